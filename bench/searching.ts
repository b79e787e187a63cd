import { commands } from '#commands/index.ts';
import { dispatch, suggest } from '#src/command/dispatch.ts';
import { loadLibrary } from '#src/library/load.ts';
import type { Report } from './bench.ts';
import { figures, figuresTable, timed } from './measure.ts';

const queries = [
  'torture',
  'three-hour registration rule',
  'recommendations on non-refoulement',
  '"beyond isolated instances"',
  'the definition of torture in the Criminal Code',
  'what does the Committee say about the period between apprehension and the formal registration of detainees at the police station and the legal safeguards they should be given there',
];
const rounds = 100;

/** Questions answered in this process, the whole way from call to answer. */
export async function searching(): Promise<Report> {
  const desk = { library: await loadLibrary('data'), commands };
  const found: number[] = [];
  const proposed: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const query of queries) {
      found.push(await timed(() => dispatch({ command: 'find', arguments: { query } }, desk)));
      const typed = query.slice(0, 8);
      proposed.push(await timed(() => suggest({ command: 'find', option: 'query', typed, filled: {} }, desk)));
    }
  }
  const rows = [
    { what: 'find, in the process', figures: figures(found), must: '< 5' },
    { what: 'autocomplete of find, in the process', figures: figures(proposed), must: '' },
  ];
  return { section: figuresTable(rows) };
}
