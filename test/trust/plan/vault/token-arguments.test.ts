import { tokenArguments } from '../../../../src/trust/plan/vault/token-arguments';
import { tokenSettings } from '../../../support/model';

test('zeroes and empty lists leave the choice to Vault', () => {
  expect(
    tokenArguments(tokenSettings({ ttl: 0, maxTtl: 0, policies: [], noDefaultPolicy: false, type: 'default' })),
  ).toEqual({
    token_ttl: null,
    token_max_ttl: null,
    token_explicit_max_ttl: null,
    token_period: null,
    token_num_uses: null,
    token_policies: null,
    token_no_default_policy: false,
    token_bound_cidrs: null,
    token_type: 'default',
  });
});

test('times in seconds, as numbers', () => {
  const token = tokenSettings({
    ttl: 60,
    maxTtl: 120,
    explicitMaxTtl: 180,
    period: 30,
    numUses: 2,
    boundCidrs: ['::1/128'],
  });
  expect(tokenArguments(token)).toEqual({
    token_ttl: 60,
    token_max_ttl: 120,
    token_explicit_max_ttl: 180,
    token_period: 30,
    token_num_uses: 2,
    token_policies: ['acme-prod-shop-vault'],
    token_no_default_policy: true,
    token_bound_cidrs: ['::1/128'],
    token_type: 'batch',
  });
});
