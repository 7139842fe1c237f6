import type { Diagnostic } from '../diagnose/diagnostic';
import { diagnostic, type Finding } from '../diagnose/make';
import { shown } from '../diagnose/shown';
import { signatureWords } from '../facts/signature-words';
import type { Cluster } from '../model/cluster';
import { issuersOf } from '../model/lookup';
import { originOf } from '../model/origin';
import type { TrustModel } from '../model/trust-model';
import type { DocumentFile } from '../read/given-files';
import { isObject, list, object, text } from '../read/untyped';
import { keyIdOfJwk } from '../terms/jwk';
import { keyIds } from '../terms/key-ids';

/** What hosted copies of discovery documents say otherwise than the clusters that they are of. */
export function compareDocuments(declared: TrustModel, documents: readonly DocumentFile[]): readonly Diagnostic[] {
  return documents.flatMap((document) => {
    const cluster = clusterOfDocument(declared, document);
    if (cluster === undefined) return [ofNobody(declared, document)];
    const { keys } = object(document.content);
    return (Array.isArray(keys) ? keysOf : configurationOf)(cluster, document).map((finding) =>
      diagnostic({ path: [], ...finding }),
    );
  });
}

/** The cluster that somebody named; else the one after which a folder of the file is called, or the only one. */
function clusterOfDocument({ clusters }: TrustModel, { file, cluster }: DocumentFile): Cluster | undefined {
  if (cluster !== '') return clusters.find(({ name }) => name === cluster);
  const folders = file.split(/[\\/]/).reverse();
  const known = clusters.filter(({ signingKeys }) => signingKeys.length > 0);
  const named = folders.map((folder) => known.find(({ name }) => name === folder)).find((one) => one !== undefined);
  return named ?? (known.length === 1 ? known[0] : undefined);
}

function ofNobody({ clusters }: TrustModel, { file, cluster }: DocumentFile): Diagnostic {
  return diagnostic({
    code: 'cluster-undeclared',
    message:
      cluster === ''
        ? 'no folder of this document has the name of a cluster whose `signingKeys` are declared'
        : `unknown cluster \`${cluster}\``,
    at: file,
    path: [],
    fix: `say of which cluster it is: \`--cluster ${clusters[0]?.name ?? 'NAME'}=${file}\``,
  });
}

type Complaint = Omit<Finding, 'path'>;

/** Source: cap jwt/keyset.go:51-105, go-oidc oidc/oidc.go `NewProvider`: the two issuers are compared as texts. */
function configurationOf(cluster: Cluster, { file, content }: DocumentFile): readonly Complaint[] {
  const { issuer, jwks_uri: jwksUri } = object(content);
  const at = originOf(cluster, 'tokenIssuer').at;
  const found: Complaint[] = [];
  if (!issuersOf(cluster).includes(text(issuer)))
    found.push({
      code: 'hosted-issuer-differs',
      message: `the hosted document of cluster \`${cluster.name}\` names another issuer than the one at which it is asked for`,
      at: `${file}#issuer`,
      sent: { text: whole(issuer), at: `${file}#issuer` },
      wanted: { text: whole(cluster.tokenIssuer), at },
      server: {
        server: 'vault',
        words: `400 error checking oidc discovery URL; in the log: issuer did not match the returned issuer, expected "${cluster.tokenIssuer}" got "${whole(text(issuer)).slice(1, -1)}"`,
      },
      fix: 'publish the document that `vault-trust synth` writes, byte for byte',
    });
  if (cluster.hostedJwksUri !== '' && jwksUri !== cluster.hostedJwksUri)
    found.push({
      code: 'hosted-jwks-uri-differs',
      message: `the hosted document of cluster \`${cluster.name}\` sends its clients elsewhere for the keys: whoever publishes there signs for every account`,
      at: `${file}#jwks_uri`,
      sent: { text: whole(jwksUri), at: `${file}#jwks_uri` },
      wanted: { text: whole(cluster.hostedJwksUri), at: originOf(cluster, 'hostedJwksUri').at },
      fix: 'publish the document that `vault-trust synth` writes, or declare `hostedDiscovery.jwksUri`',
    });
  return found;
}

/** Source: RFC 7518 sections 6.2.2, 6.3.2 and 6.4.1. */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'];

/** A key is looked up by its `kid`, so one under another name is not there. Source: go-oidc oidc/jwks.go:191. */
function keysOf(cluster: Cluster, { file, content }: DocumentFile): readonly Complaint[] {
  const hosted = list(object(content)['keys']).map((jwk, index) => {
    const member = isObject(jwk) ? jwk : {};
    const isPrivate = privateMembers.some((name) => name in member);
    return { id: keyIdOfJwk(member), kid: text(member['kid']), at: `${file}#keys.${String(index)}`, index, isPrivate };
  });
  const declared = keyIds(cluster.signingKeys);
  const keysAt = originOf(cluster, 'signingKeys').at || cluster.at;
  const missing = declared
    .map((id, index) => ({ id, does: index === 0 ? 'with which it signs' : 'which verifies its tokens' }))
    .filter(({ id }) => !hosted.some((one) => one.id === id && one.kid === id))
    .map(({ id, does }): Complaint => {
      const misnamed = hosted.find((one) => one.id === id);
      return {
        code: 'hosted-key-missing',
        message: `the hosted keys of cluster \`${cluster.name}\` lack key \`${id}\`, ${does}`,
        at: misnamed?.at ?? `${file}#keys`,
        ...(misnamed === undefined ? {} : { sent: { text: whole(misnamed.kid), at: misnamed.at } }),
        wanted: { text: `\`${id}\``, at: keysAt },
        server: {
          server: 'vault',
          words: `400 error validating token: error verifying token signature: ${signatureWords.discovery}`,
        },
        fix: 'publish the key set that `vault-trust synth` writes, before the key signs',
      };
    });
  const extra = hosted
    .filter(({ id }) => !declared.includes(id))
    .map(({ id, kid, at, index }): Complaint => ({
      code: 'hosted-key-extra',
      message:
        id === ''
          ? `member ${String(index + 1)} of the hosted keys of cluster \`${cluster.name}\` is no public key`
          : `the hosted keys of cluster \`${cluster.name}\` hold key \`${id}\`, which it does not have: whoever can sign with it has every account`,
      at,
      sent: { text: whole(id || kid), at },
      fix: 'take it out when the last token that it signed has ended, or declare it in `signingKeys`',
    }));
  const shownPrivate = hosted
    .filter(({ isPrivate }) => isPrivate)
    .map(({ id, at, index }): Complaint => ({
      code: 'hosted-key-private',
      message: `member ${String(index + 1)} of the hosted keys of cluster \`${cluster.name}\` shows the private half of key \`${id}\`: whoever reads it has every account`,
      at,
      fix: 'take the copy away, and give the cluster another signing key',
    }));
  return [...shownPrivate, ...missing, ...extra];
}

/** A value in backticks, unshortened: the difference may be its last byte. */
function whole(value: unknown): string {
  return typeof value === 'string' && /^[!-~]+$/.test(value) ? `\`${value}\`` : shown(value);
}
