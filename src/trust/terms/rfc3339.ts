import { accept, refuse, type Parsed } from './parsed';

/** Regular expression of a time in RFC 3339; the calendar is checked besides. */
export const rfc3339Pattern = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}([.,]\\d+)?(Z|[+-]\\d{2}:\\d{2})$';

const syntax = new RegExp(rfc3339Pattern);

/** A time in RFC 3339, as Go's `time.Parse(time.RFC3339, …)` reads it. */
export function parseRfc3339(text: string): Parsed<string> {
  const wanted = refuse('a time such as `2030-01-31T00:00:00Z`');
  if (!syntax.test(text)) return wanted;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.slice(0, 19).split(/[-T:]/).map(Number);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const [, zoneHour = 0, zoneMinute = 0] = (/[+-](\d{2}):(\d{2})$/.exec(text) ?? []).map(Number);
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= lastDay && hour < 24 && minute < 60 && second < 60;
  return exists && zoneHour <= 24 && zoneMinute <= 60 ? accept(text) : wanted;
}

/** An instant in seconds since 1970, as RFC 3339 in UTC. */
export function formatInstant(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
