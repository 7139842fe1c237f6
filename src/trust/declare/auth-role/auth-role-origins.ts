import type { Origin } from '../../model/origin';
import type { AuthRoleSettings } from './auth-role-settings';
import { derived, type Origins, type Scope } from '../scope/scope';

/** Fields of the model, and what they are called in the declaration; '' where they are always derived. */
const common: Readonly<Record<string, string>> = {
  mount: '',
  name: 'name',
  'token.ttl': 'ttl',
  'token.maxTtl': 'maxTtl',
  'token.explicitMaxTtl': 'explicitMaxTtl',
  'token.period': 'period',
  'token.policies': '',
  'token.noDefaultPolicy': 'noDefaultPolicy',
  'token.numUses': 'numUses',
  'token.boundCidrs': 'boundCidrs',
  'token.type': 'tokenType',
};

const fields = {
  jwt: {
    ...common,
    roleType: '',
    userClaim: '',
    userClaimJsonPointer: '',
    boundAudiences: 'audience',
    boundSubject: '',
    boundClaims: 'boundClaims',
    boundClaimsType: 'boundClaimsType',
    clockSkewLeeway: 'clockSkewLeeway',
    expirationLeeway: '',
    notBeforeLeeway: '',
  },
  kubernetes: {
    ...common,
    audience: 'audience',
    serviceAccountNames: '',
    namespaces: '',
    namespaceSelector: '',
    aliasNameSource: 'aliasNameSource',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Where the values of an auth role come from. `audience` is the origin of what its client sends. */
export function authRoleOrigins(
  { share }: Pick<Scope, 'share'>,
  method: keyof typeof fields,
  { declared, originOf }: AuthRoleSettings,
  audience: Origin,
): Origins {
  if (declared.existing !== undefined) return foreignOrigins(method, originOf('existing') ?? derived);
  const make = (): Origins =>
    Object.fromEntries(
      Object.entries(fields[method]).map(([field, name]) => {
        const otherwise = name === 'audience' ? audience : derived;
        return [field, name === '' ? derived : (originOf(name) ?? otherwise)];
      }),
    );
  const origins = [audience, ...Object.keys(declared).map((field) => originOf(field) ?? derived)];
  // What a client declares itself stands at a place of its own.
  if (origins.some(({ kind }) => kind === 'declared')) return make();
  return share(`auth role ${method} ${origins.map(({ at }) => at).join(',')}`, make);
}

/** Nobody here knows what a role that is managed elsewhere says; only where it is. */
function foreignOrigins(method: keyof typeof fields, name: Origin): Origins {
  const unknown: Origin = { kind: 'unknown', at: name.at };
  return Object.fromEntries(
    Object.keys(fields[method]).map((field) => [
      field,
      field === 'name' ? name : field === 'mount' ? derived : unknown,
    ]),
  );
}
