import { findDocuments } from '#src/cite/find-documents.ts';
import { parseFacts } from '#src/daily/facts.ts';
import { formatPlace } from '#src/daily/place.ts';
import { type Proposal, propose } from '#src/daily/propose.ts';
import { readEntries, sha256 } from '#src/library/read-facts.ts';
import type { Work } from './facts-work.ts';
import { Misuse } from './misuse.ts';
import { readWords } from './read-words.ts';

const options = { document: { type: 'string' }, limit: { type: 'string', default: '20' } } as const;

/** Sentences for a person to read, each with the place that `facts accept` takes. What is broken in the pool counts as not there. */
export function proposeFacts(args: readonly string[], { folder, ...held }: Work): string {
  const { values, positionals } = readWords(args, options);
  const { document, limit } = values;
  if (positionals.length > 0) throw new Misuse('facts propose takes no words.');
  if (!/^[1-9]\d{0,4}$/.test(limit)) throw new Misuse('--limit takes a whole number from 1 to 99999.');
  const among = document === undefined ? held.documents : findDocuments(document, held.documents, () => []).matches;
  if (among.length === 0) throw new Misuse(`There is no document ‘${document}’; give its id or its symbol.`);
  const entries = readEntries(folder);
  const pool = 'value' in entries ? parseFacts(entries.value, held, sha256).facts : [];
  const all = propose(among, held, pool);
  const shown = all.slice(0, Number(limit));
  return [...shown.flatMap((each) => [...lines(each), '']), `${shown.length} of ${all.length} shown.`].join('\n');
}

function lines({ document, span, text, carries, doubts, topics }: Proposal): string[] {
  return [
    formatPlace(document, span),
    `  ${text}`,
    `  ${carries.join(', ')}; themes: ${topics.join(', ') || 'none found'}`,
    ...doubts.map((doubt) => `  ? ${doubt}`),
  ];
}
