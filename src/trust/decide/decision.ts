import { checkOf, type CheckId } from '../facts/checks';
import type { ServerCheck } from '../facts/server-check';
import { isKnown, originOf, type Placed } from '../model/origin';

/** One check of one server. */
export interface Step {
  readonly server: ServerCheck['server'];
  readonly check: CheckId;
  readonly outcome: 'pass' | 'fail' | 'unknown';
  /** What was presented and what is wanted: values in backticks, '' where there is none. */
  readonly sent: string;
  readonly wanted: string;
  /** Where the two stand; '' where no model says it. */
  readonly sentAt: string;
  readonly wantedAt: string;
  /** Words that the client sees with this refusal, or with this warning; '' where there are none. */
  readonly message: string;
  /** What only a log of Vault or of the API server shows of it. */
  readonly log: string;
  readonly source: string;
  /** Place of the undeclared fact that would decide; '' unless `unknown` for lack of one. */
  readonly missing: string;
  /** What only a live system knows; '' unless `unknown` for that reason. */
  readonly assumption: string;
}

/** An answer about one request. The first failed step is what the server says. */
export interface Decision {
  readonly outcome: 'accepted' | 'refused' | 'undecided';
  /** What an accepted answer rests on. */
  readonly assuming: readonly string[];
  /** Every check, in the servers' order; later ones are made as if earlier ones had passed. */
  readonly steps: readonly Step[];
}

/** Whether a check passes; the place of the fact that is missing; or `live`: only a live system knows. */
export type Result = boolean | 'live' | { readonly missing: string };

/** One side of a comparison. */
export interface Side {
  readonly values: readonly string[];
  readonly at: string;
  /** Place of the value where it is not known before deployment. */
  readonly missing: string;
}

/** Values that a model carries at `at`, or nowhere. */
export function values(list: readonly string[], at = ''): Side {
  return { values: list, at, missing: '' };
}

/** A field of a node; `shown` where its value is more than text. */
export function field<N extends Placed>(node: N, name: keyof N & string, shown?: readonly string[]): Side {
  const { at } = originOf(node, name);
  const value: unknown = shown ?? node[name];
  const list = (Array.isArray(value) ? value : [value]).map(text).filter((one) => one !== '');
  return { values: list, at, missing: isKnown(node, name) ? '' : at };
}

/** A value as text. Claims are anybody's JSON, and an object may bring a `toString` of its own. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

type Texts = Readonly<Record<string, string>>;

/**
 * A step. What is wanted but not known leaves it open, and so does a mismatch with what is sent but
 * not known: the values that are known of it are sent in any case.
 */
export function step(check: CheckId, result: Result, sent = values([]), wanted = values([]), texts: Texts = {}): Step {
  const { server, words, log, assumes, source } = checkOf(check);
  const missing = wanted.missing !== '' ? wanted.missing : result === false ? sent.missing : '';
  const found = missing !== '' ? { missing } : result;
  const refused = found !== true && found !== 'live';
  const fill = (words: string) =>
    words.replace(/\{(\w+)\}/g, (all, name: string) => texts[name] ?? { sent, wanted }[name]?.values.join(', ') ?? all);
  return {
    server,
    check,
    outcome: found === true ? 'pass' : found === false ? 'fail' : 'unknown',
    sent: quoted(sent),
    wanted: quoted(wanted),
    sentAt: sent.at,
    wantedAt: wanted.at,
    message: refused ? fill(words) : '',
    log: refused ? fill(log) : '',
    source,
    missing: typeof found === 'object' ? found.missing : '',
    assumption: found === 'live' ? fill(assumes) : '',
  };
}

/** A step that a server makes only under a condition. */
export function when(condition: boolean, ...made: Parameters<typeof step>): readonly Step[] {
  return condition ? [step(...made)] : [];
}

function quoted(side: Side): string {
  return side.values.length === 0 ? '' : `\`${side.values.join('`, `')}\``;
}

export function conclude(steps: readonly Step[]): Decision {
  const refused = steps.some(({ outcome }) => outcome === 'fail');
  const open = steps.some(({ missing }) => missing !== '');
  const assuming = new Set(steps.map(({ assumption }) => assumption).filter((one) => one !== ''));
  return { outcome: refused ? 'refused' : open ? 'undecided' : 'accepted', assuming: [...assuming], steps };
}

/** Place of the first undeclared fact that a decision lacks; '' where it lacks none. */
export function missingOf({ steps }: Pick<Decision, 'steps'>): string {
  return steps.find(({ missing }) => missing !== '')?.missing ?? '';
}

/**
 * One answer for every version that may run; one that never asks for the version holds for all. Where they
 * differ, the fact that is missing is the version: the steps are those of the newest that is refused, left open.
 */
export function acrossVersions<V>(at: string, versions: readonly V[], decide: (ask: () => V) => Decision): Decision {
  let asked = false;
  const run = (version: V): Decision =>
    decide(() => {
      asked = true;
      return version;
    });
  const newest = versions.slice(-1).map(run);
  const decisions = asked ? [...versions.slice(0, -1).map(run), ...newest] : newest;
  const refused = decisions.filter(({ outcome }) => outcome === 'refused');
  const [last = conclude([])] = (refused.length > 0 ? refused : newest).slice(-1);
  if (refused.length === decisions.length) return last;
  if (refused.length === 0) return decisions.find(({ outcome }) => outcome === 'undecided') ?? last;
  const open = (one: Step): Step => (one.outcome === 'fail' ? { ...one, outcome: 'unknown', missing: at } : one);
  return conclude(last.steps.map(open));
}
