import { clusterOf } from '../../../../src/trust/model/lookup';
import { attestorsOf } from '../../../../src/trust/report/explain/attestors';
import { Trust } from '../../../../src/trust/trust';
import { allParties } from '../../../support/all-parties';
import { serverOf, spireModel, spireTrust } from '../../../support/spire';

const { model } = spireTrust();
const attestors = (cluster: string, of = model) => attestorsOf(of, clusterOf(of, cluster)!);

test('the server is asked of the nodes of the cluster in question, or of another by its full name', () => {
  expect(attestors('edge').map(({ name, fullName }) => `${name} ${fullName}`)).toEqual([
    ' spire:prod',
    'spire spire:edge',
    ' spire:factory',
    ' spire:lab',
  ]);
});

test('its client is the account of the agents, in its own cluster', () => {
  expect(attestors('edge').map((one) => ('fault' in one ? 'none' : one.clients.map(({ id }) => id)))).toEqual([
    [],
    ['spire-system/spire-agent'],
    'none',
    'none',
  ]);
});

test('where no token attests a node, it says what does, and where tokens do', () => {
  expect(attestors('lab').flatMap((one) => ('fault' in one ? [one.fault] : []))).toEqual([
    'no ServiceAccount token attests a node of cluster `factory`: a certificate of PKI mount `pki-nodes` does, by `x509pop`; tokens attest nodes of `prod`, `edge`',
    'no ServiceAccount token attests a node of cluster `lab`: a join token does, which `spire-server token generate` makes; tokens attest nodes of `prod`, `edge`',
  ]);
  const bare = spireModel();
  expect(attestors('edge', { ...bare, spire: { ...serverOf(bare), attestations: [] } })[1]).toMatchObject({
    fault:
      'no ServiceAccount token attests a node of cluster `edge`: the SPIRE server attests none of them; tokens attest no nodes',
  });
});

test('without a server there is none', () => {
  const declared = Trust.declare(allParties).model;
  expect(attestors('east', declared)).toEqual([]);
});
