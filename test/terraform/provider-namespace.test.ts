import { belowProvider } from '../../src/terraform/provider-namespace';
import { plan } from '../../src/trust/plan/plan';
import { quickstartModel, vault } from '../support/model';
import { twoClustersModel } from '../support/two-clusters-model';

const planned = plan(twoClustersModel()).plan;
const namespaces = (provider: string): readonly unknown[] => [
  ...new Set(belowProvider(planned, 'platform/pki', provider).resources.map(({ args }) => args['namespace'])),
];

test('resources carry what the declared namespace has beyond the provider’s', () => {
  expect(namespaces('')).toEqual(['platform/pki']);
  expect(namespaces('platform')).toEqual(['pki']);
  expect(namespaces('/platform/')).toEqual(['pki']);
  expect(namespaces('platform/pki')).toEqual([undefined]);
});

test('everything else stays', () => {
  const below = belowProvider(planned, 'platform/pki', 'platform/pki');
  expect(below.resources.map(({ args }) => ({ ...args, namespace: 'platform/pki' }))).toEqual(
    planned.resources.map(({ args }) => args),
  );
  expect(belowProvider(planned, 'platform/pki', '')).toBe(planned);
});

test('a provider that does not lead to the declared namespace is refused', () => {
  expect(() => belowProvider(planned, 'platform/pki', 'plat')).toThrow(
    new Error(
      'the provider stands in Vault namespace `plat`, and the trust is declared for Vault namespace `platform/pki`: wanted a provider at the root, at `platform/pki`, or above it',
    ),
  );
  const root = plan({ ...quickstartModel(), vault: vault() }).plan;
  expect(() => belowProvider(root, '', 'platform')).toThrow(
    new Error(
      'the provider stands in Vault namespace `platform`, and the trust is declared for the root namespace: wanted a provider at the root',
    ),
  );
});
