import { attestationPlace, serverAccount, svidWorkloadsOf } from '../../../../src/trust/declare/spire/spire-frame';

test('the account of the server has a default for each part of its name', () => {
  expect(serverAccount({})).toMatchObject({ namespace: 'spire-server', name: 'spire-server', existing: false });
  expect(serverAccount({ namespace: 'spire', serviceAccount: { name: 's', existing: true } })).toMatchObject({
    ...{ namespace: 'spire', name: 's', existing: true },
  });
});

test('a workload is named by its cluster and account; one that did not parse is left out', () => {
  const workloads = [{ cluster: 'edge', namespace: 'shop', serviceAccount: 'orders' }, { cluster: 'edge' }];
  const [first, ...more] = svidWorkloadsOf({ jwtSvid: { workloads } });
  expect(first?.place.at).toBe('spire.jwtSvid.workloads[edge/shop/orders]');
  expect(more).toEqual([]);
});

test('where the attestation of a cluster stands', () => {
  expect(attestationPlace('edge').at).toBe('spire.attestation.edge');
});
