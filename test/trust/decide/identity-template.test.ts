import { identityOf, renderTemplate } from '../../../src/trust/decide/identity-template';
import { mint } from '../../../src/trust/decide/mint';
import { values } from '../../../src/trust/decide/decision';
import { cluster, jwtAuthRole, kubernetesAuthRole } from '../../support/model';
import { now } from '../../support/decide-chain';
import { usualVault } from '../../support/usual-vault';

const token = mint(
  cluster(),
  {
    namespace: 'shop',
    serviceAccount: 'web',
    account: values(['web']),
    audiences: values(['a']),
    expirationSeconds: 600,
    boundTo: '',
  },
  now,
);
const era = (refusesSlashes: boolean) => () => ({ ...usualVault(), refusesSlashes });
const alias = (part: string) => `a/{{ identity.entity.aliases.auth_kubernetes_1.${part} }}/b`;

test.each([
  ['no template', 'a/b', { text: 'a/b' }],
  ['the namespace', alias('metadata.service_account_namespace'), { text: 'a/shop/b' }],
  ['the account', alias('metadata.service_account_name'), { text: 'a/web/b' }],
  ['its UID, which only the API server knows', alias('metadata.service_account_uid'), 'live'],
  ['the name, a UID by default', alias('name'), 'live'],
  ['the entity', '{{identity.entity.id}}', 'live'],
  ['metadata that no login sets', alias('metadata.nope'), null],
  ['an inherited name', alias('metadata.constructor'), null],
  ['what is no identity', '{{nope}}', null],
])('kubernetes login: %s', (_, text, expected) => {
  expect(renderTemplate(text, identityOf(kubernetesAuthRole(), token, era(false)))).toEqual(expected);
});

test('the name `ns/sa` has a slash, which OpenBao refuses since 2.6', () => {
  const role = kubernetesAuthRole({ aliasNameSource: 'serviceaccount_name' });
  expect(renderTemplate(alias('name'), identityOf(role, token, era(false)))).toEqual({ text: 'a/shop/web/b' });
  expect(renderTemplate(alias('name'), identityOf(role, token, era(true)))).toBeNull();
});

test('a JWT login names its user claim; a declared role maps no metadata, a foreign one may', () => {
  expect(renderTemplate(alias('name'), identityOf(jwtAuthRole(), token, era(false)))).toEqual({
    text: 'a/system:serviceaccount:shop:web/b',
  });
  expect(renderTemplate(alias('metadata.x'), identityOf(jwtAuthRole(), token, era(false)))).toBeNull();
  expect(renderTemplate(alias('metadata.x'), identityOf(jwtAuthRole({ client: '' }), token, era(false)))).toBe('live');
});

test('a value with a wildcard leaves nothing', () => {
  expect(renderTemplate(alias('name'), { alias: 'a*', metadata: {}, era: usualVault })).toBeNull();
});
