import { asWritten } from '../../../src/trust/diagnose/as-written';
import { diagnostic } from '../../../src/trust/diagnose/make';
import type { Positions } from '../../../src/trust/diagnose/position';

const positions = (text: string | null): Positions => ({ find: () => ({ file: 'f', line: 1, column: 1, text }) });
const found = (text: string, at = 'a') =>
  diagnostic({ code: 'wrong-type', message: 'm', at: 'a', path: ['a'], sent: { text, at } });

test('a number is shown as its file writes it', () => {
  expect(asWritten(found('`1.3`'), positions('1.30')).sent).toEqual({ text: '`1.30`', at: 'a' });
  expect(asWritten(found('`8`'), positions('0o10')).sent?.text).toBe('`0o10`');
});

test('anything else stays as it is', () => {
  for (const [same, where] of [
    [found('`text`'), positions('other')],
    [found('`1.3`'), positions(null)],
    [found('`1.3`', 'elsewhere'), positions('1.30')],
  ] as const)
    expect(asWritten(same, where)).toBe(same);
});
