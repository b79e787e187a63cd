import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Report } from './bench.ts';
import { figures, figuresTable, timed } from './measure.ts';

const runs = 30;
const root = fileURLToPath(new URL('../', import.meta.url));

/** The command line from start to exit, and the console until it prompts; npm's own start not counted. */
export async function starting(): Promise<Report> {
  const find = () => run(['src/launch.js', 'cli/ibid.ts', 'find', 'three-hour registration rule'], '');
  const ready = () => run(['src/launch.js', 'main.ts'], '/help\n');
  await find();
  await ready();
  const rows = [
    { what: 'command line: one find, start to exit', figures: figures(await series(find)), must: '< 250' },
    { what: 'console: start, one answer, exit', figures: figures(await series(ready)), must: '< 300 until ready' },
  ];
  return { section: figuresTable(rows) };
}

async function series(action: () => Promise<void>): Promise<number[]> {
  const durations: number[] = [];
  for (let i = 0; i < runs; i++) durations.push(await timed(action));
  return durations;
}

async function run(args: readonly string[], input: string): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: process.env['PATH'] ?? '' },
  });
  child.stdin.end(input);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
}
