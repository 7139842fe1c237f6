import { marksOver } from '../../../../src/trust/declare/scope/marks';

test('what is nearer wins key by key; without any, the object is shared', () => {
  const cluster = { labels: { team: 'a', env: 'prod' }, annotations: {} };
  expect(marksOver(cluster, { labels: { team: 'b' } })).toEqual({
    labels: { team: 'b', env: 'prod' },
    annotations: {},
  });
  expect(marksOver(cluster, {}).labels).toBe(cluster.labels);
});
