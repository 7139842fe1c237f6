import { keyId } from '../../../src/trust/terms/pem';
import { holderStays } from '../../../src/trust/prove/holder-stays';
import { holdersOf } from '../../../src/trust/prove/holders';
import { holding, newKey, oldKey, type Holding } from '../../support/holding-worlds';

/** What becomes of the one who has a token for a party, from one declaration to the next. */
function stays(party: string, from: Holding, to: Holding): readonly string[] {
  const [base, model] = [holding(from).model, holding(to).model];
  const holders = holdersOf(base).filter((one) => one.party === party);
  return holders.map((holder) => {
    const { outcome, text } = holderStays(base, model, holder);
    return outcome === 'proved' ? outcome : `${outcome} ${text}`;
  });
}

const parties = ['cluster:west', 'rabbitmq:queue', 'opensearch:logs', 'spire:east'];
const whose = (party: string): string =>
  `\`${party}\` and a token of \`${party.startsWith('spire') ? 'spire-system/spire-agent' : 'shop/orders'}\` of cluster \`east\``;

test.each(parties)('nothing changes, and nobody is shut out: %s', (party) => {
  expect(stays(party, {}, {})).toEqual(['proved']);
});

describe('a key', () => {
  const stages: readonly Holding[] = [{}, { keys: [oldKey, newKey] }, { keys: [newKey, oldKey] }, { keys: [newKey] }];

  test.each(parties)('that is replaced by stages shuts nobody out: %s', (party) => {
    for (const [index, from] of stages.slice(0, -1).entries())
      expect(stays(party, from, stages[index + 1]!)).toEqual(['proved']);
  });

  test.each(parties)('that is replaced at once shuts everybody out: %s', (party) => {
    const [said] = stays(party, {}, { keys: [newKey] });
    expect(said).toContain(
      `refuted ${whose(party)}: one minted before the change, signed by key \`${keyId(oldKey)}\` is refused once all has changed by `,
    );
  });

  test('that a party holds itself has to be known there before it signs', () => {
    const own = (keys: readonly string[]): Holding => ({ keys, ownKeys: true });
    expect(stays('opensearch:logs', own([oldKey]), own([oldKey, newKey]))).toEqual(['proved']);
    expect(stays('opensearch:logs', own([oldKey, newKey]), own([newKey, oldKey]))).toEqual(['proved']);
    expect(stays('opensearch:logs', own([oldKey]), own([newKey, oldKey]))[0]).toContain(
      `one minted after the change, signed by key \`${keyId(newKey)}\` is refused while cluster \`east\` has changed and \`opensearch:logs\` has not by opensearch/`,
    );
  });

  test('that is forgotten rests on the end of its tokens', () => {
    const [base, model] = [holding(stages[2]).model, holding(stages[3]).model];
    const [, queue] = holdersOf(base);
    expect(holderStays(base, model, queue!).assuming).toContain(
      `no token that key \`${keyId(oldKey)}\` signed of cluster \`east\` is alive any more; those of its workloads live for 3600 s`,
    );
  });
});

describe('an issuer', () => {
  const next = 'https://oidc.acme.example/next';
  const former = 'https://oidc.acme.example/east';

  test('that another cluster accepts is not replaced at once', () => {
    expect(stays('cluster:west', {}, { tokenIssuer: next, acceptedTokenIssuers: [former] })[0]).toContain(
      `refuted ${whose('cluster:west')}: one minted before the change`,
    );
  });
});

test('a right that is taken away is one that is lost', () => {
  expect(stays('rabbitmq:queue', { allow: ['read', 'write'] }, {})).toEqual([
    `refuted ${whose('rabbitmq:queue')}: it no longer gives \`write:%2F/orders\``,
  ]);
});

test('another audience is refused until both sides have it', () => {
  expect(stays('rabbitmq:queue', {}, { audience: 'queue' })[0]).toContain(
    `refuted ${whose('rabbitmq:queue')}: one minted before the change`,
  );
});

test('a party that is gone takes nothing', () => {
  expect(stays('rabbitmq:queue', {}, { parties: false })).toEqual([
    `refuted ${whose('rabbitmq:queue')}: it is declared no more`,
  ]);
});
