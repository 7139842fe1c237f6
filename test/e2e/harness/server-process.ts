import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
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
  private child: ChildProcess;
  private failure: Error | null = null;

  constructor(
    private readonly scope: Scope,
    private readonly command: Command,
  ) {
    this.logFile = join(scope.folder, `${command.name}.log`);
    this.child = this.spawned();
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
    if (this.hasEnded()) return;
    const ended = new Promise<void>((done) => this.child.once('exit', () => done()));
    this.child.kill(signal);
    await ended;
  }

  /** Starts the server again as it was, after it has ended; its log goes on. */
  start(): void {
    if (!this.hasEnded()) throw new Error(`${this.command.name} runs`);
    this.failure = null;
    this.child = this.spawned();
  }

  /** Stops the server where it is: its port takes connections, and nobody answers. Its scope can end it all the same. */
  freeze(): void {
    this.child.kill('SIGSTOP');
  }

  /** Goes on after `freeze`. */
  thaw(): void {
    this.child.kill('SIGCONT');
  }

  log(): string {
    return readFileSync(this.logFile, 'utf8');
  }

  private spawned(): ChildProcess {
    const { name, file, args, env = {}, graceMs = 3000 } = this.command;
    const log = openSync(this.logFile, 'a');
    const child = spawn(file, args, {
      cwd: this.scope.folder,
      env: { PATH: process.env['PATH'] ?? '', HOME: this.scope.folder, ...env },
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    child.once('error', (error) => (this.failure = new Error(`${name} did not start: ${error.message}`)));
    child.once('exit', (code, signal) => {
      this.failure ??= new Error(`${name} ended (${signal ?? code})\n${this.tail()}`);
      // Its number may soon be that of somebody else's process.
      if (child.pid !== undefined) this.scope.disownProcess(child.pid);
    });
    if (child.pid !== undefined) this.scope.ownProcess(child.pid, graceMs);
    child.unref();
    return child;
  }

  private hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
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
