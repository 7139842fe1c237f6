import type { Diagnostic } from '../diagnose/diagnostic';
import { diagnostic } from '../diagnose/make';
import { objectIdentity } from './identity';
import type { Plan } from './planned';
import { address } from './resource';

/** A name in a space where each can be had once. */
export interface Claim {
  /** The space: a cluster, a Vault, a Terraform stack. */
  readonly space: string;
  readonly name: string;
  /** Place of who claims it. */
  readonly at: string;
}

/** Names that several claim, each second claim as a finding. Shells add what the user's own tree holds. */
export function findCollisions(claims: readonly Claim[]): readonly Diagnostic[] {
  const first = new Map<string, Claim>();
  const found: Diagnostic[] = [];
  for (const claim of claims) {
    const key = `${claim.space}\n${claim.name}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, claim);
    else found.push(collision(claim, earlier, `\`${claim.name}\` is there twice in ${claim.space}`));
  }
  return found;
}

/** What a plan claims in its clusters and in Terraform. Names in Vault are told apart where they are declared. */
export function claimsOf(plan: Plan): readonly Claim[] {
  return [
    ...plan.objects.map((object) => ({
      space: `cluster \`${object.cluster}\``,
      name: objectIdentity(object.manifest),
      at: object.at,
    })),
    ...plan.resources.map((resource) => ({ space: 'terraform', name: address(resource), at: resource.at })),
  ];
}

/** Collisions inside a plan. */
export function planCollisions(plan: Plan): readonly Diagnostic[] {
  return findCollisions(claimsOf(plan));
}

function collision(claim: Claim, earlier: Claim, message: string): Diagnostic {
  return diagnostic({
    code: 'name-collision',
    message,
    at: claim.at,
    path: [],
    related: [earlier.at],
    fix: 'rename one of the two',
  });
}
