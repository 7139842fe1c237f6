import { meaningsOfDex } from '../../../../src/trust/report/explain/meanings-of-dex';

test('why Dex refuses is looked up in its log, and keys from its host', () => {
  expect(meaningsOfDex['dex/limit'].observe).toContain("Dex's log");
  expect(meaningsOfDex['dex/keys-ca'].observe).toContain('`curl`');
});
