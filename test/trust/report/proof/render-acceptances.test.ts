import { renderAcceptances } from '../../../../src/trust/report/proof/render-acceptances';
import type { Acceptance } from '../../../../src/trust/prove/acceptance';
import { tokenOf } from '../../../../src/trust/terms/token';

const one = (party: string, changes: Partial<Acceptance>): Acceptance => ({
  ...{ party, outcome: 'accepted', rights: [], token: null, assuming: [], missing: '', refusedBy: '' },
  ...changes,
});

test('who accepts comes first, each with what it gives', () => {
  const all = [
    one('cluster:west', { outcome: 'refused', refusedBy: 'accept/issuer' }),
    one('rabbitmq:queue', { rights: ['read:a/b', 'write:a/b'] }),
    one('vault:jwt', {}),
    one('vault:k8s', { outcome: 'undecided', missing: 'clusters.east.version' }),
  ];
  expect(renderAcceptances(all, 40).split('\n')).toEqual([
    'accepts  rabbitmq:queue  read:a/b; write:a/b',
    'accepts  vault:jwt       without any right',
    'open     vault:k8s       for lack of',
    '                         clusters.east.version',
    'refuses  cluster:west    accept/issuer',
  ]);
});

test('a JWT-SVID is named, since its holder has it beside a token of its own', () => {
  const token = tokenOf({ sub: 'spiffe://acme.example/x' }, { trustDomain: 'acme.example' });
  const all = [
    one('vault:jwt', { token, rights: ['kv/* (read)'] }),
    one('vault:k8s', { token: tokenOf({ sub: 'a' }) }),
  ];
  expect(renderAcceptances(all, 80).split('\n')).toEqual([
    'accepts  vault:jwt  as spiffe://acme.example/x: kv/* (read)',
    'accepts  vault:k8s  without any right',
  ]);
});
