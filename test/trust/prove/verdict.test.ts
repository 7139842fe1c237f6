import { conjunction, proved, refuted, undecided, type Witness } from '../../../src/trust/prove/verdict';

const witness: Witness = {
  token: { sub: 'x' },
  ...{ cluster: 'prod', account: 'shop/orders', trustDomain: '' },
  mount: 'jwt-prod',
  role: 'web',
  accepting: '',
  path: '',
  capability: '',
};

test('of several answers the worst counts, and says why', () => {
  const all = [proved('fine', ['a']), undecided('open', 'clusters.prod.signingKeys'), refuted('wrong', ['b'], witness)];
  expect(conjunction(all)).toEqual({
    outcome: 'refuted',
    assuming: ['b'],
    witness,
    missing: '',
    vacuous: false,
    text: 'wrong',
  });
  expect(conjunction(all.slice(0, 2))).toEqual({
    ...{ outcome: 'undecided', assuming: [], witness: null, missing: 'clusters.prod.signingKeys' },
    ...{ vacuous: false, text: 'open' },
  });
});

test('proofs rest on all that each rests on, and are empty only if each is', () => {
  const one = conjunction([proved('a', ['x', 'y'], true), proved('b', ['y'])]);
  expect(one).toEqual({
    outcome: 'proved',
    assuming: ['x', 'y'],
    witness: null,
    missing: '',
    vacuous: false,
    text: 'a\nb',
  });
  expect(conjunction([proved('a', [], true)]).vacuous).toBe(true);
});
