import { claimsOf, findCollisions, planCollisions } from '../../../src/trust/plan/collisions';
import { plan } from '../../../src/trust/plan/plan';
import { everyKindModel } from '../../support/every-kind';
import { certificateIssuer, cluster, quickstartModel, trustModel } from '../../support/model';

const messages = (
  found: readonly { readonly message: string; readonly at: string; readonly related: readonly string[] }[],
) => found.map(({ message, at, related }) => [message, at, related]);

test('a plan with everything in it has none', () => {
  expect(planCollisions(plan(everyKindModel()).plan)).toEqual([]);
});

test('the second of two is the finding, the first is related', () => {
  const claims = [
    { space: 'vault', name: 'pki', at: 'a' },
    { space: 'terraform', name: 'pki', at: 'b' },
    { space: 'vault', name: 'pki', at: 'c' },
  ];
  expect(findCollisions(claims)).toEqual([
    {
      code: 'name-collision',
      kind: 'broken',
      message: '`pki` is there twice in vault',
      at: 'c',
      path: [],
      related: ['a'],
      sent: null,
      wanted: null,
      server: null,
      fix: 'rename one of the two',
      waivedBy: null,
    },
  ]);
});

test('shells add what the own tree of the user holds', () => {
  const claims = claimsOf(plan(quickstartModel()).plan);
  const own = { space: 'cluster `prod`', name: 'ServiceAccount shop/vault', at: 'chart/sa' };
  expect(messages(findCollisions([...claims, own]))).toEqual([
    [
      '`ServiceAccount shop/vault` is there twice in cluster `prod`',
      'chart/sa',
      ['clusters.prod.certManager.issuers[shop/vault]'],
    ],
  ]);
});

test('two objects of one kind, namespace and name in one cluster', () => {
  const twice = [certificateIssuer({ at: 'a' }), certificateIssuer({ at: 'b' })];
  const { diagnostics } = plan(
    trustModel({
      clusters: [cluster({ certificateIssuers: twice }), cluster({ name: 'test', certificateIssuers: twice.slice(1) })],
    }),
  );
  expect(messages(diagnostics)).toEqual([
    ['`cert-manager.io Issuer shop/vault` is there twice in cluster `prod`', 'b', ['a']],
  ]);
});
