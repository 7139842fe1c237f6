import { relativeNamespace } from '../../../src/trust/plan/namespace';

test.each([
  ['', '', ''],
  ['platform', '', 'platform'],
  ['platform/team', '', 'platform/team'],
  ['platform/team', 'platform', 'team'],
  ['platform/team', '/platform/', 'team'],
  ['a/b/c', 'a/b', 'c'],
  ['platform', 'platform', ''],
])('`%s` under a provider in `%s` is `%s`', (namespace, provider, remainder) => {
  expect(relativeNamespace(namespace, provider)).toEqual({ ok: true, value: remainder });
});

test.each([
  ['platform', 'platform/team'],
  ['platform', 'plat'],
  ['platform', 'other'],
])('`%s` cannot be reached from a provider in `%s`', (namespace, provider) => {
  expect(relativeNamespace(namespace, provider)).toEqual({
    ok: false,
    wanted: `a provider at the root, at \`${namespace}\`, or above it`,
  });
});

test('the root cannot be reached from a namespace', () => {
  expect(relativeNamespace('', 'platform')).toEqual({ ok: false, wanted: 'a provider at the root' });
});
