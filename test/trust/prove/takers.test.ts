import { clusterOf } from '../../../src/trust/model/lookup';
import { takersOf } from '../../../src/trust/prove/takers';
import { holding } from '../../support/holding-worlds';

const { model } = holding();
const partiesFor = (name: string) => takersOf(model, clusterOf(model, name)!).map(({ party }) => party);

test('everybody besides Vault who may take a token, but for the cluster that mints it', () => {
  expect(partiesFor('east')).toEqual(['cluster:west', 'rabbitmq:queue', 'opensearch:logs', 'spire:east']);
  expect(partiesFor('west')).toEqual(['rabbitmq:queue', 'opensearch:logs', 'spire:east']);
});
