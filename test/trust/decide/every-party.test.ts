import * as fc from 'fast-check';
import { decideAtCluster } from '../../../src/trust/decide/cluster-call';
import { decideToken } from '../../../src/trust/decide/client';
import { conclude, type Decision } from '../../../src/trust/decide/decision';
import { mint } from '../../../src/trust/decide/mint';
import { decideAtParty } from '../../../src/trust/decide/party/relying-party';
import { projectedRequest } from '../../../src/trust/decide/projected';
import { decideAttestation } from '../../../src/trust/decide/spire-attestation';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import type { TokenHolder } from '../../../src/trust/model/workload';
import { tokenOf, type Token } from '../../../src/trust/terms/token';
import { arbitraryDeclaration } from '../../support/arbitrary/declaration';
import { now } from '../../support/decide-chain';
import { modelOf } from '../declare/sample';

/** What each party of a trust makes of one token, by the name under which `prove` has it. */
function asked(model: TrustModel, token: Token): readonly (readonly [party: string, outcome: Decision['outcome']])[] {
  return [
    // Of what somebody else manages nothing is known.
    ...model.vault.authRoles
      .filter(({ emitted }) => emitted)
      .map(({ mount, name }) => [`vault:${mount}`, decideToken(model, mount, name, token, now).outcome] as const),
    ...model.clusters.map(
      (cluster) =>
        [`cluster:${cluster.name}`, conclude(decideAtCluster(model, cluster, token, now).steps).outcome] as const,
    ),
    ...model.relyingParties.map(
      (party) =>
        [`${party.kind}:${party.name}`, conclude(decideAtParty(model, party, token, now).steps).outcome] as const,
    ),
    ...(model.spire?.psatClusters ?? []).map(
      (attested) => [`spire:${attested.cluster}`, decideAttestation(model, attested, token, now).outcome] as const,
    ),
  ];
}

/** The token that the Pods of each account have: that of workloads, callers, clients of parties and agents of SPIRE. */
function held(model: TrustModel): readonly Token[] {
  return model.clusters.flatMap((cluster) => {
    const agents = (model.spire?.agents ?? []).filter((one) => one.cluster === cluster.name && one.attestedAs !== '');
    const holders: readonly TokenHolder[] = [
      ...cluster.workloads,
      ...cluster.callers,
      ...cluster.partyClients,
      ...agents,
    ];
    return holders.map((holder) => mint(cluster, projectedRequest(holder), now));
  });
}

/** The same token, with some claims changed. */
function changed({ claims, ...about }: Token, changes: Readonly<Record<string, unknown>>): Token {
  return tokenOf({ ...claims, ...changes }, about);
}

/** A law of every token that somebody holds, whatever is declared. */
function law(holds: (model: TrustModel, token: Token) => void): void {
  fc.assert(
    fc.property(arbitraryDeclaration, (declaration) => {
      const model = modelOf(declaration);
      for (const token of held(model)) holds(model, token);
    }),
    { numRuns: 150 },
  );
}

const accepting = (model: TrustModel, token: Token): readonly string[] =>
  asked(model, token).flatMap(([party, outcome]) => (outcome === 'accepted' ? [party] : []));

test('each kind of party accepts tokens as they are', () => {
  const takers = new Set<string>();
  law((model, token) => {
    for (const party of accepting(model, token)) takers.add(party.split(':')[0] ?? '');
  });
  expect([...takers].sort()).toEqual(['cluster', 'dex', 'keycloak', 'opensearch', 'rabbitmq', 'spire', 'vault']);
});

test('a token whose signature is none is accepted nowhere', () => {
  law((model, token) => {
    expect(accepting(model, { ...token, signature: 'invalid' })).toEqual([]);
  });
});

test('a token that ended is accepted nowhere', () => {
  law((model, token) => {
    const past = { iat: now - 7200, nbf: now - 7200, exp: now - 3600 };
    expect(accepting(model, changed(token, past))).toEqual([]);
  });
});

test('a token of another issuer is accepted nowhere but at RabbitMQ, which looks at none', () => {
  law((model, token) => {
    const takers = accepting(model, changed(token, { iss: 'https://elsewhere.example' }));
    expect(takers.filter((party) => !party.startsWith('rabbitmq:'))).toEqual([]);
  });
});

test('a token for somebody else is accepted nowhere but at Dex, which compares no audience', () => {
  law((model, token) => {
    const takers = accepting(model, changed(token, { aud: ['somebody'] }));
    expect(takers.filter((party) => !party.startsWith('dex:'))).toEqual([]);
  });
});

test('an account that nobody declared gets no right but at a Dex that looks at audiences alone', () => {
  law((model, token) => {
    const stranger = changed(token, { sub: 'system:serviceaccount:shop:stranger' });
    const generous = model.relyingParties.filter((party) => {
      const { steps, rights } = decideAtParty(model, party, stranger, now);
      return conclude(steps).outcome === 'accepted' && rights.length > 0;
    });
    expect(
      generous.filter(
        ({ kind, sources }) =>
          kind !== 'dex' || !sources.some((one) => 'limitingClaim' in one && one.limitingClaim === 'aud'),
      ),
    ).toEqual([]);
  });
});

test('whatever somebody calls a token, nobody stumbles', () => {
  const names = ['iss', 'aud', 'sub', 'exp', 'iat', 'nbf', 'kubernetes.io', 'toString', '__proto__'];
  const claims = fc.dictionary(fc.constantFrom(...names), fc.jsonValue());
  fc.assert(
    fc.property(arbitraryDeclaration, claims, (declaration, given) => {
      const outcomes = asked(modelOf(declaration), tokenOf(given)).map(([, outcome]) => outcome);
      expect(outcomes.filter((one) => !['accepted', 'refused', 'undecided'].includes(one))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
