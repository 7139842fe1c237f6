import { auditRaw } from '../../../src/trust/rules/audit-raw';
import { trustModel, vault } from '../../support/model';
import { noFacts } from '../../../src/trust/model/artefact-facts';

const findings = (options: Readonly<Record<string, string>>) => {
  const device = { path: 'main', type: 'file', description: '', local: false, by: 'api' as const, options };
  const model = trustModel({ vault: vault({ auditDevices: [{ ...device, at: 'vault.audit.main', origins: {} }] }) });
  return auditRaw.find({ model, artefacts: noFacts }).map(({ message }) => message);
};

test('a log with secrets in it', () => {
  const message = 'audit device `main` writes down tokens and secrets as they are';
  expect(findings({ log_raw: 'true' })).toEqual([message]);
  expect(findings({ log_raw: '1' })).toEqual([message]);
});

test('hashes are none', () => {
  expect(findings({ log_raw: 'false' })).toEqual([]);
  expect(findings({})).toEqual([]);
});
