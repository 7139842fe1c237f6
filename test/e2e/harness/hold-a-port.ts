/**
 * Starts a listener in a scope, and in its folder a process of which the scope does not know; prints the
 * folder and that process's id, and waits to be ended: what a test run does, in small.
 */
import { spawn } from 'node:child_process';
import { Scope } from './scope';
import { ServerProcess } from './server-process';

async function hold(port: string): Promise<void> {
  const scope = new Scope('held');
  const listener = `require("net").createServer().listen(${port}, "127.0.0.1", () => console.log("listening"))`;
  const server = new ServerProcess(scope, { name: 'listener', file: process.execPath, args: ['-e', listener] });
  await server.ready(10_000, () => Promise.resolve(server.log() !== ''));
  const worker = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60_000)'], {
    cwd: scope.folder,
    detached: true,
    stdio: 'ignore',
  });
  console.log(JSON.stringify({ folder: scope.folder, worker: worker.pid }));
  setInterval(() => {}, 60_000);
}

void hold(process.argv[2] ?? '');
