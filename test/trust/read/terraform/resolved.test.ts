import {
  absent,
  gather,
  known,
  memberOf,
  unknown,
  valueOf,
  type Resolved,
} from '../../../../src/trust/read/terraform/resolved';

test('null is absent, as Terraform has it', () => {
  expect(known(null)).toEqual(absent);
  expect(known(undefined)).toEqual(absent);
  expect(known(false)).toEqual({ kind: 'known', value: false });
});

test('an unknown value may be known in part, a variable has none', () => {
  expect(valueOf(known('a'))).toBe('a');
  expect(valueOf({ kind: 'unknown', value: ['a'] })).toEqual(['a']);
  expect(valueOf({ kind: 'variable', name: 'x' })).toBeUndefined();
  expect(valueOf(absent)).toBeUndefined();
});

test.each<[string, Resolved, string, Resolved]>([
  ['a member of an object', known({ a: 1 }), 'a', known(1)],
  ['a member of a list', known(['x', 'y']), '1', known('y')],
  ['a member that is not there', known({ a: 1 }), 'b', absent],
  ['no inherited member', known({}), 'constructor', absent],
  ['a member of a text', known('ab'), '0', absent],
  ['a member of what is known in part', { kind: 'unknown', value: { a: 1 } }, 'a', { kind: 'unknown', value: 1 }],
  ['a member of nothing', absent, 'a', absent],
  ['a member of a variable', { kind: 'variable', name: 'x' }, 'a', unknown],
])('finds %s', (_, resolved, key, expected) => {
  expect(memberOf(resolved, key)).toEqual(expected);
});

test('a list with one unknown member is unknown, and keeps the others', () => {
  const build = (members: readonly (readonly [number, unknown])[]): unknown => members.map(([, member]) => member);
  expect(
    gather(
      [
        [0, known('a')],
        [1, known('b')],
      ],
      build,
    ),
  ).toEqual(known(['a', 'b']));
  expect(
    gather(
      [
        [0, known('a')],
        [1, unknown],
      ],
      build,
    ),
  ).toEqual({ kind: 'unknown', value: ['a'] });
  expect(gather([[0, { kind: 'variable', name: 'x' }]], build)).toEqual({ kind: 'unknown', value: [] });
  expect(
    gather(
      [
        [0, known('a')],
        [1, absent],
      ],
      build,
    ),
  ).toEqual(known(['a']));
});
