import { secretIn } from '../../diagnose/secret';
import { parseServiceAccountSubject, type ServiceAccountSubject } from '../../terms/subject';
import { below, text } from '../untyped';

const jwt = /^\s*eyJ[\w-]*\.([\w-]*)\.[\w-]*\s*$/;

/** What stands in the model for a secret that an artefact holds as a literal. */
export const withheld = '(withheld)';

/** What a bearer token may be told as: the token never, certificates that took its place always. */
export function bearerForModel(literal: string): string {
  return literal.includes('-----BEGIN ') && secretIn(literal) === null ? literal : withheld;
}

/** What certificates may be told as: a token or a private key that took their place never. */
export function certificatesForModel(literal: string): string {
  return secretIn(literal) === null ? literal : withheld;
}

/** The ServiceAccount that a token names, without a look at its signature; null where it names none. */
export function accountOfToken(literal: string): ServiceAccountSubject | null {
  const [, payload = ''] = jwt.exec(literal) ?? [];
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const parsed = parseServiceAccountSubject(text(below(claims, 'sub')));
    return parsed.ok ? parsed.value : null;
  } catch {
    return null;
  }
}
