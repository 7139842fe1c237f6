import { formatGoDuration, parseGoDuration } from '../../terms/go-duration';

/** Seconds of a declared duration; null where none was declared, or the walker has refused it. */
export function secondsOf(duration: string | undefined): number | null {
  if (duration === undefined) return null;
  const parsed = parseGoDuration(duration);
  return parsed.ok ? parsed.value : null;
}

/** A lifetime in a message. */
export function lifetime(seconds: number): string {
  return `\`${formatGoDuration(seconds)}\``;
}
