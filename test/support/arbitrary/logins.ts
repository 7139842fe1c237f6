import * as fc from 'fast-check';
import type { LoginDeclaration } from '../../../src/trust/declare/declaration';
import { caPem } from '../every-kind';
import { prose, publicKey, some } from './texts';

export type Method = 'jwt' | 'kubernetes';

export type Login = {
  readonly method: Method;
  readonly isReviewedByClient: boolean;
  readonly declared: LoginDeclaration;
};

const mountOptions = some<Pick<LoginDeclaration, 'existing' | 'description'>>({
  existing: fc.boolean(),
  description: prose,
});

export function jwtLogins(cluster: string): fc.Arbitrary<Login> {
  const fetched = some<{ servedBy: 'apiServer' | 'hosted'; caBundle: string | { variable: string } }>({
    servedBy: fc.constantFrom('apiServer', 'hosted'),
    caBundle: fc.constantFrom<string | { variable: string }>(caPem, { variable: `ca_${cluster.replaceAll('-', '_')}` }),
  });
  const keys = fc.oneof(
    fetched.map((discovery) => ({ discovery })),
    fetched.map((jwks) => ({ jwks: { url: `https://keys.acme.example/${cluster}`, ...jwks } })),
    fc.constant({ publicKeys: [publicKey] }),
  );
  const algs = fc.option(
    fc.constantFrom<readonly ['ES256'] | readonly ['RS256', 'PS256']>(['ES256'], ['RS256', 'PS256']),
    { nil: [] },
  );
  return fc.tuple(keys, algs, mountOptions).map(([chosen, supportedAlgs, options]) => ({
    method: 'jwt' as const,
    isReviewedByClient: false,
    declared: { jwt: { keys: chosen, supportedAlgs }, ...options },
  }));
}

export function kubernetesLogins(cluster: string, isVaultInside: boolean): fc.Arbitrary<Login> {
  const delegatorBinding = fc.constantFrom<'emitted' | 'existing'>('emitted', 'existing');
  const account = fc.record({ namespace: fc.constant('vault'), name: fc.constant('token-reviewer') });
  const stored = fc.tuple(
    account,
    some<{ existing: boolean; jwt: { variable: string } }>({
      existing: fc.boolean(),
      jwt: fc.constant({ variable: `bearer_${cluster.replaceAll('-', '_')}` }),
    }),
  );
  const reviewers = [
    stored.map(([fields, rest]) => ({ serviceAccount: { ...fields, ...rest } })),
    fc.constant({ client: {} }),
    ...(isVaultInside
      ? [
          delegatorBinding.map((binding) => ({
            vaultPod: { namespace: 'vault', serviceAccount: 'vault', delegatorBinding: binding },
          })),
        ]
      : []),
  ];
  return fc.tuple(fc.oneof(...reviewers), mountOptions).map(([reviewer, options]) => ({
    method: 'kubernetes' as const,
    isReviewedByClient: 'client' in reviewer,
    declared: { kubernetes: { reviewer }, ...options } as LoginDeclaration,
  }));
}

/** Which login a client uses, and whether it keeps its role on the other one. */
export function clientLogins(
  logins: Readonly<Record<string, Login>>,
): fc.Arbitrary<{ method: Method; fields: { login?: string; keepLogins?: readonly string[] } }> {
  const names = Object.keys(logins);
  return fc.tuple(fc.constantFrom(...names), fc.boolean()).map(([login, keeps]) => ({
    method: logins[login]?.method ?? 'jwt',
    fields: { login, keepLogins: keeps ? names.filter((name) => name !== login) : [] },
  }));
}

/** Two logins of one method need two variables for what differs between them. */
export function withOwnMount(login: LoginDeclaration, cluster: string): LoginDeclaration {
  return { ...login, mount: `old/${cluster}` };
}
