import { formatGoDuration, parseGoDuration } from '../../terms/go-duration';

/** Seconds of a declared duration; null where none was declared, or the walker has refused it. */
export function secondsOf(duration: string | undefined): number | null {
  if (duration === undefined) return null;
  const parsed = parseGoDuration(duration);
  return parsed.ok ? parsed.value : null;
}

/** Seconds of a declared duration, or of its documented default. */
export function secondsOr(usual: string, duration: string | undefined): number {
  return secondsOf(duration) ?? secondsOf(usual) ?? 0;
}

/** A lifetime in a message. */
export function lifetime(seconds: number): string {
  return `\`${formatGoDuration(seconds)}\``;
}
