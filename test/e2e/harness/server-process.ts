import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scope } from './scope';
import { sleep } from './until';

/** How to start a server. */
export interface Command {
  /** Name of the log file, and in messages. */
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  /** Besides PATH and HOME: nothing of this machine's environment reaches a server. */
  readonly env?: Readonly<Record<string, string>>;
  /** How long it may take to end by itself. 0 for one whose data is thrown away anyway. */
  readonly graceMs?: number;
}

/** A server that runs until its scope closes. */
export class ServerProcess {
  readonly logFile: string;
  private readonly child: ChildProcess;
  private failure: Error | null = null;

  constructor(scope: Scope, { name, file, args, env = {}, graceMs = 3000 }: Command) {
    this.logFile = join(scope.folder, `${name}.log`);
    const log = openSync(this.logFile, 'a');
    this.child = spawn(file, args, {
      cwd: scope.folder,
      env: { PATH: process.env['PATH'] ?? '', HOME: scope.folder, ...env },
      stdio: ['ignore', log, log],
      detached: true,
    });
    this.child.once('error', (error) => (this.failure = new Error(`${name} did not start: ${error.message}`)));
    this.child.once('exit', (code, signal) => {
      this.failure ??= new Error(`${name} ended (${signal ?? code})\n${this.tail()}`);
    });
    if (this.child.pid !== undefined) scope.ownProcess(this.child.pid, graceMs);
    this.child.unref();
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Waits until the server answers. Throws at once, with the end of its log, if it has ended. */
  async ready(timeoutMs: number, answers: () => Promise<boolean>): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      if (this.failure !== null) throw this.failure;
      if (await yes(answers)) return;
      if (performance.now() > deadline)
        throw new Error(`${this.logFile}: not ready in ${timeoutMs} ms\n${this.tail()}`);
      await sleep(50);
    }
  }

  /** Ends the server now, and waits for it. */
  async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise<void>((done) => this.child.once('exit', () => done()));
    this.child.kill(signal);
    await ended;
  }

  log(): string {
    return readFileSync(this.logFile, 'utf8');
  }

  private tail(): string {
    return this.log().split('\n').slice(-15).join('\n');
  }
}

/** Whether the answer is yes; a failure to ask is a no. */
async function yes(ask: () => Promise<boolean>): Promise<boolean> {
  try {
    return await ask();
  } catch {
    return false;
  }
}
