import type { CaCopy } from '../../../src/trust/model/ca-copy';
import { trustBundleGated } from '../../../src/trust/rules/trust-bundle-gated';
import { cluster, objectMeta, trustModel } from '../../support/model';
import { noFacts } from '../../../src/trust/model/artefact-facts';

const findings = (kind: CaCopy['kind']) => {
  const copy: CaCopy = { kind, meta: objectMeta('', 'vault-ca'), key: '', pem: 'PEM', at: 'here', origins: {} };
  const model = trustModel({ clusters: [cluster({ caCopies: [copy] })] });
  return trustBundleGated.find({ model, artefacts: noFacts });
};

test('a ClusterTrustBundle needs gates', () => {
  expect(findings('ClusterTrustBundle')).toMatchObject([
    {
      message:
        'ClusterTrustBundle `vault-ca` needs gates that are off in every version until 1.36: cluster `prod` must have been started with them',
      at: 'here',
    },
  ]);
});

test('a ConfigMap needs none', () => {
  expect(findings('ConfigMap')).toEqual([]);
});
