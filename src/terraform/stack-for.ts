import type { Construct, IConstruct } from 'constructs';
import type { Bindings } from './bindings';
import { frameworkOf, stackAbove, type Framework } from './framework';

/**
 * The stack in which a construct stands.
 *
 * @throws Error outside of a stack, and where the stack and the provider's classes are of different
 * frameworks: such a mixture fails in the middle of synthesis with words that help nobody.
 */
export function stackFor(construct: Construct, { resources }: Bindings): IConstruct {
  const above = stackAbove(construct);
  if (above === null) {
    throw new Error(
      `\`${construct.node.path}\` stands outside of a TerraformStack: pass a stack, or a construct in one, as its scope`,
    );
  }
  const ours = frameworkOf(resources.vault_policy, 'TerraformResource');
  if (ours === null || ours.name === above.framework.name) return above.stack;
  throw new Error(mixture(above.stack, above.framework, ours));
}

function mixture(stack: IConstruct, theirs: Framework, ours: Framework): string {
  const exits = [`import VaultTrust from \`cdk-vault-trust/${theirs.name}\``];
  if (theirs.name === 'cdktn') {
    exits.push(
      `or keep \`@cdktf/provider-vault\` and let it run on cdktn: \`"cdktf": "npm:cdktn@${theirs.version}"\` in dependencies, and \`"overrides": { "@cdktf/provider-vault": { "cdktf": "$cdktf" } }\``,
    );
  }
  return `stack \`${stack.node.path}\` is of ${theirs.name} ${theirs.version}, and this VaultTrust makes resources of ${ours.name} ${ours.version}: ${exits.join(', ')}`;
}
