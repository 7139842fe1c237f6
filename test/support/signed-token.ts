import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A key of an API server: what it signs with, and what it shows. */
export interface SigningKey {
  readonly alg: 'RS256' | 'ES256' | 'EdDSA';
  readonly privateKey: KeyObject;
  readonly pem: string;
}

export function signingKey(alg: SigningKey['alg'] = 'ES256'): SigningKey {
  const { publicKey, privateKey } =
    alg === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : alg === 'ES256'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('ed25519');
  return { alg, privateKey, pem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}

/** A JWT in compact form. */
export function signed(claims: unknown, { alg, privateKey }: SigningKey, header: object = {}): string {
  const input = [{ alg, typ: 'JWT', ...header }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' as const };
  return `${input}.${sign(alg === 'EdDSA' ? null : 'sha256', Buffer.from(input), key).toString('base64url')}`;
}
