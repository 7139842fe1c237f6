import { manifestsOf } from '../../../../src/trust/read/manifests/manifest';
import { readRequestPolicy } from '../../../../src/trust/read/manifests/read-request-policy';
import { planRequestPolicy } from '../../../../src/trust/plan/kubernetes/request-policy';
import { allowing, requestPolicy } from '../../../support/model';

const read = (spec: object) => {
  const value = {
    apiVersion: 'policy.cert-manager.io/v1alpha1',
    kind: 'CertificateRequestPolicy',
    metadata: { name: 'p' },
    spec,
  };
  const [manifest] = manifestsOf({ at: 'prod.yaml', value });
  return readRequestPolicy(manifest!);
};

test('what is left out sets no limit, and allows nothing', () => {
  expect(read({ selector: { issuerRef: {} } })).toMatchObject({
    ...{ issuerGroup: '', issuerKind: '', issuerName: '', namespaces: [], namespaceLabels: {}, usages: [] },
    ...{ allowed: allowing({}), isCa: false, minDuration: 0, maxDuration: 0, keyAlgorithm: '', plugins: [] },
    at: 'prod.yaml#CertificateRequestPolicy/p',
  });
});

test('it reads what is planned', () => {
  const allowed = {
    ...allowing({ organizations: [''], serialNumber: ['7*'] }),
    uris: { values: [], required: true, rules: ['true'] },
  };
  const policy = requestPolicy({ allowed, usages: ['any'], isCa: true, maxKeySize: 4096, plugins: ['rego'] });
  const { manifest } = planRequestPolicy(policy, 'prod');
  const { at, origins, ...rest } = readRequestPolicy(manifestsOf({ at: 'prod.yaml', value: manifest })[0]!);
  expect({ ...rest, at: policy.at, origins: policy.origins }).toEqual(policy);
  expect([at, origins['maxDuration']?.at]).toEqual([
    'prod.yaml#CertificateRequestPolicy/acme.issuer.shop.vault',
    'prod.yaml#CertificateRequestPolicy/acme.issuer.shop.vault.spec.constraints.maxDuration',
  ]);
});
