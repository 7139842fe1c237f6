import { apiServerOf } from '../../../../src/trust/plan/api-server/api-server';

test('a file of an API server says whose it is', () => {
  expect(apiServerOf('west')).toEqual({
    cluster: 'west',
    owner: 'apiServer',
    program: 'the API server of cluster `west`',
  });
});
