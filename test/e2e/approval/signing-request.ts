/** Signing requests as Istio's proxies and istio-csr write them, which no library here can: with an empty organisation. */
import { generateKeyPairSync, sign } from 'node:crypto';

/** What a signing request asks for. */
export interface Asked {
  /** Organisations of the subject; Istio has one without text. */
  readonly organizations: readonly string[];
  readonly commonName?: string;
  readonly dnsNames?: readonly string[];
  readonly uris?: readonly string[];
}

/** A signing request with a new RSA key, as PEM. */
export function signingRequest({ organizations, commonName, dnsNames = [], uris = [] }: Asked): string {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const names = [
    ...organizations.map((text) => attribute('55040a', text)),
    ...(commonName === undefined ? [] : [attribute('550403', commonName)]),
  ];
  const alternatives = sequence(
    ...dnsNames.map((name) => tagged(0x82, Buffer.from(name))),
    ...uris.map((uri) => tagged(0x86, Buffer.from(uri))),
  );
  const extension = sequence(oid('551d11'), tagged(0x04, alternatives));
  const requested = sequence(oid('2a864886f70d01090e'), tagged(0x31, sequence(extension)));
  const info = sequence(
    tagged(0x02, Buffer.from([0])),
    sequence(...names),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa0, requested),
  );
  const signature = sign('sha256', info, privateKey);
  const algorithm = sequence(oid('2a864886f70d01010b'), tagged(0x05, Buffer.alloc(0)));
  const der = sequence(info, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE REQUEST-----\n${lines.join('\n')}\n-----END CERTIFICATE REQUEST-----\n`;
}

function attribute(type: string, text: string): Buffer {
  return tagged(0x31, sequence(oid(type), tagged(0x0c, Buffer.from(text))));
}

function oid(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function tagged(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  return length < 0x100 ? Buffer.from([0x81, length]) : Buffer.from([0x82, length >> 8, length & 0xff]);
}
