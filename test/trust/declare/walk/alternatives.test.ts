import { reportAlternatives } from '../../../../src/trust/declare/walk/alternatives';
import { Faults } from '../../../../src/trust/declare/walk/faults';

const trail = { above: null, step: 'login', identity: null };

test.each([
  [['jwt', 'kubernetes'], [], '`login` says neither `jwt` nor `kubernetes`', ''],
  [['a', 'b', 'c'], [], '`login` says none of `a`, `b`, `c`', ''],
  [['jwt', 'kubernetes'], ['jwt', 'kubernetes'], '`login` says both `jwt` and `kubernetes`', 'leave one of them in'],
  [['a', 'b', 'c', 'd'], ['a', 'b', 'c'], '`login` says `a`, `b` and `c`', 'leave one of them in'],
])('of %j, %j', (alternatives, chosen, message, fix) => {
  const faults = new Faults();
  reportAlternatives(alternatives, chosen, trail, faults);
  const quoted = alternatives.map((name) => `\`${name}\``).join(', ');
  expect(faults.list).toMatchObject([
    { code: 'one-of', at: 'login', message, wanted: { text: `exactly one of ${quoted}`, at: '' }, fix },
  ]);
});
