import type { AcceptedIssuer } from '../model/authentication';
import type { Cluster } from '../model/cluster';
import { issuersOf } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import { parseGoUrl } from '../terms/go-url';
import { discoveryPaths } from '../terms/issuer-url';
import { field, step, values, when, type Step } from './decision';
import { decideKeyFetch } from './key-fetch';

/**
 * An issuer by itself: whether the API server starts with it, and finds its keys.
 * Source: kubernetes apiserver v0.36.3 validation.go:45-190, oidc.go:343-467.
 */
export function decideAcceptedIssuer(model: TrustModel, cluster: Cluster, issuer: AcceptedIssuer): readonly Step[] {
  const { issuers } = cluster.authentication;
  const { url, discoveryUrl } = issuer;
  const index = String(issuers.indexOf(issuer));
  const own = field(cluster, 'tokenIssuer');
  const sent = field(issuer, 'url');
  const earlier = issuers.slice(0, issuers.indexOf(issuer)).find((other) => other.url === url);
  const reason = faultOf(url);
  const discovery = faultOf(discoveryUrl);
  return [
    ...when(own.values.length > 0, 'accept/own-issuer', !issuersOf(cluster).includes(url), sent, own, { index }),
    step('accept/url', reason === '', sent, values([]), { index, url: 'url', reason }),
    ...when(discoveryUrl !== '', 'accept/url', discovery === '', field(issuer, 'discoveryUrl'), values([]), {
      ...{ index, url: 'discoveryURL', reason: discovery },
    }),
    step(
      'accept/issuer-twice',
      earlier === undefined,
      sent,
      earlier === undefined ? values([]) : field(earlier, 'url'),
      {
        index,
      },
    ),
    ...keys(model, cluster, issuer),
  ];
}

function faultOf(url: string): string {
  const parsed = parseGoUrl(url);
  if (!parsed.ok) return 'parse error';
  const { scheme, userInfo, query, fragment } = parsed.value;
  if (scheme !== 'https') return 'URL scheme must be https';
  if (userInfo !== '') return 'URL must not contain a username or password';
  if (query !== null && query !== '') return 'URL must not contain a query';
  return fragment === null || fragment === '' ? '' : 'URL must not contain a fragment';
}

/** It fetches the keys without credentials, and again each time that it meets a key which it does not know. */
function keys(model: TrustModel, { name }: Cluster, issuer: AcceptedIssuer): readonly Step[] {
  const { cluster, url, discoveryUrl, servedBy, certificateAuthority } = issuer;
  const from = discoveryUrl === '' ? field(issuer, 'url') : field(issuer, 'discoveryUrl');
  return decideKeyFetch(
    model,
    { cluster, servedBy, caBundle: certificateAuthority, from, paths: Object.values(discoveryPaths) },
    { ca: 'accept/keys-ca', anonymous: 'accept/anonymous', public: 'accept/discovery-public' },
    { cluster: name, url },
  );
}
