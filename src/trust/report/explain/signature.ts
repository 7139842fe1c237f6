import { constants, verify, type KeyObject, type VerifyKeyObjectInput } from 'node:crypto';
import { parsePublicKeys } from '../../terms/pem';
import type { GivenToken } from './given-token';

type Family = 'RS' | 'PS' | 'ES';

/** Source: RFC 7518 section 3.1; the asymmetric algorithms that cap jwt/algs.go accepts. */
const algorithm = /^(RS|PS|ES)(256|384|512)$/;
const curves: Readonly<Record<string, string>> = { '256': 'prime256v1', '384': 'secp384r1', '512': 'secp521r1' };

/** Whether one of these keys verifies the token; false for claims alone. */
export function isVerifiedBy(token: GivenToken, pems: readonly string[]): boolean {
  return verifyingKey(token, pems) !== '';
}

/** The first of these keys that verifies the token; '' where none does, and for claims alone. */
export function verifyingKey({ alg, signed }: GivenToken, pems: readonly string[]): string {
  if (signed === null) return '';
  const signature = Buffer.from(signed.signature, 'base64url');
  const found = pems.find((pem) => {
    const keys = parsePublicKeys(pem);
    return keys.ok && keys.value.some((key) => verifies(alg, Buffer.from(signed.input), key, signature));
  });
  return found ?? '';
}

/** An algorithm that does not belong to the kind of the key verifies nothing. */
function verifies(alg: string, data: Buffer, key: KeyObject, signature: Buffer): boolean {
  try {
    if (alg === 'EdDSA') return key.asymmetricKeyType === 'ed25519' && verify(null, data, key, signature);
    const [, family, bits = ''] = algorithm.exec(alg) ?? [];
    const input = inputOf(family as Family | undefined, bits, key);
    return input !== null && verify(`sha${bits}`, data, input, signature);
  } catch {
    return false;
  }
}

function inputOf(family: Family | undefined, bits: string, key: KeyObject): VerifyKeyObjectInput | null {
  const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = key;
  if (family === 'ES')
    return kind === 'ec' && details?.namedCurve === curves[bits] ? { key, dsaEncoding: 'ieee-p1363' } : null;
  if (family === undefined || kind !== 'rsa') return null;
  return family === 'RS'
    ? { key }
    : { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
}
