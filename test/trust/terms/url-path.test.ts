import { parseUrlPath } from '../../../src/trust/terms/url-path';

test.each(['/', '/livez', '/.well-known/openid-configuration'])('%s is a path', (path) => {
  expect(parseUrlPath(path)).toEqual({ ok: true, value: path });
});

test.each(['', 'livez', 'https://a/livez'])('%j is none', (path) => {
  expect(parseUrlPath(path)).toEqual({ ok: false, wanted: 'a path that begins with `/`' });
});
