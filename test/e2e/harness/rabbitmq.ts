import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { distributions, fetched } from './distributions';
import { freePorts } from './free-ports';
import { type Answer, callPlainly } from './http';
import type { Scope } from './scope';
import { ServerProcess } from './server-process';

/** Texts of the two files that RabbitMQ reads; listeners and log are the harness's. */
export interface RabbitMqConfiguration {
  /** `rabbitmq.conf`. */
  readonly conf: string;
  /** `advanced.config`, a list of Erlang terms. Default: nothing. */
  readonly advanced?: string;
}

/** A running RabbitMQ with the management API and the OAuth 2 backend. */
export interface RabbitMq {
  readonly version: string;
  readonly process: ServerProcess;
  /** Port of AMQP 0-9-1 on 127.0.0.1, without TLS. */
  readonly amqpPort: number;
  /** Calls the management API with a token as bearer. */
  manage(path: string, token: string): Promise<Answer>;
}

/** Starts one RabbitMQ, a node of its own with a name server of its own; both end with the scope. */
export async function startRabbitMq(
  scope: Scope,
  { conf, advanced = '[].' }: RabbitMqConfiguration,
): Promise<RabbitMq> {
  const [root, [amqpPort = 0, httpPort = 0, epmdPort = 0, nodePort = 0]] = await Promise.all([
    fetched(distributions.rabbitmq),
    freePorts(4),
  ]);
  const folder = join(scope.folder, `rabbitmq-${amqpPort}`);
  mkdirSync(folder);
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const below = join(root, 'usr/lib/rabbitmq/lib');
  const server = readdirSync(below)[0] ?? '';
  const erlang = join(root, 'usr/lib/erlang');
  // Erlang's own script knows where it was to be installed, and nothing else.
  const erl = join(bin, 'erl');
  const erts = join(erlang, readdirSync(erlang).find((name) => name.startsWith('erts-')) ?? '', 'bin');
  writeFileSync(
    erl,
    `#!/bin/sh\nexport ROOTDIR='${erlang}' BINDIR='${erts}' EMU=beam PROGNAME='${erl}'\nexec '${erts}/erlexec' "$@"\n`,
    { mode: 0o755 },
  );
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const listeners = [
    `listeners.tcp.1 = 127.0.0.1:${amqpPort}`,
    'management.tcp.ip = 127.0.0.1',
    `management.tcp.port = ${httpPort}`,
    'log.console = true',
    'log.console.level = debug',
  ];
  const names = { ERL_EPMD_PORT: `${epmdPort}`, ERL_EPMD_ADDRESS: '127.0.0.1' };
  const epmd = new ServerProcess(scope, { name: `epmd-${epmdPort}`, file: join(erts, 'epmd'), args: [], env: names });
  const process_ = new ServerProcess(scope, {
    name: `rabbitmq-${amqpPort}`,
    file: join(below, server, 'sbin/rabbitmq-server'),
    args: [],
    graceMs: 0,
    env: {
      ...names,
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      HOME: folder,
      LANG: 'C.UTF-8',
      // Names are looked up in the file of hosts: for others it would start helpers, which outlive it.
      ERL_INETRC: file('inetrc', '{lookup, [file]}.\n{host, {127,0,0,1}, ["localhost"]}.\n'),
      // The script then becomes the server, and stays the process that the scope knows.
      RUNNING_UNDER_SYSTEMD: 'true',
      RABBITMQ_NODENAME: `rabbit-${amqpPort}@localhost`,
      RABBITMQ_DIST_PORT: `${nodePort}`,
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-kernel inet_dist_use_interface {127,0,0,1}',
      RABBITMQ_CONF_ENV_FILE: '/dev/null',
      RABBITMQ_CONFIG_FILE: file('rabbitmq.conf', `${[...listeners, conf].join('\n')}\n`),
      RABBITMQ_ADVANCED_CONFIG_FILE: file('advanced.config', `${advanced}\n`),
      RABBITMQ_ENABLED_PLUGINS_FILE: file('enabled_plugins', '[rabbitmq_management,rabbitmq_auth_backend_oauth2].\n'),
      RABBITMQ_MNESIA_BASE: join(folder, 'mnesia'),
      RABBITMQ_LOG_BASE: join(folder, 'log'),
      RABBITMQ_LOGS: '-',
    },
  });
  await epmd.ready(5_000, () => Promise.resolve(epmd.pid !== undefined));
  await process_.ready(60_000, () => Promise.resolve(process_.log().includes('Server startup complete')));
  return {
    version: server.replace('rabbitmq_server-', ''),
    process: process_,
    amqpPort,
    manage: (path, token) =>
      callPlainly(`http://127.0.0.1:${httpPort}/api/${path}`, { headers: { authorization: `Bearer ${token}` } }),
  };
}

/** An entry of the log: its level, and its text on one line. */
export interface LogEntry {
  readonly level: string;
  readonly text: string;
}

/** Entries of RabbitMQ's log. An entry of several lines repeats its head before each. */
export function logEntries(log: string): readonly LogEntry[] {
  const entries: (LogEntry & { readonly head: string })[] = [];
  for (const line of log.split('\n')) {
    const [, head = '', level = '', text = ''] = /^(\S+ \S+ \[(\w+)\] <[\d.]+>) (.*)$/.exec(line) ?? [];
    if (head === '') continue;
    const last = entries.at(-1);
    if (last?.head === head && text.startsWith('  ')) entries.pop();
    entries.push({ head, level, text: last?.head === head && text.startsWith('  ') ? last.text + text.trim() : text });
  }
  return entries.map(({ level, text }) => ({ level, text }));
}
