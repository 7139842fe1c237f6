/**
 * Ends processes and removes folders when its input ends, last first. A process of its own, so that
 * it outlives whoever started them.
 */
import { readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';

const lines = [];
let rest = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => {
  const parts = (rest + chunk).split('\n');
  rest = parts.pop() ?? '';
  lines.push(...parts);
});
process.stdin.on('end', async () => {
  // Backwards, so that the end of a process is met before its start, and a number given anew belongs to the later one.
  const ended = new Set();
  for (const line of lines.reverse()) {
    const thing = JSON.parse(line);
    if (thing.folder !== undefined) {
      for (const pid of workersIn(thing.folder)) await end(pid, 0);
      rmSync(thing.folder, { recursive: true, force: true, maxRetries: 5 });
    } else if (thing.ended !== undefined) ended.add(thing.ended);
    else if (!ended.delete(thing.pid)) await end(thing.pid, thing.graceMs);
  }
  process.exit(0);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

/** Processes that work in a folder: nobody told of them, as of the plugin of a Terraform that was killed. Linux alone tells. */
function workersIn(folder) {
  try {
    const real = realpathSync(folder);
    const isWorking = (pid) => {
      try {
        return `${readlinkSync(`/proc/${pid}/cwd`)}/`.startsWith(`${real}/`);
      } catch {
        return false;
      }
    };
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && isWorking(name))
      .map(Number);
  } catch {
    return [];
  }
}

async function end(pid, graceMs) {
  if (!send(pid, 'SIGTERM')) return;
  for (let waited = 0; waited < graceMs; waited += 50) {
    await new Promise((done) => setTimeout(done, 50));
    if (!send(pid, 0)) return;
  }
  send(pid, 'SIGKILL');
  while (send(pid, 0)) await new Promise((done) => setTimeout(done, 20));
}

/** Whether the process was there. */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
