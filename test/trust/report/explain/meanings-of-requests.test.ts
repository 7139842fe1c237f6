import { meaningsOfRequests } from '../../../../src/trust/report/explain/meanings-of-requests';

test('a name that the PKI role does not allow is declared in the role', () => {
  expect(meaningsOfRequests['pki/dns-name']).toEqual({
    cause: 'the PKI role does not allow a name of the Certificate',
    repair:
      'declare it in `allowedDomains`, with `allowBareDomains` for the domain itself or `allowSubdomains` for names below it',
    observe: '`vault read {pkiMount}/roles/{pkiRole}`',
  });
});

test('what policies refuse is read in the policies of the role', () => {
  const looks = Object.entries(meaningsOfRequests).filter(([check]) => check.startsWith('acl/'));
  expect(new Set(looks.map(([, { observe }]) => observe))).toEqual(
    new Set(['`vault read auth/{mount}/role/{role}`, and `vault policy read` for each of its policies']),
  );
});
