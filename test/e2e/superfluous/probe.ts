/**
 * What a world lets happen, put to the real servers: each line is one thing that somebody tries, and
 * what comes of it. Two worlds with the same lines are the same to everybody.
 */
import { X509Certificate, randomUUID } from 'node:crypto';
import { sentAudiences } from '../../../src/trust/facts/cert-manager';
import type { Certificate } from '../../../src/trust/model/certificate-issuer';
import { signingRequest } from '../differential/signing-request';
import { type KubernetesApi, KubernetesRefusal } from '../harness/kubernetes-api';
import { podToken } from '../harness/pod';
import { signToken } from '../harness/token-controller';
import { type VaultAnswer, VaultApi } from '../harness/vault-api';
import { type Servers, type World, clientOf } from './world';

export type Lines = Readonly<Record<string, string>>;

/** An Issuer's token lives a minute, and what is left of it is told in whole minutes. */
const longestMs = 25_000;

/** Tries everything; once more where a busy machine took so long that a token came to its end meanwhile. */
export async function probe(world: World, servers: Servers): Promise<Lines> {
  for (;;) {
    const started = performance.now();
    const lines = await tryEverything(world, servers);
    if (performance.now() - started < longestMs) return lines;
  }
}

async function tryEverything(world: World, servers: Servers): Promise<Lines> {
  const { issuer, workload } = clientOf(world);
  const lines: Record<string, string> = {};
  const token =
    issuer === undefined ? await tokenOfWorkload(world, servers) : await tokenOfIssuer(world, servers, lines);
  const mount = issuer?.mountPath.replace(/^\/v1\/auth\//, '') ?? workload?.mount ?? '';
  const role = issuer?.authRole ?? workload?.authRole ?? '';
  const vault = issuer === undefined ? servers.vault.api : asIssuerSays(world, servers);
  const login = token === '' ? null : await reached(vault.login(mount, role, token));
  lines['logs in'] = login === null ? 'no' : outcome(login);
  const { auth } = login ?? { auth: null };
  for (const [who, wrong] of Object.entries(await wrongTokens(world, servers)))
    lines[`token ${who}`] = outcome(await servers.vault.api.login(mount, role, wrong));
  if (auth === null) return lines;
  lines['lease'] = `${minutes(auth['lease_duration'])}, ${String(auth['token_type'])}`;
  const client = servers.vault.api.as(String(auth['client_token']));
  lines['looks itself up'] = outcome(await client.read('auth/token/lookup-self'));
  const renewed = await client.write('auth/token/renew-self', { increment: '9000h' });
  lines['renews itself'] = `${outcome(renewed)}, ${minutes(renewed.auth?.['lease_duration'])}`;
  lines['uses what every token may'] = outcome(await client.write('sys/capabilities-self', { paths: ['secret'] }));
  if (workload !== undefined) {
    lines['reads its own'] = outcome(await client.read(`secret/data/${world.name}/db`));
    lines['reads another'] = outcome(await client.read('secret/data/other/db'));
    return lines;
  }
  return { ...lines, ...(await signatures(world, client)) };
}

async function tokenOfWorkload(world: World, { cluster }: Servers): Promise<string> {
  const { workload } = clientOf(world);
  if (workload === undefined) return '';
  const { namespace, serviceAccount, audience, volume } = workload;
  const { expirationSeconds } = volume;
  return made(() => podToken(cluster, 'pod-0', { namespace, serviceAccount, audience, expirationSeconds }));
}

interface IssuerManifest {
  readonly vault: {
    readonly caBundle?: string;
    readonly auth: { readonly kubernetes: { readonly serviceAccountRef: { readonly audiences?: readonly string[] } } };
  };
}

function manifestOfIssuer({ objects }: World): IssuerManifest['vault'] | null {
  const found = objects.find(({ manifest }) => manifest.kind === 'Issuer' || manifest.kind === 'ClusterIssuer');
  return found === undefined ? null : (found.manifest['spec'] as IssuerManifest).vault;
}

/** Vault as whoever follows the Issuer knows it. */
function asIssuerSays(world: World, { vault }: Servers): VaultApi {
  const bundle = manifestOfIssuer(world)?.caBundle ?? '';
  return new VaultApi(vault.url, Buffer.from(bundle, 'base64').toString('utf8'), '');
}

/** The token that cert-manager asks for, under its own rights; and what else it may ask for. */
async function tokenOfIssuer(world: World, servers: Servers, lines: Record<string, string>): Promise<string> {
  const { issuer } = clientOf(world);
  const manifest = manifestOfIssuer(world);
  if (issuer === undefined || manifest === null) return '';
  const { kind, meta, server, serviceAccount, serviceAccountNamespace: namespace } = issuer;
  const additional = manifest.auth.kubernetes.serviceAccountRef.audiences ?? [];
  const audiences = sentAudiences('1.21', { kind, namespace: meta.namespace, name: meta.name, server, additional });
  const certManager = servers.cluster.api.as(servers.certManagerToken);
  const other = await made(() => certManager.createToken({ namespace, serviceAccount: 'other', audiences }));
  lines['cert-manager has a token of another account'] = other === '' ? 'no' : 'yes';
  return made(() => certManager.createToken({ namespace, serviceAccount, audiences, expirationSeconds: 600 }));
}

/** Tokens that are wrong in one thing each. */
async function wrongTokens(world: World, { cluster, twin }: Servers): Promise<Readonly<Record<string, string>>> {
  const { issuer, workload } = clientOf(world);
  const namespace = issuer?.serviceAccountNamespace ?? workload?.namespace ?? '';
  const serviceAccount = issuer?.serviceAccount ?? workload?.serviceAccount ?? '';
  const kept =
    issuer === undefined
      ? [workload?.audience ?? '']
      : sentAudiences('1.21', {
          kind: issuer.kind,
          namespace: issuer.meta.namespace,
          name: issuer.meta.name,
          server: issuer.server,
          additional: issuer.additionalAudiences,
        });
  const minted = (
    api: KubernetesApi,
    one: Partial<{ namespace: string; serviceAccount: string; audiences: readonly string[] }>,
  ) => made(() => api.createToken({ namespace, serviceAccount, audiences: kept, ...one }));
  const right = await minted(cluster.api, {});
  const claims =
    right === '' ? {} : (JSON.parse(Buffer.from(right.split('.')[1] ?? '', 'base64url').toString()) as object);
  return {
    'of another account': await minted(cluster.api, { serviceAccount: 'other' }),
    'of another namespace': await minted(cluster.api, { namespace: 'elsewhere' }),
    'for the API server': await minted(cluster.api, { audiences: cluster.apiAudiences }),
    'for another Vault': await minted(cluster.api, {
      audiences: ['https://vault.other.example', ...cluster.apiAudiences],
    }),
    'of another cluster': signToken(twin, { ...claims, jti: randomUUID() }),
    'of another issuer with the same key': signToken(cluster, { ...claims, iss: 'https://other.example' }),
  };
}

/** Certificates that a client asks for; what comes back is told by what it is good for. */
async function signatures(world: World, client: VaultApi): Promise<Lines> {
  const { issuer, certificate } = clientOf(world);
  if (issuer === undefined || certificate === undefined) return {};
  const nobody: Certificate = { ...certificate, dnsNames: [], commonName: '' };
  const wishes: Readonly<Record<string, Certificate>> = {
    'its own names': certificate,
    'a common name': { ...certificate, commonName: certificate.dnsNames[0] ?? '' },
    'a common name that is an e-mail address': { ...certificate, commonName: `web@${world.name}.acme.example` },
    'a bare domain': { ...certificate, dnsNames: [`${world.name}.acme.example`] },
    'a foreign domain': { ...certificate, dnsNames: ['web.other.example'] },
    'a wildcard': { ...certificate, dnsNames: [`*.${world.name}.acme.example`] },
    localhost: { ...certificate, dnsNames: ['localhost'] },
    'a name that is no host': { ...certificate, dnsNames: [`web_1-.${world.name}.acme.example`] },
    'an IP address': { ...nobody, ipAddresses: ['192.0.2.7'] },
    'a URI': { ...nobody, uris: ['spiffe://acme.example/web'] },
    'a long life': { ...certificate, duration: 100_000 * 3600 },
    'an RSA key': { ...certificate, privateKey: { ...certificate.privateKey, algorithm: 'RSA', size: 2048 } },
    'an Ed25519 key': { ...certificate, privateKey: { ...certificate.privateKey, algorithm: 'Ed25519', size: 0 } },
  };
  const lines: Record<string, string> = {};
  for (const [what, wish] of Object.entries(wishes))
    lines[`signs ${what}`] = goodFor(await client.write(issuer.signPath, parameters(wish)), world.name);
  const untold = { ...parameters(certificate), ttl: '' };
  lines['signs for no time that is said'] = goodFor(await client.write(issuer.signPath, untold), world.name);
  const issue = issuer.signPath.replace('/sign/', '/issue/');
  lines['issues'] = outcome(await client.write(issue, { alt_names: certificate.dnsNames.join(',') }));
  lines['signs by another role'] = outcome(await client.write(`${issuer.signPath}-other`, parameters(certificate)));
  return lines;
}

function parameters(certificate: Certificate): Readonly<Record<string, string>> {
  const { commonName, dnsNames, ipAddresses, uris, duration } = certificate;
  return {
    common_name: commonName,
    alt_names: dnsNames.join(','),
    ip_sans: ipAddresses.join(','),
    uri_sans: uris.join(','),
    ttl: `${duration}s`,
    csr: signingRequest(certificate),
    exclude_cn_from_sans: 'true',
  };
}

/** What a certificate says, without what differs from one to the next. */
function goodFor(answer: VaultAnswer, name: string): string {
  const pem = answer.data?.['certificate'];
  if (typeof pem !== 'string') return outcome(answer);
  const leaf = new X509Certificate(pem);
  const life = Math.round((Date.parse(leaf.validTo) - Date.parse(leaf.validFrom)) / 1000);
  const shown = [leaf.subject, leaf.subjectAltName, `${life} s`, leaf.ca, (leaf.keyUsage ?? []).join(' ')].join('; ');
  return `${shown.replaceAll(name, '…')}; ${keyUsage(leaf.raw)}; ${answer.data?.['lease_id'] === undefined ? '' : 'leased'}`;
}

/** The key usage extension (2.5.29.15), which Node does not read, as it is encoded. */
function keyUsage(der: Buffer): string {
  const at = der.indexOf(Buffer.from([0x06, 0x03, 0x55, 0x1d, 0x0f]));
  return at === -1 ? 'no key usage' : der.subarray(at + 5, at + 14).toString('hex');
}

/** What is left of a lease has lost seconds on the way here. */
function minutes(seconds: unknown): string {
  return `${Math.round(Number(seconds ?? 0) / 60)} min`;
}

/** How a refusal is worded makes no difference. */
function outcome({ status }: VaultAnswer): string {
  return status < 400 ? 'yes' : 'no';
}

/** A refusal to make a token is an answer too. */
async function made(make: () => Promise<string>): Promise<string> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof KubernetesRefusal) return '';
    throw error;
  }
}

/** null where the server's certificate is not known. */
async function reached(answer: Promise<VaultAnswer>): Promise<VaultAnswer | null> {
  try {
    return await answer;
  } catch {
    return null;
  }
}
