import { Faults } from '../../../../src/trust/declare/walk/faults';
import type { Shape } from '../../../../src/trust/declare/walk/shape';
import { reportType } from '../../../../src/trust/declare/walk/wrong-type';

const text: Shape = { kind: 'text' };
const duration: Shape = { kind: 'text', format: 'go-duration' };
const flag: Shape = { kind: 'flag' };
const list: Shape = { kind: 'list', of: text };
const settings: Shape = { kind: 'object', name: 'DiscoveryDeclaration' };
const login: Shape = { kind: 'object', name: 'LoginDeclaration' };

function report(shape: Shape, value: unknown): readonly (string | undefined)[] {
  const faults = new Faults();
  reportType(shape, value, { above: null, step: 'key', identity: null }, faults);
  return faults.list.flatMap(({ message, sent, fix }) => [message, sent?.text, fix]);
}

test.each<[Shape, unknown, string, string, string]>([
  [text, 1.3, '`key` is a number, not text', '`1.3`', 'put it in quotes'],
  [
    duration,
    5,
    '`key` is a number, not a Go duration of whole seconds, such as `2160h`',
    '`5`',
    'say the unit too: `5s`, `5m`, `5h`',
  ],
  [text, true, '`key` is `true`, not text', '`true`', 'put it in quotes'],
  [text, null, '`key` is empty, not text', '`null`', 'give a value, or leave the key out'],
  [text, ['a'], '`key` is a list, not text', 'a list', ''],
  [text, () => 1, '`key` is a function, not text', 'a function', ''],
  [flag, 'on', '`key` is text, not `true` or `false`', '`on`', 'write `true`, without quotes'],
  [flag, 'False', '`key` is text, not `true` or `false`', '`False`', 'write `false`, without quotes'],
  [flag, 'maybe', '`key` is text, not `true` or `false`', '`maybe`', ''],
  [list, 'a', '`key` is text, not a list', '`a`', 'put it in brackets: a list of one'],
  [list, {}, '`key` is an object, not a list', 'an object', ''],
  [settings, null, '`key` is empty, not an object', '`null`', 'write `{}` for no settings, or leave the key out'],
  [settings, new Date(0), '`key` is an instance of a class, not an object', 'an object', 'give plain data'],
  [settings, [], '`key` is a list, not an object', '`[]`', ''],
  [
    login,
    undefined,
    '`key` is not there, not an object with exactly one of `jwt`, `kubernetes`',
    'nothing',
    'give a value, or leave the key out',
  ],
])('%j is given %p', (shape, value, message, sent, fix) => {
  expect(report(shape, value)).toEqual([message, sent, fix]);
});
