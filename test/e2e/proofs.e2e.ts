/**
 * Proofs meet reality. Each refutation's token is signed by a real API server and gets in at a real Vault;
 * each separation that is proved is attacked with hundreds of real tokens, and none gets in.
 */
import { prove } from '../../src/trust/prove/prove';
import type { Verdict } from '../../src/trust/prove/verdict';
import { Scope } from './harness/scope';
import { type Attack, attack } from './proofs/attack';
import { attackersOf } from './proofs/attackers';
import { answerTo, loginAs, usesItself } from './proofs/as-client';
import { breachOf } from './proofs/breach';
import { clientOf } from './proofs/client';
import { examples } from './proofs/examples';
import { type Held, hold } from './proofs/held';
import { type Landscape, startLandscape } from './proofs/landscape';
import { Mint } from './proofs/mint';
import { exampleOf, pathsOf } from './proofs/paths';
import { replay } from './proofs/replay';
import { borneOut, reportProofs } from './proofs/report';
import type { Scenario } from './proofs/scenario';
import { type Stated, shown, statedOf } from './proofs/stated';
import { type World, worlds } from './proofs/worlds';

/** So many tokens at least, of others, for each claim that somebody is kept out. */
const enough = 500;

const all: readonly World[] = [
  ...examples.map((scenario) => ({ name: scenario.name, stated: statedOf(scenario.model), scenario: () => scenario })),
  ...worlds,
];

let scope: Scope;
let landscape: Landscape;
let mint: Mint;

beforeAll(async () => {
  scope = new Scope('proofs');
  landscape = await startLandscape(scope);
  mint = new Mint(landscape);
}, 300_000);
afterAll(async () => {
  reportProofs();
  landscape.internet.close();
  await scope.close();
});

describe.each(all.map((world) => [world.name, world] as const))('%s', (_, world) => {
  let scenario: Scenario;
  let held: Held;
  let seen: Attack;

  beforeAll(async () => {
    scenario = world.scenario(landscape);
    const t0 = performance.now();
    held = await hold(landscape, scenario);
    const t1 = performance.now();
    const paths = pathsOf(scenario.model, world.stated.map(({ claim }) => claim));
    const ids = attackersOf(scenario);
    for (const i of ids) void i;
    seen = await attack(held.vault.api, scenario.model, ids, mint, paths);
    console.log(world.name, 'hold', t1 - t0, 'attack', performance.now() - t1, seen.tried.length, seen.logins, seen.entered.length);
  });
  afterAll(() => held.end());

  test.each(world.stated.map((one) => [shown(one), one] as const))('%s', async (__, stated) => {
    const started = performance.now();
    const { claim, outcome } = stated;
    const verdict = prove(scenario.model, claim);
    expect(verdict).toMatchObject({ outcome, vacuous: expect.any(Boolean) as boolean });
    const result = await bearOut(stated, verdict);
    borneOut({ scenario: world.name, stated, ...result, ms: performance.now() - started });
  });

  interface Result {
    readonly done: string;
    readonly tokens: number;
    readonly in: number;
  }

  async function bearOut({ claim, outcome }: Stated, verdict: Verdict): Promise<Result> {
    if (verdict.witness !== null) {
      const { token, path } = verdict.witness;
      const { claims, login, access } = await replay(scenario, held.vault.api, mint, verdict.witness);
      const { iss, sub, aud } = token;
      expect(claims).toMatchObject(aud === undefined ? { iss, sub } : { iss, sub, aud });
      expect(login).toBe(200);
      if (path !== '') expect(access).not.toBe(403);
      return { done: 'its token', tokens: 1, in: 1 };
    }
    if ('can' in claim) {
      const { cluster, client: id, path, capability = '' } = claim.can;
      const client = clientOf(scenario.model, cluster, id);
      const caller = await loginAs(landscape, scenario, held.vault.api, client);
      if (outcome === 'refuted') {
        const beyond = /`([^`]*)`: none of its policies grants it$/.exec(verdict.text)?.[1] ?? '';
        expect(await answerTo(caller, beyond, capability)).toBe(403);
        return { done: 'the client', tokens: 1, in: 0 };
      }
      if (path === undefined)
        for (const status of await usesItself(scenario.model, client, caller)) expect(status).toBe(200);
      else expect(await answerTo(caller, exampleOf(path), capability)).not.toBe(403);
      return { done: 'the client', tokens: 1, in: 1 };
    }
    const { attackers, inside, control } = breachOf(scenario, claim, seen);
    expect(inside).toEqual([]);
    expect(control.length).toBeGreaterThan(0);
    expect(attackers.length).toBeGreaterThanOrEqual(enough);
    return { done: 'attack', tokens: attackers.length, in: inside.length };
  }
});
