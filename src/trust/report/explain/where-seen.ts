import { asCertManagerShows, whereWordsStand } from '../../facts/where-words-stand';
import type { ExplainedStep, Sighting } from './explanation';
import type { Target } from './target';

/** Where a user meets a refusal: the answer itself, cert-manager's conditions and events, the logs. */
export function whereSeen(
  { client, mount }: Pick<Target, 'client' | 'mount'>,
  { server, check, message, log }: ExplainedStep,
): readonly Sighting[] {
  const sightings: Sighting[] = [];
  if (message !== '') sightings.push({ where: server, words: message });
  if (client !== null && 'signPath' in client && message !== '') {
    const { phase, event, others } = whereWordsStand(check);
    const path = phase === 'sign' ? client.signPath : `auth/${mount}/login`;
    // The placeholders of the condition are objects: `Issuer: Ready=False …`.
    const conditions =
      phase === 'apply' ? [] : [asCertManagerShows(check, message, `${client.server}/v1/${path}`), ...others];
    for (const condition of conditions) {
      const [, object = '', words = ''] = /^(\w+): (.*)$/s.exec(condition) ?? [];
      sightings.push({ where: object === 'Issuer' ? client.kind : object, words });
    }
    if (event !== '') sightings.push({ where: 'event', words: event });
  }
  if (log !== '') sightings.push({ where: 'log', words: log });
  return sightings;
}
