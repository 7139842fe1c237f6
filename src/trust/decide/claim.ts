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

/** `nbf`, `exp` and `iat`, where they are there. Both methods of Vault share it. Source: cap jwt/jwt.go:303-327. */
export function times(
  method: 'kubernetes' | 'jwt',
  { nbf, exp, iat }: Pick<Token, 'nbf' | 'exp' | 'iat'>,
  now: number,
  leeway: number,
): readonly Step[] {
  const [start, end, made, clock] = [nbf, exp, iat, now].map((seconds) => values([String(seconds)]));
  return [
    step(`${method}/not-before`, nbf <= now + leeway, start, clock),
    step(`${method}/expiry`, exp === 0 || exp >= now - leeway, end, clock),
    step(`${method}/issued-at`, iat <= now + leeway, made, clock),
  ];
}
