import { cpus } from 'node:os';
import { answering } from './answering.ts';
import { table } from './measure.ts';
import { searching } from './searching.ts';
import { starting } from './starting.ts';
import { verifying } from './verifying.ts';

/** `npm run bench` measures all; `npm run bench -- starting` one of them. Figures go to standard output as Markdown. */
const benches = { starting, searching, answering, verifying } as const;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.\n`);
  process.exit(2);
}
const rows = [];
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) rows.push(...(await bench()));
}
process.stdout.write(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}\n\n${table(rows)}\n`,
);
