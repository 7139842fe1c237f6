import * as fc from 'fast-check';
import { readConf } from '../../src/files/read-conf';

test('settings by their keys, with the line of each', () => {
  const read = readConf("# a comment\n\na.b = 1\n  a.c=x = y  \na.d = 'q'\na.e\n", 'rabbitmq.conf');
  expect(read?.values).toEqual([{ 'a.b': '1', 'a.c': 'x = y', 'a.d': 'q' }]);
  expect(read?.locate(0, ['a', 'c'])).toEqual({ line: 4, column: 1 });
  expect(read?.locate(0, ['a'])).toEqual({ line: 3, column: 1 });
  expect(read?.locate(0, ['nothing'])).toEqual({ line: 1, column: 1 });
});

test('any other file is none of them', () => {
  expect(readConf('a = b', 'a.yaml')).toBe(null);
});

test('it never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readConf(text, 'x.conf')?.values).toHaveLength(1);
    }),
  );
});
