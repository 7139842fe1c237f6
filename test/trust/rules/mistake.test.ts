import { namesIn } from '../../../src/trust/rules/mistake';

test.each([
  ['', []],
  ['`one`', ['one']],
  ['`one`, `two`', ['one', 'two']],
])('%s', (shown, names) => {
  expect(namesIn(shown)).toEqual(names);
});
