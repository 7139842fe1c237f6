import { Trust } from '../../../src';
import { keyId } from '../../../src/trust/terms/pem';
import { answersTo, logins, newKey, oldKey, rotating, stays } from '../../support/rotations';

const rotation = { cluster: 'prod', key: newKey };
const signs = (key: string): string => `signed by key \`${keyId(key)}\``;

describe.each(Object.entries(logins))('%s', (_, login) => {
  const stages = Trust.rotateSigningKey(rotating(login), rotation);

  test('the new key is known, then signs, then the old one is forgotten', () => {
    expect(stages.map(({ declaration }) => declaration.clusters['prod']?.signingKeys)).toEqual([
      [oldKey],
      [oldKey, newKey],
      [newKey, oldKey],
      [newKey],
    ]);
  });

  test('at each step no login fails, the last once the tokens of the old key have ended', () => {
    const answers = answersTo(stages);
    expect(answers.map(({ outcome, text }) => (outcome === 'proved' ? outcome : text))).toEqual([
      'proved',
      'proved',
      'proved',
    ]);
    const ended = `no token that key \`${keyId(oldKey)}\` signed of cluster \`prod\` is alive any more; those of its workloads live for 3600 s`;
    expect(answers.map(({ assuming }) => assuming.filter((one) => one.startsWith('no token')))).toEqual([
      [],
      [],
      [ended],
    ]);
  });

  test('an old key that is forgotten at once is a token that is refused', () => {
    const verdict = stays(stages[0]!.declaration, stages[3]!.declaration);
    expect(verdict.outcome).toBe('refuted');
    expect(verdict.text).toContain(`${signs(oldKey)}, is refused once all has changed`);
    expect(verdict.witness?.token).toMatchObject({ iss: stages[0]!.declaration.clusters['prod']?.tokenIssuer });
  });

  test('a key that signs before it is known is one as well', () => {
    const verdict = stays(stages[0]!.declaration, stages[2]!.declaration);
    expect(verdict.outcome).toBe('refuted');
    expect(verdict.text).toContain(signs(newKey));
    expect(verdict.text).toContain('minted after the change');
  });
});

test('keys that only a login names are rotated there', () => {
  const { signingKeys, ...cluster } = rotating(logins['keys in the mount']!).clusters['prod']!;
  expect(signingKeys).toEqual([oldKey]);
  const declaration = { ...rotating({}), clusters: { prod: cluster } };
  expect(answersTo(Trust.rotateSigningKey(declaration, rotation)).map(({ outcome }) => outcome)).toEqual([
    'proved',
    'proved',
    'proved',
  ]);
});

test('several logins are rotated together', () => {
  const jwt = { keys: { publicKeys: [oldKey] } };
  const [, , , last] = Trust.rotateSigningKey(rotating({ logins: { main: { jwt }, other: { jwt } } }), rotation);
  expect(last?.declaration.clusters['prod']?.logins).toEqual({
    main: { jwt: { keys: { publicKeys: [newKey] } } },
    other: { jwt: { keys: { publicKeys: [newKey] } } },
  });
});

test.each([
  [{ ...rotation, cluster: 'dev' }, {}, 'the declaration has no cluster `dev`'],
  [
    rotation,
    { signingKeys: [], ...logins['a hosted key set'] },
    'the keys of cluster `prod` are not known: declare `signingKeys`',
  ],
  [{ ...rotation, key: 'x' }, {}, 'the new key is no public key as PEM'],
  [{ ...rotation, key: oldKey }, {}, `cluster \`prod\` has key \`${keyId(oldKey)}\` already`],
])('%j cannot be planned', (wish, change, words) => {
  expect(() => Trust.rotateSigningKey(rotating(change), wish)).toThrow(new TypeError(words));
});
