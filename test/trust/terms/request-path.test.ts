import { requestPath } from '../../../src/trust/terms/request-path';

test.each(['secret/data/a', '/secret/data/a', 'v1/secret/data/a', '/v1/secret/data/a'])('%s is one path', (written) => {
  expect(requestPath(written)).toBe('secret/data/a');
});

test('a mount that begins with v1 is no version', () => {
  expect(requestPath('v1secret/a')).toBe('v1secret/a');
});
