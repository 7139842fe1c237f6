import { supports } from '../../../src/trust/facts/features';

test('another URL of the discovery document: not with 2.41, with 2.42', () => {
  expect(['2.41', '2.42'].map((version) => supports('dex-issuer-alias', 'dex', version))).toEqual([false, true]);
});
