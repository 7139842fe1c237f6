import type { RbacRole } from '../../../../src/trust/model/kubernetes-objects';
import { spireModel, spireOf } from '../../../support/spire';
import { openCase, refusedCase, type Case } from './case';

const good = spireModel();
const [prod] = good.clusters;
const discovery = spireOf(good).discovery!;

/** The server's role without the right to some resource. */
function without(resource: string): { readonly rbacRoles: readonly RbacRole[] } {
  const rbacRoles = (prod?.rbacRoles ?? []).map((role) => ({
    ...role,
    rules: role.rules.map((rule) => ({ ...rule, resources: rule.resources.filter((one) => one !== resource) })),
  }));
  return { rbacRoles };
}

/** What goes wrong between an agent and its SPIRE server. */
export const casesOfAttestation: readonly Case[] = [
  refusedCase('agent-not-attested', 'agent/trust-domain', spireModel({ agents: { trustDomain: 'acme.test' } }), good),
  refusedCase('agent-not-attested', 'agent/attestor', spireModel({ agents: { attestor: 'aws_iid' } }), good),
  refusedCase('agent-not-attested', 'psat/cluster', spireModel({ agents: { attestedAs: 'prd' } }), good),
  refusedCase('agent-not-attested', 'psat/token', spireModel({ attestation: { audiences: ['spire'] } }), good),
  refusedCase(
    'agent-not-attested',
    'psat/account',
    spireModel({ attestation: { allowList: ['spire:spire-agent'] } }),
    good,
  ),
  refusedCase('attestor-not-permitted', 'psat/reviewer', spireModel({ prod: without('tokenreviews') }), good),
  refusedCase('attestor-not-permitted', 'psat/get-pod', spireModel({ prod: without('pods') }), good),
  refusedCase('attestor-not-permitted', 'psat/get-node', spireModel({ prod: without('nodes') }), good),
  openCase(
    'svid-issuer-differs',
    spireModel({ discovery: { ...discovery, jwtIssuer: 'https://svid.acme.example/' } }),
    good,
  ),
  openCase('svid-issuer-missing', spireModel({ server: { jwtIssuer: '' }, workloads: [] }), good),
  openCase(
    'attestation-audience-open',
    spireModel({
      attestation: {
        audiences: ['https://oidc.acme.example/prod', 'spire-server'],
      },
    }),
    good,
  ),
];
