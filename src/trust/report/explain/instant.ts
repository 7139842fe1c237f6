import { parseRfc3339 } from '../../terms/rfc3339';
import { accept, refuse, type Parsed } from '../../terms/parsed';

/** A time: seconds since 1970, a text with them or in RFC 3339, or a `Date`. */
export type Instant = number | string | Date;

// In seconds this is the year 5138; a number beyond it was meant in milliseconds.
const latest = 100_000_000_000;

/** A time as whole seconds since 1970. */
export function secondsOf(instant: Instant): Parsed<number> {
  const seconds = Math.floor(toSeconds(instant));
  return seconds >= 0 && seconds < latest
    ? accept(seconds)
    : refuse('a time in RFC 3339, such as `2030-01-31T00:00:00Z`, or seconds since 1970');
}

function toSeconds(instant: Instant): number {
  if (typeof instant === 'number') return instant;
  if (typeof instant !== 'string') return instant.getTime() / 1000;
  if (/^\d{1,12}(\.\d{1,9})?$/.test(instant)) return Number(instant);
  const parsed = parseRfc3339(instant);
  return parsed.ok ? Date.parse(parsed.value.replace(',', '.')) / 1000 : NaN;
}
