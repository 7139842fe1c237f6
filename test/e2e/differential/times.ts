import fc from 'fast-check';

/** The times of a token as seconds from now; a claim that is left out is absent. */
export interface Times {
  readonly exp?: number;
  readonly nbf?: number;
  readonly iat?: number;
}

type Claims = Readonly<Record<string, unknown>>;

/** Claims with their times as of now. */
export function dated(claims: Claims, times: Times, now: number): Claims {
  const absolute = Object.entries(times).map(([name, seconds]) => [name, now + (seconds as number)]);
  return { ...claims, ...(Object.fromEntries(absolute) as Claims) };
}

/** Seconds within which a pair is asked, so that no end of a time lies within. */
export const slack = 5;

/** Ends of what the servers forgive, from both sides. */
const edges = [0, 30, 60, 150, 300].flatMap((end) => [-end - slack, -end + slack, end - slack, end + slack]);

/** Mostly as a server mints them, else around what is forgiven. */
export const times: fc.Arbitrary<Times> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Times>({ exp: 3600, nbf: 0, iat: 0 }) },
  {
    weight: 1,
    arbitrary: fc.record(
      { exp: fc.constantFrom(...edges), nbf: fc.constantFrom(...edges), iat: fc.constantFrom(...edges) },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Times>,
  },
  {
    weight: 1,
    arbitrary: fc.record({ exp: fc.constantFrom(...edges), nbf: fc.constant(0), iat: fc.constant(0) }),
  },
);
