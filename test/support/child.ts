import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type ProgramOptions = {
  /** Path of the script inside the project. */
  readonly script: string;
  readonly args?: readonly string[];
  /** Added to a bare environment: nothing of the test's own but PATH reaches the program. */
  readonly env?: Readonly<Record<string, string>>;
  /** Written to its input, which is then closed. */
  readonly input?: string;
  /** Where it runs; the project's own directory where absent. */
  readonly cwd?: string;
};

/** How a program ended. */
export type Ending = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/** Milliseconds after which a test that waits for a line gives up: no measure of speed. */
const patience = 60_000;

const root = fileURLToPath(new URL('../../', import.meta.url));
const guard = new URL('./no-outside.ts', import.meta.url).href;

/** A program of the project as a process of its own, which cannot leave this machine. Dispose of it: `await using`. */
export class Program implements AsyncDisposable {
  readonly #process: ChildProcess;
  readonly #lines = new Set<() => void>();
  /** Resolves when the process and its output have ended. */
  readonly ended: Promise<Ending>;
  #over = false;
  stdout = '';
  stderr = '';

  constructor({ script, args = [], env = {}, input, cwd = root }: ProgramOptions) {
    const nodeArgs = ['--import', guard, fileURLToPath(new URL(script, `file://${root}`)), ...args];
    this.#process = spawn(process.execPath, nodeArgs, {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.ended = once(this.#process, 'close').then(([code, signal]) => {
      this.#over = true;
      for (const look of this.#lines) look();
      return { code, signal };
    });
    this.ended.catch(() => {});
    const endWithUs = (): void => void this.kill();
    process.once('exit', endWithUs);
    this.#process.once('exit', () => process.off('exit', endWithUs));
    for (const name of ['stdout', 'stderr'] as const) {
      this.#process[name]?.setEncoding('utf8').on('data', (text: string) => {
        this[name] += text;
        for (const look of this.#lines) look();
      });
    }
    this.#process.stdin?.on('error', () => {});
    this.#process.stdin?.end(input ?? '');
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get running(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Resolves with the first whole line of either output that fits; rejects when the program ends without one, or with the signal's reason. */
  async waitForLine(pattern: RegExp, signal: AbortSignal = AbortSignal.timeout(patience)): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const seen = (): string => `It wrote:\n${this.stdout}\n${this.stderr}`;
    const look = (): void => {
      const found = [this.stdout, this.stderr]
        .flatMap((text) => text.split('\n').slice(0, -1))
        .find((line) => pattern.test(line));
      if (found !== undefined) resolve(found);
      else if (this.#over) reject(new Error(`The program ended without a line like ${pattern}. ${seen()}`));
    };
    const abort = (): void => reject(new Error(`No line like ${pattern} yet. ${seen()}`, { cause: signal.reason }));
    this.#lines.add(look);
    signal.addEventListener('abort', abort, { once: true });
    look();
    if (signal.aborted) abort();
    try {
      return await promise;
    } finally {
      this.#lines.delete(look);
      signal.removeEventListener('abort', abort);
    }
  }

  /** Asks it to stop (SIGTERM) and waits until it has. */
  stop(): Promise<Ending> {
    if (this.running) this.#process.kill('SIGTERM');
    return this.ended;
  }

  /** Says that its terminal has gone, or that its data have changed (SIGHUP). */
  hangUp(): void {
    this.#process.kill('SIGHUP');
  }

  /** Ends it at once (SIGKILL), as a power cut would. */
  kill(): Promise<Ending> {
    if (this.running) this.#process.kill('SIGKILL');
    return this.ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
  }
}

/** Starts a program of the project with this Node. */
export function startProgram(options: ProgramOptions): Program {
  return new Program(options);
}
