import type { Cluster } from '../../../src/trust/model/cluster';
import { csiAudienceUnlisted } from '../../../src/trust/rules/csi-audience-unlisted';
import { csiRoute, modelVia } from '../../support/token-clients';
import { noFacts } from '../../../src/trust/model/artefact-facts';

const found = (change: Partial<Cluster> = {}, via: Parameters<typeof modelVia>[0] = csiRoute) => {
  const model = modelVia(via);
  const clusters = model.clusters.map((cluster) => ({ ...cluster, ...change }));
  const artefacts = noFacts;
  return csiAudienceUnlisted.find({ model: { ...model, clusters }, artefacts });
};

test('an audience for which the kubelet makes no token', () => {
  const [driver] = modelVia(csiRoute).clusters[0]!.csiDrivers;
  const tokenRequests = [{ audience: 'vault', expirationSeconds: 3600 }];
  expect(found({ csiDrivers: [{ ...driver!, tokenRequests }] })).toMatchObject([
    {
      at: 'clusters.prod.workloads[shop/orders]',
      sent: { text: '`https://vault.acme.example:8200`' },
      wanted: { text: '`vault`' },
    },
  ]);
});

test('one that is listed, one of nobody, and a driver that nobody knows', () => {
  expect(found()).toEqual([]);
  expect(found({}, { externalSecrets: {} })).toEqual([]);
  expect(found({ csiDrivers: [] })).toEqual([]);
});
