import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { freePorts } from './harness/free-ports';
import { Scope } from './harness/scope';
import { ServerProcess } from './harness/server-process';
import { until } from './harness/until';

const listener = 'require("net").createServer().listen(process.argv[1], "127.0.0.1")';

test('closing a scope leaves no process, port or file behind', async () => {
  const scope = new Scope('harness');
  const [port = 0] = await freePorts(1);
  const server = new ServerProcess(scope, {
    name: 'listener',
    file: process.execPath,
    args: ['-e', listener, `${port}`],
  });
  await server.ready(10_000, () => answers(port));
  expect(existsSync(server.logFile)).toBe(true);
  await scope.close();
  expect(await answers(port)).toBe(false);
  expect(existsSync(scope.folder)).toBe(false);
});

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  'nothing remains when the holder of a scope ends by %s',
  async (signal) => {
    const [port = 0] = await freePorts(1);
    const holder = spawn(
      process.execPath,
      ['--import', 'tsx', resolve(__dirname, 'harness/hold-a-port.ts'), `${port}`],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const { folder, worker } = await new Promise<{ folder: string; worker: number }>((done) =>
      holder.stdout.once('data', (line: Buffer) => done(JSON.parse(line.toString()) as never)),
    );
    expect(await answers(port)).toBe(true);
    expect(isThere(worker)).toBe(true);
    holder.kill(signal);
    await until('the port to be free', 10_000, async () => ((await answers(port)) ? null : true));
    await until('the folder to be gone', 10_000, () => Promise.resolve(existsSync(folder) ? null : true));
    await until('whoever worked there to be gone', 10_000, () => Promise.resolve(isThere(worker) ? null : true));
  },
);

test('a test file ends with whoever runs the tests', async () => {
  const environment = resolve(__dirname, 'harness/environment.js');
  const worker = spawn(
    process.execPath,
    ['-e', 'require(process.argv[1]); setInterval(() => {}, 60_000)', environment],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  const ended = new Promise((done) => worker.once('exit', done));
  worker.disconnect();
  expect(await ended).toBe(1);
});

test('free ports are all different, and none is one of those for outgoing connections', async () => {
  const ports = await freePorts(40);
  expect(new Set([...ports, ...(await freePorts(40))]).size).toBe(80);
  expect(Math.min(...ports)).toBeGreaterThanOrEqual(20_000);
  expect(Math.max(...ports)).toBeLessThan(32_000);
});

test('a server that ends at once says so with the end of its log', async () => {
  const scope = new Scope('harness');
  try {
    const server = new ServerProcess(scope, {
      name: 'quitter',
      file: process.execPath,
      args: ['-e', 'console.log("no licence"); process.exit(3)'],
    });
    await expect(server.ready(10_000, () => Promise.resolve(false))).rejects.toThrow('quitter ended (3)\nno licence\n');
  } finally {
    await scope.close();
  }
});

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
