import type { CheckId } from '../../facts/checks';
import type { CertificateIssuer } from '../../model/certificate-issuer';
import { isForSvids } from '../../decide/svid-keys';
import { inVault, under } from '../../model/lookup';
import type { TrustModel } from '../../model/trust-model';
import { parseSignPath } from '../../terms/sign-path';
import type { Meaning } from './meaning';
import { meaningsOfAcceptance } from './meanings-of-acceptance';
import { meaningsOfAttestation } from './meanings-of-attestation';
import { meaningsOfApproval } from './meanings-of-approval';
import { meaningsOfIssuers } from './meanings-of-issuers';
import { meaningsOfKeycloak } from './meanings-of-keycloak';
import { meaningsOfLogins } from './meanings-of-logins';
import { meaningsOfMesh } from './meanings-of-mesh';
import { meaningsOfDex } from './meanings-of-dex';
import { meaningsOfOpenSearch } from './meanings-of-opensearch';
import { meaningsOfRabbitMq } from './meanings-of-rabbitmq';
import { meaningsOfRequests } from './meanings-of-requests';
import { meaningsOfSvids } from './meanings-of-svids';
import type { Target } from './target';

/** What it means that a check refuses, for every check. */
export const meanings: Readonly<Record<CheckId, Meaning>> = {
  ...meaningsOfAcceptance,
  ...meaningsOfAttestation,
  ...meaningsOfApproval,
  ...meaningsOfIssuers,
  ...meaningsOfKeycloak,
  ...meaningsOfLogins,
  ...meaningsOfMesh,
  ...meaningsOfRabbitMq,
  ...meaningsOfOpenSearch,
  ...meaningsOfDex,
  ...meaningsOfRequests,
};

/** What it means at one auth mount; at '', or where a party is asked, what it means anywhere. */
export function meaningsAt(model: TrustModel, mount: string): typeof meanings {
  const found = inVault(model.vault).mount.get(mount);
  return found?.method === 'jwt' && isForSvids(model, found) ? { ...meanings, ...meaningsOfSvids } : meanings;
}

/** The names with which the texts of a meaning are filled for one client. */
export function namesOf(model: TrustModel, { cluster, client, mount, role }: Target): Readonly<Record<string, string>> {
  const found = inVault(model.vault).mount.get(mount);
  const reviewer = found?.method === 'kubernetes' && found.reviewer.kind !== 'client' ? found.reviewer : null;
  const [namespace, account] = accountOf(model, { cluster, client, mount, role });
  const path = client !== null && 'signPath' in client ? parseSignPath(client.signPath) : null;
  return {
    ...{ mount, role, namespace, account, cluster: cluster.name },
    certManager: `${cluster.certManager.namespace}:${cluster.certManager.serviceAccount}`,
    reviewer: reviewer === null ? `${namespace}:${account}` : `${reviewer.namespace}:${reviewer.serviceAccount}`,
    ...{ pkiMount: path?.mount ?? '', pkiRole: path?.role ?? '' },
  };
}

function accountOf(model: TrustModel, { client, mount, role }: Target): readonly [string, string] {
  if (client !== null)
    return [isIssuer(client) ? client.serviceAccountNamespace : client.namespace, client.serviceAccount];
  const bound = inVault(model.vault).authRole.get(under(mount, role.toLowerCase()));
  const [namespace = '', name = ''] =
    bound?.method === 'kubernetes'
      ? [bound.namespaces[0], bound.serviceAccountNames[0]]
      : (bound?.boundSubject.split(':').slice(2) ?? []);
  return [namespace, name];
}

function isIssuer(client: NonNullable<Target['client']>): client is CertificateIssuer {
  return 'signPath' in client;
}
