import { rabbitMqAdvanced } from '../../../../src/trust/plan/party/rabbitmq-advanced';
import { partyGrant, rabbitMq, rabbitMqSource } from '../../../support/model';

test('one subject of two clusters is one alias, whose scopes begin with their audiences', () => {
  const west = rabbitMqSource({ cluster: 'west', audience: 'we"st', grants: [partyGrant({ rights: ['read:a/b'] })] });
  const { path, use, content } = rabbitMqAdvanced(rabbitMq({ sources: [rabbitMqSource(), west] }));
  expect([path, use]).toEqual(['relying-parties/queue.advanced.config', 'as its `advanced.config`']);
  expect(content).toEqual({
    kind: 'text',
    text: `[
  {rabbitmq_auth_backend_oauth2, [
    {scope_aliases, #{
      <<"system:serviceaccount:shop:orders"/utf8>> => [<<"rabbitmq://acme/queue/east.read:%2F/orders"/utf8>>, <<"rabbitmq://acme/queue/east.tag:management"/utf8>>, <<"we\\"st.read:a/b"/utf8>>]
    }}
  ]}
].
`,
  });
});
