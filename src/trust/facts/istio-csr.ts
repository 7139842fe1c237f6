import type { Sourced } from './fact';

/** What tells one mesh from another. */
interface Mesh {
  readonly trustDomain: string;
  readonly namespaces: readonly string[];
  /** Seconds. */
  readonly duration: number;
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly istioNamespace: string;
  readonly revisions: readonly string[];
}

/** One kind of request that a mesh makes, with globs where several identities have it. */
export interface MeshRequest extends Sourced {
  readonly name: 'workload' | 'serving' | 'istiod';
  /** Whether cert-manager makes it for a Certificate of istio-csr's chart, and not istio-csr itself. */
  readonly byCertificate: boolean;
  readonly commonName: string;
  readonly dnsNames: readonly string[];
  readonly uris: readonly string[];
  /** Seconds. */
  readonly duration: number;
  /** By cert-manager's names; empty asks for none. */
  readonly usages: readonly string[];
  readonly algorithms: readonly ('RSA' | 'ECDSA')[];
  readonly organizations: readonly string[];
}

/** istio's signing requests have an organisation without text. Source: istio 1.30.3 security/pkg/pki/util/generate_csr.go `GenCSRTemplate`. */
const emptyOrganization = [''];

/** cert-manager takes no Certificate for less. Source: cert-manager v1.21.2 pkg/apis/certmanager/v1/const.go:23. */
const shortestCertificate = 3600;

/** Identities of ServiceAccounts, `*` where every namespace or account is meant. Source: istio 1.30.3 pkg/spiffe/spiffe.go `genSpiffeURI`. */
export function identityOf(trustDomain: string, namespace: string, serviceAccount: string): string {
  return `spiffe://${trustDomain}/ns/${namespace}/sa/${serviceAccount}`;
}

/** The requests of a mesh. Those of its members have one name, a URI, and neither common name nor DNS names. */
export function meshRequests(mesh: Mesh): readonly MeshRequest[] {
  const { trustDomain, namespaces, duration, istioNamespace, revisions } = mesh;
  const members = namespaces.length === 0 ? ['*'] : namespaces;
  const none = { commonName: '', dnsNames: [], uris: [] };
  return [
    {
      ...none,
      ...{ name: 'workload', byCertificate: false, duration, organizations: emptyOrganization },
      uris: members.map((namespace) => identityOf(trustDomain, namespace, '*')),
      usages: ['client auth', 'server auth'],
      // Proxies make RSA keys unless told otherwise, ztunnel those of P-256.
      algorithms: ['RSA', 'ECDSA'],
      source: 'istio-csr v0.17.0 pkg/server/auth.go:95-121, pkg/server/server.go:214-216',
    },
    {
      ...none,
      ...{ name: 'serving', byCertificate: false, duration, organizations: emptyOrganization },
      dnsNames: [`${mesh.serviceAccount}.${mesh.namespace}.svc`],
      usages: ['server auth'],
      algorithms: ['RSA'],
      source: 'istio-csr v0.17.0 pkg/tls/tls.go:401-439',
    },
    {
      ...{ name: 'istiod', byCertificate: true, organizations: [] },
      commonName: `istiod.${istioNamespace}.svc`,
      dnsNames: revisions.map(
        (revision) => `istiod${revision === 'default' ? '' : `-${revision}`}.${istioNamespace}.svc`,
      ),
      uris: [identityOf(trustDomain, istioNamespace, 'istiod-service-account')],
      duration: Math.max(duration, shortestCertificate),
      usages: [],
      algorithms: ['RSA'],
      source: 'istio-csr v0.17.0 deploy/charts/istio-csr/templates/certificate.yaml:8-66',
    },
  ];
}

/** The audience of the tokens by which istio-csr knows who asks; it puts each to TokenReview. */
export const meshAudience = {
  value: 'istio-ca',
  source: 'istio 1.30.3 security/pkg/server/ca/authenticate/kubeauth/kube_jwt.go, pkg/security `TokenAudiences`',
} as const satisfies Sourced & { readonly value: string };

/** How long a token lives that a proxy is given for it. */
export const proxyToken = {
  seconds: 43_200,
  source: 'istio 1.30.3 manifests/charts/istio-control/istio-discovery/files/injection-template.yaml:510-515',
} as const satisfies Sourced & { readonly seconds: number };
