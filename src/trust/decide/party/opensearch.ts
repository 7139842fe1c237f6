import type { OpenSearch, OpenSearchGrant, OpenSearchSource } from '../../model/relying-party';
import { isKnown, originOf } from '../../model/origin';
import type { TrustModel } from '../../model/trust-model';
import { matchesUserPattern } from '../../terms/user-pattern';
import type { Token } from '../../terms/token';
import type { AtParty } from './at-party';
import { decideOpenSearchKeys } from './opensearch-keys';
import { claim } from '../claim';
import { field, step, values, when, type Result, type Side, type Step } from '../decision';

/** Seconds; `jwt_clock_skew_tolerance_seconds`, which a domain with keys of its own does not have before 3.2. */
const leeway = 30;

/**
 * What OpenSearch makes of a token: its domains are asked one after the other, and the first that takes it says who
 * the user is. A user is a subject, whichever domain took the token.
 * Source: opensearch-project/security 2.19.4.0 BackendRegistry.java:255-385, JwtVerifier.java; observed with 2.19.4.
 */
export function decideOpenSearch(model: TrustModel, party: OpenSearch, token: Token, now: number): AtParty {
  const grants = party.grants.filter(({ subject }) => matchesUserPattern(subject, token.sub));
  const rights = [...new Set(grants.flatMap((grant) => grant.rights))];
  const domains = party.sources.map((source) => ({ source, steps: domainSteps(model, party, source, token, now) }));
  const taking =
    domains.find(({ steps }) => steps.every(({ outcome }) => outcome !== 'fail')) ??
    domains.find(({ source }) => source.requiredAudiences.some((audience) => token.aud.includes(audience))) ??
    domains.find(({ source }) => source.requiredIssuer === token.iss) ??
    domains[0];
  return {
    steps: [...(taking?.steps ?? []), roleStep(party, grants, rights, token)],
    rights,
    source: taking?.source ?? null,
  };
}

function roleStep(
  party: OpenSearch,
  grants: readonly OpenSearchGrant[],
  rights: readonly string[],
  token: Token,
): Step {
  const at = grants[0]?.at ?? party.at;
  const mapped: Result = isKnown(party, 'grants') ? rights.length > 0 : { missing: originOf(party, 'grants').at };
  return step('opensearch/role', mapped, claim(token, 'sub'), values([], at), { action: '…' });
}

function domainSteps(
  model: TrustModel,
  party: OpenSearch,
  source: OpenSearchSource,
  token: Token,
  now: number,
): readonly Step[] {
  const { requiredAudiences: audiences, requiredIssuer, publicKeys } = source;
  const skew = publicKeys.length === 0 ? leeway : 0;
  const isAlone = !party.sources.some((other) => other !== source && other.order === source.order);
  const clock = values([String(now)]);
  const aud = claim(token, 'aud');
  const wanted = audienceField(source);
  return [
    ...when(!isAlone, 'opensearch/order', false, field(source, 'order')),
    ...decideOpenSearchKeys(model, party, source, token),
    ...(audiences.length === 0
      ? []
      : token.aud.length === 0 && aud.missing === ''
        ? [step('opensearch/audience-there', false, aud, wanted)]
        : [
            step(
              'opensearch/audience',
              audiences.some((one) => token.aud.includes(one)),
              aud,
              wanted,
            ),
          ]),
    ...when(token.exp !== 0, 'opensearch/expiry', token.exp + skew > now, values([String(token.exp)]), clock),
    ...when(
      token.nbf !== 0,
      'opensearch/not-before',
      token.nbf - Math.max(skew, 1) < now,
      values([String(token.nbf)]),
      clock,
    ),
    ...when(
      requiredIssuer !== '',
      'opensearch/issuer',
      token.iss === requiredIssuer,
      claim(token, 'iss'),
      field(source, 'requiredIssuer'),
    ),
    ...when(token.sub === '', 'opensearch/subject', false, claim(token, 'sub')),
  ];
}

function audienceField(source: OpenSearchSource): Side {
  return field(source, 'requiredAudiences', source.requiredAudiences);
}
