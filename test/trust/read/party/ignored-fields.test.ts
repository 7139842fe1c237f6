import { ignoredFields } from '../../../../src/trust/read/party/ignored-fields';

const fields = { one: null, many: { name: null } };

test('what nobody reads is named with its place, capital letters or not', () => {
  const value = { ONE: { whatever: 1 }, many: [{ name: 1 }, { nam: 2 }], other: 3 };
  expect(ignoredFields(value, fields, 'file#')).toEqual([
    { at: 'file#many.1', key: 'nam', kind: 'unknown' },
    { at: 'file#', key: 'other', kind: 'unknown' },
  ]);
});
