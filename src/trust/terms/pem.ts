import { createHash, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { accept, refuse, type Parsed } from './parsed';
import { pemBlocks } from './pem-block';

const privateKey = /-----BEGIN [^\n]*PRIVATE KEY/;
const noPrivateKey = 'public material only; a private key must not stand in a declaration';

/**
 * Every certificate of a PEM bundle, at least one. Text around the blocks, and blocks of other kinds,
 * count for nothing. Source: Go's `CertPool.AppendCertsFromPEM`, with which Vault and cert-manager read bundles.
 */
export function parseCertificates(text: string): Parsed<readonly X509Certificate[]> {
  if (privateKey.test(text)) return refuse(noPrivateKey);
  const certificates = pemBlocks(text)
    .filter(({ type, hasHeaders }) => type === 'CERTIFICATE' && !hasHeaders)
    .map(({ der }) => certificate(der))
    .filter((found) => found !== null);
  return certificates.length > 0 ? accept(certificates) : refuse('at least one certificate as PEM');
}

/**
 * Every public key of a PEM text, at least one; a certificate stands for its key.
 */
export function parsePublicKeys(text: string): Parsed<readonly KeyObject[]> {
  if (privateKey.test(text)) return refuse(noPrivateKey);
  const keys = pemBlocks(text).map(({ der }) => publicKey(der));
  const good = keys.filter((key) => key !== null);
  return good.length > 0 && good.length === keys.length ? accept(good) : refuse(aKey);
}

/**
 * Exactly one public key or certificate, as one entry of Vault's `jwt_validation_pubkeys`: RSA, ECDSA
 * or Ed25519. The kind that BEGIN names counts for nothing, the content does.
 * Source: vault sdk helper/certutil/helpers.go:510 `ParsePublicKeyPEM`.
 */
export function parsePublicKey(text: string): Parsed<KeyObject> {
  if (privateKey.test(text)) return refuse(noPrivateKey);
  const [block] = pemBlocks(text);
  const key = block === undefined ? null : publicKey(block.der);
  if (block === undefined || key === null) return refuse(aKey);
  return block.after.trim() === '' ? accept(key) : refuse('one public key as PEM, and nothing after it');
}

/**
 * The `kid` that the API server gives to tokens of this key: the SHA-256 of its SubjectPublicKeyInfo.
 * '' for what is no public key. Source: kubernetes pkg/serviceaccount/jwt.go `keyIDFromPublicKey`.
 */
export function keyId(pem: string): string {
  const parsed = parsePublicKeys(pem);
  const key = parsed.ok ? parsed.value[0] : undefined;
  if (key === undefined) return '';
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('base64url');
}

const curves: Readonly<Record<string, string>> = { prime256v1: 'ES256', secp384r1: 'ES384', secp521r1: 'ES512' };

/**
 * The algorithm by which a cluster with these keys signs; '' where they do not tell. It follows from the
 * key alone. Source: kubernetes pkg/serviceaccount/jwt.go:114-191.
 */
export function signingAlgorithm(pems: readonly string[]): string {
  const found = pems.map((pem) => {
    const parsed = parsePublicKeys(pem);
    const key = parsed.ok ? parsed.value[0] : undefined;
    return key?.asymmetricKeyType === 'rsa' ? 'RS256' : (curves[key?.asymmetricKeyDetails?.namedCurve ?? ''] ?? '');
  });
  const [first = ''] = found;
  return found.every((one) => one === first) ? first : '';
}

const aKey = 'an RSA, ECDSA or Ed25519 public key, or a certificate, as PEM';

function certificate(der: Buffer): X509Certificate | null {
  try {
    return new X509Certificate(der);
  } catch {
    return null;
  }
}

function publicKey(der: Buffer): KeyObject | null {
  const key = subjectPublicKey(der) ?? certificate(der)?.publicKey ?? null;
  return key !== null && isVerifiable(key) ? key : null;
}

function subjectPublicKey(der: Buffer): KeyObject | null {
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}

/** Node knows curves and kinds of keys that Go's crypto/x509 does not. */
function isVerifiable(key: KeyObject): boolean {
  switch (key.asymmetricKeyType) {
    case 'rsa':
    case 'ed25519':
      return true;
    case 'ec':
      return ['secp224r1', 'prime256v1', 'secp384r1', 'secp521r1'].includes(key.asymmetricKeyDetails?.namedCurve ?? '');
    default:
      return false;
  }
}
