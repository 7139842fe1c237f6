import { missingOf } from '../decide/decision';
import type { TrustModel } from '../model/trust-model';
import { elsewhereInVault } from './assumptions';
import { shownToken } from './clients';
import type { Entrance } from './entrance';
import type { Reach } from './reach';
import { replayAccess, replayLogin, type Replay } from './replay';
import { proved, refuted, undecided, type Verdict } from './verdict';

/** What nobody may do who is left: proved where nobody is, else answered by one of them. */
export function nobodyReaches(model: TrustModel, reaches: readonly Reach[], text: string, vacuous = false): Verdict {
  return answer(
    model,
    reaches.map((reach) => () => {
      const replays = reach.given.map(({ path, capability }) =>
        replayAccess(model, reach, reach.subject, path, capability),
      );
      const best = replays.find(accepted) ?? (replays[0] as Replay);
      const { path, capability } = best.witness;
      return { ...best, entrance: reach.entrance, does: `can \`${capability}\` \`${path}\`` };
    }),
    text,
    vacuous,
  );
}

/** The same for logins alone. */
export function nobodyEnters(
  model: TrustModel,
  entrances: readonly { readonly entrance: Entrance; readonly subject: string }[],
  text: string,
  vacuous = false,
): Verdict {
  const found = entrances.map(({ entrance, subject }) => () => {
    return { ...replayLogin(model, entrance, subject), entrance, does: 'is let in' };
  });
  return answer(model, found, text, vacuous);
}

interface Found extends Replay {
  readonly entrance: Entrance;
  readonly does: string;
}

/** The first that servers accept refutes; one that they might accept leaves the claim open. */
function answer(model: TrustModel, found: readonly (() => Found)[], text: string, vacuous: boolean): Verdict {
  let open: Verdict | null = null;
  for (const look of found) {
    const { entrance, decision, witness, does } = look();
    const who = `${shownToken(entrance)}, at \`${witness.mount}\` as auth role \`${witness.role}\`,`;
    if (decision.outcome === 'accepted') return refuted(`${who} ${does}`, decision.assuming, witness);
    const fact = missingOf(decision);
    const { at } = entrance.role;
    // All else is decided: so it hangs on what a templated path takes from each account.
    const unless = fact === '' ? `the accounts of \`${at}\` are named one by one` : `\`${fact}\` says otherwise`;
    open ??= undecided(`${who} ${does}, unless ${unless}`, fact === '' ? at : fact);
  }
  return open ?? proved(text, elsewhereInVault(model), vacuous);
}

function accepted({ decision }: Replay): boolean {
  return decision.outcome === 'accepted';
}
