import type { Shape } from '../../../../src/trust/declare/walk/shape';
import { wantedBy } from '../../../../src/trust/declare/walk/wanted';

const text: Shape = { kind: 'text' };

test.each<[Shape, string]>([
  [text, 'text'],
  [{ kind: 'text', minLength: 1 }, 'text of 1 or more characters'],
  [{ kind: 'text', format: 'version' }, 'a version such as `1.21`'],
  [{ kind: 'text', allowed: ['rsa', 'ec'] }, 'one of `rsa`, `ec`'],
  [{ kind: 'text', allowed: ['rsa'] }, '`rsa`'],
  [{ kind: 'number' }, 'a whole number'],
  [{ kind: 'number', minimum: 0 }, 'a whole number of at least 0'],
  [{ kind: 'number', maximum: 5 }, 'a whole number of at most 5'],
  [{ kind: 'number', minimum: 1, maximum: 5 }, 'a whole number from 1 to 5'],
  [{ kind: 'number', allowed: [0, 256] }, 'one of `0`, `256`'],
  [{ kind: 'flag' }, '`true` or `false`'],
  [{ kind: 'list', of: text }, 'a list'],
  [{ kind: 'list', of: text, minItems: 1 }, 'a list of at least 1'],
  [{ kind: 'map', of: text }, 'an object whose keys are names'],
  [{ kind: 'object', name: 'DiscoveryDeclaration' }, 'an object'],
  [{ kind: 'object', name: 'VariableDeclaration' }, 'an object with `variable`'],
  [{ kind: 'object', name: 'LoginDeclaration' }, 'an object with exactly one of `jwt`, `kubernetes`'],
  [
    {
      kind: 'either',
      text: { kind: 'text', format: 'http-url' },
      other: { kind: 'object', name: 'VariableDeclaration' },
    },
    'an http or https URL, or an object with `variable`',
  ],
])('%j wants %s', (shape, wanted) => {
  expect(wantedBy(shape)).toBe(wanted);
});
