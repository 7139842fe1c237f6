import fc from 'fast-check';
import { matchesGlob, matchesPolicyPath } from '../../../src/trust/terms/glob';
import { globWitness, policyPathWitness } from '../../../src/trust/terms/glob-intersection';

describe('witnesses read like real values', () => {
  test.each([
    [['team-*'], 'team-x'],
    [['team-*', 'team-a'], 'team-a'],
    [['*-a', 'team-*'], 'team-a'],
    [['system:serviceaccount:a*', 'system:serviceaccount:*:web'], 'system:serviceaccount:a:web'],
    [['a*', 'a'], 'a'],
    [['**'], 'xx'],
    [['a*', '*b', '*c*'], 'acb'],
    [[''], ''],
  ])('globs %j meet at `%s`', (patterns, text) => {
    expect(globWitness(...patterns)).toBe(text);
  });

  test.each([
    [['secret/data/orders/*'], 'secret/data/orders/x'],
    [['secret/+/config', 'secret/data/*'], 'secret/data/config'],
    [['+/+', 'a/*'], 'a/x'],
    [['secret/*', 'secret/'], 'secret/'],
    [['/pki/sign/web', 'pki/sign/+'], 'pki/sign/web'],
  ])('paths %j meet at `%s`', (patterns, text) => {
    expect(policyPathWitness(...patterns)).toBe(text);
  });
});

test.each([[['a*', 'b*']], [['*a', '*b']], [['ab', 'a']], [['', 'a*']]])('globs %j never meet', (patterns) => {
  expect(globWitness(...patterns)).toBeNull();
});

test.each([[['a/+', 'a/b/*']], [['a/+', 'a/b/c']], [['a/b', 'a/c']], [['a/+/c', 'a/b/d*']]])(
  'paths %j never meet',
  (patterns) => {
    expect(policyPathWitness(...patterns)).toBeNull();
  },
);

/** Every text over an alphabet up to a length. */
function texts(alphabet: readonly string[], length: number): readonly string[] {
  const all = [''];
  for (let from = 0, size = 0; size < length; size += 1) {
    const to = all.length;
    for (const text of all.slice(from, to)) all.push(...alphabet.map((letter) => text + letter));
    from = to;
  }
  return all;
}

test('a witness of globs exists exactly where trying every text finds one', () => {
  const candidates = texts(['a', 'b'], 8);
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 4 });
  fc.assert(
    fc.property(pattern, pattern, (one, other) => {
      const witness = globWitness(one, other);
      if (witness !== null) expect([matchesGlob(one, witness), matchesGlob(other, witness)]).toEqual([true, true]);
      expect(witness !== null).toBe(candidates.some((text) => matchesGlob(one, text) && matchesGlob(other, text)));
    }),
    { numRuns: 500 },
  );
});

// The longest pattern, `ab/ab/ab`, has eight characters.
test('a witness of paths exists exactly where trying every path finds one', () => {
  const candidates = texts(['a', 'b', '/'], 8);
  const segment = fc.constantFrom('a', 'b', 'ab', '+', '');
  const pattern = fc
    .tuple(fc.array(segment, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([segments, prefix]) => (prefix && segments.at(-1) !== '+' ? `${segments.join('/')}*` : segments.join('/')))
    .filter((path) => !path.startsWith('/'));
  fc.assert(
    fc.property(pattern, pattern, (one, other) => {
      const witness = policyPathWitness(one, other);
      if (witness !== null) {
        expect([matchesPolicyPath(one, witness), matchesPolicyPath(other, witness)]).toEqual([true, true]);
      }
      expect(witness !== null).toBe(
        candidates.some((path) => matchesPolicyPath(one, path) && matchesPolicyPath(other, path)),
      );
    }),
    { numRuns: 300 },
  );
});
