import type { VaultEra } from '../facts/vault-era';
import type { KubernetesMount } from '../model/auth-mount';
import type { KubernetesAuthRole } from '../model/auth-role';
import { clusterOf } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import { isVariable } from '../model/variable';
import { matchesGlob } from '../terms/glob';
import { serviceAccountSubject } from '../terms/subject';
import type { Token } from '../terms/token';
import { reviewToken, type Caller } from './api-server';
import { claim, times } from './claim';
import { field, step, values, when, type Result, type Step } from './decision';
import { isSignedWith } from './keys';
import { authorize } from './rbac';

/** A login at a kubernetes mount. Source: plugin-k8s path_login.go:118-425. */
export function decideKubernetesLogin(
  model: TrustModel,
  mount: KubernetesMount,
  role: KubernetesAuthRole,
  token: Token,
  now: number,
  era: () => VaultEra,
): readonly Step[] {
  const { serviceAccountNames: names, audience } = role;
  const issuer = field(mount, 'issuer');
  const wantedAudience = field(role, 'audience');
  const signed = isSignedWith(model, token, mount.pemKeys, mount.at);
  // With `disable_iss_validation` false and no issuer, Vault means to compare a default and compares nothing.
  const comparesIssuer = !mount.disableIssValidation && (mount.issuer !== '' || issuer.missing !== '');
  const binds = audience !== '' || wantedAudience.missing !== '';
  const named = names.some((name) => matchesGlob(name, token.serviceAccount));
  return [
    step('kubernetes/ca', authority(mount, era), field(mount, 'caBundle', [])),
    ...when(mount.pemKeys.length > 0, 'kubernetes/signature', typeof signed === 'object' ? 'live' : signed),
    ...when(comparesIssuer, 'kubernetes/issuer', token.iss === mount.issuer, claim(token, 'iss'), issuer),
    ...when(binds, 'kubernetes/audience', token.aud.includes(audience), claim(token, 'aud'), wantedAudience),
    ...times('kubernetes', token, now),
    step('kubernetes/name', named, claim(token, 'serviceAccount'), field(role, 'serviceAccountNames')),
    ...namespace(model, mount, role, token),
    ...review(model, mount, role, token, now),
  ];
}

/** A write that Vault refuses: the role is then not there. Source: plugin-k8s path_role.go:313, 338. */
export function decideKubernetesRole(role: KubernetesAuthRole, name: string): readonly Step[] {
  const lists = ['serviceAccountNames', 'namespaces'] as const;
  const of = lists.find((one) => role[one].length > 1 && role[one].includes('*'));
  return of === undefined ? [] : [step('kubernetes/role-wildcard', false, values([]), field(role, of), { name })];
}

/** Which certificates Vault has for the API server. Source: plugin-k8s backend.go:337-371. */
function authority(mount: KubernetesMount, era: () => VaultEra): Result {
  if (mount.caBundle !== '' || mount.reviewer.kind === 'vaultPod') return true;
  return mount.disableLocalCaJwt ? era().systemCaPool : 'live';
}

function namespace(model: TrustModel, mount: KubernetesMount, role: KubernetesAuthRole, token: Token): readonly Step[] {
  const sent = claim(token, 'namespace');
  const selector = field(role, 'namespaceSelector');
  const listed = role.namespaces[0] === '*' || role.namespaces.some((glob) => matchesGlob(glob, token.namespace));
  if (listed || role.namespaceSelector === '')
    return [step('kubernetes/namespace', listed, sent, field(role, 'namespaces'))];
  const reviewer = callerOf(mount);
  const cluster = clusterOf(model, mount.cluster);
  if (reviewer === null) return [step('kubernetes/selector-reviewer', false, sent, selector)];
  const user = serviceAccountSubject(reviewer.namespace, reviewer.name);
  const { namespace: name } = token;
  // To read a namespace is asked within it.
  const right = { verb: 'get', apiGroup: '', resource: 'namespaces', name, namespace: name };
  const answer = cluster === undefined ? null : authorize(model, cluster, user, right);
  const texts = { user, namespace: name, role: answer?.role ?? '' };
  return [
    step('kubernetes/selector-permission', answer?.result ?? 'live', values([user]), values(['get namespaces']), texts),
    step('kubernetes/selector', 'live', sent, selector),
  ];
}

function review(
  model: TrustModel,
  mount: KubernetesMount,
  role: KubernetesAuthRole,
  token: Token,
  now: number,
): readonly Step[] {
  const cluster = clusterOf(model, mount.cluster);
  const host = values([isVariable(mount.host) ? mount.host.variable : mount.host], mount.at);
  const reachable = step('review/reachable', 'live', host);
  if (cluster === undefined) return [reachable, step('review/token', { missing: mount.at }, claim(token, 'aud'))];
  // Without an audience on the role Vault asks about whatever audiences the token brings.
  const requested = role.audience === '' ? token.aud : [role.audience];
  return [reachable, ...reviewToken(model, cluster, callerOf(mount), token, requested, now)];
}

/** A stored token wins, then the token of Vault's own Pod, then that of the client. */
function callerOf({ reviewer, disableLocalCaJwt, at }: KubernetesMount): Caller {
  if (reviewer.kind === 'client' || (reviewer.kind === 'vaultPod' && disableLocalCaJwt)) return null;
  return { namespace: reviewer.namespace, name: reviewer.serviceAccount, at };
}
