import fc from 'fast-check';
import { accountSubjects, accountsNamed, shownAccount, someAccount } from '../../../src/trust/prove/account-subjects';
import { allOf, holds, not, only } from '../../../src/trust/prove/language';
import { globLanguage } from '../../../src/trust/prove/pattern';
import { parseServiceAccountSubject } from '../../../src/trust/terms/subject';

test('it holds the subjects that parse', () => {
  const name = fc.string({ unit: fc.constantFrom('a', '-', '.', ':', '0', 'A'), maxLength: 5 });
  fc.assert(
    fc.property(name, name, (namespace, account) => {
      const subject = `system:serviceaccount:${namespace}:${account}`;
      expect(holds(accountSubjects, subject)).toBe(parseServiceAccountSubject(subject).ok);
    }),
    { numRuns: 1000 },
  );
});

const long = 'a'.repeat(63);

test.each([
  ['any', accountSubjects, 'system:serviceaccount:x:x'],
  ['an end that no name has', allOf([accountSubjects, globLanguage('*-')]), null],
  ['upper case', allOf([accountSubjects, globLanguage('*A*')]), null],
  ['all but one', allOf([accountSubjects, not(only('system:serviceaccount:x:x'))]), 'system:serviceaccount:y:x'],
  [
    'a namespace of the longest',
    allOf([accountSubjects, globLanguage(`*:${long}:*`)]),
    `system:serviceaccount:${long}:x`,
  ],
  ['a namespace that is too long', allOf([accountSubjects, globLanguage(`*:${long}a*:*`)]), null],
])('of %s', (_, subjects, subject) => {
  expect(someAccount(subjects)).toBe(subject);
});

test('an account is shown with its namespace', () => {
  expect(shownAccount('system:serviceaccount:shop:orders')).toBe('shop/orders');
});

test('of texts those that name an account count, each once', () => {
  const orders = 'system:serviceaccount:shop:orders';
  expect(accountsNamed([orders, 'vault', orders, 'system:serviceaccount:shop'])).toEqual([
    { namespace: 'shop', name: 'orders' },
  ]);
});
