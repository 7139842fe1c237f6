/** Manifests by hand, for tests of what reads them. */
import { manifestsOf, type Manifest } from '../../src/trust/read/manifests/manifest';

/** One object of `prod.yaml`. */
export function manifest(value: unknown): Manifest {
  const [read] = manifestsOf({ at: 'prod.yaml', value });
  if (read === undefined || read === null) throw new Error('no Kubernetes object');
  return read;
}

/** A cert-manager Issuer `shop/vault` as it should be, with its login and the rest of `spec.vault` as given. */
export function issuerManifest(kubernetes: object = {}, vault: object = {}): Readonly<Record<string, unknown>> {
  return {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Issuer',
    metadata: { name: 'vault', namespace: 'shop' },
    spec: {
      vault: {
        server: 'https://vault.acme.example:8200',
        path: 'pki/sign/web',
        auth: {
          kubernetes: {
            mountPath: '/v1/auth/jwt-prod',
            role: 'web',
            serviceAccountRef: { name: 'vault' },
            ...kubernetes,
          },
        },
        ...vault,
      },
    },
  };
}
