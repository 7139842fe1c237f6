import { aftermathsIn } from '../../../../src/trust/report/explain/aftermath';

test.each([
  ['Pending: Referenced issuer does not have a Ready status condition', ['issuer/not-ready']],
  [
    'strict decoding error: unknown field "spec.vault.auth.kubernetes.serviceAccountRef.additionalAudiences"',
    ['manifest/unknown-field'],
  ],
  [
    'failed to create typed patch object (x): .spec.vault.auth.kubernetes.serviceAccountRef.additionalAudiences: field not declared in schema',
    ['manifest/unknown-field'],
  ],
  ['permission denied', []],
])('%s', (text, checks) => {
  expect(aftermathsIn(text).map(({ check }) => check)).toEqual(checks);
});
