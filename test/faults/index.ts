import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import '../support/no-outside.ts';
import { circumstances, withSection } from '../../bench/write.ts';
import { table } from './report.ts';
import { runs } from './runs.ts';

/**
 * `npm run faults` does all runs at their full length; a name does one of them. Tables go to standard output as Markdown,
 * and with `--write` into docs/exactly-once.md. The exit code is 1 where something does not hold.
 */
const path = fileURLToPath(new URL('../../docs/exactly-once.md', import.meta.url));
const given = process.argv.slice(2);
const write = given.includes('--write');
const asked = given.filter((each) => each !== '--write');
const unknown = asked.filter((name) => !Object.hasOwn(runs, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no ${unknown.join(', ')}; there are ${Object.keys(runs).join(', ')} and --write.\n`);
  process.exit(2);
}
for (const [name, run] of Object.entries(runs)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const start = performance.now();
  const rows = await run();
  process.stderr.write(`${name}: ${((performance.now() - start) / 60_000).toFixed(1)} minutes\n`);
  const section = `${circumstances()}\n\n${table(rows)}`;
  process.stdout.write(`## ${name}\n\n${section}\n\n`);
  if (write) writeFileSync(path, withSection(readFileSync(path, 'utf8'), name, section));
  if (!rows.every(({ holds }) => holds)) process.exitCode = 1;
}
