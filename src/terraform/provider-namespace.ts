import { escapeLiteral } from '../trust/plan/escape';
import { relativeNamespace } from '../trust/plan/namespace';
import type { Plan, PlannedResource, PlannedValue } from '../trust/plan/planned';

/**
 * A plan for a provider that stands in a Vault namespace itself: its resources carry what the
 * declared namespace has beyond the provider's.
 *
 * @throws Error where the provider's namespace does not lead to the declared one
 */
export function belowProvider(plan: Plan, declared: string, provider: string): Plan {
  const remainder = relativeNamespace(declared, provider);
  if (!remainder.ok) {
    const [trust, wanted] =
      declared === ''
        ? ['the root namespace', 'a provider at the root']
        : [`Vault namespace \`${declared}\``, remainder.wanted];
    throw new Error(
      `the provider stands in Vault namespace \`${provider}\`, and the trust is declared for ${trust}: wanted ${wanted}`,
    );
  }
  if (remainder.value === declared) return plan;
  return { ...plan, resources: plan.resources.map((resource) => inNamespace(resource, remainder.value)) };
}

function inNamespace(resource: PlannedResource, namespace: string): PlannedResource {
  const args: Record<string, PlannedValue> = { ...resource.args };
  if (namespace === '') delete args['namespace'];
  else args['namespace'] = escapeLiteral(namespace);
  return { ...resource, args };
}
