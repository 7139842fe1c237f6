import { oidcFlags } from '../../../src/trust/facts/oidc-flags';

test('each value says what it is for, and where that stands', () => {
  for (const { value, what, source } of Object.values(oidcFlags))
    expect([value, what, source].filter((text) => text.trim() === '')).toEqual([]);
});
