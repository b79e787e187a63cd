import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder of its own. Dispose of it: `using`. */
export class TempFolder implements Disposable {
  readonly path: string = mkdtempSync(join(tmpdir(), 'ibid-store-'));

  at(name: string): string {
    return join(this.path, name);
  }

  /** Names of files that hold a text somewhere in their bytes. */
  holding(text: string): string[] {
    return readdirSync(this.path).filter((name) => readFileSync(this.at(name)).includes(text));
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
