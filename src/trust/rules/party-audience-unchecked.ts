import { partyTitles } from '../facts/party-titles';
import { originOf } from '../model/origin';
import type { Dex, OpenSearch, RabbitMq, RelyingParty } from '../model/relying-party';
import { exchangesAccounts } from './exchanging-connectors';
import type { Complaint, Rule } from './rule';

/** A relying party that takes tokens that are for somebody else. */
export const partyAudienceUnchecked: Rule = {
  code: 'party-audience-unchecked',
  find: ({ model }) => model.relyingParties.flatMap((party) => opened(party)),
};

type Finders = { readonly [Kind in RelyingParty['kind']]: (party: RelyingParty<Kind>) => readonly Complaint[] };

const finders: Finders = {
  rabbitmq: openServers,
  opensearch: openDomains,
  dex: openConnectors,
  // It compares one audience always: the realm's issuer.
  keycloak: () => [],
};

function opened<Kind extends RelyingParty['kind']>(party: RelyingParty<Kind>): readonly Complaint[] {
  return finders[party.kind](party);
}

function openServers(party: RabbitMq): readonly Complaint[] {
  return party.sources
    .filter(({ comparesAudience }) => !comparesAudience)
    .map((source) => ({
      ...complaint(party, originOf(source, 'comparesAudience').at),
      fix: 'leave out `verify_aud`, or set it to `true`',
    }));
}

function openDomains(party: OpenSearch): readonly Complaint[] {
  return party.sources
    .filter(({ requiredAudiences }) => requiredAudiences.length === 0)
    .map((source) => ({
      ...complaint(party, originOf(source, 'requiredAudiences').at),
      fix: 'set `required_audience` in the domain',
    }));
}

/** A connector whose one limit is who sends a token. */
function openConnectors(party: Dex): readonly Complaint[] {
  return exchangesAccounts(party)
    .filter(({ limitingClaim }) => limitingClaim !== 'aud')
    .map((source) => ({
      ...complaint(party, source.at),
      fix: 'waive it where nobody else who gets tokens of these accounts would pass them on; or declare `limitTo: audience`, by which any account of the cluster gets in',
    }));
}

function complaint({ kind, name }: RelyingParty, at: string): Omit<Complaint, 'fix'> {
  return {
    message: `${partyTitles[kind]} \`${name}\` compares no audience here, so whoever is given a token for anything else can present it`,
    at,
  };
}
