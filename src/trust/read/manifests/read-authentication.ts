import type { AcceptedIssuer, Authentication, ValidationRule } from '../../model/authentication';
import type { Origin } from '../../model/origin';
import { below, isPresent, text, texts } from '../untyped';
import { objectsIn, originsAt, type Manifest } from './manifest';

/** API group of the file, whatever its version: all have the same fields. */
export const authenticationGroup = 'apiserver.config.k8s.io';

/** What an API server is started with. It is no object of the API, and has no name. */
export function readAuthentication(manifest: Manifest): Authentication {
  const conditions = objectsIn(below(manifest.value, 'anonymous', 'conditions'));
  return {
    at: manifest.at,
    origins: originsAt(manifest, { issuers: 'jwt', anonymousPaths: 'anonymous.conditions' }),
    by: 'file',
    issuers: objectsIn(below(manifest.value, 'jwt')).map((entry, index) => readIssuer(entry, manifest, index)),
    anonymousPaths: conditions.map((condition) => text(below(condition, 'path'))).filter((path) => path !== ''),
  };
}

/** Where a field stands that the model keeps flat. */
const paths = {
  url: 'issuer.url',
  discoveryUrl: 'issuer.discoveryURL',
  certificateAuthority: 'issuer.certificateAuthority',
  audiences: 'issuer.audiences',
  usernameClaim: 'claimMappings.username.claim',
  usernamePrefix: 'claimMappings.username.prefix',
  groupsClaim: 'claimMappings.groups.claim',
  groupsPrefix: 'claimMappings.groups.prefix',
  requiredClaims: 'claimValidationRules',
  claimValidationRules: 'claimValidationRules',
  userValidationRules: 'userValidationRules',
} as const;

function readIssuer(entry: unknown, manifest: Manifest, index: number): AcceptedIssuer {
  const at = `${manifest.at}.jwt[${String(index)}]`;
  const found = (field: keyof typeof paths): unknown => below(entry, ...paths[field].split('.'));
  const groupsClaim = text(found('groupsClaim'));
  const rules = objectsIn(found('claimValidationRules'));
  const required = rules.filter((rule) => isPresent(rule['claim']));
  return {
    at,
    origins: originsOf(entry, at),
    id: text(found('url')),
    cluster: '',
    url: text(found('url')),
    discoveryUrl: text(found('discoveryUrl')),
    servedBy: 'hosted',
    certificateAuthority: text(found('certificateAuthority')),
    audiences: texts(found('audiences')),
    usernameClaim: text(found('usernameClaim')),
    usernamePrefix: text(found('usernamePrefix')),
    groupsClaim,
    groupsPrefix: groupsClaim === '' ? '' : text(found('groupsPrefix')),
    requiredClaims: Object.fromEntries(required.map((rule) => [text(rule['claim']), text(rule['requiredValue'])])),
    claimValidationRules: rules.filter((rule) => !isPresent(rule['claim'])).map(readRule),
    userValidationRules: objectsIn(found('userValidationRules')).map(readRule),
  };
}

/** What an expression makes of the claims is known to the API server alone. */
function originsOf(entry: unknown, at: string): Readonly<Record<string, Origin>> {
  const mapped = (field: 'username' | 'groups'): boolean =>
    isPresent(below(entry, 'claimMappings', field, 'expression'));
  const origins = Object.entries(paths).map(([field, path]): [string, Origin] => {
    const isOpen =
      (mapped('username') && field.startsWith('username')) || (mapped('groups') && field.startsWith('groups'));
    return [field, { kind: isOpen ? 'unknown' : 'artefact', at: `${at}.${path}` }];
  });
  return Object.fromEntries(origins);
}

function readRule(rule: unknown): ValidationRule {
  return { expression: text(below(rule, 'expression')), message: text(below(rule, 'message')) };
}
