import * as fc from 'fast-check';
import type {
  ApiServerDeclaration,
  CertManagerDeclaration,
  ClusterDeclaration,
} from '../../../src/trust/declare/declaration';
import { caPem } from '../every-kind';
import { acceptedOutside } from './accepts';
import { clusterIssuers, issuers, limited, withMesh } from './issuers';
import { type Login, jwtLogins, kubernetesLogins, withOwnMount } from './logins';
import { publicKey, some, tags } from './texts';
import { workloads } from './workloads';

export function clusters(
  name: string,
  isVaultInside: boolean,
  mounts: readonly string[],
): fc.Arbitrary<ClusterDeclaration> {
  const login = fc.oneof(jwtLogins(name), kubernetesLogins(name, isVaultInside));
  const apiServer: fc.Arbitrary<ApiServerDeclaration> = fc.record({
    url: fc.constantFrom<string | { variable: string }>(`https://${name}.acme.example:6443`, {
      variable: `api_${name.replaceAll('-', '_')}`,
    }),
    caBundle: fc.constantFrom<string | { variable: string }>(caPem, {
      variable: `api_ca_${name.replaceAll('-', '_')}`,
    }),
  });
  return fc
    .record({ main: login, old: fc.option(login, { nil: null, freq: 3 }), apiServer })
    .chain(({ main, old, apiServer: api }) => {
      const logins: Readonly<Record<string, Login>> = old === null ? { main } : { main, old };
      const context = { mounts, logins };
      const certManager: fc.Arbitrary<CertManagerDeclaration> = fc
        .record({
          version: fc.constantFrom('1.20', '1.21'),
          issuers: issuers(context),
          clusterIssuers: clusterIssuers(context),
          approvedBy: fc.constantFrom<'cert-manager' | 'approver-policy'>('cert-manager', 'approver-policy'),
          meshed: fc.boolean(),
        })
        .map(({ meshed, ...declared }) => withMesh(limited(declared), meshed, mounts));
      return fc
        .record({
          certManager,
          workloads: workloads(context),
          rest: some<ClusterDeclaration>({
            version: fc.constant('1.34'),
            accepts: acceptedOutside,
            authenticationBy: fc.constantFrom('file', 'file', 'flags'),
            apiAudiences: fc.constantFrom(['https://api.acme.example'], [`https://oidc.acme.example/${name}`, 'api']),
            vault: fc.constantFrom(
              {},
              { server: 'https://vault.internal:8200', serverName: 'vault.acme.example', caBundle: caPem },
              { caBundleSecretRef: { name: 'vault-ca' } },
            ),
            operators: fc.constantFrom(
              { externalSecrets: { tokenRights: 'emitted' } },
              { secretsStoreCsi: { csiDriver: 'helmValues' }, vaultSecretsOperator: { namespace: 'vso' } },
              { secretsStoreCsi: { additionalAudiences: ['sts.amazonaws.com'], tokenExpirationSeconds: 600 } },
            ),
            vaultCa: fc.constantFrom(
              { configMap: {} },
              { configMap: { name: 'ca-of-vault', key: 'vault.pem' } },
              { clusterTrustBundle: { name: 'ca-of-vault' } },
            ),
            hostedDiscovery: fc.constantFrom({}, { jwksUri: `https://keys.acme.example/${name}` }),
            anonymousAuth: fc.constant(true),
            tokenExpiration: fc.constantFrom({ max: '24h' }, { extend: false }),
            labels: tags,
            annotations: tags,
          } as never),
        })
        .map(({ rest, ...fields }) => ({
          tokenIssuer: `https://oidc.acme.example/${name}`,
          apiServer: api,
          ...(old === null
            ? { login: main.declared }
            : { logins: { main: main.declared, old: withOwnMount(old.declared, name) } }),
          ...hosted(rest),
          ...fields,
        }));
    });
}

/** Documents are made of declared keys. */
function hosted(declared: Partial<ClusterDeclaration>): Partial<ClusterDeclaration> {
  return declared.hostedDiscovery === undefined ? declared : { ...declared, signingKeys: [publicKey] };
}
