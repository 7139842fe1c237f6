import { type KeyObject, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiServerSettings, startApiServer } from './api-server';
import type { KeyPair } from './authority';
import { binary } from './build';
import { freePorts } from './free-ports';
import { KubernetesApi } from './kubernetes-api';
import { programs } from './programs';
import type { Scope } from './scope';
import { ServerProcess } from './server-process';

/** What a scenario may want of a cluster. */
export interface ClusterOptions {
  readonly name: string;
  /** Where everybody reaches the API server, if something stands before it. Default: its own URL. */
  readonly url?: string;
  /** `--service-account-issuer`. Default: the API server's URL, so that its discovery document is true. */
  readonly tokenIssuer?: string;
  /** `--api-audiences`. Default: the token issuer. */
  readonly apiAudiences?: readonly string[];
  /** `--anonymous-auth`. Default true, as the API server has it; null leaves the flag out, for a file that says it. */
  readonly anonymousAuth?: boolean | null;
  /** Further flags. */
  readonly flags?: readonly string[];
  /** Certificate of the API server and that of its authority. Default: both made by the API server itself. */
  readonly serving?: KeyPair & { readonly caBundle: string };
}

/** A running cluster: etcd and an API server with RBAC. There is no controller manager and no kubelet. */
export interface Cluster {
  readonly name: string;
  readonly url: string;
  /** Certificate of the authority that the API server made for itself, as PEM. */
  readonly caBundle: string;
  readonly tokenIssuer: string;
  readonly apiAudiences: readonly string[];
  /** Key that signs ServiceAccount tokens. */
  readonly signingKey: KeyObject;
  /** Its public half, as PEM. */
  readonly publicKey: string;
  /** As a member of `system:masters`. */
  readonly api: KubernetesApi;
  readonly apiServer: ServerProcess;
  /** How the API server was started, for one that is to follow it. */
  readonly settings: ApiServerSettings;
  /** Kubeconfig of the holder of a token. */
  kubeconfig(token: string): string;
  /** Token of a member of `system:masters`, and its kubeconfig. */
  readonly adminToken: string;
  readonly adminKubeconfig: string;
}

/** Starts etcd and an API server and waits until the API server is ready. */
export async function startCluster(scope: Scope, options: ClusterOptions): Promise<Cluster> {
  const etcd = await binary(programs.etcd);
  const [port = 0, etcdPort = 0, peerPort = 0] = await freePorts(3);
  const own = `https://127.0.0.1:${port}`;
  const url = options.url ?? own;
  const tokenIssuer = options.tokenIssuer ?? url;
  const apiAudiences = options.apiAudiences ?? [tokenIssuer];
  const folder = join(scope.folder, options.name);
  mkdirSync(folder);

  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicKey = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const adminToken = randomBytes(24).toString('hex');
  writeFileSync(join(folder, 'tokens.csv'), `${adminToken},admin,admin,system:masters\n`, { mode: 0o600 });

  const etcdUrl = `http://127.0.0.1:${etcdPort}`;
  const peerUrl = `http://127.0.0.1:${peerPort}`;
  new ServerProcess(scope, {
    name: `${options.name}-etcd`,
    file: etcd,
    args: [
      `--data-dir=${join(folder, 'etcd')}`,
      `--listen-client-urls=${etcdUrl}`,
      `--advertise-client-urls=${etcdUrl}`,
      `--listen-peer-urls=${peerUrl}`,
      `--initial-advertise-peer-urls=${peerUrl}`,
      `--initial-cluster=default=${peerUrl}`,
      '--unsafe-no-fsync',
    ],
  });
  const settings: ApiServerSettings = {
    name: `${options.name}-kube-apiserver`,
    folder,
    port,
    etcdUrl,
    tokenIssuer,
    apiAudiences,
    signingKey: keys.privateKey,
    verifyingKeys: [publicKey],
    flags: [
      ...servingFlags(folder, options.serving),
      `--token-auth-file=${join(folder, 'tokens.csv')}`,
      ...(options.anonymousAuth === null ? [] : [`--anonymous-auth=${options.anonymousAuth ?? true}`]),
      ...(options.flags ?? []),
    ],
  };
  const server = await startApiServer(scope, settings);

  const authority = (): string =>
    options.serving?.caBundle ?? lastCertificate(readFileSync(join(folder, 'apiserver.crt'), 'utf8'));
  await server.ready(60_000, () => new KubernetesApi(own, authority(), adminToken).ready());
  const caBundle = authority();
  const kubeconfig = (token: string): string => kubeconfigOf(options.name, url, caBundle, token);
  return {
    name: options.name,
    url,
    caBundle,
    tokenIssuer,
    apiAudiences,
    signingKey: keys.privateKey,
    publicKey,
    api: new KubernetesApi(url, caBundle, adminToken),
    apiServer: server,
    settings,
    kubeconfig,
    adminToken,
    adminKubeconfig: kubeconfig(adminToken),
  };
}

function servingFlags(folder: string, serving: KeyPair | undefined): readonly string[] {
  // Without a certificate of ours the server makes one, with an authority of its own.
  if (serving === undefined) return [`--cert-dir=${folder}`];
  const [certificate, key] = [join(folder, 'serving.crt'), join(folder, 'serving.key')];
  writeFileSync(certificate, serving.certificate);
  writeFileSync(key, serving.key, { mode: 0o600 });
  return [`--tls-cert-file=${certificate}`, `--tls-private-key-file=${key}`];
}

/** The API server's file holds its own certificate first and its authority's last. */
function lastCertificate(pem: string): string {
  const certificates = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----\n/g) ?? [];
  const last = certificates.at(-1);
  if (last === undefined) throw new Error('the API server has not written its certificate yet');
  return last;
}

function kubeconfigOf(name: string, server: string, ca: string, token: string): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster: { server, 'certificate-authority-data': Buffer.from(ca).toString('base64') } }],
    users: [{ name, user: { token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
  });
}
