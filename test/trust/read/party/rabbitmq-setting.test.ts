import { settingAt, textOf, type Setting, type Settings } from '../../../../src/trust/read/party/rabbitmq-setting';

const leaf: Setting = { at: 'x.conf#a.b', texts: ['one', 'two'], below: new Map() };
const settings: Settings = new Map([['a', { at: 'x.conf#a', texts: [], below: new Map([['b', leaf]]) }]]);

test('a setting at a path, and its text', () => {
  expect(settingAt(settings, 'a', 'b')).toBe(leaf);
  expect([settingAt(settings, 'a', 'c'), settingAt(settings, 'b', 'a')]).toEqual([undefined, undefined]);
  expect([leaf, settings.get('a'), undefined].map(textOf)).toEqual(['one', '', '']);
});
