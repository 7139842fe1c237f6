import { sign } from 'node:crypto';
import { keyId } from '../../../src/trust/terms/pem';
import type { Cluster } from './cluster';

/**
 * Does what the controller manager does for a Secret of type `kubernetes.io/service-account-token`:
 * fills in the account's long-lived token. There is no controller manager here.
 *
 * @returns the token.
 */
export async function fillTokenSecret(cluster: Cluster, namespace: string, name: string): Promise<string> {
  const secret = await cluster.api.get({ apiVersion: 'v1', kind: 'Secret', metadata: { namespace, name } });
  const annotations = secret?.metadata['annotations'] as Readonly<Record<string, string>> | undefined;
  const account = annotations?.['kubernetes.io/service-account.name'];
  if (account === undefined) throw new Error(`Secret ${namespace}/${name} names no ServiceAccount`);
  const found = await cluster.api.get({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { namespace, name: account },
  });
  if (found === null) throw new Error(`ServiceAccount ${namespace}/${account} does not exist`);
  const token = signToken(cluster, {
    iss: 'kubernetes/serviceaccount',
    'kubernetes.io/serviceaccount/namespace': namespace,
    'kubernetes.io/serviceaccount/secret.name': name,
    'kubernetes.io/serviceaccount/service-account.name': account,
    'kubernetes.io/serviceaccount/service-account.uid': found.metadata['uid'],
    sub: `system:serviceaccount:${namespace}:${account}`,
  });
  const data = { token, 'ca.crt': cluster.caBundle, namespace };
  await cluster.api.apply({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { namespace, name, annotations },
    type: 'kubernetes.io/service-account-token',
    data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Buffer.from(value).toString('base64')])),
  });
  return token;
}

/** Makes a Secret for a long-lived token of an account, which must exist, and answers that token. */
export async function makeTokenSecret(
  cluster: Cluster,
  { namespace, serviceAccount, name }: Readonly<Record<'namespace' | 'serviceAccount' | 'name', string>>,
): Promise<string> {
  const annotations = { 'kubernetes.io/service-account.name': serviceAccount };
  const type = 'kubernetes.io/service-account-token';
  await cluster.api.apply({ apiVersion: 'v1', kind: 'Secret', metadata: { namespace, name, annotations }, type });
  return fillTokenSecret(cluster, namespace, name);
}

/** A token that the cluster's key signs as the API server does, whatever it says. */
export function signToken(cluster: Cluster, claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', kid: keyId(cluster.publicKey) })}.${part(claims)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), cluster.signingKey).toString('base64url')}`;
}
