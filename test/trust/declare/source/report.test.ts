import { collectInto, evidence } from '../../../../src/trust/declare/source/report';
import { descend, root } from '../../../../src/trust/declare/source/place';
import type { Diagnostic } from '../../../../src/trust/diagnose/diagnostic';

const place = descend(root, 'vault', 'server');

test('a finding is complete, with its kind from its code', () => {
  const findings: Diagnostic[] = [];
  collectInto(findings)('version-newer', place, 'too new', {
    related: [root],
    sent: evidence('`1`', place),
    fix: 'wait',
  });
  expect(findings).toEqual([
    {
      code: 'version-newer',
      kind: 'notice',
      message: 'too new',
      at: 'vault.server',
      path: ['vault', 'server'],
      related: [''],
      sent: { text: '`1`', at: 'vault.server' },
      wanted: null,
      server: null,
      fix: 'wait',
      waivedBy: null,
    },
  ]);
});

test('what every issuer inherits is said once', () => {
  const findings: Diagnostic[] = [];
  const report = collectInto(findings);
  report('lifetime-exceeded', place, 'too long');
  report('lifetime-exceeded', place, 'too long');
  report('lifetime-exceeded', place, 'much too long');
  expect(findings.map(({ message }) => message)).toEqual(['too long', 'much too long']);
});
