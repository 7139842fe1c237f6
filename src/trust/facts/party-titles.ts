/** What each kind of relying party is called by its makers. */
export const partyTitles = {
  rabbitmq: 'RabbitMQ',
  opensearch: 'OpenSearch',
  dex: 'Dex',
  keycloak: 'Keycloak',
} as const;

export type PartyKind = keyof typeof partyTitles;
