import { inOrder, ordered } from './in-order';
import type { Manifest, TerraformModule } from './synth-both';

/**
 * A cdk8s chart as plain data, in the order in which the chart emits it.
 *
 * @param chart a cdk8s `Chart`
 */
export function synthChart(chart: { toJson(): unknown[] }): readonly Manifest[] {
  return inOrder(chart.toJson()) as Manifest[];
}

/**
 * A stack of cdktf or cdktn as plain data, comparable between the two: sorted, and without the `//`
 * members in which they note their version and construct paths. Takes time in proportion to the
 * stack, where `Testing.synth` of both takes its square.
 *
 * @param stack a `TerraformStack`
 */
export function synthStack(stack: { toTerraform(): unknown }): TerraformModule {
  return ordered(stack.toTerraform(), (key) => key !== '//') as TerraformModule;
}
