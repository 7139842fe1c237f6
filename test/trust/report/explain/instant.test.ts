import { secondsOf } from '../../../../src/trust/report/explain/instant';

test.each([
  [1_764_000_000, 1_764_000_000],
  [1_764_000_000.9, 1_764_000_000],
  ['1764000000', 1_764_000_000],
  ['2025-11-24T16:00:00Z', 1_764_000_000],
  ['2025-11-24T17:00:00.5+01:00', 1_764_000_000],
  [new Date('2025-11-24T16:00:00Z'), 1_764_000_000],
  [0, 0],
])('%p is a time', (instant, seconds) => {
  expect(secondsOf(instant)).toEqual({ ok: true, value: seconds });
});

test.each([
  1_764_000_000_000,
  '1764000000000',
  -1,
  NaN,
  Infinity,
  '',
  'now',
  '2025-02-30T00:00:00Z',
  '1e9',
  new Date('x'),
])('%p is none', (instant) => {
  expect(secondsOf(instant)).toEqual({
    ok: false,
    wanted: 'a time in RFC 3339, such as `2030-01-31T00:00:00Z`, or seconds since 1970',
  });
});
