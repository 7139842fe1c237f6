import { Command, CommanderError, Option } from 'commander';
import { exitCode, Unusable, type ExitCode } from './exit-code';
import { processTerminal, type Terminal } from './terminal';
import { check, type CheckOptions } from './verbs/check';
import { explain, type ExplainOptions } from './verbs/explain';
import { prove, type ProveOptions } from './verbs/prove';
import { schema } from './verbs/schema';
import { synth } from './verbs/synth';

/** Runs one command line and answers with its exit code; nothing is thrown and the process is not ended. */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<ExitCode> {
  let code: ExitCode = exitCode.ok;
  const program = new Command('vault-trust')
    .description('Declare once who trusts whom between Kubernetes, Vault and cert-manager.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) });

  program
    .command('synth')
    .description(
      'write both halves, kubernetes/<cluster>.yaml and terraform/main.tf.json, and hosted documents below discovery/',
    )
    .argument('<file>', 'declaration in YAML or JSON, or a module that exports a Trust')
    .requiredOption('--out <dir>', 'directory to write to')
    .action(async (file: string, options: { out: string }) => {
      code = await synth(file, options.out, terminal);
    });

  program
    .command('check')
    .description('report every finding about a declaration, about artefacts, or about how they differ')
    .argument(
      '<file...>',
      'declaration in YAML or JSON, or a module that exports a Trust; manifests, *.tf.json, output of `terraform show -json`, hosted discovery documents, or folders of them',
    )
    .option('--strict', 'undeclared facts and notices block too', false)
    .option('--cluster <name=file...>', 'cluster of manifests or hosted documents that are not called after it', [])
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif']).default('text'))
    .action(async (files: string[], options: CheckOptions) => {
      code = await check(files, options, terminal);
    });

  program
    .command('explain')
    .description('say why a token is accepted or refused, or what may lie behind an error')
    .argument('<file>', 'declaration in YAML or JSON, or a module that exports a Trust')
    .option('--cluster <name>', 'cluster from which the client logs in; may be left out where there is only one')
    .option('--client <id>', 'NAMESPACE/NAME of an Issuer or a workload, NAME of a ClusterIssuer, or a SPIFFE ID')
    .addOption(new Option('--role <name>', 'auth role instead of a client').conflicts('client'))
    .addOption(
      new Option(
        '--party <name>',
        'instead of Vault: a relying party, a cluster that accepts tokens of others, or spire for the nodes of --cluster',
      ).conflicts(['role', 'error']),
    )
    .option('--token <file>', 'JWT, or its claims as JSON; - for standard input; without it, the token of the client')
    .addOption(new Option('--error <text>', 'words of a server, a condition or a line of a log').conflicts('token'))
    .option('--now <time>', 'RFC 3339, or seconds since 1970')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (file: string, options: ExplainOptions) => {
      code = await explain(file, options, terminal);
    });

  program
    .command('prove')
    .description('say who can reach what, and that nobody else can; or what a change widens')
    .argument('<file>', 'declaration in YAML or JSON, or a module that exports a Trust')
    .option('--base <file>', 'former declaration: whatever can be reached now could be reached under it')
    .addOption(
      new Option(
        '--stays',
        'with --base: whoever could log in under it still can, at each moment of the change, also with older tokens',
      ).conflicts('who'),
    )
    .addOption(new Option('--who <path>', 'list who reaches PATH or PATH:CAPABILITY').conflicts('base'))
    .addOption(
      new Option(
        '--account <id>',
        'list who accepts a token of [CLUSTER:]NAMESPACE/NAME, with which rights, and who does not',
      ).conflicts(['base', 'who']),
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (file: string, options: ProveOptions) => {
      code = await prove(file, options, terminal);
    });

  program
    .command('schema')
    .description('print the JSON Schema of the declaration')
    .action(() => {
      code = schema(terminal);
    });

  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.unusable;
    if (!(error instanceof Unusable)) throw error;
    terminal.err(`vault-trust: ${error.message}\n`);
    return exitCode.unusable;
  }
}
