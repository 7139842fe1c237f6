import { servedByOf, serverCertificates } from '../../../../src/trust/declare/scope/key-server';
import { root } from '../../../../src/trust/declare/source/place';
import { caPem } from '../../../support/every-kind';

const url = 'https://east.acme.example:6443';

test.each([
  ['its own origin', { apiServer: { url } }, `${url}/openid/v1/jwks`, 'apiServer'],
  ['another origin', { apiServer: { url } }, 'https://keys.acme.example', 'hosted'],
  ['a URL that only deployment knows', { apiServer: { url: { variable: 'api' } } }, url, 'hosted'],
  ['no URL', {}, url, 'hosted'],
  ['what is no URL', {}, '', 'hosted'],
] as const)('%s', (_, cluster, at, expected) => {
  expect(servedByOf(cluster, at)).toBe(expected);
});

test('certificates come with what the API server serves, and as they are', () => {
  const said: unknown[] = [];
  const report = (...given: readonly unknown[]): void => void said.push(given.slice(0, 3));
  const of = (caBundle: string | { variable: string }, servedBy: 'apiServer' | 'hosted'): string =>
    serverCertificates({ report }, { east: { apiServer: { caBundle } } }, 'east', servedBy, {
      ...{ place: root, whose: 'the relying party', field: 'caBundle' },
    });
  expect([of(caPem, 'apiServer'), of(caPem, 'hosted'), of({ variable: 'ca' }, 'apiServer')]).toEqual([caPem, '', '']);
  expect(said).toEqual([
    [
      'literal-needed',
      root,
      'the certificates of the API server of cluster `east` stand in a file of the relying party, and a terraform variable does not reach it',
    ],
  ]);
});
