import { kubernetesMounts } from '../../../src/trust/rules/kubernetes-mounts';
import { jwtChain, kubernetesChain } from '../../support/decide-chain';

test('kubernetes mounts that are not managed elsewhere', () => {
  expect(kubernetesMounts(kubernetesChain()).map(({ path }) => path)).toEqual(['kubernetes-prod']);
  expect(kubernetesMounts(kubernetesChain({ mount: { emitted: false } }))).toEqual([]);
  expect(kubernetesMounts(jwtChain())).toEqual([]);
});
