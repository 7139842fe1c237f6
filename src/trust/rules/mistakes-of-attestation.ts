import type { spireChecks } from '../facts/spire-checks';
import type { Impossible, Mistake } from './mistake';

const notPermitted = (what: string): Mistake => ({
  code: 'attestor-not-permitted',
  at: 'client',
  message: ({ step, cluster }) => `the SPIRE server, as ${step.sent}, may not ${what} in cluster ${cluster}`,
  fix: () =>
    'bind the emitted ClusterRole to the account as which the server calls: `create tokenreviews`, `get pods`, `get nodes`',
});

/** What a SPIRE server refuses of an agent. */
export const mistakesOfAttestation: Readonly<Record<keyof typeof spireChecks, Mistake | Impossible>> = {
  'psat/reviewer': notPermitted('create token reviews'),
  'psat/token': {
    code: 'agent-not-attested',
    at: 'wanted',
    message: ({ client, step }) =>
      step.wanted === ''
        ? `the SPIRE server takes tokens for the API server alone, and that of ${client} is for ${step.sent}`
        : `the SPIRE server wants audience ${step.wanted}, and the token of ${client} is for ${step.sent}`,
    fix: () => 'leave `serverAudiences` out to derive it from `audience`',
  },
  'psat/account': {
    code: 'agent-not-attested',
    at: 'wanted',
    message: ({ client, step }) => `the SPIRE server allows ${step.wanted}, and ${client} is ${step.sent}`,
    fix: ({ step }) => `leave \`allowList\` out, or name ${step.sent} there`,
  },
  'psat/pod': { never: 'a token out of a Pod’s volume is bound to the Pod' },
  'psat/get-pod': notPermitted('read Pods'),
  'psat/get-node': notPermitted('read nodes'),
};
