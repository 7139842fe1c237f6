import { parse } from 'yaml';
import type { Cluster } from './cluster';
import type { KubernetesObject } from './kubernetes-api';
import type { VaultAnswer } from './vault-api';
import type { VaultServer } from './vault-server';

/** What an operator makes of its object: the token that it asks for, and the login that it tries. */
interface Login {
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly audiences: readonly string[];
  readonly expirationSeconds: number;
  /** Whether the kubelet asks, for a Pod with a volume of this class. */
  readonly secretClass: string;
  readonly mount: string;
  readonly role: string;
}

/** Reads the object as its operator's source does; of no code of the project. */
export function loginOf(objects: readonly KubernetesObject[], serviceAccount: string): Login {
  const [auth, store, secretClass] = ['VaultAuth', 'SecretStore', 'SecretProviderClass'].map((kind) =>
    objects.find((object) => object.kind === kind),
  );
  if (auth !== undefined) {
    const { mount, method, ...by } = auth['spec'] as AuthSpec;
    const { role, serviceAccount: account, audiences = [], tokenExpirationSeconds = 600 } = by[method]!;
    return { ...at(auth, account, audiences, tokenExpirationSeconds), mount, role };
  }
  if (store !== undefined) {
    const { auth: by } = (store['spec'] as { provider: { vault: { auth: StoreAuth } } }).provider.vault;
    const { kubernetesServiceAccountToken: token } = by.jwt;
    // vault/auth.go: both lists, and `vault` where the second is not there.
    const audiences = [...(token.serviceAccountRef.audiences ?? []), ...(token.audiences ?? ['vault'])];
    return { ...at(store, token.serviceAccountRef.name, audiences, 600), mount: by.jwt.path, role: by.jwt.role };
  }
  if (secretClass === undefined) throw new Error('none of the objects is for an operator');
  const driver = objects.find(({ kind }) => kind === 'CSIDriver');
  const { parameters } = secretClass['spec'] as { parameters: Record<string, string> };
  const { tokenRequests = [] } = (driver?.['spec'] ?? {}) as { tokenRequests?: TokenRequest[] };
  // config.go: the token for the audience of the class, which the kubelet made since the driver lists it.
  const passed = tokenRequests.find(({ audience }) => audience === (parameters['audience'] ?? 'vault'));
  if (passed === undefined) throw new Error('the driver passes no token on');
  return {
    ...at(secretClass, serviceAccount, [passed.audience], passed.expirationSeconds),
    secretClass: secretClass.metadata.name,
    ...{ mount: parameters['vaultAuthMountPath'] ?? 'kubernetes', role: parameters['roleName'] ?? '' },
  };
}

interface TokenRequest {
  readonly audience: string;
  readonly expirationSeconds: number;
}

interface AuthSpec {
  readonly method: 'jwt' | 'kubernetes';
  readonly mount: string;
  readonly jwt?: AuthLogin;
  readonly kubernetes?: AuthLogin;
}

interface AuthLogin {
  readonly role: string;
  readonly serviceAccount: string;
  readonly audiences?: readonly string[];
  readonly tokenExpirationSeconds?: number;
}

interface StoreAuth {
  readonly jwt: {
    readonly path: string;
    readonly role: string;
    readonly kubernetesServiceAccountToken: {
      readonly serviceAccountRef: { readonly name: string; readonly audiences?: readonly string[] };
      readonly audiences?: readonly string[];
    };
  };
}

function at(
  { metadata }: KubernetesObject,
  serviceAccount: string,
  audiences: readonly string[],
  expirationSeconds: number,
): Omit<Login, 'mount' | 'role'> {
  return { namespace: metadata.namespace ?? '', serviceAccount, audiences, expirationSeconds, secretClass: '' };
}

/** Files that the CSI provider reads, by name. */
export function pathsOf(objects: readonly KubernetesObject[]): readonly string[] {
  const secretClass = objects.find(({ kind }) => kind === 'SecretProviderClass');
  const { parameters } = secretClass?.['spec'] as { parameters: Record<string, string> };
  return (parse(parameters['objects'] ?? '') as { secretPath: string }[]).map(({ secretPath }) => secretPath);
}

/** Asks a real API server for that token, and logs in to a real Vault. */
export async function logIn(cluster: Cluster, vault: VaultServer, login: Login): Promise<VaultAnswer> {
  const { secretClass, mount, role, ...request } = login;
  if (secretClass === '') return vault.api.login(mount, role, await cluster.api.createToken(request));
  const { namespace, serviceAccount } = request;
  const pod = `with-secrets-of-${serviceAccount}`;
  await cluster.api.apply({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: pod, namespace },
    spec: {
      serviceAccountName: serviceAccount,
      automountServiceAccountToken: false,
      containers: [{ name: 'main', image: 'example.com/none' }],
      volumes: [
        {
          name: 'secrets',
          csi: {
            driver: 'secrets-store.csi.k8s.io',
            readOnly: true,
            volumeAttributes: { secretProviderClass: secretClass },
          },
        },
      ],
    },
  });
  return vault.api.login(mount, role, await cluster.api.createToken({ ...request, pod }));
}
