import { keyId, signingAlgorithm } from './pem';

// Lists of keys in models are frozen, so what was computed once stays true.
const known = new WeakMap<readonly string[], readonly string[]>();

/** The `kid` of each of these keys. */
export function keyIds(pems: readonly string[]): readonly string[] {
  const ids = known.get(pems) ?? pems.map(keyId);
  known.set(pems, ids);
  return ids;
}

/** What a token says of the key that signed it, of a cluster with these keys: the first one signs. */
export function signerOf(pems: readonly string[]): { readonly alg: string; readonly keyId: string } {
  const [first = ''] = keyIds(pems);
  return { alg: signingAlgorithm(pems.slice(0, 1)), keyId: first };
}
