import { inVault } from '../model/lookup';
import type { Policy, PolicyRule } from '../model/policy';
import type { TrustModel } from '../model/trust-model';
import { matchesPolicyPath } from '../terms/glob';
import { policyPathWitness } from '../terms/glob-intersection';
import { policiesOfIssuers } from './policies-of-issuers';
import type { Complaint, Rule } from './rule';

/** A policy that lets an issuer do more than sign, or whose wildcard reaches what rules over others. */
export const policyTooWide: Rule = {
  code: 'policy-too-wide',
  find: ({ model }) => {
    const said = new Map<string, Complaint>();
    const say = (policy: Policy, complaint: Complaint): void => {
      if (!said.has(policy.name)) said.set(policy.name, complaint);
    };
    for (const { issuer, signPath, policies } of policiesOfIssuers(model)) {
      // A policy for something else is no wide one; that it is missing here is said already.
      if (!policies.some(({ rules }) => rules.some((rule) => grants(rule, signPath)))) continue;
      for (const policy of policies) {
        const wide = policy.rules.find((rule) => !isNeeded(rule, signPath));
        if (wide !== undefined)
          say(
            policy,
            complaint(
              policy,
              wide,
              `\`${issuer.id}\` needs \`update\` on \`${signPath}\` and nothing else`,
              minimal(signPath),
            ),
          );
      }
    }
    const dangers = dangersOf(model);
    for (const policy of model.vault.policies) {
      const wide = policy.rules.find((rule) => isWild(rule) && reached(rule, dangers) !== null);
      if (wide === undefined) continue;
      const witness = reached(wide, dangers) ?? '';
      say(
        policy,
        complaint(
          policy,
          wide,
          `that reaches \`${witness}\``,
          'write the paths that are needed, each with its capabilities',
        ),
      );
    }
    return [...said.values()];
  },
};

function complaint({ name, at }: Policy, { path, capabilities }: PolicyRule, why: string, fix: string): Complaint {
  const granted = capabilities.map((one) => `\`${one}\``).join(', ');
  return { message: `policy \`${name}\` grants ${granted} on \`${path}\`, and ${why}`, at, fix };
}

function minimal(signPath: string): string {
  return `path "${signPath}" { capabilities = ["update"] }`;
}

const ownToken = ['auth/token/renew-self', 'auth/token/lookup-self', 'auth/token/revoke-self'];

function isNeeded({ path, capabilities }: PolicyRule, signPath: string): boolean {
  if (capabilities.every((one) => one === 'deny') || ownToken.includes(path)) return true;
  return path.replace(/^\//, '') === signPath && capabilities.every((one) => one === 'update' || one === 'create');
}

function grants({ path, capabilities }: PolicyRule, signPath: string): boolean {
  return capabilities.includes('update') && matchesPolicyPath(path, signPath);
}

function isWild({ path, capabilities }: PolicyRule): boolean {
  return /[*+]/.test(path) && !path.includes('{{') && !capabilities.every((one) => one === 'deny');
}

/** Paths by which one gives oneself every right, or certificates of every name. */
function dangersOf({ vault }: TrustModel): readonly string[] {
  const mounts = [...inVault(vault).pkiMount.keys()];
  return [
    ...['sys/policies/acl/+', 'sys/policy/+', 'auth/token/create', 'identity/entity'],
    ...vault.authMounts.slice(0, 50).map(({ path }) => `auth/${path}/role/+`),
    ...mounts.slice(0, 50).flatMap((path) => [`${path}/roles/+`, `${path}/sign-verbatim`, `${path}/issue/+`]),
  ];
}

function reached({ path }: PolicyRule, dangers: readonly string[]): string | null {
  for (const danger of dangers) {
    const witness = policyPathWitness(path, danger);
    if (witness !== null) return witness;
  }
  return null;
}
