import type { CaCopy } from '../../model/ca-copy';
import { parseCertificates } from '../../terms/pem';
import { below, object, text } from '../untyped';
import { originsAt, type Manifest } from './manifest';

/** An object that holds certificates and nothing else; null for any other, whose content is nobody's business here. */
export function readCaCopy(manifest: Manifest, kind: CaCopy['kind']): CaCopy | null {
  const [key, written] = kind === 'ClusterTrustBundle' ? bundle(manifest) : onlyEntry(manifest);
  const pem = kind === 'Secret' ? Buffer.from(written, 'base64').toString() : written;
  if (!parseCertificates(pem).ok) return null;
  const path = kind === 'ClusterTrustBundle' ? 'spec.trustBundle' : 'data';
  return {
    kind,
    meta: manifest.meta,
    key,
    pem,
    at: manifest.at,
    origins: originsAt(manifest, { key: path, pem: path }),
  };
}

function bundle({ value }: Manifest): readonly [string, string] {
  return ['', text(below(value, 'spec', 'trustBundle'))];
}

function onlyEntry({ value }: Manifest): readonly [string, string] {
  const entries = Object.entries(object(below(value, 'data')));
  const [[key, written] = ['', '']] = entries;
  return entries.length === 1 ? [key, text(written)] : ['', ''];
}
