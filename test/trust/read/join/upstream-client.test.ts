import type { Spire, SpireUpstream } from '../../../../src/trust/model/spire';
import type { Workload } from '../../../../src/trust/model/workload';
import { withUpstreamClient } from '../../../../src/trust/read/join/upstream-client';
import { spireOf, spireTrust } from '../../../support/spire';

const { model } = spireTrust();
const spire = spireOf(model);
const artefact = (field: string) => ({ kind: 'artefact', at: `server.conf#${field}` }) as const;

function told(changes: Partial<SpireUpstream>, without = false): readonly Workload[] {
  const origins = {
    mount: artefact('mount'),
    authRole: artefact('role'),
    audience: { kind: 'unknown', at: '' },
  } as const;
  const changed: Spire = { ...spire, upstream: { ...spire.upstream!, origins, ...changes } };
  const clusters = without ? model.clusters.map((one) => ({ ...one, workloads: [] })) : model.clusters;
  return withUpstreamClient(clusters, changed).find(({ name }) => name === 'prod')!.workloads;
}

test('it logs in at the mount and the role of its file, with the token that it is known to have', () => {
  const [client] = told({ mount: 'other', authRole: 'web' });
  expect(client).toMatchObject({ mount: 'other', authRole: 'web', audience: 'https://vault.acme.example:8200' });
  expect(client?.origins['authRole']).toEqual(artefact('role'));
});

test('what Helm values say of the token counts, unless a Pod says it', () => {
  const origins = { mount: artefact('mount'), authRole: artefact('role'), audience: artefact('audience') };
  expect(told({ audience: 'x', origins })[0]?.audience).toBe('x');
  const [client] = told({ audience: 'x', origins }, true);
  expect(client).toMatchObject({
    ...{ id: 'spire-server/spire-server', namespace: 'spire-server', audience: 'x' },
    volume: { expirationSeconds: 7200 },
  });
});

test('nobody is made up: without a token nothing is known to log in', () => {
  expect(told({}, true)).toEqual([]);
  expect(told({ workload: '' }, true)).toEqual([]);
  expect(withUpstreamClient(model.clusters, spire)).toBe(model.clusters);
  expect(withUpstreamClient(model.clusters, { ...spire, upstream: null })).toBe(model.clusters);
  expect(withUpstreamClient(model.clusters, null)).toBe(model.clusters);
});
