import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Trust } from '../../../src';
import { compare } from '../../../src/trust/compare/compare';
import { renderText } from '../../../src/trust/diagnose/render';
import { readGiven } from '../../../src/trust/read/read-given';
import { artefactsOf, exampleTrust, type Edit } from '../../support/emitted-artefacts';

const trust = exampleTrust();
const compared = (...edits: readonly Edit[]): string =>
  renderText(compare(trust.model, readGiven(artefactsOf(trust, ...edits), trust.model).model));

/** What the page of a code shows. */
function shownOn(code: string): string {
  const page = readFileSync(resolve(__dirname, `../../../docs/diagnostics/${code}.md`), 'utf8');
  return /```text\n(.*?)```/s.exec(page)?.[1] ?? '';
}

test('what is emitted is what was planned', () => {
  expect(compared()).toBe('');
});

test('another value is told with both sides and their places, as its page shows', () => {
  const text = compared(['"vault://shop/vault"', '"vault"']);
  expect(text).toBe(shownOn('artefact-differs'));
});

test('what is missing is told where it is declared, as its page shows', () => {
  expect(compared(['kind: Issuer', 'kind: Other'])).toBe(shownOn('artefact-missing'));
});

test('what lets somebody in and nobody declared is told, as its page shows', () => {
  const role =
    '"backdoor": { "role_name": "backdoor", "backend": "jwt-prod", "user_claim": "sub", "role_type": "jwt" },';
  expect(compared(['"vault_jwt_auth_backend_role": {', `"vault_jwt_auth_backend_role": { ${role}`])).toBe(
    shownOn('artefact-extra'),
  );
});

test('accounts and Certificates of other people are one line, as its page shows', () => {
  const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, namespace: shop }\n---\n';
  expect(compared([/^/, account])).toBe(shownOn('artefact-beside'));
});

test('manifests of an unknown cluster are compared with nothing, as its page shows', () => {
  const { manifests, terraform } = artefactsOf(trust);
  const prd = manifests.map((file) => ({ ...file, file: 'prd.yaml', cluster: 'prd' }));
  const { diagnostics } = Trust.judge({ manifests: prd, terraform }, trust);
  expect(renderText(diagnostics)).toBe(shownOn('cluster-undeclared'));
});

test('the order of a list, and labels that others add, are no difference', () => {
  expect(compared([/metadata:\n/, 'metadata:\n  labels: { team: a }\n'])).toBe('');
});

test('what only apply tells is compared with nothing', () => {
  expect(compared(['"vault://shop/vault"', '"${random_pet.x.id}"'])).toBe('');
});
