import { planObjects } from '../../../../src/trust/plan/kubernetes/objects';
import { everyKindModel } from '../../../support/every-kind';
import { manifestFaults } from '../../../support/schemas/manifest-faults';

const [prod, empty] = everyKindModel().clusters;
const objects = prod === undefined ? [] : planObjects(prod);

test('in the order of apply, by name within a kind, and only what is emitted', () => {
  expect(objects.map(({ key }) => key)).toEqual([
    'ServiceAccount/cert-manager/edge',
    'ServiceAccount/shop/vault',
    'ServiceAccount/vault/token-reviewer',
    'Secret/vault/token-reviewer-token',
    'ClusterRole/acme:discovery',
    'Role/cert-manager/edge-token-request',
    'Role/shop/vault-token-request',
    'RoleBinding/cert-manager/edge-token-request',
    'RoleBinding/shop/vault-token-request',
    'ClusterRoleBinding/acme:auth-delegator:vault:token-reviewer',
    'ClusterRoleBinding/acme:service-account-issuer-discovery',
    'Issuer/shop/vault',
    'ClusterIssuer/edge',
    'Certificate/ingress/everything',
    'Certificate/shop/web',
  ]);
});

test('a cluster without clients gets nothing', () => {
  expect(empty === undefined ? null : planObjects(empty)).toEqual([]);
});

test.each(objects.map((object) => [object.key, object.manifest] as const))(
  '%s is taken by a strict server',
  (_, manifest) => {
    expect(manifestFaults(manifest)).toEqual([]);
  },
);

test.each(objects.map((object) => [object.key, object.manifest] as const))(
  '%s with one key too many is refused',
  (_, manifest) => {
    const { metadata } = manifest;
    expect(manifestFaults({ ...manifest, metadata: { ...metadata, additionalAudiences: [] } })).toContain(
      '/metadata must NOT have additional properties (additionalAudiences)',
    );
  },
);
