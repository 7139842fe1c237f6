import { proveCan } from '../../../src/trust/prove/can';
import { jwtChain } from '../../support/decide-chain';
import { reading, twoClusters } from '../../support/declared-worlds';
import { twoSvids } from '../../support/spire';

const trust = twoClusters({ workloads: [reading('orders', 'secret/data/orders/*', 'secret/data/+/shared')] }, {});
const orders = { cluster: 'east', client: 'shop/orders' };

test('a client can do what it is declared to do, assuming what only live systems know', () => {
  expect(trust.prove({ can: orders })).toEqual({
    outcome: 'proved',
    assuming: [
      'Vault reaches the key set and trusts its certificate',
      'the keys of mount `jwt-east` are those of the cluster that signed the token',
    ],
    witness: null,
    missing: '',
    vacuous: false,
    text: '`shop/orders` of cluster `east` can do what it is declared to do',
  });
});

test.each([
  ['secret/data/orders/*', 'read', 'proved', '`shop/orders` of cluster `east` can `read` `secret/data/orders/*`'],
  ['secret/data/orders/a', undefined, 'proved', '`shop/orders` of cluster `east` can reach `secret/data/orders/a`'],
  [
    'secret/data/*',
    'read',
    'refuted',
    '`shop/orders` of cluster `east` cannot `read` `secret/data/`: none of its policies grants it',
  ],
  [
    'secret/data/orders/a',
    'list',
    'refuted',
    '`shop/orders` of cluster `east` cannot `list` `secret/data/orders/a`: none of its policies grants it',
  ],
])('on every path of `%s` with %s: %s', (path, capability, outcome, text) => {
  expect(trust.prove({ can: { ...orders, path, ...(capability === undefined ? {} : { capability }) } })).toMatchObject({
    outcome,
    text,
  });
});

test('a client that is refused: the check, and what was sent and wanted', () => {
  const model = jwtChain({ role: { boundAudiences: ['vault'] } });
  expect(proveCan(model, { can: { cluster: 'prod', client: 'shop/vault' } })).toMatchObject({
    outcome: 'refuted',
    witness: null,
    text: '`shop/vault` of cluster `prod` cannot do what it is declared to do: jwt/audience of vault, 400 error validating token: invalid audience (aud) claim: audience claim does not match any expected audience; sent `vault://shop/vault`, `https://vault.acme.example:8200`; wanted `vault`',
  });
});

test('a name of nobody is no claim', () => {
  expect(trust.prove({ can: { cluster: 'east', client: 'shop/order' } })).toMatchObject({
    outcome: 'undecided',
    text: 'cluster `east` has no client `shop/order`',
    missing: 'clusters.east.shop/order',
  });
  expect(trust.prove({ can: { cluster: 'north', client: 'shop/orders' } })).toMatchObject({
    outcome: 'undecided',
    text: 'no cluster is named `north`',
    missing: 'clusters.north',
  });
});

test('who holds a JWT-SVID can do what is declared for it, and nothing else', () => {
  const orders = { cluster: 'edge', client: 'shop/orders' };
  const claimed = (path?: string) =>
    twoSvids().prove({ can: { ...orders, ...(path === undefined ? {} : { path, capability: 'read' }) } });
  expect(claimed()).toMatchObject({
    outcome: 'proved',
    assuming: [
      'Vault reaches the key set and trusts its certificate',
      'the keys of mount `jwt-spire` are those of the SPIRE server that signed the token',
    ],
  });
  expect([claimed('secret/data/orders/*'), claimed('secret/data/stock')].map(({ outcome }) => outcome)).toEqual([
    'proved',
    'refuted',
  ]);
});
