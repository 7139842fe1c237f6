import fc from 'fast-check';
import { decideToken } from '../../../src/trust/decide/client';
import { values } from '../../../src/trust/decide/decision';
import { mint } from '../../../src/trust/decide/mint';
import type { CheckId } from '../../../src/trust/facts/checks';
import type { KubernetesMount, Reviewer } from '../../../src/trust/model/auth-mount';
import type { KubernetesAuthRole } from '../../../src/trust/model/auth-role';
import type { Cluster } from '../../../src/trust/model/cluster';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import { serviceAccountSubject } from '../../../src/trust/terms/subject';
import { type Token, tokenOf } from '../../../src/trust/terms/token';
import * as build from '../../support/model';
import type { Area } from './area';
import { mostly } from './mostly';
import { pemOf } from './signers';
import { type Times, dated, times } from './times';
import { vaultProduct } from '../harness/vault-product';

export const tokenIssuer = 'https://oidc.east.example';
export const apiAudience = 'https://api.east.example';

/** Accounts of the cluster, each as `namespace/name`; `nobody` is none of them. */
export const accounts = [
  'shop/vault',
  'shop/web',
  'orders/vault',
  'orders/web',
  'vault/reviewer',
  'vault/reader',
  'vault/powerless',
  'vault/vault',
] as const;
/** Those that may create token reviews, and those that may read namespaces besides. */
export const delegators = ['vault/reviewer', 'vault/reader', 'vault/vault', 'shop/web'] as const;
export const readers = ['vault/reader', 'vault/vault'] as const;
/** The one namespace with the label that selectors here ask for. */
export const labelled = { namespace: 'shop', labels: { team: 'a' } };
const selector = '{"matchLabels":{"team":"a"}}';

type Account = (typeof accounts)[number] | 'orders/nobody';

export interface KubernetesCase {
  readonly mount: Pick<KubernetesMount, 'path' | 'disableIssValidation' | 'issuer' | 'disableLocalCaJwt'> & {
    /** `client`, `pod`, or the account whose token is stored; with `!` before it that token is of no use. */
    readonly reviewer: 'client' | 'pod' | 'vault/reviewer' | 'vault/reader' | 'vault/powerless' | '!vault/reviewer';
    readonly host: 'real' | 'closed';
    readonly ca: 'real' | 'other' | 'none';
    readonly keys: 'none' | 'own' | 'other';
  };
  readonly role: Pick<
    KubernetesAuthRole,
    'name' | 'serviceAccountNames' | 'namespaces' | 'namespaceSelector' | 'audience' | 'aliasNameSource'
  > & { readonly boundCidrs: readonly string[] };
  readonly asks: string;
  readonly token: {
    /** `requested` from the API server; `signed` by the test with the cluster's key; `foreign` with another one. */
    readonly kind: 'requested' | 'signed' | 'foreign' | 'legacy';
    readonly account: Account;
    readonly audiences: readonly string[];
    readonly iss: string;
    readonly times: Times;
    /** Whether it names the account's true UID. */
    readonly uidIsTrue: boolean;
  };
}

type Mount = KubernetesCase['mount'];
type Role = KubernetesCase['role'];

const mount = fc.record({
  reviewer: fc.constantFrom<Mount['reviewer'][]>(
    ...(['client', 'client'] as const),
    ...(['pod', 'pod', 'pod', 'vault/reviewer', 'vault/reviewer', 'vault/reviewer', 'vault/reader'] as const),
    'vault/powerless',
    '!vault/reviewer',
  ),
  host: mostly<Mount['host']>('real', fc.constant('closed')),
  ca: mostly<Mount['ca']>('real', fc.constantFrom('other', 'none')),
  keys: mostly<Mount['keys']>('none', fc.constantFrom('own', 'own', 'other')).chain((one) =>
    fc.constantFrom<Mount['keys'][]>(one, 'own'),
  ),
  disableIssValidation: fc.boolean(),
  issuer: fc.constantFrom('', '', tokenIssuer, tokenIssuer, `${tokenIssuer}/`),
  disableLocalCaJwt: fc.boolean(),
});

const globs = fc.oneof(
  { weight: 2, arbitrary: fc.constant(['*']) },
  {
    weight: 3,
    arbitrary: fc.uniqueArray(fc.constantFrom('vault', 'web', 'w*', '*b', 'v*t', 'other', '*'), {
      minLength: 1,
      maxLength: 2,
    }),
  },
);
const namespaces = fc.oneof(
  { weight: 2, arbitrary: fc.constant(['*']) },
  {
    weight: 3,
    arbitrary: fc.uniqueArray(fc.constantFrom('shop', 'orders', 's*', '*o*', 'vault'), { minLength: 1, maxLength: 2 }),
  },
);
const role = fc.record({
  serviceAccountNames: globs,
  namespaces,
  namespaceSelector: mostly('', fc.constant(selector)),
  audience: fc.constantFrom('', 'vault', 'vault', apiAudience),
  aliasNameSource: fc.constantFrom<KubernetesAuthRole['aliasNameSource'][]>(
    '',
    'serviceaccount_uid',
    'serviceaccount_name',
  ),
  boundCidrs: mostly<readonly string[]>([], fc.constantFrom(['127.0.0.0/8'], ['10.0.0.0/8'])),
});

function tokenFor({ audience }: Role): fc.Arbitrary<KubernetesCase['token']> {
  const fitting = audience === '' ? ['vault', apiAudience] : [audience, apiAudience];
  return fc.record({
    kind: fc.constantFrom<KubernetesCase['token']['kind'][]>(
      'requested',
      'requested',
      'requested',
      'requested',
      'signed',
      'signed',
      'foreign',
      'legacy',
    ),
    account: mostly<Account>(
      'shop/web',
      fc.constantFrom<Account[]>('shop/vault', 'orders/vault', 'orders/web', 'vault/reviewer', 'orders/nobody'),
    ).chain((one) => fc.constantFrom<Account[]>(one, one, 'shop/vault', 'orders/web')),
    audiences: mostly<readonly string[]>(fitting, fc.subarray(['vault', apiAudience, 'other'], { minLength: 1 })).chain(
      (one) => fc.constantFrom<(readonly string[])[]>(one, one, ['vault']),
    ),
    iss: mostly<string>(tokenIssuer, fc.constantFrom(`${tokenIssuer}/`, 'https://other.example')),
    times,
    uidIsTrue: mostly<boolean>(true, fc.constant(false)),
  });
}

const oneMount = (index: number): fc.Arbitrary<readonly KubernetesCase[]> =>
  mount.chain((made) => {
    const path = `differential-kubernetes-${String(index)}`;
    const onRole = (fields: Omit<Role, 'name'>, at: number): fc.Arbitrary<readonly KubernetesCase[]> => {
      // A selector asks the API server before the review does, and where it cannot, in the words of Go's client.
      const asksInVain = !isReached(made) || made.reviewer.startsWith('!');
      const namespaceSelector = asksInVain ? '' : fields.namespaceSelector;
      const named = { ...fields, namespaceSelector, name: `role-${String(at)}` };
      return fc.array(
        fc.record({
          mount: fc.constant({ ...made, path }),
          role: fc.constant(named),
          asks: mostly<string>(named.name, fc.constantFrom('nobody', named.name.toUpperCase())),
          token: tokenFor(named),
        }),
        { minLength: 6, maxLength: 6 },
      );
    };
    return fc
      .array(role, { minLength: 3, maxLength: 3 })
      .chain((roles) => fc.tuple(...roles.map(onRole)))
      .map((cases) => cases.flat());
  });

/** What of the servers a model repeats. */
export interface Surroundings {
  readonly url: string;
  readonly closedUrl: string;
  readonly caBundle: string;
  readonly otherCa: string;
  readonly publicKey: string;
}

function reviewerOf(reviewer: Mount['reviewer']): Reviewer {
  if (reviewer === 'client') return { kind: 'client' };
  if (reviewer === 'pod') return { kind: 'vaultPod', namespace: 'vault', serviceAccount: 'vault' };
  const [namespace = '', serviceAccount = ''] = reviewer.replace('!', '').split('/');
  return { kind: 'stored', namespace, serviceAccount, jwt: { variable: reviewer } };
}

/** Whether Vault is told to leave its own Pod's token and certificate alone; else they are there, too. */
function leavesPodAlone({ reviewer, disableLocalCaJwt }: Omit<Mount, 'path'>): boolean {
  return reviewer === 'client' || (reviewer !== 'pod' && disableLocalCaJwt);
}

/** The model of cases that share mounts. */
export function kubernetesModel(cases: readonly KubernetesCase[], at: Surroundings): TrustModel {
  const mounts = [...new Map(cases.map((one) => [one.mount.path, one.mount])).values()];
  const roles = new Map(cases.map((one) => [`${one.mount.path}/${one.role.name}`, one]));
  const cas = { real: at.caBundle, other: at.otherCa, none: '' };
  const keys = { none: [], own: [at.publicKey], other: [pemOf('west')] };
  return build.trustModel({
    vault: build.vault({
      product: vaultProduct,
      authMounts: mounts.map((one) => {
        const { path, issuer, disableIssValidation } = one;
        return build.kubernetesMount({
          ...{ path, issuer, disableIssValidation, cluster: 'east', login: path },
          host: one.host === 'real' ? at.url : at.closedUrl,
          caBundle: one.reviewer === 'pod' ? '' : cas[one.ca],
          reviewer: reviewerOf(one.reviewer),
          disableLocalCaJwt: leavesPodAlone(one),
          pemKeys: keys[one.keys],
        });
      }),
      authRoles: [...roles.values()].map(({ mount: { path }, role: { boundCidrs, ...fields } }) =>
        build.kubernetesAuthRole({
          ...{ ...fields, mount: path, cluster: 'east', client: `${path}/${fields.name}` },
          token: build.tokenSettings({ policies: [], boundCidrs }),
        }),
      ),
    }),
    clusters: [clusterOf(at)],
  });
}

function clusterOf({ publicKey }: Surroundings): Cluster {
  const split = (account: string): [string, string] => account.split('/') as [string, string];
  const bind = (role: string, account: string): Cluster['rbacBindings'][number] => {
    const [namespace, name] = split(account);
    return {
      ...build.delegatorBinding(namespace, name),
      meta: build.objectMeta('', `${role}:${namespace}:${name}`),
      roleName: role,
    };
  };
  return build.cluster({
    ...{ name: 'east', at: 'clusters.east', tokenIssuer, apiAudiences: [apiAudience], signingKeys: [publicKey] },
    serviceAccounts: accounts.map((account) => build.serviceAccount(...split(account))),
    rbacRoles: [
      {
        ...build.tokenRequestRole('', 'reader'),
        kind: 'ClusterRole',
        meta: build.objectMeta('', 'namespace-reader'),
        rules: [{ apiGroups: [''], resources: ['namespaces'], resourceNames: [], nonResourceUrls: [], verbs: ['get'] }],
      },
    ],
    rbacBindings: [
      ...delegators.map((account) => bind('system:auth-delegator', account)),
      ...readers.map((account) => bind('namespace-reader', account)),
    ],
  });
}

/** Claims of a token that the test signs itself; `uid` is that of its account. */
export function claimsOf(
  { account, audiences, iss, times: when }: KubernetesCase['token'],
  uid: string,
  now: number,
): Readonly<Record<string, unknown>> {
  const [namespace = '', name = ''] = account.split('/');
  const claims = {
    iss,
    aud: audiences,
    sub: serviceAccountSubject(namespace, name),
    'kubernetes.io': { namespace, serviceaccount: { name, uid } },
  };
  return dated(claims, when, now);
}

function tokenIn(cluster: Cluster, token: KubernetesCase['token'], now: number): Token {
  const [namespace = '', serviceAccount = ''] = token.account.split('/');
  const about = { alg: 'RS256', signature: 'valid' as const, cluster: 'east' };
  switch (token.kind) {
    case 'requested':
      return mint(
        cluster,
        {
          namespace,
          serviceAccount,
          account: values([token.account]),
          audiences: values(token.audiences),
          expirationSeconds: 3600,
          boundTo: '',
        },
        now,
      );
    case 'signed':
      return tokenOf(claimsOf(token, '', now), about);
    case 'foreign':
      return tokenOf(claimsOf(token, '', now), { alg: 'ES256', signature: 'invalid' });
    case 'legacy':
      return tokenOf(
        { iss: 'kubernetes/serviceaccount', sub: serviceAccountSubject(namespace, serviceAccount) },
        about,
      );
  }
}

/** What the case breaks and no model can tell. */
function broken({ mount: on, role: by, token }: KubernetesCase): readonly CheckId[] {
  const [namespace] = token.account.split('/');
  const isKnown = token.kind === 'requested' || token.kind === 'legacy' || token.uidIsTrue;
  const breaks: Readonly<Partial<Record<CheckId, boolean>>> = {
    'login/cidr': by.boundCidrs.includes('10.0.0.0/8'),
    'kubernetes/selector': namespace !== labelled.namespace,
    'review/reachable': !isReached(on),
    'review/bearer': on.reviewer.startsWith('!'),
    'review/token': !isKnown || token.account === 'orders/nobody',
  };
  return (Object.keys(breaks) as CheckId[]).filter((check) => breaks[check]);
}

function isReached(on: Omit<Mount, 'path'>): boolean {
  const hasLocalCa = !leavesPodAlone(on) && (on.reviewer === 'pod' || on.ca === 'none');
  return on.host === 'real' && (on.ca === 'real' || hasLocalCa);
}

export const kubernetesLogins: Area<KubernetesCase> = {
  name: 'kubernetes logins',
  compares:
    'tokens of TokenRequest, of the old kind, and signed by hand; each kind of reviewer, with and without its rights; names and namespaces with globs, selectors; audience, issuer, times, keys, certificates, addresses, the account and its UID',
  batch: fc
    .tuple(...Array.from({ length: 5 }, (_, index) => oneMount(index)))
    // There is no old token, and no request, for an account that is not there.
    .map((all) =>
      all
        .flat()
        .map((one) =>
          one.token.account === 'orders/nobody' && ['requested', 'legacy'].includes(one.token.kind)
            ? { ...one, token: { ...one.token, kind: 'signed' as const } }
            : one,
        ),
    ),
  judge: (one, now) => {
    const model = kubernetesModel([one], {
      ...{ url: 'https://127.0.0.1:6443', closedUrl: 'https://127.0.0.1:1', caBundle: 'PEM', otherCa: 'PEM' },
      publicKey: pemOf('east'),
    });
    const [cluster] = model.clusters;
    if (cluster === undefined) throw new Error('the model has lost its cluster');
    return {
      decision: decideToken(model, one.mount.path, one.asks, tokenIn(cluster, one.token, now), now),
      breaks: broken(one),
    };
  },
};
