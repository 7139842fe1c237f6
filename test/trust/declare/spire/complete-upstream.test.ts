import { spireOf, spireDeclaration, spireFaults, spireTrust } from '../../../support/spire';
import { declare } from '../../../../src/trust/declare/declare';

test('the server logs in as its account, and may have its authority signed', () => {
  const { model } = spireTrust();
  expect(spireOf(model).upstream).toMatchObject({
    ...{ pkiMount: 'pki-spire', workload: 'spire-server/spire-server', caCertificateFile: '' },
    ...{ server: 'https://vault.acme.example:8200', vaultNamespace: '', mount: 'jwt-prod' },
    ...{ authRole: 'acme-prod-spire-server_spire-server', tokenFile: '/var/run/secrets/tokens/spire-server' },
    ...{ audience: 'https://vault.acme.example:8200', expirationSeconds: 7200 },
  });
  const [policy] = model.vault.policies.filter(({ client }) => client === 'spire-server/spire-server');
  expect(policy?.rules.map(({ path, capabilities }) => [path, capabilities])).toEqual([
    ['pki-spire/root/sign-intermediate', ['update']],
    ['auth/token/renew-self', ['update']],
    ['auth/token/lookup-self', ['read']],
  ]);
});

test('by a kubernetes login it is the same', () => {
  const declaration = spireDeclaration({ jwtSvid: undefined as never });
  const login = { kubernetes: { reviewer: { vaultPod: { namespace: 'vault', serviceAccount: 'vault' } } } };
  const clusters = { ...declaration.clusters, prod: { ...declaration.clusters['prod']!, login } };
  const { model } = declare({ ...declaration, clusters });
  expect(model?.vault.authRoles.find(({ client }) => client === 'spire-server/spire-server')).toMatchObject({
    ...{ method: 'kubernetes', mount: 'kubernetes-prod', audience: 'https://vault.acme.example:8200' },
    serviceAccountNames: ['spire-server'],
  });
});

test('an intermediate that signs SPIRE’s authority leaves room for one more below it', () => {
  const declaration = spireDeclaration();
  const pki = {
    ...declaration.vault.pki,
    'pki-spire': { intermediate: { signedBy: 'pki-nodes', commonName: 'SPIRE', ttl: '4380h' } },
  };
  const { model } = declare({ ...declaration, vault: { ...declaration.vault, pki } });
  expect(model?.vault.pkiMounts[0]?.source).toMatchObject({ authority: { maxPathLength: 1 } });
  const tight = { ...pki, 'pki-spire': { intermediate: { ...pki['pki-spire'].intermediate, maxPathLength: 0 } } };
  const { diagnostics } = declare({ ...declaration, vault: { ...declaration.vault, pki: tight } });
  expect(diagnostics.map(({ code, at }) => [code, at])).toEqual([
    ['signer-impossible', 'vault.pki.pki-spire.intermediate.maxPathLength'],
  ]);
});

test('a mount that is not there', () => {
  expect(spireFaults({ upstreamAuthority: { pkiMount: 'pki-spir' } })).toMatchObject([
    { code: 'unknown-pki-mount', at: 'spire.upstreamAuthority.pkiMount', fix: 'write `pki-spire`' },
  ]);
});
