import { completeToken, issuerToken } from '../../../../src/trust/declare/auth-role/token-settings';
import { findingOf, withIssuer } from '../sample';

const at = 'clusters.prod.certManager.issuers[sandbox/vault-issuer].authRole';

test('on a mount that is managed elsewhere the mount decides the type', () => {
  expect([issuerToken(true).type, issuerToken(false).type]).toEqual(['batch', 'default']);
});

test('a default never contradicts what is declared beside it', () => {
  expect(completeToken({ ttl: '5m' }, issuerToken(true), 'acme')).toMatchObject({ ttl: 300, maxTtl: 300 });
  expect(completeToken({ maxTtl: '30s' }, issuerToken(true), 'acme')).toMatchObject({ ttl: 30, maxTtl: 30 });
});

test.each([
  [
    { ttl: '2m', maxTtl: '1m' },
    'ttl',
    'a vault token of `2m` outlives its longest life of `1m`',
    "400 'token_ttl' cannot be greater than 'token_max_ttl'",
  ],
  [
    { period: '1h' },
    'period',
    'a batch token cannot be periodic',
    "400 'token_type' cannot be 'batch' or 'default_batch' when set to generate periodic tokens",
  ],
  [
    { numUses: 1 },
    'numUses',
    'uses of a batch token cannot be counted',
    "400 'token_type' cannot be 'batch' or 'default_batch' when set to generate tokens with limited use count",
  ],
])('%j is refused', (authRole, field, message, words) => {
  expect(findingOf(withIssuer({ authRole }))).toMatchObject({
    code: 'token-settings-conflict',
    at: `${at}.${field}`,
    message,
    server: { server: 'vault', words },
  });
});
