import type { RabbitMq } from '../../model/relying-party';
import type { PlannedConfigurationFile } from '../planned';
import { partyFile } from './party-file';
import { scopesOf } from './rabbitmq-scopes';

/** Scope aliases as Erlang terms, for versions whose `rabbitmq.conf` has no words for them. */
export function rabbitMqAdvanced(party: RabbitMq): PlannedConfigurationFile {
  const aliases = party.sources.flatMap((source) =>
    source.grants.map((grant) => [binary(grant.subject), scopesOf(source, grant).map(binary)] as const),
  );
  // One subject of two clusters is one alias: what each of its scopes begins with tells the clusters apart.
  const merged = new Map<string, readonly string[]>();
  for (const [subject, scopes] of aliases) merged.set(subject, [...(merged.get(subject) ?? []), ...scopes]);
  const entries = [...merged].map(([subject, scopes]) => `      ${subject} => [${scopes.join(', ')}]`);
  const text = `[
  {rabbitmq_auth_backend_oauth2, [
    {scope_aliases, #{
${entries.join(',\n')}
    }}
  ]}
].
`;
  return partyFile(party, 'advanced.config', {
    what: 'scope aliases',
    use: 'as its `advanced.config`',
    content: { kind: 'text', text },
  });
}

/** A text as an Erlang binary. */
function binary(text: string): string {
  return `<<"${text.replace(/[\\"]/g, (one) => `\\${one}`)}"/utf8>>`;
}
