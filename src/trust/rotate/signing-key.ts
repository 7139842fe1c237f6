import type { ClusterDeclaration, LoginDeclaration, TrustDeclaration } from '../declare/declaration';
import { keyId } from '../terms/pem';
import { clusterNamed, withCluster, type Fault, type Stage } from './stage';

/** Which cluster gets which signing key. */
export interface SigningKeyRotation {
  readonly cluster: string;
  /** The new public key, as PEM. */
  readonly key: string;
}

/**
 * The stages by which a cluster gets another signing key and no login fails: the new key is known everywhere
 * before it signs, and the old one until its last token has ended. The first stage is the declaration as it is;
 * of each next one, `noLostAccess` with the one before it as `base` is provable.
 * Source: kubernetes pkg/serviceaccount/jwt.go:273-314: keys are found by `kid`, and key sets are kept for an hour.
 */
export function rotateSigningKey(
  declaration: TrustDeclaration,
  { cluster: name, key }: SigningKeyRotation,
): readonly Stage[] | Fault {
  const cluster = clusterNamed(declaration, name);
  if ('fault' in cluster) return cluster;
  const keys = cluster.signingKeys ?? loginsOf(cluster).flatMap((login) => publicKeysOf(login) ?? []);
  const [signing, ...others] = keys;
  if (signing === undefined) return { fault: `the keys of cluster \`${name}\` are not known: declare \`signingKeys\`` };
  const id = keyId(key);
  if (id === '') return { fault: 'the new key is no public key as PEM' };
  if (keys.some((one) => keyId(one) === id)) return { fault: `cluster \`${name}\` has key \`${id}\` already` };
  const stage = (known: readonly string[]): TrustDeclaration =>
    withCluster(declaration, name, withKeys(cluster, known));
  return [
    { name: 'as it is', flags: '', wait: '', declaration },
    {
      name: 'the new key is known',
      flags: 'add the new key to `--service-account-key-file` of every API server',
      wait: 'an hour, for which clients may keep the key set that they fetched',
      declaration: stage([signing, key, ...others]),
    },
    {
      name: 'the new key signs',
      flags: 'name the new key in `--service-account-signing-key-file` of every API server',
      wait: 'the longest life that anybody asked for a token of the old key',
      declaration: stage([key, signing, ...others]),
    },
    {
      name: 'the old key is forgotten',
      flags: 'take the old key out of `--service-account-key-file` of every API server',
      wait: '',
      declaration: stage([key, ...others]),
    },
  ];
}

function withKeys(cluster: ClusterDeclaration, keys: readonly string[]): ClusterDeclaration {
  const { login, logins } = cluster;
  return {
    ...cluster,
    signingKeys: keys,
    ...(login === undefined ? {} : { login: loginWith(login, keys) }),
    ...(logins === undefined
      ? {}
      : { logins: Object.fromEntries(Object.entries(logins).map(([id, one]) => [id, loginWith(one, keys)])) }),
  };
}

/** A login whose mount holds the keys itself follows; all others fetch them. */
function loginWith(login: LoginDeclaration, keys: readonly string[]): LoginDeclaration {
  if (login.jwt === undefined || publicKeysOf(login) === undefined) return login;
  return { ...login, jwt: { ...login.jwt, keys: { publicKeys: keys } } };
}

function loginsOf({ login, logins = {} }: ClusterDeclaration): readonly LoginDeclaration[] {
  return login === undefined ? Object.values(logins) : [login];
}

function publicKeysOf({ jwt }: LoginDeclaration): readonly string[] | undefined {
  return jwt?.keys.publicKeys;
}
