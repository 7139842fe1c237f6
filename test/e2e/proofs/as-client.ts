import type { Certificate, CertificateIssuer } from '../../../src/trust/model/certificate-issuer';
import { sentAudiences } from '../../../src/trust/facts/cert-manager';
import { certificate } from '../../support/model';
import { signingRequest } from '../differential/signing-request';
import { podToken } from '../harness/pod';
import type { VaultApi } from '../harness/vault-api';
import { serverOf } from './attackers';
import { type Client, accessOf } from './client';
import type { Landscape } from './landscape';
import { exampleOf, requests } from './paths';
import type { Scenario } from './scenario';

/** Logs in as a client does: an Issuer's by cert-manager under its own rights, a workload's in a Pod. */
export async function loginAs(
  landscape: Landscape,
  { servers }: Scenario,
  vault: VaultApi,
  client: Client,
): Promise<VaultApi> {
  const server = serverOf(servers, client.cluster);
  const cluster = landscape.clusters[server];
  const { node, namespace, account: serviceAccount, mount, role } = client;
  const token =
    'signPath' in node
      ? await cluster.api.as(landscape.certManager[server]).createToken({
          ...{ namespace, serviceAccount, expirationSeconds: 600 },
          audiences: sentAudiences('1.21', {
            ...{ kind: node.kind, namespace: node.meta.namespace, name: node.meta.name, server: node.server },
            additional: node.additionalAudiences,
          }),
        })
      : await podToken(cluster, 'pod-0', {
          ...{ namespace, serviceAccount, audience: node.audience },
          expirationSeconds: node.volume.expirationSeconds,
        });
  const { auth, errors } = await vault.login(mount, role, token);
  if (auth === null) throw new Error(`${client.id} of ${client.cluster} is refused: ${errors.join('; ')}`);
  return vault.as(String(auth['client_token']));
}

/** What Vault answers a client that does what it is there for: signs, or uses each of its paths. */
export async function usesItself(
  model: Scenario['model'],
  client: Client,
  caller: VaultApi,
): Promise<readonly number[]> {
  const { node } = client;
  if ('signPath' in node) {
    const wanted = certificateOf(model, node);
    const [alt_names, uri_sans, ip_sans] = [wanted.dnsNames, wanted.uris, wanted.ipAddresses].map((all) => all.join());
    const csr = signingRequest(wanted);
    return [(await caller.write(node.signPath, { csr, alt_names, uri_sans, ip_sans })).status];
  }
  return Promise.all(
    accessOf(model, client).map(({ path, capability }) => answerTo(caller, exampleOf(path), capability)),
  );
}

/** The first Certificate that is declared for an issuer, or one of a name that its PKI role allows. */
function certificateOf({ clusters, vault }: Scenario['model'], issuer: CertificateIssuer): Certificate {
  const declared = clusters
    .filter(({ certificateIssuers }) => certificateIssuers.includes(issuer))
    .flatMap(({ certificates }) => certificates)
    .find(({ issuerKind, issuerName }) => issuerKind === issuer.kind && issuerName === issuer.meta.name);
  const role = vault.pkiRoles.find(({ mount, name }) => issuer.signPath === `${mount}/sign/${name}`);
  const [domain = ''] = role?.allowedDomains ?? [];
  const dnsNames = [role?.allowBareDomains === true ? domain : `web.${domain}`];
  const privateKey = { algorithm: 'ECDSA', size: 256, encoding: '', rotationPolicy: '' } as const;
  return declared ?? certificate({ dnsNames, privateKey });
}

/** What Vault answers to a request for a capability; '' is any, and the answer then the mildest. */
export async function answerTo(caller: VaultApi, path: string, capability: string): Promise<number> {
  const wanted = requests.filter(
    ({ capabilities }) => capability === '' || (capabilities as readonly string[]).includes(capability),
  );
  const answers = await Promise.all(
    wanted.map(({ method }) => caller.send(method, path, method === 'PUT' ? {} : undefined)),
  );
  return answers.map(({ status }) => status).find((status) => status !== 403) ?? 403;
}
