import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { synthFiles } from '../../files/synth';
import { renderText } from '../../trust/diagnose/render';
import { clusterOf } from '../../trust/model/lookup';
import type { Plan } from '../../trust/plan/planned';
import { applyOrder, type ApplyStep } from '../../trust/report/apply-order';
import type { Trust } from '../../trust/trust';
import { exitCode, Unusable, type ExitCode } from '../exit-code';
import { load } from '../load';
import type { Terminal } from '../terminal';

/** Writes both halves as plain files, and the documents that are published beside them. */
export async function synth(file: string, out: string, terminal: Terminal): Promise<ExitCode> {
  const { trust, diagnostics, positions } = await load(file);
  if (diagnostics.length > 0)
    terminal.err(renderText(diagnostics, { positions, width: terminal.width, colour: false }));
  if (trust === null) {
    terminal.err(`nothing was written: ${file} has findings that block\n`);
    return exitCode.refused;
  }
  const files = synthFiles(trust);
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      writeFileSync(join(out, path), text);
    }
  } catch (error) {
    throw new Unusable(`cannot write to ${out}: ${(error as Error).message}`);
  }
  for (const path of files.keys()) terminal.out(`wrote ${join(out, path)}: ${contents(trust.plan, path)}\n`);
  terminal.out('apply in this order\n');
  applyOrder(trust).forEach((step, index) => {
    terminal.out(`  ${String(index + 1)}. ${command(step, trust, out)}\n     ${step.reason}\n`);
  });
  if (trust.plan.configurationFiles.length > 0) terminal.out('give to the programs that read them\n');
  for (const { program, path, use } of trust.plan.configurationFiles)
    terminal.out(`  - ${join(out, path)}\n    to ${program}, ${use}\n`);
  return exitCode.ok;
}

/** What stands in a file, by kind and number: enough to see at a glance what an edit changed. */
function contents({ objects, resources, configurationFiles, documents }: Plan, path: string): string {
  const document = documents.find((one) => path === `discovery/${one.cluster}/${one.path}`);
  if (document !== undefined) return `to be published as ${document.url}`;
  const file = configurationFiles.find((one) => one.path === path);
  if (file !== undefined) return file.what;
  const kinds = path.startsWith('terraform/')
    ? resources.map(({ type }) => type)
    : objects.filter(({ cluster }) => path === `kubernetes/${cluster}.yaml`).map(({ manifest }) => manifest.kind);
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => (count === 1 ? kind : `${String(count)} ${kind}`)).join(', ');
}

function command({ side, cluster }: ApplyStep, { model }: Trust, out: string): string {
  if (side === 'discovery') {
    const { tokenIssuer = '' } = clusterOf(model, cluster) ?? {};
    return `publish ${join(out, 'discovery', cluster)} at ${tokenIssuer}`;
  }
  return side === 'terraform'
    ? `terraform -chdir=${join(out, 'terraform')} init && terraform -chdir=${join(out, 'terraform')} apply`
    : `kubectl --context ${cluster} apply -f ${join(out, 'kubernetes', `${cluster}.yaml`)}`;
}
