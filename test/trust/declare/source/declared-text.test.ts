import { originOfText, textOf } from '../../../../src/trust/declare/source/declared-text';
import { descend, root } from '../../../../src/trust/declare/source/place';

test('a text, a variable, or nothing', () => {
  expect(textOf('x')).toBe('x');
  expect(textOf({ variable: 'ca' })).toEqual({ variable: 'ca' });
  expect(textOf({})).toBe('');
  expect(textOf(undefined)).toBe('');
});

test('the origin of a variable says that its value is not known yet', () => {
  expect(originOfText({ variable: 'ca' }, descend(root, 'a'))).toEqual({ kind: 'variable', at: 'a' });
  expect(originOfText('x', descend(root, 'a'))).toEqual({ kind: 'declared', at: 'a' });
});
