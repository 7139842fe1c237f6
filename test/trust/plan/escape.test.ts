import fc from 'fast-check';
import { escapeLiteral } from '../../../src/trust/plan/escape';
import { terraformText } from '../../support/terraform-template';

test('expressions and directives become literals', () => {
  expect(escapeLiteral('a ${1 + 1} b')).toBe('a $${1 + 1} b');
  expect(escapeLiteral('%{ if true }')).toBe('%%{ if true }');
  expect(escapeLiteral('${')).toBe('$${');
  expect(escapeLiteral('{{identity.entity.id}} 100% $5')).toBe('{{identity.entity.id}} 100% $5');
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('$', '%', '{', '}', '~', '"', '\n', 'a') }),
);

test('every text comes out of a template parser as it went in', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(terraformText(escapeLiteral(text))).toBe(text);
    }),
    { numRuns: 5000 },
  );
});
