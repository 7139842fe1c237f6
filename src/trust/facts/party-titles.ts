/** What each kind of relying party is called by its makers. */
export const partyTitles = {
  keycloak: 'Keycloak',
  rabbitmq: 'RabbitMQ',
  opensearch: 'OpenSearch',
  dex: 'Dex',
} as const;

export type PartyKind = keyof typeof partyTitles;
