import { svidIssuerMissing } from '../../../src/trust/rules/svid-issuer-missing';
import { noFacts } from '../../../src/trust/model/artefact-facts';
import { spireModel, type SpireChanges } from '../../support/spire';

const said = (changes: SpireChanges): readonly unknown[] =>
  svidIssuerMissing
    .find({ model: spireModel(changes), artefacts: noFacts })
    .map(({ message, at, related }) => [message, at, related]);

const at = { jwtIssuer: { kind: 'derived', at: 'server.conf#server' } } as const;

test('a server without an issuer whose keys somebody shows', () => {
  expect(said({ server: { jwtIssuer: '', origins: at } })).toEqual([
    [
      'JWT-SVIDs have no `iss`, so Vault can compare none and discovers no keys',
      'server.conf#server',
      ['spire.jwtIssuer'],
    ],
  ]);
});

test('one that has an issuer, one of which it is not known, and one whose keys nobody looks for', () => {
  expect(said({})).toEqual([]);
  expect(said({ server: { jwtIssuer: '', origins: { jwtIssuer: { kind: 'unknown', at: '' } } } })).toEqual([]);
  expect(said({ server: { jwtIssuer: '', origins: at }, discovery: null })).toEqual([]);
});
