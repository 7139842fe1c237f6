import { ownTokenRules, renewal, renewsToken } from '../../../../src/trust/declare/client/own-token';

const pod = { kind: 'pod', declared: {} } as const;
const vaultSecretsOperator = { kind: 'vaultSecretsOperator', declared: {} } as const;
const externalSecrets = { kind: 'externalSecrets', declared: {} } as const;

const paths = (...given: Parameters<typeof ownTokenRules>) =>
  ownTokenRules(...given).map(({ path, capabilities }) => [path, ...capabilities]);

test.each([pod, vaultSecretsOperator])('%j: what renews its token may look it up', (route) => {
  expect(ownTokenRules(route, true, { type: 'default' })).toBe(renewal);
  expect(ownTokenRules(route, false, { type: 'default' })).toEqual([]);
  expect(renewsToken(route, true)).toBe(true);
});

test('External Secrets looks its token up, and revokes it; it renews none', () => {
  for (const renew of [true, false]) {
    expect(paths(externalSecrets, renew, { type: 'default' })).toEqual([
      ['auth/token/lookup-self', 'read'],
      ['auth/token/revoke-self', 'update'],
    ]);
    expect(renewsToken(externalSecrets, renew)).toBe(false);
  }
});

test('of a batch token nothing is left to revoke', () => {
  expect(paths(externalSecrets, true, { type: 'batch' })).toEqual([['auth/token/lookup-self', 'read']]);
});
