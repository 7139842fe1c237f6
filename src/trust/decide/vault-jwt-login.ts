import { signatureWords } from '../facts/signature-words';
import type { JwtMount } from '../model/auth-mount';
import type { JwtAuthRole } from '../model/auth-role';
import { clusterOf, issuersOf } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import { matchesGlob } from '../terms/glob';
import { printGoValue } from '../terms/go-value';
import { discoveryPaths } from '../terms/issuer-url';
import { claimAt, hasAudienceForm, isOpen, type Token } from '../terms/token';
import { anonymousSide, letsInAnonymous } from './anonymous';
import { claim, isDated, times } from './claim';
import { field, step, text, values, when, type Step } from './decision';
import { verifies } from './keys';
import { anonymous, authorize } from './rbac';

/** A token at a role of a JWT mount, both of which are there. Source: plugin-jwt path_login.go:130-211. */
export function decideJwtLogin(
  model: TrustModel,
  mount: JwtMount,
  role: JwtAuthRole,
  token: Token,
  now: number,
): readonly Step[] {
  return [
    ...validation(model, mount, role, token, now),
    ...userClaim(role, token),
    ...Object.entries(role.boundClaims).map(([name, wanted]) => boundClaim(role, token, name, wanted)),
    // Last of all Vault itself names the alias. Source: vault identity_store.go CreateOrFetchEntity.
    ...when(userName(role, token) === '', 'jwt/user-claim-empty', false, values([]), field(role, 'userClaim')),
  ];
}

/** What Vault fetches when the mount is written. Source: plugin-jwt path_config.go:225-385, cap keyset.go:51-105. */
export function decideJwtMount(model: TrustModel, mount: JwtMount): readonly Step[] {
  const { keys } = mount;
  const cluster = clusterOf(model, mount.cluster);
  if (keys.kind === 'publicKeys') return [];
  const url = field(mount, 'keys', [keys.url]);
  const apiServer = keys.servedBy === 'apiServer' ? cluster : undefined;
  const unknownCa = apiServer !== undefined && apiServer.apiServerCaBundle !== '' && keys.caBundle === '';
  const path = `/${keys.kind === 'discovery' ? discoveryPaths.configuration : discoveryPaths.keys}`;
  const right = { verb: 'get', url: path };
  const answer = apiServer === undefined ? null : authorize(model, apiServer, anonymous, right);
  const open = keys.kind === 'discovery' ? 'jwt/discovery-public' : 'jwt/jwks-public';
  const issuer = cluster === undefined ? values([]) : field(cluster, 'tokenIssuer');
  const what = keys.kind === 'discovery' ? 'oidc discovery URL' : `jwks URL ${keys.url}`;
  // A copy of each issuer's documents is published by somebody's hand; the API server shows those of the first alone.
  const issuers = cluster === undefined ? [] : keys.servedBy === 'hosted' ? issuersOf(cluster) : issuer.values;
  const isServed = issuers.includes(keys.url);
  return [
    ...when(keys.kind === 'discovery' && issuers.length > 0, 'jwt/discovery-issuer', isServed, issuer, url),
    step('jwt/keys-ca', unknownCa ? false : 'live', url, values([]), { what }),
    ...(apiServer === undefined
      ? []
      : [
          step('jwt/anonymous', letsInAnonymous(apiServer, path), anonymousSide(apiServer), values([]), {
            what,
          }),
        ]),
    ...(answer === null ? [] : [step(open, answer.result, url, values([`get ${path}`]), { role: answer.role })]),
  ];
}

/** Writes that Vault refuses: the role is then not there, and Vault says so in small letters. Source: plugin-jwt path_role.go. */
export function decideJwtRole(role: JwtAuthRole): readonly Step[] {
  const { name, boundAudiences, boundSubject, boundClaims, token } = role;
  const bounds = [...boundAudiences, ...token.boundCidrs, boundSubject];
  const open =
    field(role, 'boundAudiences').missing || field(role, 'boundSubject').missing || field(role, 'boundClaims').missing;
  // A claim without a name is one, too.
  const bound = bounds.some((one) => one !== '') || Object.keys(boundClaims).length > 0;
  return [
    step('jwt/role-type', role.roleType === 'jwt', field(role, 'roleType'), values(['jwt']), { name }),
    step('jwt/bound', bound || open === '' ? bound : { missing: open }, values([]), values([]), { name }),
    step('jwt/user-claim-set', role.userClaim !== '', field(role, 'userClaim'), values([]), { name }),
  ];
}

/** The token by itself. Source: cap jwt/jwt.go:136-327. */
function validation(model: TrustModel, mount: JwtMount, role: JwtAuthRole, token: Token, now: number): readonly Step[] {
  const { boundAudiences: audiences } = role;
  const [issuer, subject] = [field(mount, 'boundIssuer'), field(role, 'boundSubject')];
  const wanted = field(role, 'boundAudiences');
  const sent = claim(token, 'aud');
  const keys = field(mount, 'keys', mount.keys.kind === 'publicKeys' ? [] : [mount.keys.url]);
  // Without a list every asymmetric algorithm is taken, and a ServiceAccount's token has no other.
  const lists = mount.supportedAlgs.length > 0;
  const algorithm =
    token.alg === ''
      ? { missing: `${clusterOf(model, token.cluster)?.at ?? 'clusters'}.signingKeys` }
      : mount.supportedAlgs.includes(token.alg);
  const signer = token.trustDomain === '' ? 'the cluster' : 'the SPIRE server';
  const reasons = { mount: mount.path, signer, reason: signatureWords[mount.keys.kind] };
  const met = audiences.some((audience) => token.aud.includes(audience));
  return [
    step('jwt/signature', verifies(model, mount, token), values([]), keys, reasons),
    ...when(lists, 'jwt/algorithm', algorithm, values([token.alg]), field(mount, 'supportedAlgs')),
    ...when(!hasAudienceForm(token), 'jwt/audience-form', false, sent),
    ...when(isSet(issuer), 'jwt/issuer', token.iss === mount.boundIssuer, claim(token, 'iss'), issuer),
    ...when(isSet(subject), 'jwt/subject', token.sub === role.boundSubject, claim(token, 'sub'), subject),
    ...when(audiences.length > 0, 'jwt/audience', met, sent, wanted),
    step('jwt/times', isDated(token)),
    ...times('jwt', token, now, role),
    ...when(audiences.length === 0, 'jwt/audience-unbound', token.aud.length === 0, sent, wanted),
  ];
}

function isSet({ values: list, missing }: { readonly values: readonly string[]; readonly missing: string }): boolean {
  return list.length > 0 || missing !== '';
}

/** Without `user_claim_json_pointer` a name that begins with `/` is looked up as it is. */
function userName({ userClaim: name, userClaimJsonPointer: isPointer }: JwtAuthRole, token: Token): unknown {
  return (isPointer || !name.startsWith('/') ? claimAt(token, name) : token.claims[name]) ?? undefined;
}

function userClaim(role: JwtAuthRole, token: Token): readonly Step[] {
  const { userClaim: name } = role;
  const value = userName(role, token);
  return [
    step('jwt/user-claim', value !== undefined || isOpen(token, name), values([]), field(role, 'userClaim'), { name }),
    ...when(value !== undefined, 'jwt/user-claim-text', typeof value === 'string', values([]), values([]), { name }),
  ];
}

/** Source: plugin-jwt claims.go:24-180. */
function boundClaim(role: JwtAuthRole, token: Token, name: string, wanted: readonly string[]): Step {
  const side = field(role, 'boundClaims', wanted);
  const value = claimAt(token, name);
  if (isOpen(token, name)) return step('jwt/claim', 'live', values([]), side, { name });
  if (value === undefined || value === null) return step('jwt/claim-missing', false, values([]), side, { name });
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const sent = values(all.map(text));
  if (typeof value === 'object' && !Array.isArray(value))
    return step('jwt/claim-kind', false, sent, side, { name, printed: printGoValue(value) });
  // A bound value is text, which equals no number and no boolean.
  const fits = (one: unknown, pattern: string): boolean =>
    role.boundClaimsType === 'glob' ? typeof one === 'string' && matchesGlob(pattern, one) : one === pattern;
  return step(
    'jwt/claim',
    all.some((one) => wanted.some((pattern) => fits(one, pattern))),
    sent,
    side,
    { name },
  );
}
