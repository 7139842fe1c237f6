import { parseClaimName } from '../../../src/trust/terms/claim-name';

test.each(['sub', 'kubernetes.io', 'https://acme.example/groups'])('%s is the name of a claim', (name) => {
  expect(parseClaimName(name)).toEqual({ ok: true, value: name });
});

test('a claim without a name is none', () => {
  expect(parseClaimName('').ok).toBe(false);
});
