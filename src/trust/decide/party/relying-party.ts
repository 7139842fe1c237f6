import type { Cluster } from '../../model/cluster';
import type { PartyClient, RelyingParty } from '../../model/relying-party';
import type { TrustModel } from '../../model/trust-model';
import type { Token } from '../../terms/token';
import type { AtParty } from './at-party';
import { acrossVersions, conclude, type Decision } from '../decision';
import { mint } from '../mint';
import { decideProjection, nodeRestrictions, projectedRequest } from '../projected';
import { decideRabbitMq } from './rabbitmq';

type Judges = {
  readonly [Kind in RelyingParty['kind']]: (
    model: TrustModel,
    party: Extract<RelyingParty, { readonly kind: Kind }>,
    token: Token,
    now: number,
  ) => AtParty;
};

const judges: Judges = { rabbitmq: decideRabbitMq };

/** What a relying party makes of a token, whoever presents it. */
export function decideAtParty(model: TrustModel, party: RelyingParty, token: Token, now: number): AtParty {
  return judges[party.kind](model, party, token, now);
}

/** Whether the Pods of an account get the token that was declared for them, and the relying party takes it. */
export function decidePartyClient(model: TrustModel, cluster: Cluster, client: PartyClient, now: number): Decision {
  const party = model.relyingParties.find(({ name }) => name === client.party);
  const token = mint(cluster, projectedRequest(client), now);
  return acrossVersions(`${cluster.at}.version`, nodeRestrictions(cluster), (restricts) =>
    conclude([
      ...decideProjection(model, cluster, client, restricts),
      ...(party === undefined ? [] : decideAtParty(model, party, token, now).steps),
    ]),
  );
}
