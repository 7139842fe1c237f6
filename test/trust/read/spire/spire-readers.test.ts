import { homeOf, isSpireFile, readSpireFiles } from '../../../../src/trust/read/spire/spire-readers';
import { spireFilesOf } from '../../../support/spire-files';
import { spireTrust } from '../../../support/spire';

const files = spireFilesOf(spireTrust(), (_, text) => text);

test('each file that is emitted is known by its content', () => {
  expect(files.map(({ file }) => file)).toHaveLength(8);
  expect(files.every(({ content }) => isSpireFile(content))).toBe(true);
  expect(isSpireFile({ 'auth_oauth2.resource_server_id': 'x' })).toBe(false);
  expect(isSpireFile(null)).toBe(false);
});

test('what a program reads itself comes before values of the chart', () => {
  const given = files.map(({ file, content }) => ({ file, content, home: '' })).reverse();
  const [first, ...others] = readSpireFiles(given).flatMap(({ server }) => server?.at ?? []);
  expect([first, others]).toEqual(['spire/server.conf#server', ['spire/prod.values.yaml#spire-server']]);
});

test('a file is for the cluster that its name begins with, if there is one', () => {
  expect(homeOf('spire/edge.agent.conf', ['edge'])).toBe('edge');
  expect(homeOf('spire\\edge.values.yaml', ['edge'])).toBe('edge');
  expect(homeOf('spire/values.yaml', ['edge'])).toBe('');
});
