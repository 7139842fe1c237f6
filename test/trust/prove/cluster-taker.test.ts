import { clusterTaker } from '../../../src/trust/prove/cluster-taker';
import { acceptanceAt } from '../../../src/trust/prove/taker';
import { acceptChain, type AcceptChanges } from '../../support/decide-chain';
import { acceptedBinding } from '../../support/model';

const at = (name: string, changes: AcceptChanges = {}) => {
  const model = acceptChain(changes);
  const [east, prod] = model.clusters;
  const { party, outcome, rights, refusedBy } = acceptanceAt(model, clusterTaker(model, east!, prod!), east!, {
    namespace: 'shop',
    name,
  });
  return [party, outcome, rights, refusedBy];
};

test('whoever the cluster accepts gets in, and has the roles that are bound to its name there', () => {
  expect(at('orders')).toEqual(['cluster:prod', 'accepted', ['Role order-reader in shop'], '']);
  expect(at('other')).toEqual(['cluster:prod', 'accepted', [], '']);
});

test('roles of groups count too', () => {
  const group = { kind: 'Group', name: 'system:authenticated', namespace: '' } as const;
  const binding = acceptedBinding({ roleKind: 'ClusterRole', roleName: 'view', rbacSubjects: [group] });
  expect(at('other', { prod: { rbacBindings: [binding] } })[2]).toEqual(['ClusterRole view in shop']);
});

test('tokens of an issuer that it does not accept are refused', () => {
  expect(at('orders', { issuer: { url: 'https://other' } })).toEqual(['cluster:prod', 'refused', [], 'accept/issuer']);
});

test('it names the accounts that bindings name, without the prefix of their cluster', () => {
  const model = acceptChain({});
  const [east, prod] = model.clusters;
  expect(clusterTaker(model, east!, prod!).accounts()).toEqual([{ namespace: 'shop', name: 'orders' }]);
});
