import { emittedParts, emittedSpire } from '../../../../src/trust/read/spire/emitted-spire';
import { silent } from '../../../../src/trust/read/spire/said';
import { agentsOf, spireModel, spireOf, spireTrust } from '../../../support/spire';

const spire = spireOf(spireTrust().model);

test('no file says who reviews, whose workload the server is, what the token is for, or what workloads may do', () => {
  const changed = {
    ...spire,
    psatClusters: spire.psatClusters.map((one) => ({ ...one, reviewer: { namespace: 'x', serviceAccount: 'y' } })),
    upstream: { ...spire.upstream!, workload: 'x/y' },
    agents: spire.agents.map((one) => ({ ...one, id: 'x/y', audience: 'z' })),
    workloads: [],
  };
  expect(emittedSpire(changed)).toEqual(emittedSpire(spire));
});

test('the account of agents counts where their token proves them', () => {
  const [psat, once] = [agentsOf(spireTrust().model), agentsOf(spireTrust().model, 'lab')];
  const namespaces = (agents: typeof psat): readonly string[] =>
    emittedSpire({ ...spire, agents: [{ ...agents, namespace: 'x' }] }).agents.map(({ namespace }) => namespace);
  expect([namespaces(psat), namespaces(once)]).toEqual([['x'], ['']]);
});

test('of the volume counts the file alone', () => {
  const at = (mountPath: string, path: string): unknown =>
    emittedSpire(spireOf(spireModel({ agents: { volume: { name: 'n', mountPath, path, expirationSeconds: 1 } } })))
      .agents;
  expect(at('/a', 'b/c')).toEqual(at('/a/b', 'c'));
  expect(at('/a', 'b')).not.toEqual(at('/a', 'c'));
});

test('what a file does not speak of stays away', () => expect(emittedParts(silent)).toEqual(silent));
