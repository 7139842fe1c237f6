/**
 * `npm run e2e:servers`: a Vault, a cluster and cert-manager to play with, the quickstart applied.
 * Everything lies in one folder and is gone after Ctrl-C.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trust } from '../../src/index';
import { report } from './harness/build';
import buildAll from './harness/build-all';
import { startCertManager } from './harness/cert-manager';
import { startCluster } from './harness/cluster';
import { deploy } from './harness/deployment';
import { issued } from './harness/issued';
import { Scope } from './harness/scope';
import { startVault } from './harness/vault-server';

async function main(): Promise<void> {
  await buildAll();
  report('starting Vault, etcd, kube-apiserver and cert-manager …');
  const scope = new Scope('servers');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(scope));
  try {
    await play(scope);
    // Until a signal.
    setInterval(() => {}, 60_000);
  } catch (error) {
    await scope.close();
    throw error;
  }
}

async function play(scope: Scope): Promise<void> {
  const [vault, cluster] = await Promise.all([startVault(scope), startCluster(scope, { name: 'prod' })]);
  await startCertManager(scope, cluster);
  const trust = Trust.declare({
    name: 'acme',
    vault: {
      server: vault.url,
      caBundle: vault.caBundle,
      pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h' }, protect: false } },
    },
    clusters: {
      prod: {
        tokenIssuer: cluster.tokenIssuer,
        apiServer: { url: cluster.url, caBundle: cluster.caBundle },
        login: { jwt: { keys: { discovery: {} } } },
        certManager: {
          issuers: [
            {
              namespace: 'shop',
              name: 'vault',
              pkiRole: { mount: 'pki', allowedDomains: ['shop.acme.example'], allowSubdomains: true },
              certificates: [{ name: 'web', dnsNames: ['web.shop.acme.example'], duration: '720h' }],
            },
          ],
        },
      },
    },
  });
  report('applying the quickstart: kubernetes/prod.yaml, then terraform/main.tf.json …');
  const { terraform } = await deploy(scope, trust, 'quickstart', vault, { prod: cluster });
  const { chain } = await issued(cluster, 'shop', 'web');
  const kubeconfig = join(scope.folder, 'kubeconfig');
  writeFileSync(kubeconfig, cluster.adminKubeconfig, { mode: 0o600 });
  console.log(`
It runs, and Certificate shop/web is ready: ${chain[0]?.subjectAltName ?? ''}, until ${chain[0]?.validTo ?? ''}.

  Vault           ${vault.url}
  Kubernetes      ${cluster.url}
  all files       ${scope.folder}  (logs, Vault's audit log)
  Terraform       ${terraform.folder}  (module, state)

Try, in another terminal:

  export VAULT_ADDR=${vault.url} VAULT_CACERT=${vault.caFile} VAULT_TOKEN=${vault.api.token}
  export KUBECONFIG=${kubeconfig} TF_CLI_CONFIG_FILE=${join(scope.folder, 'terraform.rc')}

  kubectl -n shop get issuer,certificate                       what cert-manager says
  kubectl -n shop create token vault --audience vault://shop/vault
  curl --cacert $VAULT_CACERT -H "X-Vault-Token: $VAULT_TOKEN" $VAULT_ADDR/v1/auth/jwt-prod/role/acme-prod-shop-vault
  cd ${terraform.folder} && terraform plan                     change main.tf.json, and see what follows

Ctrl-C ends all of it and removes the files.
`);
}

async function stop(scope: Scope): Promise<void> {
  report('stopping …');
  await scope.close();
  process.exit(0);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
