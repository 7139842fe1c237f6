import { findingsOf, sample, without, workload } from '../sample';

function faults(
  product: { vault: string } | { openbao: string } | undefined,
  capability: 'scan' | 'subscribe' | 'recover' | 'patch',
): unknown {
  const workloads = [{ ...workload, access: [{ path: 'a', capabilities: [capability] }] }];
  const vault = without(sample().vault, 'product');
  return findingsOf({
    ...sample({ cluster: { workloads } }),
    vault: product === undefined ? vault : { ...vault, product },
  });
}

const at = 'clusters.prod.workloads[shop/orders].access[0].capabilities';

test('capabilities that the product does not have', () => {
  expect(faults({ openbao: '2.6' }, 'scan')).toEqual([]);
  expect(faults({ vault: '1.21' }, 'patch')).toEqual([]);
  expect(faults({ vault: '1.21' }, 'scan')).toEqual([
    ['feature-unavailable', at, 'capability `scan` is not possible with Vault'],
  ]);
  expect(faults({ openbao: '2.6' }, 'recover')).toEqual([
    ['feature-unavailable', at, 'capability `recover` is not possible with OpenBao'],
  ]);
  expect(faults(undefined, 'recover')).toEqual([
    ['version-undeclared', at, 'capability `recover` needs Vault `1.20` or later, and no version is declared'],
  ]);
});
