import type { PartyGrant, RabbitMqSource } from '../../model/relying-party';

/** A scope begins with the audience, so that what one cluster's subject may do no namesake of another may. */
export function scopesOf({ audience }: RabbitMqSource, { rights }: PartyGrant): readonly string[] {
  return rights.map((right) => `${audience}.${right}`);
}
