import { tokenLifetimes } from '../../../src/trust/facts/token-lifetimes';

test('the seconds are those of the API server and of Vault', () => {
  expect(Object.entries(tokenLifetimes).map(([name, { seconds }]) => [name, seconds])).toEqual([
    ['requested', 3600],
    ['shortest', 600],
    ['longest', 4294967296],
    ['automounted', 3607],
    ['extended', 31536000],
    ['leeway', 60],
    ['absent', 150],
    ['reviewCache', 10],
  ]);
});

test('each row has its source', () => {
  expect(Object.values(tokenLifetimes).filter(({ source }) => source.trim() === '')).toEqual([]);
});
