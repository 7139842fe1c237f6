import type { Step } from '../decide/decision';
import type { Cluster } from '../model/cluster';
import { clusterOf, inVault } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import { isCertificateIssuer, isSecretClient, mountOf, type AccountClient } from '../model/vault-client';
import { parseSignPath } from '../terms/sign-path';

/** One refusal of one client, in the words that messages are made of. Names stand in backticks. */
export interface ClientCase {
  readonly kind: 'Issuer' | 'ClusterIssuer' | 'workload' | 'issuer' | 'caller' | 'partyClient' | 'agent' | 'svid';
  /** What it is, with its id. */
  readonly client: string;
  readonly cluster: string;
  /** Name of the relying party; '' where it is none. */
  readonly party: string;
  readonly account: string;
  readonly accountNamespace: string;
  readonly mount: string;
  /** Place of the mount; that of the client where it is not there. */
  readonly mountAt: string;
  readonly authRole: string;
  readonly pkiRole: string;
  readonly signPath: string;
  /** The first API audience of the cluster; '' where not known. */
  readonly apiAudience: string;
  /** Who calls TokenReview. */
  readonly reviewer: string;
  /** Whether both sides were declared, so that a repair can be said in words of the declaration. */
  readonly isDeclared: boolean;
  /** Where what is sent comes from; for audiences with the version of cert-manager, which decides them. */
  readonly sender: string;
  readonly step: Step;
}

export function clientCase(model: TrustModel, cluster: Cluster, client: AccountClient, step: Step): ClientCase {
  const isIssuer = isCertificateIssuer(client);
  const { version } = cluster.certManager;
  const kind = isIssuer ? client.kind : 'workload';
  const namespace = isIssuer ? client.serviceAccountNamespace : client.namespace;
  const path = mountOf(client);
  const mount = inVault(model.vault).mount.get(path);
  const home = clusterOf(model, mount?.cluster ?? '') ?? cluster;
  const signPath = isIssuer ? client.signPath : '';
  return {
    kind,
    client: isSecretClient(client)
      ? `${client.kind} \`${client.meta.namespace}/${client.meta.name}\``
      : `${kind} \`${client.id}\``,
    cluster: `\`${cluster.name}\``,
    party: '',
    account: `\`${namespace}/${client.serviceAccount}\``,
    accountNamespace: namespace,
    mount: `\`${path}\``,
    mountAt: mount?.at ?? client.at,
    authRole: `\`${client.authRole}\``,
    pkiRole: `\`${parseSignPath(signPath).role}\``,
    signPath: `\`${signPath}\``,
    apiAudience: home.apiAudiences[0] ?? '',
    reviewer:
      mount?.method === 'kubernetes' && mount.reviewer.kind !== 'client'
        ? `\`${mount.reviewer.namespace}/${mount.reviewer.serviceAccount}\``
        : `\`${namespace}/${client.serviceAccount}\``,
    isDeclared: isDeclaredPlace(client.at) && isDeclaredPlace(step.wantedAt),
    sender:
      isIssuer && version !== '' && step.check.endsWith('/audience')
        ? `${step.sentAt}, cert-manager ${version}`
        : step.sentAt,
    step,
  };
}

const declarationParts = /^(clusters|defaults|vault|relyingParties|spire)([.[]|$)/;

/** Whether a place lies in a declaration: an artefact's address begins otherwise. '' is a derived value. */
export function isDeclaredPlace(at: string): boolean {
  return at === '' || declarationParts.test(at);
}
