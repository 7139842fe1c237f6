import type { Diagnostic, SourcePath } from '../diagnose/diagnostic';
import type { JwtMount } from '../model/auth-mount';
import type { TrustModel } from '../model/trust-model';
import { completeAuditDevices } from './vault/audit-devices';
import { checkVariables } from './vault/check-variables';
import { checkVaultNames } from './vault/check-vault-names';
import { completeCluster, type ClusterPart } from './cluster/complete-cluster';
import { checkProduct, completePkiMounts, productOf, vaultOrigins } from './vault/complete-vault';
import { completeWaivers } from './vault/complete-waivers';
import type { TrustDeclaration } from './declaration';
import { freezeDeeply } from './source/freeze';
import type { Kept } from './source/kept';
import { completeAccepted } from './accept/complete-accepted-issuer';
import { completeSpire } from './spire/complete-spire';
import type { Svids } from './spire/complete-svids';
import { completeParties } from './party/complete-parties';
import { findAccepting } from './scope/accepting';
import { findPartners } from './scope/partners';
import { findAuthorities } from './scope/pki-authorities';
import { checkChains } from './pki/pki-chain';
import { child, root, vaultPlace } from './source/place';
import { collectInto, type Report } from './source/report';
import { sharing, type Scope } from './scope/scope';
import { checkAddress, vaultAddress } from './scope/vault-address';
import { walk, type Walked } from './walk/walk';

/** What became of a declaration. */
export interface Declared {
  /**
   * Everything that could be completed; null where nothing could. What a fault left nothing of is
   * missing, so that the rest can be judged and all faults come out at once.
   */
  readonly model: TrustModel | null;
  /** Faults field by field, then those that need more than one field. */
  readonly diagnostics: readonly Diagnostic[];
}

/** From data that may or may not be a declaration to the complete trust. Never throws. */
export function declare(input: unknown): Declared {
  const walked = walk(input);
  const { value, faults } = walked;
  if (value === null) return { model: null, diagnostics: faults };
  const findings: Diagnostic[] = [];
  const model = complete(value, walked, sparing(collectInto(findings), walked));
  return { model: model === null ? null : freezeDeeply(model), diagnostics: [...faults, ...findings] };
}

/** A finding about what the walker refused already stems from that fault, and is not reported. */
function sparing(report: Report, walked: WalkedPlaces): Report {
  return (code, place, message, details = {}) => {
    const concerned = [place, ...(details.related ?? [])];
    if (!concerned.some(({ path }) => isRefused(walked, path))) report(code, place, message, details);
  };
}

/** Whether a place was refused, itself or as part of something. */
function isRefused({ refused }: WalkedPlaces, path: SourcePath): boolean {
  return path.some((_, index) => refused.at(path.slice(0, index + 1)) !== null);
}

type WalkedPlaces = Pick<Walked, 'faulty' | 'refused'>;

/** The model of what parsed; null where the Vault or the name of the whole is not known. */
export function complete(declared: Kept<TrustDeclaration>, walked: WalkedPlaces, report: Report): TrustModel | null {
  const vault = declared.vault ?? {};
  const address = vaultAddress(vault);
  const vaultNamespace = vault.namespace ?? '';
  const product = productOf(vault);
  const authorities = findAuthorities(vault.pki, child(vaultPlace, 'pki'));
  const accepting = findAccepting(declared.clusters ?? {}, declared.defaults ?? {});
  const scope: Scope = {
    name: declared.name ?? '',
    product,
    vaultNamespace,
    vault: address,
    authorities,
    defaults: declared.defaults ?? {},
    spire: declared.spire ?? {},
    accepting,
    partners: findPartners(accepting, declared.relyingParties ?? {}, declared.spire ?? {}),
    share: sharing(),
    report,
    isFaulty: ({ path }) => walked.faulty.at(path) !== null || isRefused(walked, path),
    named: (place) => walked.faulty.at(place.path) ?? place,
  };
  checkProduct(report, product, vaultNamespace);
  checkAddress(report, vault, (...keys) => keys.reduce(child, vaultPlace));
  checkChains(scope);
  const accepted = completeAccepted(scope, declared.clusters ?? {});
  const parties = completeParties(scope, declared.relyingParties ?? {}, declared.clusters ?? {});
  const clusters: ClusterPart[] = [];
  for (const [name, cluster] of Object.entries(declared.clusters ?? {})) {
    if (cluster === undefined) continue;
    const place = child(child(root, 'clusters'), name);
    clusters.push(completeCluster(scope, name, cluster, place, { accepted, parties }));
  }
  const issuers = clusters.flatMap((part) => part.issuers);
  const clients = clusters.flatMap((part) => [...part.issuers, ...part.workloads]);
  const { spire, svids } = completeSpire(
    scope,
    Object.keys(declared.clusters ?? {}),
    clusters.map((part) => part.spire),
  );
  const pkiRoles = issuers.map(({ pkiRole }) => pkiRole);
  const pkiMounts = completePkiMounts(scope, pkiRoles);
  checkVaultNames(report, clusters, svids, authorities);
  checkVariables(
    report,
    clusters.flatMap(({ logins }) => logins),
    pkiMounts,
    authorities,
  );
  const waivers = completeWaivers(report, declared.waivers ?? []);
  if (declared.name === undefined || address.server === '' || declared.clusters === undefined) return null;

  return {
    name: scope.name,
    vault: {
      at: vaultPlace.at,
      origins: vaultOrigins(vault),
      server: address.server,
      caBundle: address.caBundle,
      caBundleSecretRef: address.caBundleSecretRef,
      product,
      vaultNamespace,
      authMounts: [...clusters.flatMap(({ logins }) => logins.flatMap(({ mount }) => mount ?? [])), ...mountsOf(svids)],
      authRoles: [...clients.flatMap(({ authRoles }) => authRoles), ...svids.authRoles],
      policies: [...clients.flatMap(({ policies }) => policies), ...svids.policies],
      pkiMounts,
      pkiRoles,
      auditDevices: completeAuditDevices(scope, vault.audit),
    },
    clusters: clusters.flatMap(({ cluster }) => cluster ?? []),
    spire,
    relyingParties: parties.map(({ party }) => party),
    waivers,
  };
}

function mountsOf({ mount }: Svids): readonly JwtMount[] {
  return mount === null ? [] : [mount];
}
