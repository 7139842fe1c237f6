import { reading, twoClusters } from '../../support/declared-worlds';
import { ordersRole, twoSvids, withRole } from '../../support/spire';
import { prove } from '../../../src/trust/prove/prove';

const trust = twoClusters(
  { workloads: [reading('orders', 'secret/data/orders/*'), reading('audit', 'secret/data/*')] },
  { workloads: [reading('orders', 'secret/data/west')] },
);
const orders = { cluster: 'east', client: 'shop/orders' };
const audit = { cluster: 'east', client: 'shop/audit' };

test('whoever is not named refutes, by a token and a path', () => {
  const verdict = trust.prove({ only: { path: 'secret/data/orders/*', capability: 'read', clients: [orders] } });
  expect(verdict).toMatchObject({
    outcome: 'refuted',
    text: 'a token of `shop/audit` of cluster `east`, at `jwt-east` as auth role `acme-east-shop_audit`, can `read` `secret/data/orders/x`',
  });
  expect(verdict.witness).toEqual({
    token: {
      aud: ['https://vault.acme.example:8200'],
      exp: 1_700_003_600,
      iat: 1_700_000_000,
      nbf: 1_700_000_000,
      iss: 'https://oidc.acme.example/east',
      sub: 'system:serviceaccount:shop:audit',
      'kubernetes.io': { namespace: 'shop', serviceaccount: { name: 'audit' } },
    },
    ...{ cluster: 'east', account: 'shop/audit', trustDomain: '' },
    mount: 'jwt-east',
    role: 'acme-east-shop_audit',
    accepting: '',
    path: 'secret/data/orders/x',
    capability: 'read',
  });
});

test('with all of them named it is proved, assuming that the Vault holds nothing else', () => {
  expect(trust.prove({ only: { path: 'secret/data/orders/*', clients: [orders, audit] } })).toEqual({
    outcome: 'proved',
    assuming: ['nobody else has a token of this Vault: no other auth mount, entity or root token leads to these paths'],
    witness: null,
    missing: '',
    vacuous: false,
    text: 'only `shop/orders` of cluster `east`, `shop/audit` of cluster `east` reaches `secret/data/orders/*`',
  });
});

test('a path that nobody reaches is said to be one', () => {
  expect(trust.prove({ only: { path: 'secret/dota/*', clients: [orders] } })).toMatchObject({
    outcome: 'proved',
    vacuous: true,
    text: 'nobody reaches `secret/dota/*`: no policy grants it to anybody who gets in',
  });
});

test('a client that is not declared is no claim', () => {
  expect(trust.prove({ only: { path: 'secret/*', clients: [{ cluster: 'east', client: 'x/y' }] } }).outcome).toBe(
    'undecided',
  );
});

describe('JWT-SVIDs', () => {
  const path = 'secret/data/orders/*';
  const clients = [{ cluster: 'edge', client: 'shop/orders' }];

  test('whoever is declared to hold one is the only one', () => {
    expect(twoSvids().prove({ only: { path, clients } })).toMatchObject({
      outcome: 'proved',
      text: 'only `shop/orders` of cluster `edge` reaches `secret/data/orders/*`',
    });
  });

  test('a role that binds no SPIFFE ID takes the others, and the witness says who gets it from whom', () => {
    const { outcome, text, witness } = prove(withRole(twoSvids().model, { boundSubject: '' }), {
      only: { path, clients },
    });
    expect([outcome, text]).toEqual([
      'refuted',
      `the JWT-SVID \`spiffe://acme.example/ns/shop/sa/stock\` of \`shop/stock\` of cluster \`prod\`, at \`jwt-spire\` as auth role \`${ordersRole}\`, can \`read\` \`secret/data/orders/x\``,
    ]);
    expect(witness).toEqual({
      token: {
        aud: ['https://vault.acme.example:8200'],
        exp: 1_700_000_300,
        iat: 1_700_000_000,
        iss: 'https://svid.acme.example',
        sub: 'spiffe://acme.example/ns/shop/sa/stock',
      },
      ...{ cluster: 'prod', account: 'shop/stock', trustDomain: 'acme.example' },
      ...{ mount: 'jwt-spire', role: ordersRole, accepting: '', path: 'secret/data/orders/x', capability: 'read' },
    });
  });
});
