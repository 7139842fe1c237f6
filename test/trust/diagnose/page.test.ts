import { pageOf } from '../../../src/trust/diagnose/page';

test('a page has the name of its code', () => {
  expect(pageOf('bad-value')).toBe('docs/diagnostics/bad-value.md');
});
