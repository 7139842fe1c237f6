import { certManagerEras } from '../facts/cert-manager-era';
import type { AuthRole } from '../model/auth-role';
import type { CertificateIssuer } from '../model/certificate-issuer';
import type { SecretClient } from '../model/secret-client';
import { isCertificateIssuer, isSecretClient, isSvidWorkload, type VaultClient } from '../model/vault-client';
import type { Cluster } from '../model/cluster';
import type { TrustModel } from '../model/trust-model';
import type { Workload } from '../model/workload';
import { parseSignPath } from '../terms/sign-path';
import { serviceAccountSubject } from '../terms/subject';
import type { Token } from '../terms/token';
import { acrossVault } from './across-vault';
import { decideApproval } from './approval';
import { decideCertificate, decideIssuer, signRequestOf, tokenRequestOf } from './cert-manager';
import { acrossVersions, field, values, type Decision, type Step } from './decision';
import { identityOf } from './identity-template';
import { grantedBy } from './granted';
import { mint, requestToken } from './mint';
import { decideProjection, nodeRestrictions, projectedRequest } from './projected';
import { requestsTo, type SigningRequest } from './requests';
import { decideAcl } from './vault-acl';
import { decideSecretToken, secretRequests, secretTokenRequest } from './secret-client';
import { decideSvidWorkload } from './svid-login';
import { decideLogin } from './vault-login';
import { decideSigning } from './vault-pki';

/** Whether an Issuer, a workload or the operator of one, or who holds a JWT-SVID, gets what was declared for it. `now` is in seconds since 1970. */
export function decideClient(model: TrustModel, cluster: Cluster, client: VaultClient, now: number): Decision {
  if (isCertificateIssuer(client)) return decideRequests(model, cluster, client, requestsTo(cluster, client), now);
  if (isSvidWorkload(client)) return decideSvidWorkload(model, client, now);
  return isSecretClient(client)
    ? decideSecretClient(model, cluster, client, now)
    : decideWorkload(model, cluster, client, now);
}

/** Whether an auth role takes a token that somebody holds. */
export function decideToken(model: TrustModel, mount: string, role: string, token: Token, now: number): Decision {
  const door = { mount: values([mount]), role: values([role]), vaultNamespace: model.vault.vaultNamespace };
  return acrossVault(model, (era) => decideLogin(model, door, token, now, era).steps);
}

/** The Issuer by itself, its token, its login; then each request for a certificate, in whatever state the others are. */
export function decideRequests(
  model: TrustModel,
  cluster: Cluster,
  issuer: CertificateIssuer,
  requests: readonly SigningRequest[],
  now: number,
): Decision {
  const { certManager } = cluster;
  const { kind, meta, server, additionalAudiences: additional, vaultNamespace, signPath, mountPath } = issuer;
  const user = serviceAccountSubject(certManager.namespace, certManager.serviceAccount);
  const door = { mount: field(issuer, 'mountPath'), role: field(issuer, 'authRole'), vaultNamespace };
  const path = parseSignPath(signPath);
  const source = { kind, namespace: meta.namespace, name: meta.name, server, additional, signPath, mountPath };
  // istio-csr makes requests, and no Certificates that the webhook would see.
  const certificates = requests.filter(({ requester }) => requester === user).map(({ certificate }) => certificate);
  return acrossVersions(`${certManager.at}.version`, certManagerEras(certManager.version, source), (sender) => {
    const request = tokenRequestOf(issuer, sender());
    const token = mint(cluster, request, now);
    // cert-manager prints the namespace of the Issuer, which a ClusterIssuer does not have.
    const asking = `while requesting a token for the service account ${meta.namespace}/${issuer.serviceAccount}: `;
    const minted = requestToken(model, cluster, user, request, asking);
    return acrossVault(model, (era) => {
      const { steps, role } = decideLogin(model, door, token, now, era);
      const sign = (request: SigningRequest | null, by: AuthRole): readonly Step[] => {
        const identity = identityOf(by, token, era);
        const certificate = request?.certificate ?? null;
        return [
          ...(request === null ? [] : decideApproval(model, cluster, request)),
          ...decideAcl(model.vault, by, identity, signRequestOf(issuer, certificate)),
          ...decideSigning(model.vault, path, field(issuer, 'signPath'), certificate, identity, now),
        ];
      };
      const wishes = requests.length > 0 ? requests : [null];
      return [
        ...decideIssuer(issuer, sender()),
        ...minted,
        ...steps,
        ...certificates.flatMap((certificate) => decideCertificate(certificate)),
        ...(role === null ? [] : wishes.flatMap((request) => sign(request, role))),
      ];
    });
  });
}

/** The projected token, the login, and what the workload's own policies say that it may do. */
function decideWorkload(model: TrustModel, cluster: Cluster, workload: Workload, now: number): Decision {
  const token = mint(cluster, projectedRequest(workload), now);
  const door = {
    mount: field(workload, 'mount'),
    role: field(workload, 'authRole'),
    vaultNamespace: model.vault.vaultNamespace,
  };
  return acrossVersions(`${cluster.at}.version`, nodeRestrictions(cluster), (restricts) =>
    acrossVault(model, (era) => {
      const { steps, role } = decideLogin(model, door, token, now, era);
      const minted = decideProjection(model, cluster, workload, restricts);
      return [
        ...minted,
        ...steps,
        ...(role === null ? [] : grantedBy(model, { cluster: cluster.name, client: workload.id }, role, token, era)),
      ];
    }),
  );
}

/** The operator's token, the login, what the workload's policies say that it may do, and what a CSI provider reads. */
function decideSecretClient(model: TrustModel, cluster: Cluster, client: SecretClient, now: number): Decision {
  const request = secretTokenRequest(cluster, client);
  const token = mint(cluster, request, now);
  const door = {
    ...{ mount: field(client, 'mount'), role: field(client, 'authRole') },
    vaultNamespace: client.vaultNamespace,
  };
  return acrossVault(model, (era) => {
    const { steps, role } = decideLogin(model, door, token, now, era);
    const allowed = (by: AuthRole): readonly Step[] => {
      const granted = grantedBy(model, { cluster: cluster.name, client: client.id }, by, token, era);
      const asked = secretRequests(client, by).flatMap((one) =>
        decideAcl(model.vault, by, identityOf(by, token, era), one),
      );
      return [...granted, ...asked.filter((one) => !granted.some((other) => isSame(one, other)))];
    };
    return [...decideSecretToken(model, cluster, client, request), ...steps, ...(role === null ? [] : allowed(role))];
  });
}

function isSame(one: Step, other: Step): boolean {
  return one.check === other.check && one.sent === other.sent && one.wanted === other.wanted;
}
