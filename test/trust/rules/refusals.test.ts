import type { CheckId } from '../../../src/trust/facts/checks';
import { checks } from '../../../src/trust/facts/checks';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import { partiesOf } from '../../../src/trust/rules/parties';
import { findRefusals, mistakes } from '../../../src/trust/rules/refusals';
import { jwtChain, kubernetesChain, now, refusal, rule, workloadChain } from '../../support/decide-chain';
import * as build from '../../support/model';
import { allCases } from './cases/all';

const ids = Object.keys(checks) as CheckId[];
const told = (model: TrustModel) => findRefusals(model).map(({ code, at }) => [code, at]);

test('each check has a code, or a reason why nothing makes it fail', () => {
  const reasons = ids.flatMap((id) => {
    const mistake = mistakes[id];
    return 'never' in mistake ? [`${id}: ${mistake.never}`] : [];
  });
  expect(reasons).toEqual([
    'mint/one-audience: a projected volume names one audience',
    'mint/node-audience: the kubelet asks for the audience of the volume that it fills',
    'accept/expiry: a token is presented when it is new',
    'accept/not-before: a token is presented when it is new',
    'accept/expression: only a live system knows',
    'psat/pod: a token out of a Pod’s volume is bound to the Pod',
    'mesh/cluster: only a live system knows',
    'mesh/reviewer: only a live system knows',
    'mesh/token: the volume of a proxy is for the one audience of every mesh',
    'mesh/identity: a proxy asks for the identity of its own account',
    'mesh/requester: only a live system knows',
    'approval/plugins: only a live system knows',
    'keycloak/audience-one: a projected volume names one audience',
    'keycloak/expiry-there: every token of a Pod ends',
    'keycloak/expiry: a token is presented when it is new',
    'keycloak/not-before: a token is presented when it is new',
    'keycloak/issued-at: a token is presented when it is new',
    'keycloak/end: every token of a cluster says when it was issued',
    'rabbitmq/expiry-there: every token of a Pod ends',
    'rabbitmq/expiry: a token is presented when it is new',
    'opensearch/audience-there: the token of a Pod has an audience',
    'opensearch/expiry: a token is presented when it is new',
    'opensearch/not-before: a token is presented when it is new',
    'opensearch/subject: every token of a Pod has a subject',
    'dex/expiry: a token is presented when it is new',
    'dex/not-before: a token is presented when it is new',
    'dex/subject: every token of a Pod has a subject',
    'login/cidr: only a live system knows',
    'login/role-elsewhere: only a live system knows',
    'kubernetes/not-before: a token is presented when it is new',
    'kubernetes/expiry: a token is presented when it is new',
    'kubernetes/issued-at: a token is presented when it is new',
    'kubernetes/selector: only a live system knows',
    'review/reachable: only a live system knows',
    'jwt/audience-form: every minted token has a list of texts',
    'jwt/times: every minted token has times',
    'jwt/not-before: a token is presented when it is new',
    'jwt/expiry: a token is presented when it is new',
    'jwt/issued-at: a token is presented when it is new',
    'jwt/user-claim-empty: no text in a minted token is empty',
    'pki/role-elsewhere: only a live system knows',
    'pki/lifetime: vault warns and signs for less',
  ]);
});

test('each check that can fail has a case in which it fails first', () => {
  const failed = allCases.flatMap(({ check, fires: { model } }) => {
    if (check === null) return [];
    const own = partiesOf(model, now).find(({ decision }) => decision.outcome === 'refused');
    const [first] = (own && refusal(own.decision)) ?? [];
    return [[check, first]];
  });
  expect(failed.filter(([wanted, first]) => wanted !== first)).toEqual([]);
  expect(ids.filter((id) => !('never' in mistakes[id]) && !failed.some(([check]) => check === id))).toEqual([]);
});

test('the login, each Certificate and each path are refused by themselves', () => {
  const other = build.certificate({
    meta: build.objectMeta('shop', 'other'),
    dnsNames: ['b.example.com'],
    at: 'other',
  });
  const web = build.certificate({ dnsNames: ['a.example.com'] });
  expect(told(jwtChain({ role: { boundAudiences: ['vault'] }, cluster: { certificates: [web, other] } }))).toEqual([
    ['audience-not-sent', 'clusters.prod.certManager.issuers[shop/vault].authRole.boundAudiences'],
    ['name-not-allowed', 'clusters.prod.certManager.issuers[shop/vault].certificates[web].dnsNames'],
    ['name-not-allowed', 'other.dnsNames'],
  ]);
});

test('what a refusal causes further down is not said again', () => {
  expect(told(kubernetesChain({ role: { audience: 'vault', serviceAccountNames: ['web'] } }))).toEqual([
    ['audience-not-sent', 'clusters.prod.certManager.issuers[shop/vault].authRole.audience'],
  ]);
  expect(told(jwtChain({ issuer: { signPath: 'pki/roles/x' } }))).toEqual([
    ['sign-path-unknown', 'clusters.prod.certManager.issuers[shop/vault].signPath'],
  ]);
});

test('what is wrong with a mount is said once for all its clients', () => {
  const model = kubernetesChain({ cluster: { rbacBindings: [build.tokenRequestBinding('shop', 'vault')] } });
  const [prod] = model.clusters;
  const second = build.certificateIssuer({ ...prod!.certificateIssuers[0], at: 'second' });
  const clusters = [{ ...prod!, certificateIssuers: [...prod!.certificateIssuers, second] }];
  expect(told({ ...model, clusters })).toEqual([['reviewer-not-permitted', 'clusters.prod.login']]);
});

test('words stand on one line and name no moment', () => {
  const [found] = findRefusals(jwtChain({ policy: { rules: [rule('x', 'update')] } }));
  expect(found?.server).toEqual({ server: 'vault', words: '403 1 error occurred: * permission denied' });
  const [late] = findRefusals(jwtChain({ certificate: { duration: 400_000_000 }, pkiRole: { maxTtl: 400_000_000 } }));
  expect(late?.server?.words).toBe(
    '400 cannot satisfy request, as TTL would result in notAfter of … that is beyond the expiration of the CA certificate at …',
  );
});

test.each([
  ['jwt_1a2b.name', 'it becomes the path of this client', []],
  ['jwt_1a2b.id', 'no login sets it, so the rule covers nothing', ['path-not-allowed']],
])('a templated path {{identity.entity.aliases.%s}}: %s', (name, _, codes) => {
  const path = `secret/{{identity.entity.aliases.${name}}}`;
  const model = workloadChain({ policy: { rules: [rule(path, 'read')] } });
  expect(findRefusals(model).map(({ code }) => code)).toEqual(codes);
});
