import { Worker } from 'node:worker_threads';
import { Fault } from '#src/corpus/fault.ts';
import { codeHash } from './code-hash.ts';
import type { Said, Taken, Task } from './worker.ts';

/**
 * Reads a folder of data in a thread of its own: what is kept where it fits, the data themselves otherwise. Null where all
 * is as what is held was made of. Rejects with the Fault that reading throws.
 */
export function readApart(
  task: Omit<Task, 'code'>,
  {
    tell,
    tellRead,
  }: {
    readonly tell: (line: string) => void;
    /** Is told how many documents are read, of how many. */
    readonly tellRead: (read: number, all: number) => void;
  },
): Promise<Taken | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Taken | null>();
  const worker = new Worker(new URL('../launch.js', import.meta.url), {
    argv: ['library/worker.ts'],
    workerData: { ...task, code: codeHash() } satisfies Task,
  });
  worker.on('message', (said: Said) => {
    if (said.type === 'line') tell(said.line);
    else if (said.type === 'read') tellRead(said.read, said.all);
    else if (said.type === 'same') resolve(null);
    else if (said.type === 'taken') resolve(said.taken);
    else reject(new Fault(said.code, said.sentence, said));
  });
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`Reading the data ended with ${code} and without a word.`)));
  return promise;
}
