import { undeclaredClusters } from '../../../src/trust/compare/undeclared-clusters';
import { artefactsOf, exampleTrust } from '../../support/emitted-artefacts';

const trust = exampleTrust();
const artefacts = artefactsOf(trust);

test('without a declaration every cluster is as good as another', () => {
  expect(undeclaredClusters(artefacts, null)).toEqual({ known: artefacts, diagnostics: [], unread: [] });
});

test('a file of things that are not about trust may have any name', () => {
  const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'a', namespace: 'b' } };
  const config = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'b' } };
  const other = { file: 'web.yaml', cluster: 'web', objects: [deployment, config] };
  const manifests = [...artefacts.manifests, other];
  expect(undeclaredClusters({ ...artefacts, manifests }, trust.model)).toEqual({
    known: artefacts,
    diagnostics: [],
    unread: ['web.yaml#ConfigMap/b/a'],
  });
});
