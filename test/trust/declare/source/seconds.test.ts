import { lifetime, secondsOf } from '../../../../src/trust/declare/source/seconds';

test('a duration is seconds; one that is absent or did not parse is none', () => {
  expect(secondsOf('1h30m')).toBe(5400);
  expect(secondsOf(undefined)).toBeNull();
  expect(secondsOf('soon')).toBeNull();
});

test('a lifetime is shown as it would be declared', () => {
  expect(lifetime(7776000)).toBe('`2160h`');
});
