import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { UsageError } from './usage-error.ts';

const path = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url));

/** On what was measured, and when. */
export function circumstances(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${memory} GB, ${process.platform}`;
  return `${Temporal.Now.plainDateISO()} · ${machine} · Node ${process.versions.node}`;
}

/** Puts a section in the place of the one of that name in docs/benchmarks.md. */
export function writeSection(name: string, section: string): void {
  writeFileSync(path, withSection(readFileSync(path, 'utf8'), name, section));
}

/** A text with what stands between the markers of that name replaced. Throws a UsageError where it has none. */
export function withSection(text: string, name: string, section: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start)
    throw new UsageError(`docs/benchmarks.md has no place for ${name}: ${open} … ${close}.`);
  return `${text.slice(0, start + open.length)}\n\n${section}\n\n${text.slice(end)}`;
}
