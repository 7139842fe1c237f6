import { verbatimNames } from '../../../src/trust/facts/verbatim-names';

test('everything is allowed, and no domain is needed for it', () => {
  const { allowAnyName, allowWildcardCertificates, allowedDomains } = verbatimNames;
  expect({ allowAnyName, allowWildcardCertificates, allowedDomains }).toEqual({
    allowAnyName: true,
    allowWildcardCertificates: true,
    allowedDomains: [],
  });
});
