import { parseGoDuration } from '../../terms/go-duration';
import { accept, refuse, type Parsed } from '../../terms/parsed';

const plain = /^-?\d{1,15}$/;
const days = /^(\d{1,12})d$/;

/**
 * Seconds of a lifetime as Vault takes it: plain seconds, a Go duration, or whole days (`30d`).
 * Source: go-secure-stdlib parseutil `ParseDurationSecond`.
 */
export function parseVaultDuration(text: string): Parsed<number> {
  if (plain.test(text)) return accept(Number(text));
  const found = days.exec(text);
  if (found !== null) return accept(Number(found[1]) * 86400);
  const parsed = parseGoDuration(text);
  return parsed.ok ? parsed : refuse('seconds, a Go duration such as `2160h`, or days such as `30d`');
}
