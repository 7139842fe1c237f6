/** One block of a PEM text. */
export interface PemBlock {
  /** What BEGIN and END name. */
  readonly type: string;
  /** Whether header lines stand before the content. */
  readonly hasHeaders: boolean;
  readonly der: Buffer;
  /** The text after the block. */
  readonly after: string;
}

const begin = '-----BEGIN ';
const end = '-----END ';
const dashes = '-----';
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * The blocks of a PEM text by the rule of Go's `pem.Decode`, by which servers read it: BEGIN and END stand
 * at the start of a line, so an indented block is none. What is no block is passed over.
 * Source: Go 1.26 encoding/pem/pem.go.
 */
export function pemBlocks(text: string): readonly PemBlock[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, '').replace(/[ \t]+$/, ''));
  const found: PemBlock[] = [];
  let first = -1;
  lines.forEach((line, index) => {
    if (line.startsWith(end)) {
      const parsed = first < 0 ? null : parseBlock(lines.slice(first, index + 1));
      if (parsed !== null) found.push({ ...parsed, after: lines.slice(index + 1).join('\n') });
      first = -1;
    } else if (line.includes(begin)) {
      // Only the last BEGIN before an END counts, and only at the start of a line.
      first = line.lastIndexOf(begin) === 0 ? index : -1;
    }
  });
  return found;
}

function parseBlock(lines: readonly string[]): Omit<PemBlock, 'after'> | null {
  const [opening = '', ...rest] = lines;
  const type = opening.slice(begin.length, -dashes.length);
  if (!opening.endsWith(dashes) || rest.at(-1) !== `${end}${type}${dashes}`) return null;
  const body = rest.slice(0, -1);
  const headers = body.findIndex((line) => !line.includes(':'));
  const content = body
    .slice(headers < 0 ? body.length : headers)
    .join('')
    .replace(/[ \t\r]/g, '');
  return base64.test(content)
    ? { type, hasHeaders: headers !== 0 && body.length > 0, der: Buffer.from(content, 'base64') }
    : null;
}
