import { parseServiceAccountSubject } from './subject';

/** A ServiceAccount token or a JWT-SVID as plain data: its claims, and what is known about it besides. */
export interface Token {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly iss: string;
  readonly aud: readonly string[];
  readonly sub: string;
  /** Seconds since 1970; 0 where the claim is absent. */
  readonly exp: number;
  readonly iat: number;
  readonly nbf: number;
  readonly namespace: string;
  readonly serviceAccount: string;
  /** '' where not known. */
  readonly alg: string;
  /** `kid` of the key that signed it; '' where not known. */
  readonly keyId: string;
  /** What its header calls that key, whether it signed or not; '' where not known. */
  readonly kid: string;
  /** Whether a key of `cluster` signed it. */
  readonly signature: 'valid' | 'invalid' | 'unknown';
  /** Name of the cluster that minted it; '' where not known, and for a JWT-SVID. */
  readonly cluster: string;
  /** Trust domain whose SPIRE server minted it; '' where none did, or nobody knows. */
  readonly trustDomain: string;
  /** JSON pointers to claims that are there and whose value, or whose further values, nobody knows yet. */
  readonly unknown: readonly string[];
  /** Where its claims come from in a model; '' for a token from outside. */
  readonly places: { readonly iss: string; readonly aud: string; readonly sub: string };
}

type About = Partial<
  Pick<Token, 'alg' | 'keyId' | 'kid' | 'signature' | 'cluster' | 'trustDomain' | 'unknown' | 'places'>
>;

const nowhere = { iss: '', aud: '', sub: '' };

/** A token of its claims, whoever wrote them: a legacy token's claims are flat, and its `aud` is absent. */
export function tokenOf(claims: Readonly<Record<string, unknown>>, about: About = {}): Token {
  const own = (name: string): unknown => (Object.hasOwn(claims, name) ? claims[name] : undefined);
  const aud = own('aud');
  const sub = text(own('sub'));
  const account = parseServiceAccountSubject(sub);
  const { namespace, name } = account.ok ? account.value : { namespace: '', name: '' };
  const {
    alg = '',
    keyId = '',
    kid = keyId,
    signature = 'unknown',
    cluster = '',
    trustDomain = '',
    unknown = [],
    places = nowhere,
  } = about;
  return {
    claims,
    iss: text(own('iss')),
    aud: Array.isArray(aud) ? aud.filter((one) => typeof one === 'string') : typeof aud === 'string' ? [aud] : [],
    sub,
    exp: seconds(own('exp')),
    iat: seconds(own('iat')),
    nbf: seconds(own('nbf')),
    namespace,
    serviceAccount: name,
    alg,
    keyId,
    kid,
    signature,
    cluster,
    trustDomain,
    unknown,
    places,
  };
}

/** Whether a claim's value is open. */
export function isOpen(token: Token, claim: string): boolean {
  const pointer = claim.startsWith('/') ? claim : `/${claim}`;
  return token.unknown.some((open) => pointer === open || pointer.startsWith(`${open}/`));
}

/** A claim by its name, or by a JSON pointer where the name begins with `/`; undefined where absent. */
export function claimAt(token: Token, claim: string): unknown {
  if (!claim.startsWith('/')) return member(token.claims, claim);
  const keys = claim.slice(1).split('/');
  return keys.reduce<unknown>((at, key) => member(at, key.replaceAll('~1', '/').replaceAll('~0', '~')), token.claims);
}

/** Whether the audience, if there is one, is a text or a list of nothing but texts. */
export function hasAudienceForm({ claims }: Token): boolean {
  const aud = member(claims, 'aud') ?? '';
  return [aud].flat().every((one) => typeof one === 'string');
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function seconds(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
