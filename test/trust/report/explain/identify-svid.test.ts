import { clusterOf } from '../../../../src/trust/model/lookup';
import { identifySvid } from '../../../../src/trust/report/explain/identify-svid';
import { spireTrust } from '../../../support/spire';

const { model } = spireTrust();
const identified = (subject: string, cluster = 'edge', of = model) =>
  identifySvid(of, subject, clusterOf(of, cluster)!);
const orders = 'spiffe://acme.example/ns/shop/sa/orders';
const domain = 'it is a JWT-SVID of trust domain `acme.example`';

test.each([
  ['of the cluster', identified(orders), `${domain}, as Pods of \`shop/orders\` of cluster \`edge\` get it`],
  [
    'of another cluster',
    identified(orders, 'prod'),
    `${domain}, as Pods of \`shop/orders\` of cluster \`edge\` get it, not of \`prod\``,
  ],
  ['of nobody', identified('spiffe://acme.example/x'), `${domain}; no declared workload has this SPIFFE ID`],
  [
    'of another trust domain',
    identified('spiffe://other.example/x'),
    'it is a JWT-SVID of trust domain `other.example`; that of the declared SPIRE server is `acme.example`',
  ],
  [
    'where none is declared',
    identified(orders, 'edge', { ...model, spire: null }),
    `${domain}; no SPIRE server is declared`,
  ],
])('a JWT-SVID %s', (_, found, about) => expect(found?.about).toBe(about));

test('another subject is none', () => expect(identified('system:serviceaccount:shop:orders')).toBeNull());
