/**
 * Proofs meet reality. Each refutation's token is signed by a real API server and gets in at a real Vault;
 * each separation that is proved is attacked with hundreds of real tokens, and none gets in.
 */
import type { CanClaim, Claim } from '../../src/index';
import { prove } from '../../src/trust/prove/prove';
import type { Verdict } from '../../src/trust/prove/verdict';
import { Scope } from './harness/scope';
import { answerTo, loginAs, usesItself } from './proofs/as-client';
import { type Attack, attack } from './proofs/attack';
import { accountOf, attackersOf } from './proofs/attackers';
import { type Breach, breachOf, newAccess } from './proofs/breach';
import { after, before, furtherPaths, narrowing, widening } from './proofs/changes';
import { type Client, accessOf, clientOf, clientsOf } from './proofs/client';
import { exampleScenarios } from './proofs/examples';
import { type Held, hold } from './proofs/held';
import { isSameAccount } from './proofs/identity';
import { type Landscape, startLandscape } from './proofs/landscape';
import { Mint } from './proofs/mint';
import { exampleOf, pathsOf } from './proofs/paths';
import { replay } from './proofs/replay';
import { type Result, borneOut, reportProofs } from './proofs/report';
import type { Scenario } from './proofs/scenario';
import { proved, refuted, said, statedOf } from './proofs/stated';
import { type World, alikeByKeys, worlds } from './proofs/worlds';

/** So many tokens of others at least, for each claim that somebody is kept out. */
const enough = 500;

const all: readonly World[] = [
  ...exampleScenarios.map((scenario) => ({
    name: scenario.name,
    stated: statedOf(scenario.model),
    scenario: () => scenario,
  })),
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

/** A scenario in its Vault, with all that was tried there. */
interface Tried {
  readonly scenario: Scenario;
  readonly held: Held;
  readonly seen: Attack;
}

async function tryAll(scenario: Scenario, paths: readonly string[]): Promise<Tried> {
  const held = await hold(landscape, scenario);
  const seen = await attack(held.vault.api, scenario.model, attackersOf(scenario), mint, paths);
  return { scenario, held, seen };
}

describe.each(all.map((world) => [world.name, world] as const))('%s', (name, world) => {
  let tried: Tried;
  const claims = world.stated.map(({ claim }) => claim);

  beforeAll(async () => {
    const scenario = world.scenario(landscape);
    tried = await tryAll(scenario, pathsOf(scenario.model, claims));
  });
  afterAll(() => tried.held.end());

  test('by the same attempts every client gets in and reaches its own, so an attack can succeed', () => {
    expect(keptOut(tried)).toEqual([]);
  });

  test.each(world.stated.map((one) => [said(one), one.outcome, one] as const))('%s: %s', async (_, __, stated) => {
    const started = performance.now();
    const { claim, outcome } = stated;
    const verdict = prove(tried.scenario.model, claim);
    expect(verdict).toMatchObject({ outcome });
    const result = await bearOut(tried, claim, verdict);
    borneOut({ trust: name, stated, ms: performance.now() - started, ...result });
  });
});

describe('what changes open', () => {
  let old: Tried;
  let now: Tried;

  beforeAll(async () => {
    const paths = [...pathsOf(before.model, []), ...pathsOf(after.model, []), ...furtherPaths];
    old = await tryAll(before, paths);
    now = await tryAll(after, paths);
  });
  afterAll(() => Promise.all([old.held.end(), now.held.end()]));

  test.each(widening.map(({ client, claim }) => [client, claim] as const))(
    'the token of %s gets in, and before it was refused',
    async (client, claim) => {
      const started = performance.now();
      const verdict = prove(after.model, claim);
      expect(verdict.outcome).toBe('refuted');
      const result = await bearOut(now, claim, verdict);
      const former = await replay(before, old.held.vault.api, mint, witnessOf(verdict));
      expect(former).toMatchObject({ login: 200, access: 403 });
      const ms = performance.now() - started;
      borneOut({ trust: `${client} widened`, stated: refuted(claim), ms, ...result });
    },
  );

  test('nobody reaches what it could not reach before where access only shrinks', () => {
    expect(prove(before.model, narrowing)).toMatchObject({ outcome: 'proved', vacuous: false });
    expect(newAccess(old.seen, now.seen).inside.length).toBeGreaterThan(0);
    const result = expectKeptOut(newAccess(now.seen, old.seen), old.seen);
    borneOut({ trust: 'narrowed', stated: proved(narrowing), ...result });
  });
});

test('an attack finds a hole that nobody declared', async () => {
  const scenario = alikeByKeys.scenario(landscape);
  const held = await hold(landscape, scenario);
  try {
    const { local, twin } = landscape.clusters;
    const keys = [local.publicKey, twin.publicKey];
    await held.vault.api.write('auth/jwt-east/config', {
      jwt_validation_pubkeys: keys,
      bound_issuer: local.tokenIssuer,
    });
    const claim: Claim = { cannot: { cluster: 'west', path: 'secret/data/east' } };
    const seen = await attack(held.vault.api, scenario.model, attackersOf(scenario), mint, ['secret/data/east']);
    expect(prove(scenario.model, claim).outcome).toBe('proved');
    expect(breachOf(scenario, claim, seen).inside.length).toBeGreaterThan(0);
  } finally {
    await held.end();
  }
});

/** What a verdict says is what the servers do. */
async function bearOut(tried: Tried, claim: Claim, verdict: Verdict): Promise<Result> {
  if (verdict.witness !== null) return getsIn(tried, verdict);
  return 'can' in claim
    ? clientDoes(tried, claim, verdict)
    : expectKeptOut(breachOf(tried.scenario, claim, tried.seen), tried.seen);
}

/** The token of a refutation. */
async function getsIn({ scenario, held }: Tried, verdict: Verdict): Promise<Result> {
  const { token, path, ...witness } = witnessOf(verdict);
  const { claims, login, access } = await replay(scenario, held.vault.api, mint, { ...witness, token, path });
  const { iss, sub, aud } = token;
  expect(claims).toMatchObject({ iss, sub, ...(aud === undefined ? {} : { aud }) });
  expect(login).toBe(200);
  if (path === '') expect(access).toBe(null);
  else expect(access).not.toBe(403);
  return { done: path === '' ? 'its token logs in' : 'its token reaches the path', tokens: 1, gotIn: 1 };
}

function witnessOf({ witness, text }: Verdict): NonNullable<Verdict['witness']> {
  if (witness === null) throw new Error(`no token refutes: ${text}`);
  return witness;
}

/** A declared client, with the token that it asks for itself. */
async function clientDoes(
  { scenario, held }: Tried,
  { can: { cluster, client: id, path, capability = '' } }: CanClaim,
  { outcome, text }: Verdict,
): Promise<Result> {
  const client = clientOf(scenario.model, cluster, id);
  const caller = await loginAs(landscape, scenario, held.vault.api, client);
  if (outcome === 'refuted') {
    // No token refutes that a client can do something: the path that it cannot reach stands in the words.
    const beyond = /`([^`]+)`: none of its policies grants it$/.exec(text)?.[1] ?? '';
    expect(beyond).not.toBe('');
    expect(await answerTo(caller, beyond, capability)).toBe(403);
    return { done: 'the client is refused', tokens: 1, gotIn: 0 };
  }
  if (path !== undefined) expect(await answerTo(caller, exampleOf(path), capability)).not.toBe(403);
  else for (const status of await usesItself(scenario.model, client, caller)) expect(status).toBe(200);
  return { done: path === undefined ? 'the client does' : 'the client reaches the path', tokens: 1, gotIn: 1 };
}

/** None of hundreds gets in, and somebody who may does. */
function expectKeptOut({ attackers, inside, control }: Breach, { ms }: Attack): Result & { readonly ms: number } {
  expect(inside).toEqual([]);
  expect(control.length).toBeGreaterThan(0);
  expect(attackers.length).toBeGreaterThanOrEqual(enough);
  return { done: 'attacked', tokens: attackers.length, gotIn: inside.length, ms };
}

/** Declared clients whose right token did not get to all that they may, in an attack that holds it too. */
function keptOut({ scenario, seen }: Tried): readonly string[] {
  const { model } = scenario;
  const isIn = (client: Client): boolean =>
    seen.entered.some(
      ({ identity, door, reached }) =>
        isSameAccount(identity, accountOf(scenario, { cluster: client.cluster, client: client.id })) &&
        door.mount === client.mount &&
        door.role === client.role &&
        accessOf(model, client).every(({ path, capability }) =>
          reached.some((one) => one.path === exampleOf(path) && one.capabilities.includes(capability)),
        ),
    );
  return clientsOf(model).flatMap((client) => (isIn(client) ? [] : `${client.id} of ${client.cluster}`));
}
