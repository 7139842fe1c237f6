import { planSpireFiles } from '../../../../src/trust/plan/spire/files';
import { spireTrust } from '../../../support/spire';
import { trustModel } from '../../../support/model';

test('each program has its file, in the cluster in which it runs', () => {
  expect(planSpireFiles(spireTrust().model).map(({ cluster, path, program }) => [cluster, path, program])).toEqual([
    ['prod', 'spire/server.conf', 'the SPIRE server'],
    ['prod', 'spire/prod.values.yaml', 'the SPIRE server'],
    ['prod', 'spire/prod.agent.conf', 'the SPIRE agents of cluster `prod`'],
    ['edge', 'spire/edge.agent.conf', 'the SPIRE agents of cluster `edge`'],
    ['edge', 'spire/edge.values.yaml', 'the SPIRE agents of cluster `edge`'],
    ['factory', 'spire/factory.agent.conf', 'the SPIRE agents of cluster `factory`'],
    ['lab', 'spire/lab.agent.conf', 'the SPIRE agents of cluster `lab`'],
    ['prod', 'spire/oidc-discovery-provider.conf', 'the discovery provider of SPIRE'],
  ]);
});

test('without a server there is none', () => expect(planSpireFiles(trustModel())).toEqual([]));
