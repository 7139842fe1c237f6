import { type KeyObject, generateKeyPairSync, sign } from 'node:crypto';
import type { Certificate } from '../../../src/trust/model/certificate-issuer';
import { bits, identifier, integer, octets, sequence, set, tagged, utf8 } from './der';

/** Attributes of a subject, in the order in which cert-manager writes them. */
const attributes = {
  countries: '2.5.4.6',
  organizations: '2.5.4.10',
  organizationalUnits: '2.5.4.11',
  localities: '2.5.4.7',
  provinces: '2.5.4.8',
  streetAddresses: '2.5.4.9',
  postalCodes: '2.5.4.17',
} as const;
const commonName = '2.5.4.3';
const serialNumber = '2.5.4.5';
const extensionRequest = '1.2.840.113549.1.9.14';
const subjectAlternativeName = '2.5.29.17';

const signatures = {
  rsa: sequence(identifier('1.2.840.113549.1.1.11'), tagged(0x05)),
  ec: sequence(identifier('1.2.840.10045.4.3.2')),
  ed25519: sequence(identifier('1.3.101.112')),
} as const;

/** The signing request (PKCS #10, as PEM) that cert-manager makes for a Certificate. */
export function signingRequest(certificate: Certificate): string {
  const { privateKey, publicKey } = keyFor(certificate.privateKey);
  const names = alternativeNames(certificate);
  const extensions =
    names.length === 0 ? [] : [sequence(identifier(subjectAlternativeName), octets(sequence(...names)))];
  const requested =
    extensions.length === 0 ? [] : [sequence(identifier(extensionRequest), set(sequence(...extensions)))];
  const body = sequence(
    integer(0),
    subjectOf(certificate),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa0, ...requested),
  );
  const kind = privateKey.asymmetricKeyType as keyof typeof signatures;
  const signature = sign(kind === 'ed25519' ? null : 'sha256', body, privateKey);
  const lines =
    sequence(body, signatures[kind], bits(signature))
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE REQUEST-----', ...lines, '-----END CERTIFICATE REQUEST-----', ''].join('\n');
}

function subjectOf({ commonName: name, subject }: Certificate): Buffer {
  const one = (type: string, value: string): Buffer => set(sequence(identifier(type), utf8(value)));
  const lists = Object.entries(attributes).flatMap(([field, type]) =>
    subject[field as keyof typeof attributes].map((value) => one(type, value)),
  );
  return sequence(
    ...lists,
    ...(name === '' ? [] : [one(commonName, name)]),
    ...(subject.serialNumber === '' ? [] : [one(serialNumber, subject.serialNumber)]),
  );
}

function alternativeNames({ dnsNames, emailAddresses, ipAddresses, uris }: Certificate): readonly Buffer[] {
  return [
    ...dnsNames.map((name) => tagged(0x82, Buffer.from(name))),
    ...emailAddresses.map((address) => tagged(0x81, Buffer.from(address))),
    ...ipAddresses.map((address) => tagged(0x87, Buffer.from(address.split('.').map(Number)))),
    ...uris.map((uri) => tagged(0x86, Buffer.from(uri))),
  ];
}

interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const made = new Map<string, KeyPair>();
const curves: Readonly<Record<number, string>> = { 0: 'P-256', 256: 'P-256', 384: 'P-384', 521: 'P-521' };

/** A key of each kind for all requests: keys cost more than everything else here. */
function keyFor({ algorithm, size }: Certificate['privateKey']): KeyPair {
  const name = `${algorithm} ${String(size)}`;
  const pair = made.get(name) ?? generate(algorithm, size);
  made.set(name, pair);
  return pair;
}

function generate(algorithm: Certificate['privateKey']['algorithm'], size: number): KeyPair {
  if (algorithm === 'Ed25519') return generateKeyPairSync('ed25519');
  if (algorithm === 'RSA') return generateKeyPairSync('rsa', { modulusLength: size === 0 ? 2048 : size });
  return generateKeyPairSync('ec', { namedCurve: curves[size] ?? 'P-256' });
}
