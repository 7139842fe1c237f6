import type { CheckId } from './checks';
import { istioCsrChecks } from './istio-csr-checks';

/** What a proxy is told, and what the log of istio-csr says meanwhile; `…` is a name, a time or more words. */
interface Shown {
  readonly client: string;
  readonly log: string;
}

const { words: internal } = istioCsrChecks['mesh/requester'];
const signing = '"failed to sign incoming client certificate signing request" err=';
const waited = 'failed to wait for CertificateRequest … to be signed: created CertificateRequest has';

/**
 * A refusal as istio-csr shows it: its own, or what became of its CertificateRequest. Where that is never answered,
 * or its issuer never becomes ready, a proxy waits until it gives up.
 * Source: istio-csr v0.17.0 pkg/certmanager/certmanager.go:265-331; observed 2026-11-28.
 */
export function asIstioCsrShows(check: CheckId, message: string, log: string): Shown {
  const [phase] = check.split('/');
  if (phase === 'mesh') return { client: message, log };
  const [, denied] = /^Denied=True policy\.cert-manager\.io: (.*)$/s.exec(message) ?? [];
  if (denied !== undefined)
    return {
      client: internal,
      log: `${signing}"${waited} been denied: [{Denied True … policy.cert-manager.io ${denied}}`,
    };
  const [, words] = /^\d{3} (.*)$/s.exec(message) ?? [];
  if (words !== undefined && (phase === 'acl' || phase === 'pki'))
    return {
      client: internal,
      // klog writes an error of several lines between `<` and `>`.
      log: `${signing}< ${waited} failed: […{Ready False … Failed Vault failed to sign certificate: … ${words}}`,
    };
  return { client: 'DeadlineExceeded context deadline exceeded', log: '' };
}
