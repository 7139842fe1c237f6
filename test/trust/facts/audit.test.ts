import { auditBy } from '../../../src/trust/facts/audit';

test.each([
  ['vault', '', 'api'],
  ['vault', '1.21', 'api'],
  ['openbao', '2.2', 'api'],
  ['openbao', '2.3.1', 'api'],
  ['openbao', '2.3', null],
  ['openbao', '2.3.2', null],
  ['openbao', '2.4', 'file'],
  ['openbao', '2.6.2', 'file'],
])('%s `%s` takes audit devices by: %s', (name, version, by) => {
  expect(auditBy({ name, version })).toBe(by);
});
