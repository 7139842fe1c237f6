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
  'agent/trust-domain': {
    code: 'agent-not-attested',
    at: 'sent',
    message: ({ client, step }) =>
      `${client} look for a server of trust domain ${step.sent}, and the SPIRE server is of ${step.wanted}`,
    fix: () => 'give both the same `trust_domain`',
  },
  'agent/attestor': {
    code: 'agent-not-attested',
    at: 'sent',
    message: ({ client, step }) =>
      step.wanted === ''
        ? `${client} attest by ${step.sent}, and the SPIRE server has no attestor`
        : `${client} attest by ${step.sent}, and the attestors of the SPIRE server are ${step.wanted}`,
    fix: ({ step }) =>
      `give the server a \`NodeAttestor\` of this name, or the agents one of ${step.wanted || 'its own'}`,
  },
  'psat/cluster': {
    code: 'agent-not-attested',
    at: 'sent',
    message: ({ client, step }) =>
      step.wanted === ''
        ? `${client} say that they are of cluster ${step.sent}, and the SPIRE server lists none`
        : `${client} say that they are of cluster ${step.sent}, and the SPIRE server lists ${step.wanted}`,
    fix: ({ step }) => `let them say the name under which the server lists them, or list ${step.sent} there`,
  },
  'psat/reviewer': notPermitted('create token reviews'),
  'psat/token': {
    code: 'agent-not-attested',
    at: 'wanted',
    message: ({ client, step }) =>
      step.wanted === ''
        ? `the SPIRE server takes tokens for the API server alone, and that of ${client} is for ${step.sent}`
        : `the SPIRE server wants audience ${step.wanted}, and the token of ${client} is for ${step.sent}`,
    fix: ({ isDeclared }) =>
      isDeclared
        ? 'leave `serverAudiences` out to derive it from `audience`'
        : 'name the audience of the projected token in `audience` of the server',
  },
  'psat/account': {
    code: 'agent-not-attested',
    at: 'wanted',
    message: ({ client, step }) => `the SPIRE server allows ${step.wanted}, and ${client} is ${step.sent}`,
    fix: ({ isDeclared, step }) =>
      isDeclared
        ? `leave \`allowList\` out, or name ${step.sent} there`
        : `name ${step.sent} in \`service_account_allow_list\` of the server`,
  },
  'psat/pod': { never: 'a token out of a Pod’s volume is bound to the Pod' },
  'psat/get-pod': notPermitted('read Pods'),
  'psat/get-node': notPermitted('read nodes'),
};
