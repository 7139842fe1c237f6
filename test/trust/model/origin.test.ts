import { isKnown, originOf, type Placed } from '../../../src/trust/model/origin';

const node: Placed = {
  at: 'clusters.prod',
  origins: {
    version: { kind: 'default', at: 'defaults.version' },
    apiServerUrl: { kind: 'variable', at: 'clusters.prod.apiServer.url' },
    boundIssuer: { kind: 'unknown', at: 'vault_jwt_auth_backend.prod' },
  },
};

test('a field without an entry was declared at the node, under its own name', () => {
  expect(originOf(node, 'tokenIssuer')).toEqual({ kind: 'declared', at: 'clusters.prod.tokenIssuer' });
  expect(originOf(node, 'toString')).toEqual({ kind: 'declared', at: 'clusters.prod.toString' });
});

test('a field with an entry says where it came from', () => {
  expect(originOf(node, 'version')).toEqual({ kind: 'default', at: 'defaults.version' });
});

test('only a variable and an unknown value cannot be compared', () => {
  expect(['tokenIssuer', 'version', 'apiServerUrl', 'boundIssuer'].map((field) => isKnown(node, field))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
