import { findSymbols, symbolKey } from '#src/cite/symbol.ts';
import type { Document } from '#src/corpus/document.ts';
import type { Library } from './library.ts';
import type { Draft } from './proposal.ts';
import { leadsTo } from './proposal-leads.ts';

/** Passages that are looked at, to see which way of writing a symbol finds them. */
const mostTried = 6;

/** The symbols of the documents held, and those that the corpus cites. */
export function symbolProposals(library: Library): Draft[] {
  const citing = new Map<string, { readonly spellings: Set<string>; readonly rows: Set<number> }>();
  const known = (symbol: string) => {
    const key = symbolKey(symbol);
    const own = citing.get(key) ?? { spellings: new Set(), rows: new Set() };
    citing.set(key, own);
    own.spellings.add(symbol);
    return own.rows;
  };
  const held = library.documents.flatMap((document) => document.metadata.number.value ?? []);
  for (const symbol of held) known(symbol);
  const notes = new Map<Document, ReadonlyMap<number, string>>();
  for (const { document, passage, row } of library.entries) {
    const texts = notes.get(document) ?? textsOfNotes(document);
    notes.set(document, texts);
    const cited = [passage.text, ...passage.marks.map((mark) => texts.get(mark.number) ?? '')];
    // Looked at only where a symbol may stand.
    for (const symbol of cited.filter((text) => text.includes('/')).flatMap(findSymbols)) known(symbol).add(row);
  }
  const ownRows = rowsBySymbol(library);
  return [...citing].map(([key, { spellings, rows }]): Draft => {
    const own = (ownRows.get(key) ?? []).filter((row) => !rows.has(row));
    const [first = ''] = spellings;
    const ownAreFound = own.length > 0 && leadsTo(first, own.slice(0, 1), library);
    const found = ownAreFound ? [...own, ...rows] : [...rows];
    const tried = found.slice(0, mostTried);
    const label = [...spellings].find((spelling) => leadsTo(spelling, tried, library)) ?? first;
    return {
      kind: 'symbol',
      label,
      value: label,
      standsIn: found.length,
      names: [...spellings],
      others: [],
      rows: tried,
    };
  });
}

function textsOfNotes({ notes }: Document): ReadonlyMap<number, string> {
  return new Map(notes.map(({ number, resolved, text }) => [number, resolved ?? text ?? '']));
}

/** By the key of its symbol: the rows of each document held. */
function rowsBySymbol({ entries }: Library): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const { document, row } of entries) {
    const symbol = document.metadata.number.value;
    if (symbol === null) continue;
    const key = symbolKey(symbol);
    const own = rows.get(key);
    if (own) own.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}
