import { folderName } from '../../../../src/trust/read/party/folder-name';

test.each([
  ['relying-parties/logs.opensearch/config.yml', 'logs'],
  ['opensearch-security/config.yml', 'opensearch-security'],
  ['config.yml', ''],
])('%j is of party %j', (file, name) => {
  expect(folderName(file)).toBe(name);
});
