import { accept, refuse, type Parsed } from '../../terms/parsed';

/** A token as its holder gave it: its claims, and its signature where it has one. */
export interface GivenToken {
  /** `alg` of the header; '' for claims alone. */
  readonly alg: string;
  /** `kid` of the header; '' where there is none. */
  readonly kid: string;
  readonly claims: Readonly<Record<string, unknown>>;
  /** null for claims alone. */
  readonly signed: Signed | null;
}

/** What was signed, and the signature in base64url. Never to be printed. */
export interface Signed {
  readonly input: string;
  readonly signature: string;
}

// A ServiceAccount's token has about one kilobyte and three levels; what is far beyond is none.
const largest = 65_536;
const deepest = 32;

const base64url = /^[A-Za-z0-9_-]*$/;

/** Reads a JWT in compact form, or its claims as JSON. What is refused is never repeated. */
export function parseToken(text: string): Parsed<GivenToken> {
  const token = text.trim();
  if (token.length > largest) return refuse(`a token of at most ${String(largest)} characters`);
  if (token.startsWith('{')) {
    const claims = object(token);
    return claims === null
      ? refuse(`claims as one JSON object, at most ${String(deepest)} levels deep`)
      : accept({ alg: '', kid: '', claims, signed: null });
  }
  const parts = token.split('.');
  const [header = '', payload = '', signature = ''] = parts;
  if (parts.length !== 3 || !parts.every((part) => base64url.test(part)))
    return refuse('a JWT in its compact form, three parts in base64url joined by dots, or its claims as a JSON object');
  const [head, claims] = [decoded(header), decoded(payload)];
  if (head === null || claims === null)
    return refuse(`a JWT whose first two parts are JSON objects in base64url, at most ${String(deepest)} levels deep`);
  const alg = Object.hasOwn(head, 'alg') ? head['alg'] : undefined;
  if (typeof alg !== 'string' || alg === '') return refuse('a JWT whose header names its algorithm, `alg`');
  const kid = Object.hasOwn(head, 'kid') && typeof head['kid'] === 'string' ? head['kid'] : '';
  return accept({ alg, kid, claims, signed: { input: `${header}.${payload}`, signature } });
}

function decoded(part: string): Readonly<Record<string, unknown>> | null {
  try {
    return object(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(part, 'base64url')));
  } catch {
    return null;
  }
}

/** A parser's own words quote what they could not read, so they go no further. */
function object(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && isShallow(value) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function isShallow(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return true;
}
