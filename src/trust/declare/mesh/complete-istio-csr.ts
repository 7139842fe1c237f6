import { originIn } from '../scope/origin-in';
import { meshAudience, meshRequests, type MeshRequest as Wish } from '../../facts/istio-csr';
import type { Certificate } from '../../model/certificate-issuer';
import type { CertManager } from '../../model/cluster';
import type { IstioCsr } from '../../model/istio-csr';
import type { PlacedCertificate } from '../certificate/complete-certificates';
import type { CertManagerDeclaration, IstioCsrDeclaration } from '../declaration';
import type { MeshPart } from '../scope/cluster-scope';
import { derived, type Origins, type Scope } from '../scope/scope';
import { fieldsOf } from '../source/fields';
import type { Kept } from '../source/kept';
import { child, descend, type Place } from '../source/place';
import { secondsOr } from '../source/seconds';
import { reportUnknown } from '../source/unknown';
import { withDefaults } from '../source/with-defaults';

/** istio-csr of a cluster; null where there is none, or its issuer cannot be told. */
export function completeIstioCsr(
  scope: Scope,
  certManager: CertManager,
  { istioCsr: declared, ...issuers }: Kept<CertManagerDeclaration>,
  certManagerPlace: Place,
): MeshPart | null {
  if (declared?.issuer === undefined) return null;
  const place = child(certManagerPlace, 'istioCsr');
  const filled = withDefaults('IstioCsrDeclaration', declared);
  const { trustDomain, namespace, serviceAccount, istioNamespace, revisions } = filled;
  const signer = signerOf(scope, declared.issuer, istioNamespace, issuers, certManagerPlace);
  if (signer === null) return null;
  const common = {
    ...{ trustDomain, namespace, serviceAccount, istioNamespace, revisions },
    namespaces: declared.namespaces ?? [],
    duration: secondsOr(filled.duration, undefined),
  };
  const account = { namespace, name: serviceAccount };
  const controller = { namespace: certManager.namespace, name: certManager.serviceAccount };
  const istioCsr: IstioCsr = {
    at: place.at,
    origins: originsOf(declared, place),
    ...signer,
    ...common,
    audiences: [meshAudience.value],
    requests: meshRequests(common).flatMap((wish) =>
      wish.algorithms.map((algorithm) => ({
        of: wish.name,
        certificate: certificateOf(wish, algorithm, signer, istioNamespace, place),
        requester: wish.byCertificate ? controller : account,
      })),
    ),
  };
  return { istioCsr, place };
}

/** What a mesh asks of one of the issuers of its cluster. */
export function meshCertificates(
  mesh: MeshPart | null,
  issuer: { readonly kind: string; readonly name: string; readonly namespace: string },
): readonly PlacedCertificate[] {
  if (mesh === null) return [];
  const { issuerKind, issuerName, istioNamespace, requests } = mesh.istioCsr;
  const isOwn =
    issuerKind === issuer.kind &&
    issuerName === issuer.name &&
    (issuerKind === 'ClusterIssuer' || issuer.namespace === istioNamespace);
  return isOwn ? requests.map(({ certificate }) => ({ certificate, place: mesh.place, isWhole: false })) : [];
}

type Signer = Pick<IstioCsr, 'issuerKind' | 'issuerName'>;

/** A request is signed by an Issuer of its own namespace, or by a ClusterIssuer. */
function signerOf(
  { report, isFaulty }: Scope,
  id: string,
  istioNamespace: string,
  { issuers = [], clusterIssuers = [] }: Kept<CertManagerDeclaration>,
  certManager: Place,
): Signer | null {
  const place = descend(certManager, 'istioCsr', 'issuer');
  const known = [
    ...issuers.map(({ namespace, name }) => `${namespace ?? ''}/${name ?? ''}`),
    ...clusterIssuers.map(({ name }) => name ?? ''),
  ];
  if (!known.includes(id)) {
    // One that lost its name to a fault may be the one that is meant.
    const lists = (['issuers', 'clusterIssuers'] as const).map((list) => child(certManager, list));
    if (!lists.some(isFaulty)) reportUnknown(report, 'unknown-issuer', place, 'issuer', id, known);
    return null;
  }
  const [namespace = '', name] = id.split('/');
  if (name === undefined) return { issuerKind: 'ClusterIssuer', issuerName: id };
  if (namespace === istioNamespace) return { issuerKind: 'Issuer', issuerName: name };
  const message = `istio-csr makes its requests in namespace \`${istioNamespace}\`, where Issuer \`${id}\` does not sign`;
  report('unknown-issuer', place, message, {
    server: {
      server: 'cert-manager',
      words: `Referenced "Issuer" not found: issuer.cert-manager.io "${name}" not found`,
    },
    fix: `declare the Issuer in \`${istioNamespace}\`, or a ClusterIssuer`,
  });
  return null;
}

function originsOf(declared: Kept<IstioCsrDeclaration>, place: Place): Origins {
  const said = declared as Readonly<Record<string, unknown>>;
  const fields = fieldsOf('IstioCsrDeclaration').map((field) => [field, originIn(place, field, said[field])]);
  const issuer = { kind: 'declared', at: child(place, 'issuer').at } as const;
  return {
    ...Object.fromEntries(fields),
    issuerKind: issuer,
    issuerName: issuer,
    audiences: derived,
    requests: derived,
  } as Origins;
}

const noSubject: Certificate['subject'] = {
  organizations: [],
  organizationalUnits: [],
  countries: [],
  localities: [],
  provinces: [],
  streetAddresses: [],
  postalCodes: [],
  serialNumber: '',
};

/** The Certificate that would ask for the same. */
function certificateOf(
  { name, commonName, dnsNames, uris, duration, usages, organizations }: Wish,
  algorithm: 'RSA' | 'ECDSA',
  signer: Signer,
  namespace: string,
  { at }: Place,
): Certificate {
  const here = { kind: 'derived', at } as const;
  const fields = ['commonName', 'dnsNames', 'uris', 'usages', 'duration', 'privateKey', 'subject'];
  return {
    at,
    origins: Object.fromEntries(fields.map((field) => [field, here])),
    ...signer,
    meta: { namespace, name: `mesh-${name}`, labels: {}, annotations: {} },
    ...{ secretName: '', commonName, dnsNames, uris, ipAddresses: [], emailAddresses: [] },
    ...{ duration, renewBefore: 0, usages },
    privateKey: { algorithm, size: 0, encoding: '', rotationPolicy: '' },
    subject: { ...noSubject, organizations },
  };
}
