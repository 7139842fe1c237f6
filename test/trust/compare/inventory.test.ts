import { inventory } from '../../../src/trust/compare/inventory';
import { exampleTrust } from '../../support/emitted-artefacts';
import { keycloak, openSearch, rabbitMq, trustModel } from '../../support/model';

test('each thing has a name of its own, by which its server knows it', () => {
  const names = inventory(exampleTrust().model).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual([
    'auth mount `jwt-prod`',
    'auth role `acme-prod-shop-vault` of mount `jwt-prod`',
    'policy `acme-prod-shop-vault`',
    'PKI mount `pki`',
    'PKI role `acme-prod-shop-vault` of mount `pki`',
    'Issuer `shop/vault` of cluster `prod`',
    'ServiceAccount `shop/vault` of cluster `prod`',
    'Role `shop/vault-token-request` of cluster `prod`',
    'RoleBinding `shop/vault-token-request` of cluster `prod`',
  ]);
});

test('whom a relying party lets do anything is a thing of its own', () => {
  const relyingParties = [rabbitMq(), openSearch(), keycloak()];
  expect(inventory(trustModel({ relyingParties })).map(({ name }) => name)).toEqual([
    'RabbitMQ `queue`',
    'audience `rabbitmq://acme/queue/east` at RabbitMQ `queue`',
    'alias `system:serviceaccount:shop:orders` for audience `rabbitmq://acme/queue/east` at RabbitMQ `queue`',
    'OpenSearch `logs`',
    'audience `opensearch://acme/logs/east` at OpenSearch `logs`',
    'user `system:serviceaccount:shop:orders` at OpenSearch `logs`',
    'Keycloak `sso`',
    'audience `https://sso.acme.example/realms/acme` at Keycloak `sso`',
    'client `east.shop.orders` at Keycloak `sso`',
  ]);
});
