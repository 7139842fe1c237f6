import type { Diagnostic } from '../diagnose/diagnostic';
import { few } from '../diagnose/listing';
import { diagnostic } from '../diagnose/make';
import type { RbacBinding, RbacRole } from '../model/kubernetes-objects';
import type { TrustModel } from '../model/trust-model';
import type { Item } from './inventory';

/**
 * Findings for things that artefacts hold and nobody declared. Each that lets somebody in is one of
 * its own; accounts and Certificates by themselves do not, and are one line together. Rights in a
 * cluster that have nothing to do with tokens are other people's.
 */
export function extra(items: readonly Item[], held: TrustModel): readonly Diagnostic[] {
  const isHarmless = ({ kind }: Item): boolean => harmless.has(kind);
  const tokenRoles = new Set(
    held.clusters
      .flatMap(({ rbacRoles }) => rbacRoles)
      .filter(isAboutTokens)
      .map(roleKey),
  );
  const beside = items.filter(isHarmless);
  const [first] = beside;
  return [
    ...items
      .filter((item) => !isHarmless(item) && concernsTokens(item, tokenRoles))
      .map(({ name, node }) =>
        diagnostic({
          code: 'artefact-extra',
          message: `${name} is not declared`,
          at: node.at,
          path: [],
          fix: 'declare it, or take it out',
        }),
      ),
    ...(first === undefined
      ? []
      : [
          diagnostic({
            code: 'artefact-beside',
            message: `beside what is declared, and by themselves letting nobody in: ${few(beside.map(({ name }) => name.replaceAll('`', '')))}`,
            at: first.node.at,
            path: [],
          }),
        ]),
  ];
}

/** What by itself lets nobody in. */
const harmless: ReadonlySet<Item['kind']> = new Set([
  'serviceAccounts',
  'certificates',
  'caCopies',
  'csiDrivers',
  'auditDevices',
]);

function concernsTokens({ kind, node }: Item, tokenRoles: ReadonlySet<string>): boolean {
  if (kind === 'rbacRoles') return isAboutTokens(node as RbacRole);
  return kind !== 'rbacBindings' || bindsTokens(node as RbacBinding, tokenRoles);
}

const tokenResources: ReadonlySet<string> = new Set([
  'serviceaccounts/token',
  '*/token',
  '*',
  'tokenreviews',
  'certificaterequestpolicies',
]);

/** Whether a role creates tokens, asks whether one is valid, or lets requests for certificates through. */
function isAboutTokens({ rules }: RbacRole): boolean {
  return rules.some(({ resources }) => resources.some((resource) => tokenResources.has(resource)));
}

/** Roles that every cluster has. Source: kubernetes plugin/pkg/auth/authorizer/rbac/bootstrappolicy/policy.go. */
const builtIn: ReadonlySet<string> = new Set(['system:auth-delegator', 'system:service-account-issuer-discovery']);

function bindsTokens({ meta, roleKind, roleName }: RbacBinding, tokenRoles: ReadonlySet<string>): boolean {
  const namespace = roleKind === 'Role' ? meta.namespace : '';
  return builtIn.has(roleName) || tokenRoles.has(`${roleKind}/${namespace}/${roleName}`);
}

function roleKey({ kind, meta }: RbacRole): string {
  return `${kind}/${meta.namespace}/${meta.name}`;
}
