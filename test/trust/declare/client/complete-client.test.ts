import { isReviewedByClient, pathRule } from '../../../../src/trust/declare/client/complete-client';
import { kubernetesLogin, modelOf, sample } from '../sample';

test('a rule restricts no parameter', () => {
  expect(pathRule('pki/sign/web', ['update'])).toEqual({
    path: 'pki/sign/web',
    capabilities: ['update'],
    allowedParameters: {},
    deniedParameters: {},
    requiredParameters: [],
  });
});

test('only a kubernetes mount without reviewer of its own is reviewed by its clients', () => {
  const client = { kubernetes: { reviewer: { client: {} } } };
  const mounts = [
    sample(),
    sample({ cluster: kubernetesLogin }),
    sample({ cluster: { ...kubernetesLogin, login: client } }),
  ].flatMap((declaration) => modelOf(declaration).vault.authMounts);
  expect(mounts.map(isReviewedByClient)).toEqual([false, false, true]);
});
