/** Starts a listener in a scope, prints the scope's folder, and waits to be ended: what a test run does, in small. */
import { Scope } from './scope';
import { ServerProcess } from './server-process';

async function hold(port: string): Promise<void> {
  const scope = new Scope('held');
  const listener = `require("net").createServer().listen(${port}, "127.0.0.1", () => console.log("listening"))`;
  const server = new ServerProcess(scope, { name: 'listener', file: process.execPath, args: ['-e', listener] });
  await server.ready(10_000, () => Promise.resolve(server.log() !== ''));
  console.log(scope.folder);
  setInterval(() => {}, 60_000);
}

void hold(process.argv[2] ?? '');
