import { readFacts } from '#src/library/read-facts.ts';
import type { Work } from './facts-work.ts';
import { Misuse } from './misuse.ts';
import { readWords } from './read-words.ts';

/** How many facts each document and each topic has. Throws a Fault with every problem of the pool. */
export function checkFacts(args: readonly string[], { folder, ...held }: Work): string {
  if (readWords(args, {}).positionals.length > 0) throw new Misuse('facts check takes no words.');
  const facts = readFacts(folder, held);
  const documents = facts.map(({ document }) => document);
  return [
    `${facts.length === 1 ? '1 fact stands' : `${facts.length} facts stand`} word for word in the source named.`,
    ...counted('By document', documents),
    ...counted(
      'By topic, with what is narrower',
      facts.flatMap(({ topics }) => topics),
    ),
  ].join('\n');
}

function counted(title: string, names: readonly string[]): string[] {
  const groups = [...Map.groupBy(names, (name) => name)].sort(
    ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
  );
  const rows = groups.map(([name, { length }]) => `${String(length).padStart(4)}  ${name}`);
  return rows.length > 0 ? ['', title, ...rows] : [];
}
