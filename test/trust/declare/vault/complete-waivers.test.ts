import { findingsOf, modelOf, sample } from '../sample';

const waiver = {
  code: 'account-shared-with-workload',
  at: 'clusters.prod.workloads[shop/orders]',
  reason: 'until March',
};

test('a waiver names a code, a place and a reason', () => {
  expect(modelOf({ ...sample(), waivers: [waiver] }).waivers).toMatchObject([
    {
      at: 'waivers[0]',
      code: 'account-shared-with-workload',
      finding: 'clusters.prod.workloads[shop/orders]',
      reason: 'until March',
    },
  ]);
});

test('a code that does not exist is reported, with the one that was probably meant', () => {
  expect(findingsOf({ ...sample(), waivers: [{ ...waiver, code: 'acount-shared' }] })).toEqual([
    ['unknown-waiver-code', 'waivers[0].code', 'unknown code `acount-shared`: did you mean `account-shared`?'],
  ]);
});
