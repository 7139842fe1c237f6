import type { CheckId } from './checks';
import type { Sourced } from './fact';

/** Where the user of an Issuer meets a refusal. */
interface Place extends Sourced {
  /** What the refused request was for. */
  readonly phase: 'apply' | 'login' | 'sign';
  /** The object that says it, with its condition or event; `{words}`, `{code}` and `{url}` are the case's. */
  readonly words: string;
  readonly event: string;
  /** What other objects say meanwhile. */
  readonly others: readonly string[];
}

const source = 'observed 2026-11-24, cert-manager 1.21.2';
const answered = 'Error making API request.\n\nURL: POST {url}\nCode: {code}. Errors:\n\n* {words}';
const initialize = 'Ready=False VaultError: Failed to initialize Vault client: ';
const waiting = [
  'CertificateRequest: Pending: Referenced issuer does not have a Ready status condition',
  'Certificate: Issuing=True DoesNotExist',
];

const places = {
  apply: { phase: 'apply', words: '{words}', event: '', others: [], source },
  mint: {
    phase: 'login',
    words: `Issuer: ${initialize}while requesting a Vault token using the Kubernetes auth: {words}`,
    event: 'ErrInitIssuer',
    others: waiting,
    source,
  },
  login: {
    phase: 'login',
    words: `Issuer: ${initialize}while requesting a Vault token using the Kubernetes auth: error calling Vault server: ${answered}`,
    event: 'ErrInitIssuer',
    others: waiting,
    source,
  },
  approve: {
    phase: 'sign',
    words: 'CertificateRequest: {words}',
    event: '',
    others: ['CertificateRequest: event WaitingForApproval, where nobody denied it'],
    source: 'approver-policy v0.28.0 pkg/internal/controllers/certificaterequests.go:205-265',
  },
  sign: {
    phase: 'sign',
    words: `CertificateRequest: Ready=False Failed: Vault failed to sign certificate: failed to sign certificate by vault: ${answered}`,
    event: 'SigningError',
    others: ['Issuer: Ready=True VaultVerified', 'Certificate: Issuing=False Failed, and backs off one hour'],
    source,
  },
} as const satisfies Readonly<Record<string, Place>>;

/** Where cert-manager shows the words of a check. */
export function whereWordsStand(check: CheckId): Place {
  const [phase = ''] = check.split('/');
  if (phase === 'mint') return places.mint;
  if (['login', 'kubernetes', 'review', 'jwt'].includes(phase)) return places.login;
  if (phase === 'approval') return places.approve;
  return phase === 'acl' || phase === 'pki' ? places.sign : places.apply;
}

/**
 * A refusal as cert-manager shows it; `message` begins with the status code where Vault gave one.
 * Of a refused write, what its user sees later is the login after it.
 */
export function asCertManagerShows(check: CheckId, message: string, url: string): string {
  const [, later = message] = /; login (.*)$/s.exec(message) ?? [];
  const [, code = '', words = later] = /^(\d{3}) (.*)$/s.exec(later) ?? [];
  const filled: Readonly<Record<string, string>> = { words, code, url };
  return whereWordsStand(check).words.replace(/\{(words|code|url)\}/g, (_, name: string) => filled[name] ?? '');
}
