import { renderLine, renderVerdicts } from '../../../../src/trust/report/proof/render-verdict';
import { proved, refuted, undecided } from '../../../../src/trust/prove/verdict';

const layout = { width: 80, colour: false };

test('each answer, a witness in rows, the fact to declare, and what proofs rest on once', () => {
  const token = { iss: 'https://oidc.acme.example/dev', sub: 'system:serviceaccount:shop:vault', aud: ['vault'] };
  const witness = {
    token,
    ...{ cluster: 'dev', account: 'shop/vault', trustDomain: '' },
    mount: 'jwt-dev',
    role: 'web',
    accepting: '',
    path: 'secret/a',
    capability: 'read',
  };
  const text = renderVerdicts(
    [
      proved('nobody else gets in', ['the keys stay where they are']),
      proved('nobody reaches `x`', ['the keys stay where they are'], true),
      refuted('a token of `shop/vault` of cluster `dev` can `read` `secret/a`', [], witness),
      undecided('it hangs on the keys', 'clusters.dev.signingKeys'),
    ],
    layout,
  );
  expect(text.split('\n')).toEqual([
    'proved     nobody else gets in',
    'proved     nobody reaches `x` (the claim is about nothing)',
    'refuted    a token of `shop/vault` of cluster `dev` can `read` `secret/a`',
    '  token    iss `https://oidc.acme.example/dev`, sub',
    '           `system:serviceaccount:shop:vault`, aud `vault`',
    '  minted   by cluster `dev`',
    '  login    auth role `web` at `jwt-dev`',
    '  request  `read` `secret/a`',
    'undecided  it hangs on the keys',
    '  declare  `clusters.dev.signingKeys`',
    'assuming',
    '  - the keys stay where they are',
  ]);
});

test('colour marks what is not proved', () => {
  expect(renderVerdicts([undecided('open', '')], { ...layout, colour: true })).toBe(
    '\u001b[1;33mundecided\u001b[0m  open',
  );
});

test('a line in the same columns', () => {
  expect(renderLine('narrowed', 'less', layout)).toBe('narrowed   less');
});

test('of a JWT-SVID it says who signs it, and who gets it', () => {
  const token = { iss: 'https://svid.acme.example', sub: 'spiffe://acme.example/x', aud: ['vault'] };
  const witness = {
    ...{ token, cluster: 'edge', account: 'shop/orders', trustDomain: 'acme.example' },
    ...{ mount: 'jwt-spire', role: 'x', accepting: '', path: '', capability: '' },
  };
  const lines = renderVerdicts([refuted('it is let in', [], witness)], { ...layout, width: 120 }).split('\n');
  expect(lines.slice(1, 3)).toEqual([
    '  token    iss `https://svid.acme.example`, sub `spiffe://acme.example/x`, aud `vault`',
    '  minted   by the SPIRE server of `acme.example`, for Pods of `shop/orders` of cluster `edge`',
  ]);
});

test.each([
  ['west', 'at the API server of cluster `west`'],
  ['cluster:west', 'at the API server of cluster `west`'],
  ['rabbitmq:queue', 'at `rabbitmq:queue`'],
  ['spire:edge', 'at `spire:edge`'],
])('who takes it elsewhere: %s', (accepting, words) => {
  const witness = {
    ...{ token: {}, cluster: 'edge', account: 'shop/orders', trustDomain: '' },
    ...{ mount: '', role: '', accepting, path: '', capability: '' },
  };
  const lines = renderVerdicts([refuted('it is let in', [], witness)], layout).split('\n');
  expect(lines.at(-1)).toBe(`  login    ${words}`);
});
