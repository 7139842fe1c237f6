import type { Diagnostic } from '../diagnose/diagnostic';
import { joinFacts, noFacts, type ArtefactFacts } from '../model/artefact-facts';
import type { Cluster } from '../model/cluster';
import type { TrustModel } from '../model/trust-model';
import type { Vault } from '../model/vault';
import { joinCluster } from './join/join-cluster';
import { joinParties } from './join/join-parties';
import { joinSpire, withoutAgents } from './join/join-spire';
import { withUpstreamClient } from './join/upstream-client';
import { joinVault } from './join/join-vault';
import type { ReadParty } from './party/party-content';
import type { ReadSpire } from './spire/read-spire';
import type { ReadCluster } from './read-manifests';
import type { ReadVault } from './read-terraform';

/** What is to be read as one trust. */
export interface Artefacts {
  readonly clusters: readonly ReadCluster[];
  readonly terraform: readonly ReadVault[];
  /** @default [] */
  readonly parties?: readonly ReadParty[];
  /** What each file says of SPIRE. @default [] */
  readonly spire?: readonly ReadSpire[];
  /** The declared model, for what no artefact tells: versions, token issuers, API audiences, waivers. */
  readonly facts?: TrustModel;
}

export interface ReadModel {
  readonly model: TrustModel;
  /** What each file says of SPIRE, by itself: two that should say the same may not. */
  readonly spire: readonly ReadSpire[];
  /** What the artefacts say and a model has no place for. */
  readonly artefacts: ArtefactFacts;
  /** What is malformed in the artefacts themselves; judging them is not done here. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The trust that artefacts set up. A half for which no artefact is given, a cluster or the whole
 * Vault, is taken from the declared model; without one it is empty, and marked unknown.
 */
export function readModel({ clusters, terraform, parties = [], spire = [], facts }: Artefacts): ReadModel {
  const read = [...clusters, ...terraform];
  const plain = joinClusters(clusters, facts?.clusters ?? []);
  const server = joinSpire(spire, facts?.spire ?? null, plain);
  const joined = withUpstreamClient(withoutAgents(plain, server), server);
  return {
    model: {
      name: facts?.name ?? '',
      vault:
        terraform.length === 0
          ? (facts?.vault ?? unreadVault(joined))
          : joinVault(terraform, joined, facts?.vault ?? null),
      clusters: joined,
      spire: server,
      relyingParties: joinParties(
        parties.map(({ party }) => party),
        facts?.relyingParties ?? [],
      ),
      waivers: facts?.waivers ?? [],
    },
    spire,
    artefacts: joinFacts([
      ...read.map((part) => part.facts),
      ...parties.map(({ strayKeys, uncheckedServers, unread }) => ({
        ...noFacts,
        strayKeys,
        uncheckedServers,
        unread,
      })),
      ...spire.map(({ uncheckedServers }) => ({ ...noFacts, uncheckedServers })),
    ]),
    diagnostics: read.flatMap((part) => part.diagnostics),
  };
}

function joinClusters(read: readonly ReadCluster[], declared: readonly Cluster[]): readonly Cluster[] {
  const names = new Set([...declared, ...read].map(({ name }) => name));
  return [...names].map((name) => {
    const facts = declared.find((cluster) => cluster.name === name) ?? null;
    const manifests = read.filter((cluster) => cluster.name === name);
    return facts !== null && manifests.length === 0 ? facts : joinCluster(name, manifests, facts);
  });
}

function unreadVault(clusters: readonly Cluster[]): Vault {
  const vault = joinVault([], clusters, null);
  const fields = ['authMounts', 'authRoles', 'policies', 'pkiMounts', 'pkiRoles', 'vaultNamespace'];
  const unknown = fields.map((field) => [field, { kind: 'unknown', at: `vault.${field}` }] as const);
  return { ...vault, origins: { ...vault.origins, ...Object.fromEntries(unknown) } };
}
