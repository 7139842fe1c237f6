import { isSamePart, partOf } from '../../../src/trust/plan/part';
import { plan } from '../../../src/trust/plan/plan';
import type { Plan } from '../../../src/trust/plan/planned';
import { isReference } from '../../../src/trust/plan/value';
import { everyKindModel } from '../../support/every-kind';
import { quickstartModel } from '../../support/model';

const addresses = ({ resources }: Plan): readonly string[] => resources.map(({ type, id }) => `${type}.${id}`);

test('which parts are the same', () => {
  expect(isSamePart('pki', 'pki')).toBe(true);
  expect(isSamePart('pki', { cluster: 'pki' })).toBe(false);
  expect(isSamePart({ cluster: 'a' }, { cluster: 'a' })).toBe(true);
  expect(isSamePart({ cluster: 'a' }, { cluster: 'b' })).toBe(false);
});

test('the authorities apart from the clusters, which meet them by name', () => {
  const whole = plan(quickstartModel()).plan;
  const pki = partOf(whole, 'pki');
  expect(addresses(pki)).toEqual([
    'vault_mount.pki',
    'vault_pki_secret_backend_root_cert.pki',
    'vault_pki_secret_backend_config_urls.pki',
  ]);
  expect(pki.outputs.map(({ name }) => name)).toEqual(['pki_certificate']);
  const prod = partOf(whole, { cluster: 'prod' });
  expect(addresses(prod)).toEqual([
    'vault_jwt_auth_backend.prod',
    'vault_policy.prod_shop_vault',
    'vault_pki_secret_backend_role.prod_shop_vault',
    'vault_jwt_auth_backend_role.prod_shop_vault',
  ]);
  expect(prod.outputs).toEqual([]);
  expect(prod.resources[2]?.args['backend']).toBe('pki');
  expect(prod.resources[3]?.args['backend']).toEqual({
    kind: 'reference',
    address: 'vault_jwt_auth_backend.prod',
    attribute: 'path',
    literal: 'jwt-prod',
  });
});

test('the parts together are the whole, and none refers to another', () => {
  const whole = plan(everyKindModel()).plan;
  const clusters = ['prod', 'test', 'dev', 'inside', 'empty'];
  const parts = [partOf(whole, 'pki'), ...clusters.map((cluster) => partOf(whole, { cluster }))];
  expect(parts.flatMap(addresses).sort()).toEqual([...addresses(whole)].sort());
  for (const part of parts) {
    const own = addresses(part);
    for (const { args, dependsOn } of part.resources) {
      const targets = [
        ...Object.values(args)
          .filter(isReference)
          .map(({ address }) => address),
        ...dependsOn,
      ];
      expect(targets.filter((target) => !own.includes(target))).toEqual([]);
    }
  }
  expect(parts.map(({ variables }) => variables.map(({ name }) => name))).toEqual([
    ['pki-outside_certificate'],
    ['prod_ca', 'prod_reviewer_jwt'],
    [],
    [],
    [],
    [],
  ]);
});
