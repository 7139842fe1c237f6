import type { TrustModel } from '../model/trust-model';
import type { OnlyClaim } from './claim';
import { clientsNamed, shownClient, type Client } from './clients';
import { allOf, not, only } from './language';
import { nobodyReaches } from './nobody';
import { reachesOf } from './reach';
import { proved, type Verdict } from './verdict';
import { elsewhereInVault } from './assumptions';

export function proveOnly(model: TrustModel, { only: { path, capability = '', clients } }: OnlyClaim): Verdict {
  const named: Client[] = [];
  for (const name of clients) {
    const found = clientsNamed(model, name);
    if ('outcome' in found) return found;
    named.push(...found);
  }
  const does = capability === '' ? 'reaches' : `can \`${capability}\``;
  if (reachesOf(model, { path, capability }).length === 0)
    return proved(
      `nobody ${does} \`${path}\`: no policy grants it to anybody who gets in`,
      elsewhereInVault(model),
      true,
    );
  const others = reachesOf(model, { path, capability }, ({ cluster, language }) =>
    allOf([language, ...named.filter((client) => client.cluster === cluster).map(({ subject }) => not(only(subject)))]),
  );
  const allowed = named.length === 0 ? 'nobody' : `only ${[...new Set(named.map(shownClient))].join(', ')}`;
  return nobodyReaches(model, others, `${allowed} ${does} \`${path}\``);
}
