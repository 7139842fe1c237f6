import { Faults } from '../../../../src/trust/declare/walk/faults';
import { readFlag, readNumber, readText } from '../../../../src/trust/declare/walk/read-scalar';

const trail = { above: null, step: 'key', identity: null };

function outcome<T>(read: (faults: Faults) => T): [T, ...string[]] {
  const faults = new Faults();
  const value = read(faults);
  return [value, ...faults.list.flatMap(({ code, message, fix }) => [code, message, fix])];
}
const text = (shape: object, value: unknown) =>
  outcome((faults) => readText({ kind: 'text', ...shape }, value, trail, faults));
const number = (shape: object, value: unknown) =>
  outcome((faults) => readNumber({ kind: 'number', ...shape }, value, trail, faults));
const flag = (value: unknown) => outcome((faults) => readFlag({ kind: 'flag' }, value, trail, faults));

test('text', () => {
  expect(text({}, '')).toEqual(['']);
  expect(text({ format: 'version' }, '1.30')).toEqual(['1.30']);
  expect(text({ allowed: ['rsa', 'ec'] }, 'ec')).toEqual(['ec']);
  expect(text({ format: 'version' }, 'new')).toEqual([
    undefined,
    'bad-value',
    '`key` is `new`, not a version such as `1.21`',
    '',
  ]);
  expect(text({ allowed: ['rsa', 'ec'] }, 'rsaa')).toEqual([
    undefined,
    'bad-value',
    '`key` is `rsaa`, not one of `rsa`, `ec`',
    'did you mean `rsa`?',
  ]);
  expect(text({ minLength: 1 }, '')).toEqual([
    undefined,
    'bad-value',
    '`key` is `""`, not text of 1 or more characters',
    '',
  ]);
  expect(text({}, 7)).toEqual([undefined, 'wrong-type', '`key` is a number, not text', 'put it in quotes']);
});

test('a secret is refused, not repeated', () => {
  expect(text({}, '-----BEGIN EC PRIVATE KEY-----\nMHc')).toEqual([
    undefined,
    'secret-literal',
    '`key` holds a private key, and a secret is never a literal of a declaration',
    'take it out, and replace it where it is in use: it has been written down',
  ]);
});

test('a number is whole and within its bounds', () => {
  expect(number({ minimum: 0, maximum: 5 }, 5)).toEqual([5]);
  expect(number({ allowed: [0, 256] }, 256)).toEqual([256]);
  expect(number({ minimum: 0 }, -1)).toEqual([
    undefined,
    'bad-value',
    '`key` is `-1`, not a whole number of at least 0',
    '',
  ]);
  expect(number({}, 1.5)).toEqual([undefined, 'bad-value', '`key` is `1.5`, not a whole number', '']);
  expect(number({ allowed: [0, 256] }, 7)).toEqual([undefined, 'bad-value', '`key` is `7`, not one of `0`, `256`', '']);
  expect(number({}, NaN)).toEqual([undefined, 'wrong-type', '`key` is `NaN`, not a whole number', '']);
  expect(number({}, -Infinity)).toEqual([undefined, 'wrong-type', '`key` is `-Infinity`, not a whole number', '']);
  expect(number({}, '7')).toEqual([
    undefined,
    'wrong-type',
    '`key` is text, not a whole number',
    'leave the quotes out',
  ]);
});

test('a flag', () => {
  expect(flag(false)).toEqual([false]);
  expect(flag('yes')).toEqual([
    undefined,
    'wrong-type',
    '`key` is text, not `true` or `false`',
    'write `true`, without quotes',
  ]);
});
