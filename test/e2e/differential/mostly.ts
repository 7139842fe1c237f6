import fc from 'fast-check';

/** What lets a pair pass, in most cases: else nearly every pair would fail at the first check. */
export function mostly<T>(fitting: T, others: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 14, arbitrary: fc.constant(fitting) }, { weight: 1, arbitrary: others });
}
