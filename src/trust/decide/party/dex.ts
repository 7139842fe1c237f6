import type { Dex, DexSource } from '../../model/relying-party';
import type { TrustModel } from '../../model/trust-model';
import { discoveryPaths } from '../../terms/issuer-url';
import { claimAt, type Token } from '../../terms/token';
import type { AtParty } from './at-party';
import { claim } from '../claim';
import { field, step, values, when, type Step } from '../decision';
import { isSignedByFetched } from '../keys';
import { decidePartyKeys } from './party-keys';

/** How far `nbf` may lie ahead. Source: coreos/go-oidc v3.15.0 oidc/verify.go:296-301. */
const leeway = 300;

/**
 * What Dex makes of a token that it is asked to exchange. Whoever asks names the connector; here it is the one that
 * takes the token, or else that of its issuer. It compares no audience.
 * Source: dexidp/dex v2.45.1 server/handlers.go:1378-1462, connector/oidc/oidc.go createIdentity.
 */
export function decideDex(model: TrustModel, party: Dex, token: Token, now: number): AtParty {
  const connectors = party.sources.map((source) => ({ source, steps: connectorSteps(model, source, token, now) }));
  const taking =
    connectors.find(({ steps }) => steps.every(({ outcome }) => outcome !== 'fail')) ??
    connectors.find(({ source }) => source.tokenIssuer === token.iss) ??
    connectors[0];
  return {
    steps: [
      step('dex/grant', party.exchanges, values([]), values([tokenExchange])),
      ...(taking?.steps ?? [step('dex/issuer', false, claim(token, 'iss'), values([], party.at))]),
    ],
    rights: party.staticClients.map(({ id }) => `token for ${id}`),
    source: taking?.source ?? null,
  };
}

const tokenExchange = 'urn:ietf:params:oauth:grant-type:token-exchange';

function connectorSteps(model: TrustModel, source: DexSource, token: Token, now: number): readonly Step[] {
  const { cluster, limitingClaim, allowedValues, userNameClaim } = source;
  const clock = values([String(now)]);
  const iss = claim(token, 'iss');
  return [
    ...decidePartyKeys(model, 'dex', source, Object.values(discoveryPaths)),
    step('dex/signature', isSignedByFetched(model, token, source), values([]), field(source, 'keysUrl'), { cluster }),
    step('dex/issuer', token.iss === source.tokenIssuer, iss, field(source, 'tokenIssuer')),
    // A token without an end has ended in 1970.
    step('dex/expiry', token.exp >= now, values([String(token.exp)]), clock),
    ...when(token.nbf !== 0, 'dex/not-before', token.nbf <= now + leeway, values([String(token.nbf)]), clock),
    ...when(token.sub === '', 'dex/subject', false, claim(token, 'sub')),
    step(
      'dex/user-name',
      typeof claimAt(token, userNameClaim) === 'string',
      values([]),
      field(source, 'userNameClaim'),
    ),
    ...when(source.wantsEmail, 'dex/email', typeof claimAt(token, 'email') === 'string'),
    ...(limitingClaim === ''
      ? []
      : [
          step(
            'dex/limit',
            textsOf(claimAt(token, limitingClaim)).some((one) => allowedValues.includes(one)),
            limitingClaim === 'sub' || limitingClaim === 'aud'
              ? claim(token, limitingClaim)
              : values(textsOf(claimAt(token, limitingClaim))),
            field(source, 'allowedValues', allowedValues),
          ),
        ]),
  ];
}

function textsOf(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}
