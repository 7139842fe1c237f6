import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A line for the guard. */
type Told =
  { readonly folder: string } | { readonly pid: number; readonly graceMs: number } | { readonly ended: number };

/**
 * What a test run has started and must leave nothing of: processes and folders. A guard process
 * holds the list and clears it, last first, when this process closes the scope or ends in any way,
 * also by a signal that nobody can catch.
 */
export class Scope {
  /** Folder for all files of this scope. */
  readonly folder: string;
  private readonly guard: ChildProcess;
  private closing: Promise<void> | null = null;

  constructor(name: string) {
    this.guard = spawn(process.execPath, [resolve(__dirname, 'guard.mjs')], {
      stdio: ['pipe', 'ignore', 'inherit'],
      // A session of its own: an interrupt from the keyboard ends us, and then the guard tidies up.
      detached: true,
    });
    // A scope that nobody closes does not keep this process alive: it ends, and the guard sees it.
    this.guard.unref();
    (this.guard.stdin as Socket).unref();
    this.folder = mkdtempSync(join(tmpdir(), `vault-trust-${name}-`));
    this.tell({ folder: this.folder });
  }

  /** Hands a process to the guard, with the time that it may take to end by itself. */
  ownProcess(pid: number, graceMs: number): void {
    this.tell({ pid, graceMs });
  }

  /** Tells the guard that a process has ended, unless the guard is ending it. */
  disownProcess(pid: number): void {
    if (this.closing === null) this.tell({ ended: pid });
  }

  /** Ends everything, last first, and waits for it. Closing twice is closing once. */
  close(): Promise<void> {
    this.closing ??= new Promise((done) => {
      this.guard.ref();
      this.guard.once('exit', () => done());
      this.guard.stdin?.end();
    });
    return this.closing;
  }

  private tell(thing: Told): void {
    this.guard.stdin?.write(`${JSON.stringify(thing)}\n`);
  }
}
