import { supports } from '../../facts/features';
import { applicableVersions } from '../../facts/versions';
import { clusterOf } from '../../model/lookup';
import { originOf } from '../../model/origin';
import type { RabbitMq, RabbitMqSource } from '../../model/relying-party';
import type { TrustModel } from '../../model/trust-model';
import { keyIds } from '../../terms/key-ids';
import { discoveryPaths } from '../../terms/issuer-url';
import type { Token } from '../../terms/token';
import type { AtParty } from './at-party';
import { claim } from '../claim';
import { field, step, values, when, type Result, type Step } from '../decision';
import { isSignedByFetched } from '../keys';
import { decidePartyKeys } from './party-keys';
import { isTaken } from '../by-version';

/**
 * What RabbitMQ makes of a token: its audience chooses the cluster whose keys verify it, and its subject the
 * scopes. Which issuer it names is never looked at.
 * Source: rabbitmq_auth_backend_oauth2 v3.10.8 and v4.2.3, observed with 3.10.8.
 */
export function decideRabbitMq(model: TrustModel, party: RabbitMq, token: Token, now: number): AtParty {
  const [source = openSource(party), other] = party.sources.filter(({ audience }) => token.aud.includes(audience));
  const sent = claim(token, 'aud');
  if (source === undefined) {
    const known = values(
      party.sources.map(({ audience }) => audience),
      party.at,
    );
    const refused = step('rabbitmq/audience', false, sent, known, { reason: audienceWords(party, token) });
    return { steps: [refused], rights: [], source: null };
  }
  if (other?.audience === source.audience) {
    // Of two resource servers with one id the plugin itself keeps one alone.
    const ambiguous = { reason: '{error,key_not_found}' };
    const refused = step('rabbitmq/audience-one', false, sent, field(other, 'audience'), ambiguous);
    return { steps: [refused], rights: [], source: null };
  }
  const grant = source.grants.find(({ subject }) => subject === token.sub);
  const rights = grant?.rights ?? [];
  const versioned = { product: 'rabbitmq', version: party.version, at: `${party.at}.version` } as const;
  return {
    steps: [
      ...(other === undefined
        ? []
        : [
            step('rabbitmq/audience-one', isTaken(versioned, 'rabbitmq-one-audience'), sent, field(other, 'audience'), {
              reason: '{error,aud_matched_many_resource_servers_only_one_allowed}',
            }),
          ]),
      ...signatureSteps(model, source, token),
      step('rabbitmq/audience', true, sent, field(source, 'audience')),
      ...when(token.exp === 0, 'rabbitmq/expiry-there', isTaken(versioned, 'rabbitmq-exp-required')),
      ...when(token.exp !== 0, 'rabbitmq/expiry', token.exp > now, values([String(token.exp)]), values([String(now)])),
      step('rabbitmq/scope', rights.length > 0, claim(token, 'sub'), values([], grant?.at ?? aliasesAt(source))),
    ],
    rights,
    source,
  };
}

/** A key that stands in the configuration under the name that the token gives is used, and none is fetched. */
function signatureSteps(model: TrustModel, source: RabbitMqSource, token: Token): readonly Step[] {
  const words = { cluster: source.cluster, reason: signatureWords(model, source, token) };
  if (source.signingKeyIds.includes(token.kid)) {
    const held: Result = token.signature === 'invalid' ? false : { missing: originOf(source, 'signingKeyIds').at };
    return [step('rabbitmq/signature', held, values([]), field(source, 'signingKeyIds'), words)];
  }
  const isDocument = source.keysUrl.endsWith(`/${discoveryPaths.configuration}`);
  const paths = [...(isDocument ? [discoveryPaths.configuration] : []), discoveryPaths.keys];
  return [
    ...decidePartyKeys(model, 'rabbitmq', source, paths),
    step('rabbitmq/signature', isSignedByFetched(model, token, source), values([]), field(source, 'keysUrl'), words),
  ];
}

/** Where a token goes whose audience is nobody's: to the one resource server that compares none. */
function openSource({ sources }: RabbitMq): RabbitMqSource | undefined {
  const [open, ...others] = sources.filter(({ comparesAudience }) => !comparesAudience);
  return others.length === 0 ? open : undefined;
}

/** Where the aliases stand, or whose they would be. */
function aliasesAt(source: RabbitMqSource): string {
  return Object.hasOwn(source.origins, 'grants') ? originOf(source, 'grants').at : source.at;
}

/** A key that nobody has is told apart from one that did not sign this. */
function signatureWords(model: TrustModel, { cluster }: RabbitMqSource, { kid }: Token): string {
  const known = keyIds(clusterOf(model, cluster)?.signingKeys ?? []);
  return kid === '' || known.includes(kid) ? 'signature_invalid' : '{error,key_not_found}';
}

/** Versions before 4.1 with one resource server repeat both audiences. */
function audienceWords({ version, sources }: RabbitMq, { aud }: Token): string {
  const [newest = ''] = applicableVersions('rabbitmq', version).slice(-1);
  const [only, ...others] = sources;
  if (only === undefined || others.length > 0 || supports('rabbitmq-terse-audience', 'rabbitmq', newest))
    return '{error,no_matching_aud_found}';
  const sent = aud.map((one) => `<<"${one}">>`).join(',');
  return `{invalid_aud,{resource_id_not_found_in_aud,<<"${only.audience}">>,[${sent}]}}`;
}
