import type { AuditDevice } from '../../../src/trust/model/audit-device';
import { auditSingle } from '../../../src/trust/rules/audit-single';
import { trustModel, vault } from '../../support/model';
import { noFacts } from '../../../src/trust/model/artefact-facts';

const device = (path: string): AuditDevice => ({
  ...{ path, type: 'file', description: '', local: false, by: 'api', options: {} },
  ...{ at: `vault.audit.${path}`, origins: {} },
});
const findings = (...auditDevices: readonly AuditDevice[]) =>
  auditSingle.find({
    model: trustModel({ vault: vault({ auditDevices }) }),
    artefacts: noFacts,
  });

test('the only device is a way to stop Vault', () => {
  expect(findings(device('main'))).toMatchObject([
    {
      message: '`main` is the only audit device: while it cannot be written, vault answers no request',
      at: 'vault.audit.main',
    },
  ]);
});

test('two, or none, are not', () => {
  expect(findings(device('a'), device('b'))).toEqual([]);
  expect(findings()).toEqual([]);
});
