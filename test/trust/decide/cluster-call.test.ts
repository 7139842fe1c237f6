import { decideCall, decideCaller, decideIssuerAlone } from '../../../src/trust/decide/cluster-call';
import { mint } from '../../../src/trust/decide/mint';
import { projectedRequest } from '../../../src/trust/decide/projected';
import { acceptChain, now, type AcceptChanges } from '../../support/decide-chain';
import { clusterCaller, objectMeta, tokenRequestRole } from '../../support/model';

const reader = tokenRequestRole('shop', 'x', {
  meta: objectMeta('shop', 'order-reader'),
  rules: [{ apiGroups: [''], resources: ['configmaps'], resourceNames: [], nonResourceUrls: [], verbs: ['get'] }],
});
const chain = (changes: AcceptChanges = {}) =>
  acceptChain({ ...changes, prod: { rbacRoles: [reader], ...changes.prod } });
const call = (verb: string, namespace: string, changes: AcceptChanges = {}) => {
  const model = chain(changes);
  const [east, prod] = model.clusters;
  const token = mint(east!, projectedRequest(clusterCaller()), now);
  const right = { verb, apiGroup: '', resource: 'configmaps', name: 'orders', namespace };
  const { authenticated, user, permitted } = decideCall(model, prod!, token, right, now);
  return [authenticated.outcome, user, permitted.result];
};
const user = 'east:system:serviceaccount:shop:orders';

test('what was declared is allowed, and nothing else', () => {
  expect(call('get', 'shop')).toEqual(['accepted', user, true]);
  expect(call('delete', 'shop')).toEqual(['accepted', user, false]);
  expect(call('get', 'kube-system')).toEqual(['accepted', user, false]);
});

test('a token that is not accepted may do nothing', () => {
  expect(call('get', 'shop', { issuer: { audiences: ['other'] } })).toEqual(['refused', user, true]);
  expect(call('get', 'shop', { issuer: { url: 'https://other' } })).toEqual(['refused', '', false]);
});

test('a caller gets its token, and the other side takes it', () => {
  const outcome = (changes: AcceptChanges) => {
    const model = chain(changes);
    return decideCaller(model, model.clusters[0]!, model.clusters[0]!.callers[0]!, now).outcome;
  };
  expect(outcome({})).toBe('accepted');
  expect(outcome({ east: { serviceAccounts: [] } })).toBe('refused');
  expect(outcome({ caller: { audience: 'other' } })).toBe('refused');
});

test('an issuer is asked by itself, whoever has its tokens', () => {
  const model = chain({ issuer: { url: 'http://e' } });
  const [, prod] = model.clusters;
  expect(decideIssuerAlone(model, prod!, prod!.authentication.issuers[0]!).outcome).toBe('refused');
});
