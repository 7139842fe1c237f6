import { descend, root } from '../../../../src/trust/declare/source/place';
import { collectInto } from '../../../../src/trust/declare/source/report';
import { reportUnknown } from '../../../../src/trust/declare/source/unknown';
import type { Diagnostic } from '../../../../src/trust/diagnose/diagnostic';

function fixOf(name: string): string | undefined {
  const findings: Diagnostic[] = [];
  reportUnknown(collectInto(findings), 'unknown-login', descend(root, 'login'), 'login', name, ['main', 'old']);
  return findings[0]?.fix;
}

test('the repair is the name that was probably meant', () => {
  expect(fixOf('mian')).toBe('write `main`');
  expect(fixOf('something')).toBe('');
});
