import { keyId } from '../../../src/trust/terms/pem';
import { clusterOf } from '../../../src/trust/model/lookup';
import { endsOf } from '../../../src/trust/prove/ended';
import { mintedToken } from '../../../src/trust/prove/minting';
import { holding, newKey, oldKey } from '../../support/holding-worlds';

const { model } = holding({ keys: [newKey, oldKey], acceptedTokenIssuers: ['https://oidc.acme.example/former'] });
const east = clusterOf(model, 'east')!;
const ends = (isLost: boolean) =>
  endsOf(
    east,
    (minter) => mintedToken(minter, { namespace: 'shop', name: 'orders' }, [], 'requested'),
    () => isLost,
  );

test('each former key and issuer whose tokens would be lost, with the longest life of a token', () => {
  const [key, end] = [keyId(oldKey), 'is alive any more; those of its workloads live for 3600 s'];
  expect(ends(true)).toEqual([
    `no token that key \`${key}\` signed of cluster \`east\` ${end}`,
    `no token of issuer \`https://oidc.acme.example/former\` of cluster \`east\` ${end}`,
    `no token of issuer \`https://oidc.acme.example/former\` that key \`${key}\` signed of cluster \`east\` ${end}`,
  ]);
});

test('where no token would be lost nothing has to end', () => {
  expect(ends(false)).toEqual([]);
});
