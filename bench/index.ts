import { readAsked } from './asked.ts';
import type { Bench } from './bench.ts';
import { UsageError } from './usage-error.ts';
import { circumstances, writeSection } from './write.ts';

/**
 * `npm run bench` measures all that needs no more than its name; `npm run bench -- starting` one of them. Tables go to
 * standard output as Markdown, and with `--write` into docs/benchmarks.md.
 */
const benches: Readonly<Record<string, Bench>> = {
  starting: { takes: [], run: async () => (await import('./starting.ts')).starting() },
  searching: { takes: [], run: async () => (await import('./searching.ts')).searching() },
  answering: { takes: [], run: async () => (await import('./answering.ts')).answering() },
  verifying: { takes: [], run: async () => (await import('./verifying.ts')).verifying() },
  questions: { takes: ['hold'], run: async (asked) => (await import('./questions.ts')).questions(asked) },
  quality: {
    takes: ['folders', 'only'],
    needs: 'folders',
    run: async (asked) => (await import('./quality.ts')).quality(asked),
  },
  speed: {
    takes: ['passages', 'only'],
    needs: 'passages',
    run: async (asked) => (await import('./speed.ts')).speed(asked),
  },
};

try {
  const { names, write, asked } = readAsked(process.argv.slice(2), benches);
  for (const name of names) {
    const report = await benches[name]?.run(asked);
    if (!report) continue;
    const section = `${circumstances()}\n\n${report.section}`;
    process.stdout.write(`## ${name}\n\n${section}\n\n${report.aside ? `${report.aside}\n\n` : ''}`);
    if (write) writeSection(name, section);
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
