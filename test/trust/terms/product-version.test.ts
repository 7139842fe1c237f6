import { parseProductVersion } from '../../../src/trust/terms/product-version';

test.each(['1.21', '1.21.2', '2.0', '0.11', '1.30'])('`%s` is a version', (text) => {
  expect(parseProductVersion(text)).toEqual({ ok: true, value: text });
});

test.each(['', '1', 'v1.21', '1.21+ent', '1.21.', '1.021', '1.21.2.3', '1.x', 'latest'])('%j is none', (text) => {
  expect(parseProductVersion(text)).toEqual({ ok: false, wanted: 'a version such as `1.21` or `1.21.2`' });
});
