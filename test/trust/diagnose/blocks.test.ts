import { blocks } from '../../../src/trust/diagnose/blocks';
import type { Waiver } from '../../../src/trust/model/trust-model';

const waiver: Waiver = { code: 'c', finding: 'f', reason: 'r', at: 'waivers[0]', origins: {} };

test.each([
  ['broken', null, true, true],
  ['broken', waiver, true, true],
  ['unsafe', null, true, true],
  ['unsafe', waiver, false, false],
  ['undeclared', null, false, true],
  ['notice', null, false, true],
] as const)('%s, waived by %p: blocks %p, and %p if strict', (kind, waivedBy, usual, strict) => {
  expect(blocks({ kind, waivedBy })).toBe(usual);
  expect(blocks({ kind, waivedBy }, { strict: false })).toBe(usual);
  expect(blocks({ kind, waivedBy }, { strict: true })).toBe(strict);
});
