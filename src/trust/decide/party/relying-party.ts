import type { Cluster } from '../../model/cluster';
import type { PartyClient, RelyingParty } from '../../model/relying-party';
import type { TrustModel } from '../../model/trust-model';
import type { Token } from '../../terms/token';
import type { AtParty } from './at-party';
import { acrossVersions, conclude, type Decision, type Step } from '../decision';
import { mint } from '../mint';
import { decideProjection, nodeRestrictions, projectedRequest } from '../projected';
import { decideDex } from './dex';
import { decideKeycloak } from './keycloak';
import { decideOpenSearch } from './opensearch';
import { decideRabbitMq } from './rabbitmq';

type Judges = {
  readonly [Kind in RelyingParty['kind']]: (
    model: TrustModel,
    party: RelyingParty<Kind>,
    token: Token,
    now: number,
  ) => AtParty;
};

const judges: Judges = {
  rabbitmq: decideRabbitMq,
  opensearch: decideOpenSearch,
  dex: decideDex,
  keycloak: decideKeycloak,
};

type Names = { readonly [Kind in RelyingParty['kind']]: (party: RelyingParty<Kind>) => readonly string[] };

const names: Names = {
  rabbitmq: ({ sources }) => sources.flatMap(({ grants }) => grants.map(({ subject }) => subject)),
  opensearch: ({ grants }) => grants.map(({ subject }) => subject),
  dex: ({ sources }) => sources.flatMap(({ allowedValues }) => allowedValues),
  keycloak: ({ sources }) => sources.flatMap(({ clients }) => clients.map(({ subject }) => subject)),
};

/** What a relying party's configuration tells accounts apart by: each compares subjects whole. */
export function subjectsNamed<Kind extends RelyingParty['kind']>(party: RelyingParty<Kind>): readonly string[] {
  return names[party.kind](party);
}

/** What a relying party makes of a token, whoever presents it. */
export function decideAtParty<Kind extends RelyingParty['kind']>(
  model: TrustModel,
  party: RelyingParty<Kind>,
  token: Token,
  now: number,
): AtParty {
  return judges[party.kind](model, party, token, now);
}

/** Whether the Pods of an account get the token that was declared for them, and the relying party takes it. */
export function decidePartyClient(model: TrustModel, cluster: Cluster, client: PartyClient, now: number): Decision {
  const party = model.relyingParties.find(({ name }) => name === client.party);
  const token = mint(cluster, projectedRequest(client), now);
  return acrossVersions(`${cluster.at}.version`, nodeRestrictions(cluster), (restricts) =>
    conclude([
      ...decideProjection(model, cluster, client, restricts),
      ...(party === undefined ? [] : throughItsLife(model, party, token, now)),
    ]),
  );
}

/** A token is presented until it ends: one that looks at its age may take it when it is new, and not later. */
function throughItsLife(model: TrustModel, party: RelyingParty, token: Token, now: number): readonly Step[] {
  const [first, last] = [now, token.exp - 1].map((at) => decideAtParty(model, party, token, at).steps);
  return (first ?? []).map((step, index) => {
    const later = last?.[index];
    return step.outcome === 'pass' && later?.outcome === 'fail' ? later : step;
  });
}
