import { checks } from '../../../../src/trust/facts/checks';
import { meanings, meaningsAt, namesOf } from '../../../../src/trust/report/explain/meanings';
import { findTarget } from '../../../../src/trust/report/explain/target';
import { meaningsOfSvids } from '../../../../src/trust/report/explain/meanings-of-svids';
import { spireTrust } from '../../../support/spire';
import { twoClustersModel } from '../../../support/two-clusters-model';

const two = twoClustersModel();
const names = (asked: { client?: string; role?: string }) => {
  const target = findTarget(two, { cluster: 'prod', client: '', role: '', ...asked });
  if ('fault' in target) throw new Error(target.fault);
  return namesOf(two, target);
};

test('every check has a meaning', () => {
  expect(Object.keys(meanings).sort()).toEqual(Object.keys(checks).sort());
});

test('texts are in the style of messages, and name only what can be filled in', () => {
  const known = [...Object.keys(names({ client: 'shop/vault' })), 'sent', 'wanted'];
  const wrong = [...Object.entries(meanings), ...Object.entries(meaningsOfSvids)].flatMap(
    ([check, { cause, repair, observe }]) =>
      [cause, repair, observe]
        .filter(
          (text) =>
            text.endsWith('.') ||
            /^[A-Z](?!ault\b|ertificate|NS|abbitMQ\b|penSearch\b|eycloak\b|ex\b|PIRE\b|WT-SVID)/.test(text) ||
            [...text.matchAll(/\{(\w+)\}/g)].some(([, name]) => !known.includes(name ?? '')),
        )
        .map((text) => `${check}: ${text}`),
  );
  expect(wrong).toEqual([]);
});

const prod = { cluster: 'prod', certManager: 'cert-manager:cert-manager', reviewer: 'vault:token-reviewer' };

test.each([
  [
    'an Issuer',
    { client: 'shop/vault' },
    {
      ...prod,
      mount: 'kubernetes-prod',
      role: 'acme-prod-shop-vault',
      namespace: 'shop',
      account: 'vault',
      pkiMount: 'pki',
      pkiRole: 'acme-prod-shop-vault',
    },
  ],
  [
    'a ClusterIssuer, whose account is elsewhere',
    { client: 'edge' },
    {
      ...prod,
      mount: 'kubernetes-prod',
      role: 'edge',
      namespace: 'cert-manager',
      account: 'edge',
      pkiMount: 'pki',
      pkiRole: 'acme-prod-shop-vault',
    },
  ],
  [
    'a workload',
    { client: 'shop/orders' },
    {
      ...prod,
      mount: 'kubernetes-prod',
      role: 'acme-prod-shop_orders',
      namespace: 'shop',
      account: 'orders',
      pkiMount: '',
      pkiRole: '',
    },
  ],
  [
    'a role without a client, by what it binds',
    { role: 'jwt-prod.old/acme-prod-shop-vault' },
    {
      ...prod,
      reviewer: 'shop:vault',
      mount: 'jwt-prod.old',
      role: 'acme-prod-shop-vault',
      namespace: 'shop',
      account: 'vault',
      pkiMount: '',
      pkiRole: '',
    },
  ],
])('the names of %s', (_, asked, expected) => {
  expect(names(asked)).toEqual(expected);
});

test('at a mount for JWT-SVIDs some of it is another', () => {
  const { model } = spireTrust();
  expect(meaningsAt(model, 'jwt-spire')['jwt/issuer']).toBe(meaningsOfSvids['jwt/issuer']);
  expect(meaningsAt(model, 'jwt-spire')['acl/path']).toBe(meanings['acl/path']);
  for (const mount of ['jwt-prod', '']) expect(meaningsAt(model, mount)).toBe(meanings);
});
