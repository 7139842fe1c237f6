import { originIn } from '../../../../src/trust/declare/scope/origin-in';
import { child, root } from '../../../../src/trust/declare/source/place';

test('a field is declared where it stands, or derived', () => {
  expect(originIn(child(root, 'x'), 'field', 'value')).toEqual({ kind: 'declared', at: 'x.field' });
  expect(originIn(child(root, 'x'), 'field', undefined)).toEqual({ kind: 'derived', at: '' });
});
