import fc from 'fast-check';
import {
  fullListMemberPattern,
  listMemberPattern,
  parseListMember,
  withoutOuterSpace,
} from '../../../src/trust/terms/list-member';

/** What Vault 1.21.0 made of each on 2026-11-24: `bound_audiences`, `token_policies`, `allowed_domains`, `ou`. */
test.each([
  ['a', 'a'],
  ['', ''],
  [' a ', 'a'],
  ['b,c', 'b,c'],
  ['\u0085d\u0085', 'd'],
  ['e\ufeff', 'e\ufeff'],
  ['f\ng', 'f\ng'],
  ['${h}%{i}"\\', '${h}%{i}"\\'],
  ['\u00a0j\u3000', 'j'],
])('%j arrives as %j', (sent, arrived) => {
  expect(withoutOuterSpace(sent)).toBe(arrived);
  expect(parseListMember(sent)).toEqual(
    sent === arrived
      ? { ok: true, value: sent }
      : { ok: false, wanted: 'a text without white space around it, which Vault would cut off' },
  );
});

test('Terraform drops a byte order mark at the start', () => {
  expect(parseListMember('\ufeffa').ok).toBe(false);
});

test("white space is Unicode's, and the patterns refuse what is refused", () => {
  const character = fc.oneof(
    fc.constantFrom(...' \t\n\u0085\u00a0\u180e\u200b\u2028\ufeff'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 4 }), (text) => {
      const arrives = !/^[\p{White_Space}\ufeff]|\p{White_Space}$/u.test(text);
      expect(parseListMember(text).ok).toBe(arrives);
      expect(new RegExp(listMemberPattern, 'u').test(text)).toBe(arrives);
      expect(new RegExp(fullListMemberPattern, 'u').test(text)).toBe(arrives && text !== '');
    }),
  );
});
