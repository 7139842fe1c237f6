import { resolve } from 'node:path';
import { loadFiles } from '../../src/cli/load-files';
import { scratch } from '../support/scratch';

const files = scratch();
const example = resolve(__dirname, '../../examples/yaml');
const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a, namespace: b }\n';

test('a folder is searched for artefacts and a declaration, and what is hidden or installed is passed over', async () => {
  files.write('tree/prod.yaml', account);
  files.write('tree/deep/main.tf.json', '{}');
  files.write('tree/values.yaml', 'replicas: 1\n');
  files.write('tree/notes.md', '# no');
  files.write('tree/web.config', '<configuration/>');
  files.write('tree/advanced.config', '[{rabbit, []}].');
  files.write('tree/.git/config.yaml', account);
  files.write('tree/node_modules/x/y.yaml', account);
  const { trust, unread, diagnostics } = await loadFiles([`${files.path}/tree`], []);
  expect([trust, unread, diagnostics]).toEqual([
    null,
    [`${files.path}/tree/advanced.config`, `${files.path}/tree/values.yaml`],
    [],
  ]);
});

test('an example’s folder holds its declaration and what comes out of it', async () => {
  const { trust, diagnostics, unread } = await loadFiles([example], []);
  expect(trust).not.toBeNull();
  expect([diagnostics, unread]).toEqual([[], []]);
});

test('a cluster can be said of a file or a folder, which are then read as well', async () => {
  const { diagnostics } = await loadFiles([`${example}/trust.yaml`], [`eu=${example}/expected/kubernetes`]);
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['cluster-undeclared', 'unknown cluster `eu`: known is `prod`'],
  ]);
});

test.each([['prod'], ['=file'], ['prod=']])('--cluster %s is wrong usage', async (text) => {
  await expect(loadFiles([], [text])).rejects.toThrow(
    new Error(`--cluster ${text}: wanted NAME=FILE, for example prod=dist`),
  );
});

test('two declarations are wrong usage', async () => {
  const one = files.write('one.yaml', 'vault: {}\nclusters: {}\n');
  const two = files.write('two.yaml', 'vault: {}\nclusters: {}\n');
  await expect(loadFiles([one, two], [])).rejects.toThrow(
    new Error(`check takes one declaration, and these are several: ${one}, ${two}`),
  );
});

test('a file that is not there is one line', async () => {
  await expect(loadFiles([`${files.path}/none.yaml`], [])).rejects.toThrow(
    new Error(`cannot read ${files.path}/none.yaml: no such file`),
  );
});
