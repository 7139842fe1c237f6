import { holdersFor } from '../../src/cdk8s/token-holders';
import { Trust } from '../../src/index';
import { allParties } from '../support/all-parties';

const east = Trust.declare(allParties).model.clusters.find(({ name }) => name === 'east');
const found = (taker: Parameters<typeof holdersFor>[1]) => {
  const { what, holders } = holdersFor(east, taker);
  return [what, holders.map(({ audience }) => audience)];
};

test('each taker has its own holders, and a name for them', () => {
  expect(found({})).toEqual(['workload', ['https://vault.acme.example:8200']]);
  expect(found({ accepting: 'west' })).toEqual(['caller of cluster `west`', ['kubernetes://acme/west']]);
  expect(found({ party: 'queue' })).toEqual(['client of `queue`', ['rabbitmq://acme/queue/east']]);
  expect(holdersFor(undefined, { party: 'queue' }).holders).toEqual([]);
});

test('a token has one taker', () => {
  expect(() => found({ accepting: 'west', party: 'queue' })).toThrow(
    new Error('a token has one audience: name either `accepting` or `party`'),
  );
});
