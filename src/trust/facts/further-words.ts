import type { CheckId } from './checks';
import type { Sourced } from './fact';

/** Words that a refusal leaves at a second place, or that stand for several checks at once. */
interface FurtherWords extends Sourced {
  readonly words: string;
  /** What may lie behind them, most likely first. */
  readonly checks: readonly CheckId[];
}

const observed = 'observed 2026-11-24, Vault 1.21.0, kube-apiserver 1.36.3, cert-manager 1.21.2';
const authentication = 'kubernetes pkg/serviceaccount/jwt.go, claims.go';

const evaluated = 'approver-policy v0.28.0 pkg/internal/approver/allowed/evaluator.go, constraints/evaluator.go';
const denied = 'Denied=True policy.cert-manager.io: No policy approved this request: [{policy}: ';
const deniedFor = (check: CheckId, ...fields: readonly string[]): readonly FurtherWords[] =>
  fields.map((field) => ({ words: `${denied}spec.${field}`, checks: [check], source: evaluated }));

export const furtherWords: readonly FurtherWords[] = [
  {
    words: 'ServiceAccount "{name}" not found',
    checks: ['mint/account'],
    source: 'observed 2026-11-28, vault-secrets-operator 0.10.0',
  },
  { words: 'connect: connection refused', checks: ['review/reachable', 'jwt/keys-ca'], source: observed },
  { words: 'no such host', checks: ['review/reachable', 'jwt/keys-ca'], source: 'Go net/dnsclient_unix.go' },
  {
    words: 'token audiences {audiences} is invalid for the target audiences {wanted}',
    checks: ['review/bearer', 'review/token'],
    source: observed,
  },
  { words: 'lookup failed: [invalid bearer token, {reasons}]', checks: ['review/token'], source: observed },
  { words: 'invalid signature, no keys found', checks: ['review/token'], source: observed },
  { words: 'service account token has expired', checks: ['review/token', 'review/bearer'], source: authentication },
  {
    words: 'service account UID {shown} does not match claim',
    checks: ['review/token', 'review/bearer'],
    source: authentication,
  },
  { words: 'error checking oidc discovery URL', checks: ['jwt/anonymous', 'jwt/keys-ca'], source: observed },
  { words: 'error checking jwks URL {url}', checks: ['jwt/anonymous', 'jwt/keys-ca'], source: observed },
  ...deniedFor('approval/attribute', 'allowed.commonName', 'allowed.dnsNames', 'allowed.ipAddresses', 'allowed.uris'),
  ...deniedFor('approval/attribute', 'allowed.emailAddresses', 'allowed.subject'),
  ...deniedFor('approval/usages', 'allowed.usages'),
  ...deniedFor('approval/duration', 'constraints.maxDuration', 'constraints.minDuration'),
  ...deniedFor('approval/key', 'constraints.privateKey'),
  { words: 'tokenreviews{group} is forbidden', checks: ['review/permission'], source: observed },
];
