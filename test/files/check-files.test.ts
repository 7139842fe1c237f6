import { Trust } from '../../src';
import { checkFiles } from '../../src/files/check-files';
import { gather } from '../../src/files/gather';
import { synthFiles } from '../../src/files/synth';
import { renderText } from '../../src/trust/diagnose/render';
import { exampleTrust } from '../support/emitted-artefacts';

const trust = exampleTrust();
const emitted = [...synthFiles(trust)].map(([file, text]) => ({ file, text }));
const edited = emitted.map(({ file, text }) => ({ file, text: text.replace('"vault://shop/vault"', '"vault"') }));

test('artefacts alone say what they lack, and what is wrong whatever that is', () => {
  expect(checkFiles(gather(emitted), null).diagnostics.map(({ code }) => code)).toEqual(['fact-undeclared']);
  expect(checkFiles(gather(edited), null).diagnostics.map(({ code }) => code)).toContain('audience-not-sent');
});

test('artefacts are compared with a trust that a module exports, and a finding has its line', () => {
  const { diagnostics, positions } = checkFiles(gather(edited), { trust, diagnostics: trust.diagnostics });
  expect(diagnostics.map(({ code }) => code)).toEqual(['artefact-differs', 'audience-not-sent']);
  const line = (edited[1]?.text ?? '').split('\n').findIndex((text) => text.includes('bound_audiences')) + 1;
  expect(renderText(diagnostics.slice(0, 1), { positions }).split('\n')[1]).toMatch(
    new RegExp(
      `^ {2}at {7}terraform/main\\.tf\\.json:${String(line)}:\\d+ +terraform/main\\.tf\\.json#vault_jwt_auth_backend_role`,
    ),
  );
});

test('what is missing is told at the line of its declaration', () => {
  const text = JSON.stringify({
    name: 'acme',
    vault: { server: 'https://vault.acme.example:8200', pki: { pki: { existing: {} } } },
    clusters: {
      prod: {
        tokenIssuer: 'https://oidc.acme.example/prod',
        login: { jwt: { keys: { discovery: {} } } },
        certManager: { issuers: [{ namespace: 'shop', name: 'vault', pkiRole: { mount: 'pki', existing: 'web' } }] },
      },
    },
  });
  const manifest = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: vault, namespace: shop }\n';
  const files = gather([{ file: 'prod.yaml', text: manifest }]);
  const { diagnostics } = checkFiles(files, { file: 'trust.json', text });
  const missing = diagnostics.find(({ code, message }) => code === 'artefact-missing' && message.startsWith('Issuer'));
  expect(missing?.path).toEqual(['clusters', 'prod', 'certManager', 'issuers', 0]);
});

test('artefacts wait for a declaration that stands', () => {
  const broken = checkFiles(gather(edited), { file: 'trust.yaml', text: 'name: acme\nclusters: {}\n' });
  expect([broken.isUnjudged, broken.diagnostics.map(({ code }) => code)]).toEqual([true, ['missing-key']]);
  expect(checkFiles(gather([]), { file: 'trust.yaml', text: 'name: acme\n' }).isUnjudged).toBe(false);
});

test('a waiver of a place in an artefact is no matter of the declaration alone, and holds with the artefact', () => {
  const waivers = [
    {
      code: 'artefact-differs',
      at: 'main.tf.json#vault_jwt_auth_backend_role.prod_shop_vault.token_ttl',
      reason: 'shorter while we test',
    },
  ];
  const waiving = exampleTrust({ waivers });
  const files = emitted.map(({ file, text }) => ({
    file: file.replace(/.*\//, ''),
    text: text.replace('"token_ttl": 60', '"token_ttl": 30'),
  }));
  const { diagnostics } = Trust.judge(gather(files).artefacts, waiving);
  expect(diagnostics.map(({ code, waivedBy }) => [code, waivedBy?.reason])).toEqual([
    ['artefact-differs', 'shorter while we test'],
  ]);
});
