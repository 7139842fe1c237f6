import { values } from '../../../src/trust/decide/decision';
import { decideLogin } from '../../../src/trust/decide/vault-login';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import { tokenOf } from '../../../src/trust/terms/token';
import { jwtChain, now } from '../../support/decide-chain';
import { jwtMount, kubernetesAuthRole } from '../../support/model';
import { usualVault } from '../../support/usual-vault';

const era = usualVault;
const enter = (model: TrustModel, mount: string, role: string, vaultNamespace = '') =>
  decideLogin(model, { mount: values([mount]), role: values([role]), vaultNamespace }, tokenOf({}), now, era);
const role = 'acme-prod-shop-vault';

test.each(['jwt-prod', '/v1/auth/jwt-prod', '/v1/auth/jwt-prod/', 'v1/auth/jwt-prod'])(
  '`%s` leads to the mount',
  (mount) => {
    expect(enter(jwtChain(), mount, role).role?.name).toBe(role);
  },
);

test('a mount path is no prefix', () => {
  const { steps, role: found } = enter(jwtChain(), 'jwt-prod/x', role);
  expect([steps.at(-1)?.check, steps.at(-1)?.wanted, found]).toEqual(['login/mount', '`jwt-prod`', null]);
});

test('names of auth roles count in lower case', () => {
  expect(enter(jwtChain(), 'jwt-prod', role.toUpperCase()).role?.name).toBe(role);
});

test('a role that is not there says which ones are', () => {
  expect(enter(jwtChain(), 'jwt-prod', 'nope').steps.at(-1)).toMatchObject({
    check: 'jwt/role',
    outcome: 'fail',
    wanted: `\`${role}\``,
  });
});

test('a role of the other method is none', () => {
  const model = jwtChain({ vault: { authRoles: [kubernetesAuthRole({ mount: 'jwt-prod' })] } });
  expect(enter(model, 'jwt-prod', role).steps.at(-1)?.check).toBe('jwt/role');
});

test('on a mount that is managed elsewhere, and of which no role is known, a role is assumed', () => {
  const model = jwtChain({ vault: { authMounts: [jwtMount({ emitted: false })], authRoles: [] } });
  expect(enter(model, 'jwt-prod', 'theirs').steps.at(-1)?.assumption).toBe(
    'auth role `theirs`, managed elsewhere, takes this client',
  );
});

test('another Vault namespace has other mounts', () => {
  expect(enter(jwtChain(), 'jwt-prod', role, 'platform').steps[0]).toMatchObject({
    check: 'login/namespace',
    outcome: 'fail',
    sent: '`platform`',
    message: '403 permission denied',
  });
});
