import { tokenIssuerNotCompared } from '../../../src/trust/rules/token-issuer-not-compared';
import { noFacts } from '../../../src/trust/model/artefact-facts';
import { jwtChain } from '../../support/decide-chain';
import { expectFindings } from '../../support/expect-findings';

expectFindings('token-issuer-not-compared');

test('auth roles that compare the issuer themselves are enough', () => {
  const mount = { boundIssuer: '', keys: { kind: 'publicKeys', pems: ['PEM'] } } as const;
  const found = (boundClaims: Readonly<Record<string, readonly string[]>>) =>
    tokenIssuerNotCompared.find({ model: jwtChain({ mount, role: { boundClaims } }), artefacts: noFacts });
  expect(found({ iss: ['https://oidc.acme.example/prod', 'https://new.example'] })).toEqual([]);
  expect(found({ iss: [] })).toHaveLength(1);
});
