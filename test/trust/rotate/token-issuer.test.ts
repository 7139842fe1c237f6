import { Trust } from '../../../src';
import { answersTo, logins, rotating, stays } from '../../support/rotations';

const [former, next] = ['https://oidc.acme.example/prod', 'https://id.acme.example/prod'];
const rotation = { cluster: 'prod', tokenIssuer: next };
const { 'the API server': ownDiscovery, ...others } = logins;

describe.each(Object.entries(others))('%s', (_, login) => {
  const stages = Trust.rotateTokenIssuer(rotating(login), rotation);

  test('the new issuer is accepted, then issues, then the old one is forgotten', () => {
    const clusters = stages.map(({ declaration }) => declaration.clusters['prod']);
    expect(clusters.map((one) => [one?.tokenIssuer, ...(one?.acceptedTokenIssuers ?? [])])).toEqual([
      [former],
      [former, next],
      [next, former],
      [next],
    ]);
  });

  test('at each step no login fails, the last once the tokens of the old issuer have ended', () => {
    const answers = answersTo(stages);
    expect(answers.map(({ outcome, text }) => (outcome === 'proved' ? outcome : text))).toEqual([
      'proved',
      'proved',
      'proved',
    ]);
    expect(answers.map(({ assuming }) => assuming.filter((one) => one.startsWith('no token')))).toEqual([
      [],
      [],
      [
        `no token of issuer \`${former}\` of cluster \`prod\` is alive any more; those of its workloads live for 3600 s`,
      ],
    ]);
  });

  test('an issuer that is changed at once is a token that is refused', () => {
    const verdict = stays(stages[0]!.declaration, stages[3]!.declaration);
    expect(verdict.outcome).toBe('refuted');
    expect(verdict.witness?.token).toMatchObject({ iss: former });
  });
});

test('an API server shows the documents of one issuer at a time, and so must not be asked for them', () => {
  const stages = Trust.rotateTokenIssuer(rotating(ownDiscovery!), {
    cluster: 'prod',
    tokenIssuer: 'https://127.0.0.1:6443',
  });
  const own = stages.map(({ declaration }) => ({
    ...declaration,
    clusters: {
      prod: {
        ...declaration.clusters['prod']!,
        login: { jwt: { keys: { discovery: { servedBy: 'apiServer' as const } } } },
      },
    },
  }));
  const verdict = stays(own[1]!, own[2]!);
  expect(verdict.outcome).toBe('refuted');
  expect(verdict.text).toContain('jwt/discovery-issuer');
});

test.each([
  [{ ...rotation, cluster: 'dev' }, {}, 'the declaration has no cluster `dev`'],
  [rotation, { acceptedTokenIssuers: ['https://x.example'] }, 'cluster `prod` is moving already'],
  [{ ...rotation, tokenIssuer: former }, {}, `cluster \`prod\` has token issuer \`${former}\` already`],
])('%j cannot be planned', (wish, change, words) => {
  expect(() => Trust.rotateTokenIssuer(rotating(change), wish)).toThrow(new TypeError(words));
});
