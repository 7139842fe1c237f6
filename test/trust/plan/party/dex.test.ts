import { planDex } from '../../../../src/trust/plan/party/dex';
import { dex, dexSource } from '../../../support/model';

const contentOf = (party: ReturnType<typeof dex>): unknown => planDex(party)[0]?.content;

test('connectors, clients, and the grant type by which tokens are exchanged', () => {
  expect(contentOf(dex())).toEqual({
    kind: 'object',
    object: {
      oauth2: { grantTypes: ['urn:ietf:params:oauth:grant-type:token-exchange'] },
      connectors: [
        {
          type: 'oidc',
          id: 'east',
          name: 'east',
          config: {
            issuer: 'https://oidc.acme.example/east',
            clientID: 'dex://acme/login/east',
            scopes: ['openid'],
            userNameKey: 'sub',
            insecureEnableGroups: true,
            claimMapping: { groups: 'sub' },
            allowedGroups: ['system:serviceaccount:shop:orders'],
          },
        },
      ],
      staticClients: [{ id: 'grafana', name: 'grafana', public: true }],
    },
  });
});

test('a document elsewhere, and who serves it', () => {
  const party = dex({
    sources: [dexSource({ keysUrl: 'https://keys/.well-known/openid-configuration', caBundle: 'PEM' })],
  });
  expect(contentOf(party)).toMatchObject({
    object: {
      connectors: [
        {
          config: {
            issuer: 'https://keys',
            issuerAlias: 'https://oidc.acme.example/east',
            rootCAs: ['/etc/dex/login.east-ca.pem'],
          },
        },
      ],
    },
  });
  expect(planDex(party).map(({ path }) => path)).toEqual([
    'relying-parties/login.dex.yaml',
    'relying-parties/login.east-ca.pem',
  ]);
});

test('a client with a secret has it from the environment', () => {
  const staticClients = [{ id: 'ci', name: 'CI', secretEnv: 'CI_SECRET' }];
  expect(contentOf(dex({ staticClients }))).toMatchObject({
    object: { staticClients: [{ id: 'ci', name: 'CI', secretEnv: 'CI_SECRET' }] },
  });
});
