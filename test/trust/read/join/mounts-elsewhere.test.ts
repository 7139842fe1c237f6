import { Trust } from '../../../../src';
import { authMountsElsewhere, pkiMountsElsewhere } from '../../../../src/trust/read/join/mounts-elsewhere';
import { isKnown } from '../../../../src/trust/model/origin';
import { jwtAuthRole, jwtMount, kubernetesAuthRole, pkiRole } from '../../../support/model';
import { artefactsOf, exampleTrust } from '../../../support/emitted-artefacts';

test('a mount that was read is not made up again', () => {
  const role = jwtAuthRole();
  expect(authMountsElsewhere([role], [jwtMount({ path: role.mount })])).toEqual([]);
  expect(authMountsElsewhere([jwtAuthRole({ mount: '' })], [])).toEqual([]);
});

test('of a mount that only roles name, nothing is known but its method', () => {
  const roles = [
    jwtAuthRole({ mount: 'a', cluster: 'prod' }),
    jwtAuthRole({ mount: 'a' }),
    kubernetesAuthRole({ mount: 'b', cluster: '' }),
  ];
  const [one, two, ...more] = authMountsElsewhere(roles, []);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ path: 'a', method: 'jwt', emitted: false, at: 'clusters.prod.login' });
  expect(two).toMatchObject({ path: 'b', method: 'kubernetes', emitted: false, at: 'vault' });
  expect([one, two].map((mount) => mount !== undefined && isKnown(mount, 'boundIssuer'))).toEqual([false, true]);
});

test('a PKI mount that only roles name is one that exists', () => {
  expect(pkiMountsElsewhere([pkiRole({ mount: 'pki' })], [])).toMatchObject([
    { path: 'pki', source: { kind: 'existing' }, at: 'vault.pki.pki' },
  ]);
});

test('what hangs on it alone does not block; what its roles say is judged all the same', () => {
  const { manifests, terraform } = artefactsOf(exampleTrust());
  const judged = (edit: (text: string) => string): ReadonlySet<string> => {
    const files = terraform.map(({ file, content }) => {
      const { resource } = content as { readonly resource: object };
      const mounts = ['vault_jwt_auth_backend', 'vault_mount'];
      const others = Object.fromEntries(Object.entries(resource).filter(([type]) => !mounts.includes(type)));
      const text = JSON.stringify({ resource: others })
        .replaceAll('${vault_jwt_auth_backend.prod.path}', 'jwt-prod')
        .replaceAll('${vault_mount.pki.path}', 'pki');
      return { file, content: JSON.parse(edit(text)) as unknown };
    });
    return new Set(Trust.judge({ manifests, terraform: files }).diagnostics.map(({ code }) => code));
  };
  expect(judged((text) => text)).toEqual(new Set(['fact-undeclared']));
  expect(judged((text) => text.replace('vault://shop/vault', 'vault'))).toContain('audience-not-sent');
});
