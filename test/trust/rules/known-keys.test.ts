import { generateKeyPairSync } from 'node:crypto';
import { haveOwnKeys, pairsOfOneIssuer } from '../../../src/trust/rules/known-keys';
import * as build from '../../support/model';

const key = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
const [one, other] = [key(), key()];
const cluster = (name: string, signingKeys: readonly string[]) => build.cluster({ name, signingKeys });
const model = (authMounts: Parameters<typeof build.vault>[0] = {}) =>
  build.trustModel({ vault: build.vault(authMounts) });

test.each([
  [[one], [other], true],
  [[one], [other, one], false],
  [[one], [], null],
  [[], [], null],
])('%#', (left, right, expected) => {
  expect(haveOwnKeys(model({ authMounts: [] }), cluster('a', left), cluster('b', right))).toBe(expected);
});

test('one discovery document is one set of keys', () => {
  const mounts = ['a', 'b'].map((name) => build.jwtMount({ path: name, cluster: name }));
  expect(haveOwnKeys(model({ authMounts: mounts }), cluster('a', []), cluster('b', []))).toBe(false);
});

test('each pair of clusters of one issuer', () => {
  const clusters = [
    ...['a', 'b', 'c'].map((name) => build.cluster({ name })),
    build.cluster({ name: 'd', tokenIssuer: 'https://d' }),
    build.cluster({ name: 'e', tokenIssuer: '' }),
  ];
  const pairs = pairsOfOneIssuer(build.trustModel({ clusters })).map((pair) => pair.map(({ name }) => name).join());
  expect(pairs).toEqual(['a,b', 'a,c', 'b,c']);
});
