/** The client that something was made for. */
export interface ClientOwner {
  readonly kind: 'issuer' | 'clusterIssuer' | 'workload' | 'svid';
  /** `namespace/name`, or `name` of a ClusterIssuer; '' for the clients that a SPIRE server has or is. */
  readonly id: string;
}

const client = /^clusters\.[^.[]+\.(certManager\.issuers|certManager\.clusterIssuers|workloads)\[([^\]]+)\]/;
const kinds: Readonly<Record<string, ClientOwner['kind']>> = {
  'certManager.issuers': 'issuer',
  'certManager.clusterIssuers': 'clusterIssuer',
  workloads: 'workload',
};
const spire = /^spire(?:\.(upstreamAuthority|attestation|jwtSvid)\b|$)/;
const kindsOfSpire: Readonly<Record<string, ClientOwner['kind']>> = {
  upstreamAuthority: 'workload',
  attestation: 'issuer',
  jwtSvid: 'svid',
};
const login = /^clusters\.[^.[]+\.logins\.([^.[]+)/;
const operator = /^clusters\.[^.[]+\.operators\.([^.[]+)/;
const mesh = /^clusters\.[^.[]+\.certManager\.istioCsr/;
const party = /^relyingParties\.([^.[]+)/;
const accepted = /^(?:clusters\.[^.[]+|defaults)\.accepts\.([^.[]+)/;

/**
 * The client whose place something stands at or below; null for what belongs to no client. An Issuer
 * and a workload may have the same id, so the place tells them apart.
 */
export function clientOwner(at: string): ClientOwner | null {
  const [, list = '', id = ''] = client.exec(at) ?? [];
  const kind = kinds[list] ?? kindsOfSpire[spire.exec(at)?.[1] ?? ''];
  return kind === undefined ? null : { kind, id };
}

/** Domain object of a Kubernetes object: its client, the accepted issuer, the relying party, SPIRE, or the login that needs it. */
export function objectOwner(at: string): string {
  const owner = clientOwner(at);
  const issuer = accepted.exec(at)?.[1];
  if (issuer !== undefined) return `accepts:${issuer}`;
  if (spire.test(at)) return 'spire';
  const program = operator.exec(at)?.[1];
  if (program !== undefined) return `operators:${program}`;
  if (mesh.test(at)) return 'istioCsr';
  const relyingParty = party.exec(at)?.[1];
  if (relyingParty !== undefined) return `relyingParty:${relyingParty}`;
  return owner === null ? `login:${login.exec(at)?.[1] ?? 'main'}` : `${owner.kind}:${owner.id}`;
}
