import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from './desk.ts';

/** A copy of the real data in a folder of its own, without a snapshot. Dispose of it: `using`. */
export class DataFolder implements Disposable {
  readonly root: string = mkdtempSync(join(tmpdir(), 'ibid-'));
  readonly path: string = join(this.root, 'data');

  constructor() {
    cpSync(dataFolder, this.path, { recursive: true, filter: (path) => !path.includes('.index') });
  }

  at(...names: readonly string[]): string {
    return join(this.path, ...names);
  }

  /** Rewrites a file as text. */
  edit(file: string, change: (text: string) => string): void {
    const path = this.at(...file.split('/'));
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
