import { declare } from '../../../src/trust/declare/declare';
import type {
  ClusterDeclaration,
  ClusterIssuerDeclaration,
  IssuerDeclaration,
  TrustDeclaration,
  VaultDeclaration,
  WorkloadDeclaration,
} from '../../../src/trust/declare/declaration';
import type { Diagnostic } from '../../../src/trust/diagnose/diagnostic';
import type { TrustModel } from '../../../src/trust/model/trust-model';

export const certManager = { version: '1.21' } as const;

/** An issuer that signs with the sample's PKI mount. */
export const issuer: IssuerDeclaration = {
  namespace: 'sandbox',
  name: 'vault-issuer',
  pkiRole: { mount: 'pki', allowedDomains: ['acme.example'] },
};

/** The same for all namespaces. */
export const clusterIssuer: ClusterIssuerDeclaration = {
  name: 'edge',
  pkiRole: { mount: 'pki', allowedDomains: ['acme.example'] },
};

/** A workload that reads one path. */
export const workload: WorkloadDeclaration = {
  namespace: 'shop',
  serviceAccount: 'orders',
  access: [{ path: 'secret/data/orders', capabilities: ['read'] }],
};

/** A cluster with a jwt login and one issuer. */
export const cluster: ClusterDeclaration = {
  version: '1.34',
  tokenIssuer: 'https://oidc.acme.example/prod',
  login: { jwt: { keys: { discovery: {} } } },
  certManager: { ...certManager, issuers: [issuer] },
};

export const kubernetesLogin: ClusterDeclaration = {
  ...cluster,
  apiServer: { url: 'https://prod.acme.example:6443', caBundle: { variable: 'prod_ca' } },
  login: { kubernetes: { reviewer: { serviceAccount: { namespace: 'vault', name: 'token-reviewer' } } } },
};

/** A declaration without a fault, with some parts replaced. */
export function sample(
  change: {
    readonly cluster?: Partial<ClusterDeclaration>;
    readonly vault?: Partial<VaultDeclaration>;
    readonly whole?: Partial<TrustDeclaration>;
  } = {},
): TrustDeclaration {
  return {
    name: 'acme',
    vault: {
      server: 'https://vault.acme.example:8200',
      product: { vault: '1.21' },
      pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h' } } },
      ...change.vault,
    },
    clusters: { prod: { ...cluster, ...change.cluster } },
    ...change.whole,
  };
}

/** A sample whose only issuer is changed. */
export function withIssuer(
  change: Partial<IssuerDeclaration>,
  vault: Partial<VaultDeclaration> = {},
): TrustDeclaration {
  return sample({ vault, cluster: { certManager: { ...certManager, issuers: [{ ...issuer, ...change }] } } });
}

/** The model of a declaration that has one. */
export function modelOf(declaration: unknown): TrustModel {
  const { model, diagnostics } = declare(declaration);
  if (model === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return model;
}

/** Code, place and message of each finding. */
export function findingsOf(declaration: unknown): readonly (readonly [string, string, string])[] {
  return declare(declaration).diagnostics.map(({ code, at, message }) => [code, at, message]);
}

/** The only finding of a declaration. */
export function findingOf(declaration: unknown): Diagnostic {
  const { diagnostics } = declare(declaration);
  const [only, ...more] = diagnostics;
  if (only === undefined || more.length > 0)
    throw new Error(`${String(diagnostics.length)} findings: ${JSON.stringify(diagnostics)}`);
  return only;
}

/** An object without one of its keys. */
export function without<Whole extends object, Key extends keyof Whole & string>(
  whole: Whole,
  key: Key,
): Omit<Whole, Key> {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key)) as Omit<Whole, Key>;
}
