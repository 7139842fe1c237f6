import { partyTitles } from '../facts/party-titles';
import type { ObjectMeta } from '../model/kubernetes-objects';
import type { Placed } from '../model/origin';
import type { RelyingParty } from '../model/relying-party';
import type { Spire } from '../model/spire';
import type { TrustModel } from '../model/trust-model';

/** One thing of a trust, by the identity under which its server knows it. */
export interface Item {
  /** `auth role \`shop\` of mount \`jwt-prod\``; no two things of a trust have the same. */
  readonly name: string;
  readonly kind: ItemKind;
  readonly node: Placed;
}

/** A whole SPIRE, or what one file says of it. */
type SpireParts = Pick<Spire, 'psatClusters' | 'upstream' | 'agents' | 'discovery'> & {
  readonly server: Placed | null;
};

export type ItemKind = keyof TrustModel['vault'] | keyof TrustModel['clusters'][number] | 'relyingParties' | 'spire';

/** What the programs of SPIRE are told, by their names. */
export function spireItems({ server, psatClusters, upstream, agents, discovery }: SpireParts): readonly Item[] {
  return [
    ...(server === null ? [] : [item('spire', 'SPIRE server', server)]),
    ...psatClusters.map((node) =>
      item('spire', `cluster \`${node.cluster}\` at the attestor of the SPIRE server`, node),
    ),
    ...(upstream === null ? [] : [item('spire', 'Vault above the SPIRE server', upstream)]),
    ...agents.map((node) => item('spire', `SPIRE agents of cluster \`${node.cluster}\``, node)),
    ...(discovery === null ? [] : [item('spire', 'discovery provider of SPIRE', discovery)]),
  ];
}

/** Everything that a trust puts into its servers. */
export function inventory({ vault, clusters, spire, relyingParties }: TrustModel): readonly Item[] {
  return [
    ...vault.authMounts.map((node) => item('authMounts', `auth mount \`${node.path}\``, node)),
    ...vault.authRoles.map((node) => item('authRoles', `auth role \`${node.name}\` of mount \`${node.mount}\``, node)),
    ...vault.policies.map((node) => item('policies', `policy \`${node.name}\``, node)),
    ...vault.pkiMounts.map((node) => item('pkiMounts', `PKI mount \`${node.path}\``, node)),
    ...vault.auditDevices.map((node) => item('auditDevices', `audit device \`${node.path}\``, node)),
    ...vault.pkiRoles.map((node) => item('pkiRoles', `PKI role \`${node.name}\` of mount \`${node.mount}\``, node)),
    ...clusters.flatMap((cluster) => {
      const named = <N extends Placed & { readonly meta: ObjectMeta }>(
        kind: ItemKind,
        nodes: readonly N[],
        word: (node: N) => string,
      ): readonly Item[] =>
        nodes.map((node) => item(kind, `${word(node)} \`${idOf(node.meta)}\` of cluster \`${cluster.name}\``, node));
      return [
        ...named('certificateIssuers', cluster.certificateIssuers, ({ kind }) => kind),
        ...named('secretClients', cluster.secretClients, ({ kind }) => kind),
        ...named('csiDrivers', cluster.csiDrivers, () => 'CSIDriver'),
        ...named('caCopies', cluster.caCopies, ({ kind }) => `${kind} of certificates`),
        ...named('certificates', cluster.certificates, () => 'Certificate'),
        ...named('clusterSpiffeIds', cluster.clusterSpiffeIds, () => 'ClusterSPIFFEID'),
        ...named('requestPolicies', cluster.requestPolicies, () => 'CertificateRequestPolicy'),
        ...named('serviceAccounts', cluster.serviceAccounts, () => 'ServiceAccount'),
        ...named('tokenSecrets', cluster.tokenSecrets, () => 'token Secret'),
        ...named('rbacRoles', cluster.rbacRoles, ({ kind }) => kind),
        ...named('rbacBindings', cluster.rbacBindings, ({ kind }) => kind),
        ...cluster.authentication.issuers.map((node) =>
          item('authentication', `accepted issuer \`${node.url}\` of cluster \`${cluster.name}\``, node),
        ),
        ...cluster.workloads.map((node) =>
          item('workloads', `workload \`${node.id}\` of cluster \`${cluster.name}\``, node),
        ),
      ];
    }),
    ...(spire === null ? [] : spireItems(spire)),
    ...relyingParties.flatMap(partyItems),
  ];
}

/** A relying party, each cluster that it knows, and whom it lets do anything. */
function partyItems(party: RelyingParty): readonly Item[] {
  const name = `${partyTitles[party.kind]} \`${party.name}\``;
  const at = (word: string, node: Placed): Item => item('relyingParties', `${word} at ${name}`, node);
  const alone: Placed = { ...party, ...{ sources: [], grants: [] } };
  const audiences = party.sources.map((node) =>
    at(`audience \`${node.audience}\``, { ...node, ...{ grants: [], clients: [] } }),
  );
  return [
    item('relyingParties', name, alone),
    ...audiences,
    ...granteesOf(party).map(([word, node]) => at(word, node)),
  ];
}

type Grantee = readonly [word: string, node: Placed];

type Grantees = {
  readonly [Kind in RelyingParty['kind']]: (party: RelyingParty<Kind>) => readonly Grantee[];
};

/** Whom a party lets do what, by the word under which its file has it. */
const grantees: Grantees = {
  rabbitmq: ({ sources }) =>
    sources.flatMap(({ audience, grants }) =>
      grants.map((node): Grantee => [`alias \`${node.subject}\` for audience \`${audience}\``, node]),
    ),
  opensearch: ({ grants }) => grants.map((node) => [`user \`${node.subject}\``, node]),
  keycloak: ({ sources }) =>
    sources.flatMap(({ clients }) => clients.map((node): Grantee => [`client \`${node.clientId}\``, node])),
  dex: () => [],
};

function granteesOf<Kind extends RelyingParty['kind']>(party: RelyingParty<Kind>): readonly Grantee[] {
  return grantees[party.kind](party);
}

/** Things by their names. */
export function byName(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.name, item]));
}

function item(kind: ItemKind, name: string, node: Placed): Item {
  return { kind, name, node };
}

function idOf({ namespace, name }: ObjectMeta): string {
  return namespace === '' ? name : `${namespace}/${name}`;
}
