import { fill, see } from '../../../../src/trust/report/explain/meaning';

test('what is known is filled in, what is not stays open', () => {
  expect(fill('`vault read auth/{mount}/role/{role}`', { mount: 'jwt-prod', role: '' })).toBe(
    '`vault read auth/jwt-prod/role/<role>`',
  );
});

test('a value is no pattern', () => {
  expect(fill('{sent}', { sent: '$& {wanted}', wanted: 'x' })).toBe('$& {wanted}');
});

test('every look names the object or the command that decides', () => {
  expect(Object.values(see).filter((text) => !text.includes('`') && !text.includes('claims'))).toEqual([]);
});
