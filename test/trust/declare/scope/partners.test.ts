import { findPartners } from '../../../../src/trust/declare/scope/partners';
import { findingsOf } from '../sample';
import { queued } from '../party/sample-party';

test('clusters whose tokens somebody besides Vault takes', () => {
  const accepting = [{ by: 'west', name: 'x', declared: {}, place: { at: '', path: [] }, partners: ['west', 'east'] }];
  expect([...findPartners(accepting, { queue: { rabbitmq: { clusters: { far: {} } } }, none: undefined }, {})]).toEqual(
    ['west', 'east', 'far'],
  );
});

test('they need no login to Vault, and others do', () => {
  expect(findingsOf(queued())).toEqual([]);
  const near = { tokenIssuer: 'https://oidc.acme.example/near' };
  expect(findingsOf(queued({}, {}, { near }))).toEqual([
    ['missing-key', 'clusters.near', 'nobody says how cluster `near` logs in'],
  ]);
});

test('a cluster whose nodes SPIRE attests needs one only where its certificates or its own authority come from Vault', () => {
  const spire = {
    cluster: 'prod',
    attestation: { prod: { k8sPsat: {} }, far: { x509pop: {} }, lab: { joinToken: {} } },
  };
  expect([...findPartners([], {}, spire)]).toEqual(['prod', 'lab']);
  expect([...findPartners([], {}, { ...spire, upstreamAuthority: {} })]).toEqual(['lab']);
});
