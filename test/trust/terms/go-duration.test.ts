import fc from 'fast-check';
import {
  formatGoDuration,
  parseGoDuration,
  parseLeeway,
  parseWholeSeconds,
  printGoDuration,
} from '../../../src/trust/terms/go-duration';

const wanted = 'a Go duration such as `90s`, `1h30m` or `2160h`';

describe('parsing', () => {
  // Cases of Go's time_test.go, parseDurationTests, with what Go 1.26 answers.
  test.each([
    ['0', 0],
    ['5s', 5],
    ['30s', 30],
    ['1478s', 1478],
    ['-5s', -5],
    ['+5s', 5],
    ['-0', 0],
    ['+0', 0],
    ['5.0s', 5],
    ['5.6s', 5.6],
    ['5.s', 5],
    ['.5s', 0.5],
    ['1.0s', 1],
    ['1.004s', 1.004],
    ['100.00100s', 100.001],
    ['10ns', 1e-8],
    ['11us', 1.1e-5],
    ['12µs', 1.2e-5],
    ['12μs', 1.2e-5],
    ['13ms', 0.013],
    ['14s', 14],
    ['15m', 900],
    ['16h', 57600],
    ['3h30m', 12600],
    ['10.5s4m', 250.5],
    ['-2m3.4s', -123.4],
    ['1h2m3s4ms5us6ns', 3723.004005006],
    ['0.3333333333333333333h', 1200],
    ['1h30m', 5400],
    ['1.5h', 5400],
    ['2160h', 7776000],
    ['9223372036854775807ns', 9223372036.854776],
    ['-9223372036854775808ns', -9223372036.854776],
  ])('`%s` is %d seconds', (text, seconds) => {
    const parsed = parseGoDuration(text);
    expect(parsed.ok && Number(parsed.value.toPrecision(15))).toBe(Number(seconds.toPrecision(15)));
  });

  test.each([
    '',
    '3',
    '-',
    's',
    '.',
    '-.',
    '.s',
    '+.s',
    '1d',
    '1w',
    '1 h',
    ' 1h',
    '1h ',
    '1h-30m',
    '1H',
    '1e3s',
    '0x1s',
    '--1s',
  ])('refuses %j', (text) => {
    expect(parseGoDuration(text)).toEqual({ ok: false, wanted });
  });

  test.each([
    '9223372036854775808ns',
    '9223372036854775.808us',
    '2562047h47m16.854775808s',
    '-9223372036854775809ns',
    '3000000h',
  ])('refuses `%s`, which Go cannot hold', (text) => {
    expect(parseGoDuration(text)).toEqual({ ok: false, wanted: 'a Go duration of at most `2562047h47m16.854775807s`' });
  });
});

describe('whole seconds', () => {
  test('a lifetime is not negative', () => {
    expect(parseWholeSeconds('-1h')).toEqual({ ok: false, wanted: 'a Go duration that is not negative' });
  });

  test('a lifetime has no part of a second', () => {
    expect(parseWholeSeconds('1500ms')).toEqual({ ok: false, wanted: 'a Go duration of whole seconds' });
    expect(parseWholeSeconds('2000ms')).toEqual({ ok: true, value: 2 });
  });
});

test('a leeway may be below zero, and has no part of a second either', () => {
  expect(parseLeeway('-1s')).toEqual({ ok: true, value: -1 });
  expect(parseLeeway('1m30s')).toEqual({ ok: true, value: 90 });
  expect(parseLeeway('-1500ms')).toEqual({ ok: false, wanted: 'a Go duration of whole seconds' });
  expect(parseLeeway('1d').ok).toBe(false);
});

describe('formatting', () => {
  test.each([
    [0, '0s'],
    [30, '30s'],
    [60, '1m'],
    [90, '1m30s'],
    [3600, '1h'],
    [5400, '1h30m'],
    [3605, '1h5s'],
    [7776000, '2160h'],
    [-90, '-1m30s'],
  ])('%d seconds are `%s`', (seconds, text) => {
    expect(formatGoDuration(seconds)).toBe(text);
  });

  test('what was formatted parses to the same seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_223_372_036, max: 9_223_372_036 }), (seconds) => {
        expect(parseGoDuration(formatGoDuration(seconds))).toEqual({ ok: true, value: seconds });
      }),
    );
  });
});

test('printing as Go does, with every smaller unit', () => {
  expect([0, 59, 60, 3600, 5400, 7776000].map(printGoDuration)).toEqual([
    '0s',
    '59s',
    '1m0s',
    '1h0m0s',
    '1h30m0s',
    '2160h0m0s',
  ]);
});
