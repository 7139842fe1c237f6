import type { approvalChecks } from '../../facts/approval-checks';
import type { Meaning } from './meaning';

const policies = '`kubectl get certificaterequestpolicies -o yaml`';
const request = '`kubectl get certificaterequests -A` shows neither `APPROVED` nor `DENIED`; ';
const denied = (cause: string, repair: string): Meaning => ({
  cause,
  repair,
  observe: `the condition \`Denied\` of the CertificateRequest, beside ${policies}`,
});

/** At approver-policy, before anything is signed. */
export const meaningsOfApproval: Readonly<Record<keyof typeof approvalChecks, Meaning>> = {
  'approval/selected': {
    cause: 'no CertificateRequestPolicy is for this issuer in this namespace, so nobody ever answers the request',
    repair: 'declare the namespace under `namespaces` of the ClusterIssuer, and apply what is emitted',
    observe: `${request}${policies} shows the selectors`,
  },
  'approval/use': {
    cause: 'whoever made the request may not `use` a policy that is for it, so nobody ever answers the request',
    repair: 'apply the emitted ClusterRole and RoleBinding of the policy',
    observe: `${request}\`kubectl auth can-i use certificaterequestpolicy/<policy> --as=<requester> -n <namespace>\``,
  },
  'approval/attribute': denied(
    'the request has a name or a part of a subject that no policy allows',
    'let the PKI role of the issuer allow it, from which the policy is derived',
  ),
  'approval/usages': denied(
    'the request asks for usages that no policy allows',
    'let the PKI role of the issuer give them, or leave `usages` out',
  ),
  'approval/duration': denied(
    'the request asks for a longer or shorter life than any policy allows',
    "ask for less, or raise `maxTtl` of the issuer's PKI role",
  ),
  'approval/key': denied(
    'the key of the request has another algorithm or size than any policy allows',
    "let `privateKey` of the Certificate fit `keyType` and `keyBits` of the issuer's PKI role",
  ),
  'approval/plugins': denied('a plugin of approver-policy objects', 'look into its log'),
};
