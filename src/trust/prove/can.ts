import { decideClient } from '../decide/client';
import { missingOf, type Decision } from '../decide/decision';
import type { TrustModel } from '../model/trust-model';
import type { CanClaim } from './claim';
import { clientsNamed, isOf, shownClient, type Client } from './clients';
import { surePathsOf } from './grants';
import { allOf, anyOf, not } from './language';
import { instant } from './minting';
import { policyPathLanguage } from './pattern';
import { capabilitiesOf, waysOf } from './reach';
import { shortest } from './shortest';
import { conjunction, proved, refuted, undecided, type Verdict } from './verdict';

export function proveCan(model: TrustModel, { can }: CanClaim): Verdict {
  const clients = clientsNamed(model, can);
  if ('outcome' in clients) return clients;
  const { path, capability } = can;
  return conjunction(
    clients.map((client) => {
      const gets = getsDeclared(model, client);
      return path === undefined || gets.outcome !== 'proved'
        ? gets
        : reaches(model, client, path, capability ?? '', gets);
    }),
  );
}

/** Whether a client gets what was declared for it. */
export function getsDeclared(model: TrustModel, client: Client): Verdict {
  const decision = decideClient(model, client.cluster, client.node, instant);
  const who = shownClient(client);
  const missing = missingOf(decision);
  if (decision.outcome === 'accepted') return proved(`${who} can do what it is declared to do`, decision.assuming);
  if (decision.outcome === 'undecided') return undecided(`whether ${who} gets in hangs on \`${missing}\``, missing);
  return refuted(`${who} cannot do what it is declared to do: ${reasonOf(decision)}`, [], null);
}

/** What a refusal says: the first check that fails, with both of its sides. */
export function reasonOf({ steps }: Decision): string {
  const failed = steps.find(({ outcome }) => outcome === 'fail');
  if (failed === undefined) return '';
  const values = [
    failed.sent === '' ? '' : `sent ${failed.sent}`,
    failed.wanted === '' ? '' : `wanted ${failed.wanted}`,
  ];
  const said = [failed.message, ...values].filter((one) => one !== '').join('; ');
  return `${failed.check} of ${failed.server}${said === '' ? '' : `, ${said}`}`;
}

/** Whether a client has a capability on every path of a pattern. */
function reaches(model: TrustModel, client: Client, path: string, capability: string, gets: Verdict): Verdict {
  const who = shownClient(client);
  const way = waysOf(model).all.find(({ entrance }) => isOf(client, entrance));
  if (way === undefined)
    return undecided(
      `what ${who} may do is not declared: its auth role is managed elsewhere`,
      `${client.node.at}.authRole`,
    );
  const given = capabilitiesOf(way.grants, capability);
  const does = capability === '' ? 'reach' : `\`${capability}\``;
  const beyond = shortest(
    allOf([policyPathLanguage(path), not(anyOf(given.map((one) => surePathsOf(way.grants, one))))]),
  );
  if (beyond === null) return proved(`${who} can ${does} \`${path}\``, gets.assuming);
  return way.grants.elsewhere
    ? undecided(
        `whether ${who} can ${does} \`${beyond}\` hangs on a policy that is managed elsewhere`,
        way.entrance.role.at,
      )
    : refuted(`${who} cannot ${does} \`${beyond}\`: none of its policies grants it`, [], null);
}
