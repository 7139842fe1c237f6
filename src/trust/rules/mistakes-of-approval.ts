import type { approvalChecks } from '../facts/approval-checks';
import type { Impossible, Mistake } from './mistake';

const denied = (fix: Mistake['fix']): Mistake => ({
  code: 'request-denied',
  at: 'sent',
  message: ({ client, step }) =>
    `approver-policy denies a request to ${client}: it asks for ${step.sent}, and ${step.wanted === '' ? 'none is allowed' : `${step.wanted} is allowed`}`,
  fix,
});

/** What approver-policy does not let through. */
export const mistakesOfApproval: Readonly<Record<keyof typeof approvalChecks, Mistake | Impossible>> = {
  'approval/selected': {
    code: 'request-unapproved',
    at: 'sent',
    message: ({ client, step }) =>
      `nobody approves a request to ${client}: no CertificateRequestPolicy is for ${step.sent.replace('`, `', '` in namespace `')}`,
    fix: ({ kind, isDeclared }) =>
      isDeclared && kind === 'ClusterIssuer'
        ? 'add the namespace to `namespaces` of the ClusterIssuer'
        : 'write a policy whose selector has the issuer and the namespace',
  },
  'approval/use': {
    code: 'request-unapproved',
    at: 'client',
    message: ({ client, step }) =>
      `nobody approves a request to ${client}: its maker ${step.sent} may not \`use\` policy ${step.wanted}`,
    fix: () => 'bind a role with `use` on the policy to the maker of the request, in the namespace of the request',
  },
  'approval/attribute': denied(() => "let the issuer's PKI role allow it: the policy is derived from it"),
  'approval/usages': denied(
    () => "let the issuer's PKI role give the usages, by its flags and `keyUsage`, or leave `usages` out",
  ),
  'approval/duration': denied(() => "ask for a shorter life, or raise `maxTtl` of the issuer's PKI role"),
  'approval/key': denied(() => "let `privateKey` fit `keyType` and `keyBits` of the issuer's PKI role"),
  'approval/plugins': { never: 'only a live system knows' },
};
