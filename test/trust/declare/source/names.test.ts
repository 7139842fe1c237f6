import { Names } from '../../../../src/trust/declare/source/names';
import { descend, root } from '../../../../src/trust/declare/source/place';
import { collectInto } from '../../../../src/trust/declare/source/report';
import type { Diagnostic } from '../../../../src/trust/diagnose/diagnostic';

test('the second claim of a name is reported with the first', () => {
  const findings: Diagnostic[] = [];
  const names = new Names(collectInto(findings), 'name-collision');
  expect(names.claim('web', descend(root, 'a'), 'policy `web`', 'rename')).toBe(true);
  expect(names.claim('web', descend(root, 'b'), 'policy `web`', 'rename')).toBe(false);
  expect(findings.map(({ at, message, related, fix }) => ({ at, message, related, fix }))).toEqual([
    { at: 'b', message: 'policy `web` stands at `a` already', related: ['a'], fix: 'rename' },
  ]);
});
