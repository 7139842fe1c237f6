import type { spireChecks } from '../../facts/spire-checks';
import type { Meaning } from './meaning';

const observe = 'the log of the agent, which shows what the server said';
const meaning = (cause: string, repair: string): Meaning => ({ cause, repair, observe });
const rights = 'apply the emitted ClusterRole and its binding to the account as which the SPIRE server calls';

/** At a SPIRE server that is to attest a node. */
export const meaningsOfAttestation: Readonly<Record<keyof typeof spireChecks, Meaning>> = {
  'agent/trust-domain': meaning(
    'the agent is of another trust domain than the server that it found',
    'give `trust_domain` of the server to the agent, or the address of its own server',
  ),
  'agent/attestor': meaning(
    'the server has no attestor of the name that the agent uses',
    'add the `NodeAttestor` to the server, or use one that it has',
  ),
  'psat/cluster': meaning(
    'the agent calls its cluster otherwise than the server does',
    'let `cluster` of the agent be a name under `clusters` of the server',
  ),
  'psat/reviewer': meaning('the SPIRE server may not create token reviews in the cluster', rights),
  'psat/token': meaning(
    'the token is for another audience than the server wants, is expired, or is one of another cluster',
    'project a token for the `audience` of the declaration, and let the agent name its own cluster',
  ),
  'psat/account': meaning(
    'the agent runs under an account that the server does not list',
    'let the agent run under the declared account, or add its own to `allowList`',
  ),
  'psat/pod': meaning(
    'the token is bound to no Pod: `kubectl create token` or TokenRequest made it',
    'let the agent read the token of its projected volume',
  ),
  'psat/get-pod': meaning('the SPIRE server may not read Pods in the cluster', rights),
  'psat/get-node': meaning('the SPIRE server may not read nodes in the cluster', rights),
};
