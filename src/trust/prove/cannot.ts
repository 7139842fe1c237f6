import type { TrustModel } from '../model/trust-model';
import { someAccount } from './account-subjects';
import type { CannotClaim } from './claim';
import { clusterNamed } from './clients';
import { entrancesOf } from './entrance';
import { nobodyEnters, nobodyReaches } from './nobody';
import { reachesOf } from './reach';
import { undecided, type Verdict } from './verdict';

export function proveCannot(model: TrustModel, { cannot }: CannotClaim): Verdict {
  const { path, capability = '', mount } = cannot;
  const cluster = clusterNamed(model, cannot.cluster);
  if ('outcome' in cluster) return cluster;
  if (mount !== undefined && !model.vault.authMounts.some((one) => one.path === mount))
    return undecided(`no auth mount is named \`${mount}\``, model.vault.at);
  const entrances = entrancesOf(model).filter(
    (entrance) => entrance.cluster === cluster && (mount === undefined || entrance.role.mount === mount),
  );
  const tokens = `no token of cluster \`${cluster.name}\``;
  const at = mount === undefined ? '' : ` through \`${mount}\``;
  if (path === undefined) {
    const subjects = entrances.map((entrance) => ({
      entrance,
      subject: entrance.subject ?? someAccount(entrance.language) ?? '',
    }));
    return nobodyEnters(model, subjects, `${tokens} logs in${mount === undefined ? '' : ` at \`${mount}\``}`);
  }
  const inside = new Set(entrances);
  const all = reachesOf(model, { path, capability });
  const does = capability === '' ? 'reaches' : `can \`${capability}\``;
  const why = all.length === 0 ? ': nobody does' : entrances.length === 0 ? ': none logs in' : '';
  return nobodyReaches(
    model,
    all.filter(({ entrance }) => inside.has(entrance)),
    `${tokens} ${does} \`${path}\`${at}${why}`,
    all.length === 0 || entrances.length === 0,
  );
}
