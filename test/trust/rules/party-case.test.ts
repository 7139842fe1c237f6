import { step } from '../../../src/trust/decide/decision';
import { callerCase, issuerCase } from '../../../src/trust/rules/party-case';
import { acceptedIssuer, cluster, clusterCaller } from '../../support/model';

const failed = step('accept/issuer', false);

test('a case names the accepting cluster, and whose token it is', () => {
  expect(callerCase(cluster({ name: 'east' }), clusterCaller(), failed)).toMatchObject({
    ...{ kind: 'caller', client: '`shop/orders` of cluster `east`', cluster: '`prod`', account: '`shop/orders`' },
    isDeclared: true,
  });
  expect(issuerCase(cluster(), acceptedIssuer({ at: 'prod.yaml#x' }), failed)).toMatchObject({
    ...{ kind: 'issuer', client: 'issuer `east`', cluster: '`prod`', isDeclared: false },
  });
});
