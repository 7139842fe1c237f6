import { tokenLifetimes } from '../facts/token-lifetimes';
import type { JwtAuthRole } from '../model/auth-role';
import { isOpen, type Token } from '../terms/token';
import { step, values, type Side, type Step } from './decision';

type Named = 'iss' | 'aud' | 'sub' | 'namespace' | 'serviceAccount';

/** A claim as the one side of a comparison. */
export function claim(token: Token, name: Named): Side {
  const place = name === 'iss' || name === 'aud' ? name : 'sub';
  const value = token[name];
  const at = token.places[place];
  return { values: typeof value === 'string' ? [value] : value, at, missing: isOpen(token, place) ? at : '' };
}

type Leeways = Pick<JwtAuthRole, 'clockSkewLeeway' | 'expirationLeeway' | 'notBeforeLeeway'>;
const unset: Leeways = { clockSkewLeeway: 0, expirationLeeway: 0, notBeforeLeeway: 0 };

/** `nbf`, `exp` and `iat`, where a token has any of them. Both methods of Vault share it. Source: cap jwt/jwt.go:185-241. */
export function times(
  method: 'kubernetes' | 'jwt',
  token: Token,
  now: number,
  { clockSkewLeeway, expirationLeeway, notBeforeLeeway }: Leeways = unset,
): readonly Step[] {
  if (!isDated(token)) return [];
  const skew = leeway(clockSkewLeeway, tokenLifetimes.leeway.seconds);
  // The two other leeways fill in what a token leaves out, and do nothing else.
  const exp = token.exp || Math.max(token.iat, token.nbf) + leeway(expirationLeeway, tokenLifetimes.absent.seconds);
  const nbf = token.nbf || token.iat || exp - leeway(notBeforeLeeway, tokenLifetimes.absent.seconds);
  const [start, end, made, clock] = [nbf, exp, token.iat, now].map((seconds) => values([String(seconds)]));
  return [
    step(`${method}/not-before`, nbf <= now + skew, start, clock),
    step(`${method}/expiry`, exp >= now - skew, end, clock),
    step(`${method}/issued-at`, token.iat <= now + skew, made, clock),
  ];
}

function leeway(seconds: number, ofNone: number): number {
  return seconds === 0 ? ofNone : Math.max(0, seconds);
}

/** Whether a token says anything of its times. */
export function isDated({ iat, nbf, exp }: Token): boolean {
  return iat !== 0 || nbf !== 0 || exp !== 0;
}
