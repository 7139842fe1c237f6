import fc from 'fast-check';
import { allOf, anyOf, anything, holds, not, nothing, only } from '../../../src/trust/prove/language';
import { globLanguage } from '../../../src/trust/prove/pattern';
import { matchesGlob } from '../../../src/trust/terms/glob';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '💥'), maxLength: 5 });
const glob = fc.string({ unit: fc.constantFrom('a', 'b', '*', '💥'), maxLength: 4 });

test('a language of one text holds that text alone', () => {
  fc.assert(fc.property(text, text, (one, other) => expect(holds(only(one), other)).toBe(one === other)));
});

test('joining, cutting and turning round mean what they mean for each text', () => {
  fc.assert(
    fc.property(glob, glob, text, (one, other, tried) => {
      const [left, right] = [globLanguage(one), globLanguage(other)];
      const [inLeft, inRight] = [matchesGlob(one, tried), matchesGlob(other, tried)];
      expect(holds(allOf([left, right]), tried)).toBe(inLeft && inRight);
      expect(holds(anyOf([left, right]), tried)).toBe(inLeft || inRight);
      expect(holds(allOf([left, not(right)]), tried)).toBe(inLeft && !inRight);
    }),
  );
});

test('none of no languages is everything, any of no languages is nothing', () => {
  expect([allOf([]), anyOf([]), not(anything), not(nothing)]).toEqual([anything, nothing, nothing, anything]);
});
