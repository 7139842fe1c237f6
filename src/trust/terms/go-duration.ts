import { accept, refuse, type Parsed } from './parsed';

const nanoseconds: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};
const second = 1_000_000_000n;
const most = 2n ** 63n - 1n;
const term = /(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/y;

const positive = '(0|((\\d+(\\.\\d*)?|\\.\\d+)(ns|us|µs|μs|ms|s|m|h))+)$';

/** Regular expression of a duration as the declaration takes it: not negative. */
export const goDurationPattern = `^\\+?${positive}`;

/** The same for a leeway. */
export const leewayPattern = `^[+-]?${positive}`;

const wanted = 'a Go duration such as `90s`, `1h30m` or `2160h`';

/**
 * Seconds of a Go duration, by the rule of Go's `time.ParseDuration`: `1h30m`, `1.5h`, `.5s`, `-1h`, `0`.
 * Days and weeks do not exist there. What does not fit 2^63-1 nanoseconds, about 292 years, is refused.
 */
export function parseGoDuration(text: string): Parsed<number> {
  const negative = text.startsWith('-');
  const body = negative || text.startsWith('+') ? text.slice(1) : text;
  if (body === '0') return accept(0);
  const total = magnitude(body);
  if (total === null) return refuse(wanted);
  // One nanosecond more fits on the negative side.
  if (total > (negative ? most + 1n : most)) return refuse('a Go duration of at most `2562047h47m16.854775807s`');
  const seconds = Number(total / second) + Number(total % second) / 1e9;
  return accept(negative && total > 0n ? -seconds : seconds);
}

/** Nanoseconds of a sequence of decimal numbers with units; null where it is none. */
function magnitude(body: string): bigint | null {
  let total = 0n;
  let at = 0;
  do {
    term.lastIndex = at;
    const found = term.exec(body);
    if (found === null) return null;
    const [all, whole = '', fraction = '', unit = ''] = found;
    if (whole === '' && fraction === '') return null;
    const scale = nanoseconds[unit] ?? 0n;
    total += BigInt(whole || '0') * scale + fractionOf(fraction, scale);
    at += all.length;
  } while (at < body.length);
  return total;
}

/** Nanoseconds of the digits after the point. Go computes them in floating point, and so does this. */
function fractionOf(digits: string, scale: bigint): bigint {
  let value = 0n;
  let divisor = 1;
  for (const digit of digits) {
    const next = value * 10n + BigInt(digit);
    if (value > most / 10n || next > most + 1n) break;
    value = next;
    divisor *= 10;
  }
  return BigInt(Math.trunc(Number(value) * (Number(scale) / divisor)));
}

/** A duration as the declaration takes it: a Go duration of whole seconds, zero or more. */
export function parseWholeSeconds(text: string): Parsed<number> {
  const parsed = parseGoDuration(text);
  if (!parsed.ok) return parsed;
  if (parsed.value < 0) return refuse('a Go duration that is not negative');
  // Terraform's arguments for lifetimes are whole seconds.
  return Number.isInteger(parsed.value) ? parsed : refuse('a Go duration of whole seconds');
}

/** The same, and below zero too: a leeway, where less than none is a choice of its own. */
export function parseLeeway(text: string): Parsed<number> {
  const parsed = parseGoDuration(text);
  return !parsed.ok || Number.isInteger(parsed.value) ? parsed : refuse('a Go duration of whole seconds');
}

/** The shortest Go duration of hours, minutes and seconds: `2160h`, `1h30m`, `1m30s`; `0s` for none. */
export function formatGoDuration(seconds: number): string {
  const size = Math.abs(seconds);
  const hours = Math.floor(size / 3600);
  const minutes = Math.floor((size % 3600) / 60);
  const rest = size % 60;
  const text = [hours > 0 ? `${hours}h` : '', minutes > 0 ? `${minutes}m` : '', rest > 0 ? `${rest}s` : ''].join('');
  return text === '' ? '0s' : `${seconds < 0 ? '-' : ''}${text}`;
}

/** A duration as Go itself prints it, with every smaller unit: `2160h0m0s`. */
export function printGoDuration(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return `${hours > 0 ? `${hours}h` : ''}${seconds >= 60 ? `${minutes}m` : ''}${seconds % 60}s`;
}
