import fc from 'fast-check';
import { conclude } from '../../../src/trust/decide/decision';
import { identityOf } from '../../../src/trust/decide/identity-template';
import { decideAcl } from '../../../src/trust/decide/vault-acl';
import { vaultEras } from '../../../src/trust/facts/vault-era';
import type { Policy, PolicyRule } from '../../../src/trust/model/policy';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import { tokenOf } from '../../../src/trust/terms/token';
import * as build from '../../support/model';
import type { Area } from './area';
import { about, pemOf } from './signers';
import { vaultProduct } from '../harness/vault-product';

export const policyMount = 'differential-policies';

export interface PolicyCase {
  /** Who asks; all policies of the login with their rules. */
  readonly login: {
    readonly role: string;
    readonly sub: string;
    readonly noDefaultPolicy: boolean;
    readonly policies: readonly Pick<Policy, 'name' | 'rules'>[];
  };
  readonly request: {
    readonly path: string;
    readonly capability: 'read' | 'list' | 'create' | 'update' | 'delete' | 'patch';
    readonly parameters: Readonly<Record<string, string>>;
  };
}

/**
 * No engine is mounted at `none/`, so what policies let through is answered 404 and changes nothing. Whether a
 * write is `create` or `update` an engine says: that at `new/` does not hold what is written.
 */
const roots = ['none', 'none', 'none', 'new'] as const;
const segments = ['a', 'b', 'ab', 'shop'] as const;
const alias = '{{identity.entity.aliases.ACCESSOR.name}}';
const tail = fc.array(fc.constantFrom(...segments), { minLength: 1, maxLength: 3 });

const path = fc
  .tuple(fc.constantFrom(...roots), tail, fc.constantFrom('', '', '', '/'))
  .map(([root, list, end]) => `${root}/${list.join('/')}${end}`);

const pattern = fc.oneof(
  { weight: 2, arbitrary: path },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '', '', '/'),
        fc.constantFrom<string[]>(...roots, '+'),
        fc.array(fc.constantFrom(...segments, '+', '+', alias), { minLength: 0, maxLength: 3 }),
        fc.constantFrom('', '/', '*', '/*', '/+', 'a*'),
      )
      .map(([start, root, list, end]) => `${start}${[root, ...list].join('/')}${end}`.replace(/\+(\*|a\*)$/, '+')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '*',
      '+',
      '+/*',
      'none/+/*',
      'n*',
      'cubbyhole/*',
      'a*b/c',
      'none/*/a',
      'none/a+',
      'none/+a',
    ),
  },
);

const parameter = fc.constantFrom('ttl', 'name', 'Name');
const limit = fc.uniqueArray(fc.constantFrom('1h', '2h', '1*', '*h', '*2*', '*', '**', 'x'), { maxLength: 2 });
const limits = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Readonly<Record<string, readonly string[]>>>({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom('ttl', 'Name', '*'), limit, {
      minKeys: 1,
      maxKeys: 2,
      noNullPrototype: true,
    }),
  },
);

const capabilities = ['read', 'list', 'create', 'update', 'delete', 'patch'] as const;
const rule: fc.Arbitrary<PolicyRule> = fc.record({
  path: pattern,
  capabilities: fc.oneof(
    { weight: 8, arbitrary: fc.subarray([...capabilities], { minLength: 2 }) },
    { weight: 1, arbitrary: fc.constantFrom(['deny'], ['read', 'deny'], ['sudo']) },
  ),
  allowedParameters: limits,
  deniedParameters: limits,
  requiredParameters: fc.oneof(
    { weight: 6, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.subarray(['ttl', 'Name'], { minLength: 1 }) },
  ),
});

/** A path of an alphabet, or one that a rule of the login covers. */
function pathFor(rules: readonly PolicyRule[], sub: string): fc.Arbitrary<string> {
  const covered = rules.map((one) => one.path.replace(/^\//, '').replaceAll(alias, sub)).filter((one) => one !== '');
  const filled = fc
    .tuple(
      fc.constantFrom(...covered),
      fc.array(fc.constantFrom(...segments), { minLength: 5, maxLength: 5 }),
      fc.constantFrom('', 'a', 'a/b', '/'),
    )
    .map(([one, words, rest]) => {
      let next = 0;
      return one
        .replace(/\*$/, rest)
        .replace(/(^|\/)\+(?=\/|$)/g, (_, start: string) => `${start}${words[next++] ?? 'a'}`);
    })
    .map((one) => (/^(none|new)\/[a-z]/.test(one) && !/[+*{]|\/\//.test(one) ? one : 'none/a'));
  return covered.length === 0 ? path : fc.oneof({ weight: 3, arbitrary: filled }, { weight: 1, arbitrary: path });
}

const login = (index: number): fc.Arbitrary<readonly PolicyCase[]> =>
  fc
    .record({
      sub: fc.constantFrom('shop', 'a', 'shop/a', 'system:serviceaccount:a:b'),
      noDefaultPolicy: fc.boolean(),
      policies: fc.array(fc.array(rule, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    })
    .map(({ policies, ...fields }) => ({
      ...fields,
      role: `role-${String(index)}`,
      policies: policies.map((rules, at) => ({ name: `differential-${String(index)}-${String(at)}`, rules })),
    }))
    .chain((made) => {
      const rules = made.policies.flatMap((one) => one.rules);
      const request = fc
        .record({
          path: fc.oneof(
            { weight: 30, arbitrary: pathFor(rules, made.sub) },
            { weight: 1, arbitrary: fc.constantFrom('auth/token/lookup-self', 'sys/mounts') },
          ),
          capability: fc.constantFrom(...capabilities),
          parameters: fc.oneof(
            fc.constant({}),
            fc.dictionary(parameter, fc.constantFrom('1h', '2h', '12', 'x', '', '*', '1h,2h', 'x, 12'), {
              minKeys: 1,
              maxKeys: 2,
              noNullPrototype: true,
            }),
          ),
        })
        .map(asVaultTakesIt);
      return fc.array(fc.record({ login: fc.constant(made), request }), { minLength: 12, maxLength: 12 });
    });

/** Which operations carry parameters, and which there are, follows from the engine. */
function asVaultTakesIt({ path: asked, capability, parameters }: PolicyCase['request']): PolicyCase['request'] {
  if (asked.startsWith('auth/') || asked.startsWith('sys/')) return { path: asked, capability: 'read', parameters: {} };
  if (asked.startsWith('new/')) return { path: asked.replace(/\/$/, ''), capability: 'create', parameters };
  const writes = capability === 'update' || capability === 'create' || capability === 'patch';
  return {
    path: capability === 'list' || !asked.endsWith('/') ? asked : asked.slice(0, -1),
    capability: capability === 'create' ? 'update' : capability,
    parameters: writes ? parameters : {},
  };
}

/** The model of cases of several logins. */
export function policyModel(cases: readonly PolicyCase[]): TrustModel {
  const logins = [...new Map(cases.map((one) => [one.login.role, one.login])).values()];
  const client = { cluster: 'east' } as const;
  return build.trustModel({
    vault: build.vault({
      product: vaultProduct,
      authMounts: [
        build.jwtMount({
          ...{ path: policyMount, cluster: 'east', login: policyMount, boundIssuer: '' },
          keys: { kind: 'publicKeys', pems: [pemOf('east')] },
        }),
      ],
      authRoles: logins.map(({ role, sub, noDefaultPolicy, policies }) =>
        build.jwtAuthRole({
          ...{ ...client, client: role, mount: policyMount, name: role, boundAudiences: [], boundSubject: sub },
          token: build.tokenSettings({
            policies: policies.map(({ name }) => name),
            noDefaultPolicy,
            type: 'service',
            ttl: 600,
            maxTtl: 600,
          }),
        }),
      ),
      policies: logins.flatMap(({ policies }) =>
        policies.map(({ name, rules }) => build.policy({ ...client, client: name, name, rules })),
      ),
    }),
    clusters: [build.cluster({ name: 'east', signingKeys: [pemOf('east')] })],
  });
}

export const policies: Area<PolicyCase> = {
  name: 'policies',
  compares:
    'exact paths, `*`, `+`, priority, deny, each capability, required, denied and allowed parameters, policies that are merged, templates, the default policy',
  batch: fc.tuple(...Array.from({ length: 12 }, (_, index) => login(index))).map((all) => all.flat()),
  judge: (one) => {
    const model = policyModel([one]);
    const [role] = model.vault.authRoles;
    const [era] = vaultEras(vaultProduct.name, vaultProduct.version);
    if (role === undefined || era === undefined) throw new Error('the model has lost its role');
    const identity = identityOf(role, tokenOf({ sub: one.login.sub }, about('east')), () => era);
    return {
      decision: conclude(decideAcl(model.vault, role, identity, { ...one.request, at: '' })),
      breaks: [],
    };
  },
};
