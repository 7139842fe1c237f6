import { svidIssuerDiffers } from '../../../src/trust/rules/svid-issuer-differs';
import { noFacts } from '../../../src/trust/model/artefact-facts';
import type { SpireServer } from '../../../src/trust/model/spire';
import { spireModel } from '../../support/spire';

const said = (server: Partial<SpireServer>, rest: object = {}): readonly unknown[] =>
  svidIssuerDiffers
    .find({ model: spireModel({ server, ...rest }), artefacts: noFacts })
    .map(({ message, sent, wanted }) => [message, sent?.text, wanted?.text]);

test('a slash at the end is enough', () => {
  expect(said({ jwtIssuer: 'https://svid.acme.example/' })).toEqual([
    [
      'the discovery provider says that it is `https://svid.acme.example`, and the `iss` of JWT-SVIDs is `https://svid.acme.example/`',
      '`https://svid.acme.example`',
      '`https://svid.acme.example/`',
    ],
  ]);
});

test('nothing is said of one that is not known, and of none', () => {
  const unknown = { jwtIssuer: { kind: 'unknown', at: 'spire.jwtIssuer' } } as const;
  expect(said({})).toEqual([]);
  expect(said({ jwtIssuer: 'https://other.example', origins: unknown })).toEqual([]);
  expect(said({ jwtIssuer: 'https://other.example' }, { discovery: null })).toEqual([]);
  expect(said({ jwtIssuer: '' })).toEqual([]);
});
