import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Trust } from '../../../src';
import { compareDocuments } from '../../../src/trust/compare/hosted-documents';
import { renderText } from '../../../src/trust/diagnose/render';
import { keyId } from '../../../src/trust/terms/pem';
import {
  configurationFile,
  hostedKey,
  hostedText,
  hosting,
  jwksFile,
  nextKey,
  notHosting,
} from '../../support/hosting';

const trust = hosting();
const rotated = hosting({ signingKeys: [hostedKey, nextKey] });

type Edit = (content: Record<string, unknown>) => Record<string, unknown>;

/** What is said of a copy of `from` for the declaration `of`. */
function said(file: string, edit: Edit = (content) => content, from = trust, of = trust): string {
  const content = edit(JSON.parse(hostedText(from, file)) as Record<string, unknown>);
  return renderText(compareDocuments(of.model, [{ file, cluster: '', content }]));
}

function shownOn(code: string): string {
  const page = readFileSync(resolve(__dirname, `../../../docs/diagnostics/${code}.md`), 'utf8');
  return /```text\n(.*?)```/s.exec(page)?.[1] ?? '';
}

test('the documents that are made are silent, in whatever order and with whatever else', () => {
  expect(said(configurationFile)).toBe('');
  expect(said(jwksFile)).toBe('');
  expect(said(configurationFile, (content) => ({ ...content, claims_supported: ['sub'] }))).toBe('');
  expect(said(jwksFile, ({ keys }) => ({ keys: [...(keys as unknown[])].reverse() }), rotated, rotated)).toBe('');
});

test('another issuer is told byte for byte, as its page shows', () => {
  const slash: Edit = (content) => ({ ...content, issuer: 'https://oidc.acme.example/prod/' });
  expect(said(configurationFile, slash)).toBe(shownOn('hosted-issuer-differs'));
  expect(said(configurationFile, ({ issuer, ...content }) => ({ ...content, no: issuer }))).toContain(
    'sent     nothing',
  );
});

test('a long issuer is shown whole: its last byte may be the difference', () => {
  const tokenIssuer = `https://oidc.acme.example/${'x'.repeat(90)}`;
  const long = hosting({ tokenIssuer });
  const text = said(configurationFile, (content) => ({ ...content, issuer: `${tokenIssuer}/` }), long, long);
  expect(text).toContain(`\`${tokenIssuer}/\``);
  expect(text).toContain(`\`${tokenIssuer}\``);
});

test('the document of an issuer that is accepted besides is sound', () => {
  const moved = hosting({
    tokenIssuer: 'https://id.acme.example/prod',
    acceptedTokenIssuers: ['https://oidc.acme.example/prod'],
    hostedDiscovery: { jwksUri: 'https://oidc.acme.example/prod/openid/v1/jwks' },
  });
  expect(said(configurationFile, undefined, trust, moved)).toBe('');
});

test('keys elsewhere are told, as the page shows', () => {
  const elsewhere: Edit = (content) => ({ ...content, jwks_uri: 'https://keys.example/jwks' });
  expect(said(configurationFile, elsewhere)).toBe(shownOn('hosted-jwks-uri-differs'));
});

test('where nothing is to be hosted nobody says where the keys are', () => {
  expect(
    said(configurationFile, (content) => ({ ...content, jwks_uri: 'https://x.example' }), trust, notHosting()),
  ).toBe('');
});

test('a copy without the next key is told, as its page shows', () => {
  expect(said(jwksFile, undefined, trust, rotated)).toBe(shownOn('hosted-key-missing'));
});

test('a key under another name is not found by it', () => {
  const renamed: Edit = ({ keys }) => ({ keys: (keys as object[]).map((jwk) => ({ ...jwk, kid: 'main' })) });
  const text = said(jwksFile, renamed);
  expect(text).toContain(`lack key \`${keyId(hostedKey)}\`, with which it signs`);
  expect(text).toContain('sent     `main`');
});

test('a key that the cluster does not have is told, as its page shows', () => {
  expect(said(jwksFile, undefined, rotated, trust)).toBe(shownOn('hosted-key-extra'));
});

test('a private half is told, as its page shows, and not repeated', () => {
  const leak: Edit = ({ keys }) => ({ keys: (keys as object[]).map((jwk) => ({ ...jwk, d: 'c2VjcmV0' })) });
  expect(said(jwksFile, leak)).toBe(shownOn('hosted-key-private'));
});

test('a member that is no key is told by its number', () => {
  const strange: Edit = ({ keys }) => ({ keys: [...(keys as object[]), { kty: 'oct', kid: 'a' }, 7] });
  const text = said(jwksFile, strange);
  expect(text).toContain('member 2 of the hosted keys of cluster `prod` is no public key');
  expect(text).toContain('member 3 of the hosted keys of cluster `prod` is no public key');
});

test('a document of no cluster is compared with nothing', () => {
  const content = JSON.parse(hostedText(trust, jwksFile)) as unknown;
  const of = (cluster: string) =>
    compareDocuments(trust.model, [{ file: 'copy/jwks', cluster, content }]).map(({ message, fix }) => [message, fix]);
  expect(of('')).toEqual([]);
  expect(of('prd')).toEqual([['unknown cluster `prd`', 'say of which cluster it is: `--cluster prod=copy/jwks`']]);
  const two = { ...trust.model, clusters: [...trust.model.clusters, { ...trust.model.clusters[0]!, name: 'dev' }] };
  expect(compareDocuments(two, [{ file: 'copy/jwks', cluster: '', content }])).toMatchObject([
    {
      code: 'cluster-undeclared',
      message: 'no folder of this document has the name of a cluster whose `signingKeys` are declared',
    },
  ]);
  expect(compareDocuments(two, [{ file: 'x/dev/jwks', cluster: '', content }])).toEqual([]);
});

test('without a declaration nothing can be said of a document, and that is said', () => {
  const content = JSON.parse(hostedText(trust, jwksFile)) as unknown;
  expect(Trust.judge({ documents: [{ file: 'jwks', cluster: '', content }] })).toMatchObject({
    diagnostics: [],
    unread: ['jwks'],
  });
});
