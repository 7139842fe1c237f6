import * as fc from 'fast-check';
import type {
  CertManagerDeclaration,
  ClusterIssuerDeclaration,
  IssuerDeclaration,
} from '../../../src/trust/declare/declaration';
import { authRoles } from './auth-roles';
import { certificates } from './certificates';
import { type Login, clientLogins } from './logins';
import { pkiRoles } from './pki-roles';
import { issuerNames, namespaces, some, tags } from './texts';

export interface ClusterContext {
  readonly mounts: readonly string[];
  readonly logins: Readonly<Record<string, Login>>;
}

function issuerSettings(
  name: string,
  { mounts, logins }: ClusterContext,
): fc.Arbitrary<Omit<IssuerDeclaration, 'namespace' | 'name'>> {
  return fc.tuple(certificates(name), clientLogins(logins)).chain(([certs, choice]) =>
    fc
      .record({
        pkiRole: pkiRoles(mounts, certs.length > 0),
        authRole: authRoles(choice.method),
        rest: some<IssuerDeclaration>({
          labels: tags,
          annotations: tags,
          additionalAudiences: fc.constantFrom([], ['vault'], ['a', 'b']),
        } as never),
        isAccountExisting: fc.boolean(),
      })
      .map(({ pkiRole, authRole, rest, isAccountExisting }) => ({
        ...choice.fields,
        ...rest,
        pkiRole,
        authRole,
        certificates: certs,
        ...(isAccountExisting ? { serviceAccount: { name: 'theirs', existing: true } } : {}),
      })),
  );
}

export function issuers(context: ClusterContext): fc.Arbitrary<readonly IssuerDeclaration[]> {
  const issuer = fc
    .tuple(namespaces, issuerNames)
    .chain(([namespace, name]) => issuerSettings(name, context).map((settings) => ({ namespace, name, ...settings })));
  return fc.uniqueArray(issuer, { maxLength: 3, selector: ({ namespace, name }) => `${namespace}/${name}` });
}

export function clusterIssuers(context: ClusterContext): fc.Arbitrary<readonly ClusterIssuerDeclaration[]> {
  const issuer = issuerNames.chain((name) =>
    issuerSettings(name, context).map(({ certificates: certs, ...settings }) => ({
      name,
      ...settings,
      certificates: (certs ?? []).map((certificate) => ({ namespace: 'ingress', ...certificate })),
    })),
  );
  return fc.uniqueArray(issuer, { maxLength: 2, selector: ({ name }) => name });
}

/** approver-policy wants to know for whom a ClusterIssuer is. */
export function limited(declared: CertManagerDeclaration): CertManagerDeclaration {
  if (declared.approvedBy !== 'approver-policy') return declared;
  const namespaces = ['ingress', 'shop'];
  return { ...declared, clusterIssuers: (declared.clusterIssuers ?? []).map((issuer) => ({ ...issuer, namespaces })) };
}

/** A mesh with an Issuer of its own. */
export function withMesh(
  declared: CertManagerDeclaration,
  isMeshed: boolean,
  [mount = '']: readonly string[],
): CertManagerDeclaration {
  if (!isMeshed) return declared;
  return {
    ...declared,
    issuers: [...(declared.issuers ?? []), { namespace: 'istio-system', name: 'mesh', pkiRole: { mount } }],
    istioCsr: { issuer: 'istio-system/mesh', trustDomain: 'acme.example', namespaces: ['shop'], revisions: ['1-30'] },
  };
}
