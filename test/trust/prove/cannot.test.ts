import { reading, sharedIssuer, twoClusters } from '../../support/declared-worlds';
import { twoSvids } from '../../support/spire';

const trust = twoClusters({ workloads: [reading('orders', 'secret/data/orders/*')] }, {});

test.each([
  [{ cluster: 'west' }, 'proved', false, 'no token of cluster `west` logs in'],
  [
    { cluster: 'west', path: 'secret/*' },
    'proved',
    true,
    'no token of cluster `west` reaches `secret/*`: none logs in',
  ],
  [
    { cluster: 'east', path: 'secret/x', capability: 'read' },
    'proved',
    true,
    'no token of cluster `east` can `read` `secret/x`: nobody does',
  ],
  [{ cluster: 'east', mount: 'jwt-west' }, 'proved', false, 'no token of cluster `east` logs in at `jwt-west`'],
  [
    { cluster: 'east', mount: 'jwt-east' },
    'refuted',
    false,
    'a token of `shop/orders` of cluster `east`, at `jwt-east` as auth role `acme-east-shop_orders`, is let in',
  ],
  [
    { cluster: 'east', path: 'secret/data/orders/a' },
    'refuted',
    false,
    'a token of `shop/orders` of cluster `east`, at `jwt-east` as auth role `acme-east-shop_orders`, can `read` `secret/data/orders/a`',
  ],
  [{ cluster: 'east', mount: 'jwt-est' }, 'undecided', false, 'no auth mount is named `jwt-est`'],
  [{ cluster: 'nowhere' }, 'undecided', false, 'no cluster is named `nowhere`'],
])('%j', (cannot, outcome, vacuous, text) => {
  expect(trust.prove({ cannot })).toMatchObject({ outcome, vacuous, text });
});

test('one token issuer for two clusters: whose key it is decides, and is asked for', () => {
  expect(sharedIssuer('unknown').prove({ cannot: { cluster: 'west', path: 'secret/data/east' } })).toMatchObject({
    outcome: 'undecided',
    missing: 'clusters.west.signingKeys',
    text: 'a token of `shop/orders` of cluster `west`, at `jwt-east` as auth role `acme-east-shop_orders`, can `read` `secret/data/east`, unless `clusters.west.signingKeys` says otherwise',
  });
  expect(sharedIssuer('different').prove({ cannot: { cluster: 'west', path: 'secret/data/east' } })).toMatchObject({
    outcome: 'proved',
    vacuous: false,
    text: 'no token of cluster `west` reaches `secret/data/east`',
  });
});

test.each([
  [{ cluster: 'factory', mount: 'jwt-spire' }, 'proved', 'no token of cluster `factory` logs in at `jwt-spire`'],
  [
    { cluster: 'prod', path: 'secret/data/orders/*' },
    'proved',
    'no token of cluster `prod` reaches `secret/data/orders/*`',
  ],
  [
    { cluster: 'edge', path: 'secret/data/orders/*' },
    'refuted',
    'the JWT-SVID `spiffe://acme.example/ns/shop/sa/orders` of `shop/orders` of cluster `edge`, at `jwt-spire` as auth role `acme-spiffe-ns_shop_sa_orders`, can `read` `secret/data/orders/x`',
  ],
  [
    { cluster: 'edge', mount: 'jwt-spire' },
    'refuted',
    'the JWT-SVID `spiffe://acme.example/ns/shop/sa/orders` of `shop/orders` of cluster `edge`, at `jwt-spire` as auth role `acme-spiffe-ns_shop_sa_orders`, is let in',
  ],
])('a JWT-SVID counts for the cluster of its Pods: %j', (cannot, outcome, text) => {
  expect(twoSvids().prove({ cannot })).toMatchObject({ outcome, text, vacuous: false });
});
