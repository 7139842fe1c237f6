import { decideClient } from '../../../src/trust/decide/client';
import { decideSecretToken, secretTokenRequest } from '../../../src/trust/decide/secret-client';
import type { Cluster } from '../../../src/trust/model/cluster';
import type { SecretClient } from '../../../src/trust/model/secret-client';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import { csiRoute, modelVia, onlyClient, reviewedByClient } from '../../support/token-clients';

const now = 1_764_000_000;

function changed(model: TrustModel, change: Partial<SecretClient>, cluster: Partial<Cluster> = {}): TrustModel {
  const [first, ...others] = model.clusters;
  const secretClients = [{ ...onlyClient(model), ...change }];
  return { ...model, clusters: [{ ...first!, secretClients, ...cluster }, ...others] };
}

function answer(model: TrustModel): readonly string[] {
  const { outcome, steps } = decideClient(model, model.clusters[0]!, onlyClient(model), now);
  return [outcome, ...steps.filter((step) => step.outcome === 'fail').map(({ check }) => check)];
}

const ways = [{ vaultSecretsOperator: {} }, { externalSecrets: {} }, csiRoute] as const;

test.each(ways)('%j gets in, and to what it is for', (via) => {
  expect(answer(modelVia(via))).toEqual(['accepted']);
});

test.each(ways)('%j: each single fault is the fault that Vault sees', (via) => {
  const model = modelVia(via);
  expect(answer(changed(model, { mount: 'jwt-other' }))).toEqual(['refused', 'login/mount']);
  expect(answer(changed(model, { authRole: 'other' }))).toEqual(['refused', 'jwt/role']);
  expect(answer(changed(model, { audiences: ['other'] }))).toEqual(['refused', 'jwt/audience']);
  expect(answer(changed(model, { vaultNamespace: 'other' }))).toEqual(['refused', 'login/namespace']);
  expect(answer(changed(model, { serviceAccount: 'other' }))).toContain('jwt/subject');
});

test('what is sent where the object names no audience', () => {
  const sent = (via: (typeof ways)[number], cluster: Partial<Cluster> = {}): readonly string[] => {
    const model = changed(modelVia(via), { audiences: [] }, cluster);
    return secretTokenRequest(model.clusters[0]!, onlyClient(model)).audiences.values;
  };
  const listed = [
    { at: '', origins: {}, emitted: true, tokenRequests: [{ audience: 'vault', expirationSeconds: 600 }] },
  ];
  expect(sent(ways[0])).toEqual([]);
  expect(sent(ways[1])).toEqual(['vault']);
  expect(sent(csiRoute, { csiDrivers: listed as never })).toEqual(['vault']);
  expect(sent(csiRoute)).toEqual([]);
});

test('what a CSIDriver does not tell leaves open what its provider sends', () => {
  const model = changed(modelVia(csiRoute), { audiences: [] }, { csiDrivers: [] });
  expect(answer(model)[0]).toBe('undecided');
});

test('the kubelet makes the token that the CSIDriver lists, and else the provider does, for every account of the cluster', () => {
  const made = (model: TrustModel) => {
    const [cluster, client] = [model.clusters[0]!, onlyClient(model)];
    const request = secretTokenRequest(cluster, client);
    const { length } = decideSecretToken(model, cluster, client, request).filter(
      ({ check }) => check === 'mint/permission',
    );
    return { seconds: request.expirationSeconds, boundTo: request.boundTo, asks: length };
  };
  const model = modelVia(csiRoute);
  expect(made(model)).toEqual({ seconds: 3600, boundTo: 'Pod', asks: 0 });
  const unlisted = changed(model, {}, { csiDrivers: [{ ...model.clusters[0]!.csiDrivers[0]!, tokenRequests: [] }] });
  expect(made(unlisted)).toEqual({ seconds: 900, boundTo: 'Pod', asks: 1 });
  expect(answer(unlisted)).toEqual(['accepted']);
});

test('the right to ask is the chart’s, or must be there where it is emitted', () => {
  const { assuming } = ((model) => decideClient(model, model.clusters[0]!, onlyClient(model), now))(modelVia(ways[1]));
  expect(assuming).toContain(
    'the role `external-secrets-controller`, defined elsewhere, lets `system:serviceaccount:external-secrets:external-secrets` create tokens of `orders`',
  );
  const operators = { externalSecrets: { tokenRights: 'emitted' } } as const;
  const model = modelVia(ways[1], { operators });
  expect(answer(model)).toEqual(['accepted']);
  expect(answer(changed(model, {}, { rbacBindings: [] }))).toEqual(['refused', 'mint/permission']);
});

test('a path that the provider reads and no policy covers', () => {
  const secrets = [{ name: 'db', path: 'secret/data/other', key: '' }];
  expect(answer(changed(modelVia(csiRoute), { secrets }))).toEqual(['refused', 'acl/path']);
});

test('a token that reviews itself needs an audience of the API server', () => {
  const model = modelVia(ways[0], reviewedByClient);
  expect(answer(model)).toEqual(['accepted']);
  expect(answer(changed(model, { audiences: ['https://vault.acme.example:8200'] }))).toEqual([
    'refused',
    'review/bearer',
  ]);
});

describe('what an operator asks of its own Vault token', () => {
  const tokens = { renew: false } as const;
  const acl = (via: (typeof ways)[number], authRole = {}) => {
    const model = modelVia(via, {}, { tokens, authRole });
    return decideClient(model, model.clusters[0]!, onlyClient(model), now)
      .steps.filter(({ check, sent }) => check === 'acl/path' && sent.includes('auth/token/'))
      .map(({ outcome, sent }) => [outcome, sent]);
  };

  test('without a renewal the Vault Secrets Operator has no login, unless the token cannot be renewed', () => {
    expect(acl({ vaultSecretsOperator: {} })).toEqual([['fail', '`auth/token/renew-self`']]);
    expect(acl({ vaultSecretsOperator: {} }, { tokenType: 'batch' })).toEqual([]);
    expect(acl({ vaultSecretsOperator: {} }, { noDefaultPolicy: false })).toEqual([
      ['pass', '`auth/token/renew-self`'],
    ]);
  });

  test('External Secrets may look its token up and revoke it, whatever is said of renewals', () => {
    expect(acl({ externalSecrets: {} })).toEqual([
      ['pass', '`auth/token/lookup-self`'],
      ['pass', '`auth/token/revoke-self`'],
    ]);
  });

  test('the CSI provider asks nothing', () => {
    expect(acl(csiRoute)).toEqual([]);
  });
});
