import type { Diagnostic } from '../../../src/trust/diagnose/diagnostic';
import { diagnostic } from '../../../src/trust/diagnose/make';
import { renderText } from '../../../src/trust/diagnose/render';

const issuer = 'clusters.prod.certManager.issuers[sandbox/vault-issuer]';
const audience: Diagnostic = {
  ...diagnostic({
    code: 'bad-value',
    message: 'auth role `acme-prod-sandbox-vault-issuer` wants audience `vault`, which its client never sends',
    at: `${issuer}.authRole.audience`,
    path: ['clusters', 'prod', 'certManager', 'issuers', 0, 'authRole', 'audience'],
    sent: { text: '`vault://sandbox/vault-issuer`', at: `${issuer}, cert-manager 1.21` },
    wanted: { text: '`vault`', at: `${issuer}.authRole.audience` },
    server: { server: 'vault', words: '400 error validating token: invalid audience (aud) claim' },
    fix: 'leave `authRole.audience` out to derive it',
  }),
  code: 'audience-not-sent',
};
const short = diagnostic({
  code: 'unknown-key',
  message: 'unknown key `ulr`',
  at: 'vault.ulr',
  path: ['vault', 'ulr'],
});
const positions = {
  find: (_: unknown, of: 'key' | 'value') => ({ file: 'a.yaml', line: 3, column: of === 'key' ? 5 : 10, text: null }),
};

test('both sides, the words of the server, the repair and the page, in columns', () => {
  expect(renderText([audience])).toBe(
    [
      'error audience-not-sent (broken): auth role `acme-prod-sandbox-vault-issuer` wants audience `vault`, which its client never sends',
      '  sent     `vault://sandbox/vault-issuer`    clusters.prod.certManager.issuers[sandbox/vault-issuer], cert-manager 1.21',
      '  wanted   `vault`                           clusters.prod.certManager.issuers[sandbox/vault-issuer].authRole.audience',
      '  vault    400 error validating token: invalid audience (aud) claim',
      '  fix      leave `authRole.audience` out to derive it',
      '  page     docs/diagnostics/audience-not-sent.md',
      '',
    ].join('\n'),
  );
});

test('within a width, texts break and places go below them', () => {
  expect(renderText([audience], { width: 80 })).toBe(
    [
      'error audience-not-sent (broken): auth role `acme-prod-sandbox-vault-issuer`',
      '    wants audience `vault`, which its client never sends',
      '  sent     `vault://sandbox/vault-issuer`',
      '             clusters.prod.certManager.issuers[sandbox/vault-issuer], cert-manager 1.21',
      '  wanted   `vault`',
      '             clusters.prod.certManager.issuers[sandbox/vault-issuer].authRole.audience',
      '  vault    400 error validating token: invalid audience (aud) claim',
      '  fix      leave `authRole.audience` out to derive it',
      '  page     docs/diagnostics/audience-not-sent.md',
      '',
    ].join('\n'),
  );
});

test('a place that neither side names has a line of its own, and so have related ones', () => {
  expect(renderText([{ ...short, related: ['vault.url', 'vault.ulr'] }])).toBe(
    [
      'error unknown-key (broken): unknown key `ulr`',
      '  at       vault.ulr',
      '  also     vault.url',
      '  page     docs/diagnostics/unknown-key.md',
      '',
    ].join('\n'),
  );
});

test('with positions, the place in the file comes first, at the key where the key is wrong', () => {
  expect(renderText([short, { ...audience, sent: null, server: null }], { positions })).toBe(
    [
      'error unknown-key (broken): unknown key `ulr`',
      '  at       a.yaml:3:5    vault.ulr',
      '  page     docs/diagnostics/unknown-key.md',
      '',
      'error audience-not-sent (broken): auth role `acme-prod-sandbox-vault-issuer` wants audience `vault`, which its client never sends',
      '  at       a.yaml:3:10    clusters.prod.certManager.issuers[sandbox/vault-issuer].authRole.audience',
      '  wanted   `vault`',
      '  fix      leave `authRole.audience` out to derive it',
      '  page     docs/diagnostics/audience-not-sent.md',
      '',
    ].join('\n'),
  );
});

test('a place outside the declaration is not looked up in its file', () => {
  const foreign = diagnostic({ code: 'unreadable', message: 'm', at: 'b.yaml:1:4', path: [] });
  expect(renderText([foreign], { positions })).toBe(
    'error unreadable (broken): m\n  at       b.yaml:1:4\n  page     docs/diagnostics/unreadable.md\n',
  );
});

test('a long label moves the column', () => {
  const server = { server: 'cert-manager', words: 'no' };
  expect(renderText([{ ...short, at: '', server }])).toBe(
    'error unknown-key (broken): unknown key `ulr`\n  cert-manager   no\n  page           docs/diagnostics/unknown-key.md\n',
  );
});

test('the first word says how bad it is', () => {
  const waivedBy = { code: 'x', finding: 'y', reason: 'until March', at: 'waivers[0]', origins: {} };
  const head = (found: Diagnostic) => renderText([found]).split('\n')[0];
  expect(head({ ...short, kind: 'unsafe' })).toBe('error unknown-key (unsafe): unknown key `ulr`');
  expect(head({ ...short, kind: 'undeclared' })).toBe('warning unknown-key (undeclared): unknown key `ulr`');
  expect(head({ ...short, kind: 'notice' })).toBe('warning unknown-key (notice): unknown key `ulr`');
  expect(renderText([{ ...short, kind: 'unsafe', waivedBy }])).toBe(
    'waived unknown-key (unsafe): unknown key `ulr`\n  at       vault.ulr\n' +
      '  waived   until March    waivers[0]\n  page     docs/diagnostics/unknown-key.md\n',
  );
});

test('colours the first word and the labels, and moves nothing', () => {
  const coloured = renderText([short], { colour: true });
  expect(coloured).toBe(
    '\u001b[1;31merror\u001b[0m unknown-key (broken): unknown key `ulr`\n' +
      '  \u001b[2mat       \u001b[0mvault.ulr\n  \u001b[2mpage     \u001b[0mdocs/diagnostics/unknown-key.md\n',
  );
});

test('nothing found is no text', () => {
  expect(renderText([])).toBe('');
});
