import type { Document, Passage } from '#src/corpus/document.ts';
import { findReferences } from './find-references.ts';
import { isSameInstrument, type SameInstrument, saysWhich } from './instrument.ts';
import { resolutionKeys } from './resolutions-in-text.ts';
import { symbolKey } from './symbol.ts';
import { named, type WrittenReference } from './written-reference.ts';

/** A passage or note that cites something. */
export type Citing = { readonly document: Document; readonly passage: Passage };
/** What is cited: the part of a reference that names a source. */
export type Cited = Pick<WrittenReference, 'kind' | 'source' | 'repair' | 'places'>;

/**
 * Every passage and note, in order, that cites what a reference names: the symbol in whatever spelling, one of the
 * articles, the resolution. An `ibid.` counts as what it stands for.
 */
export function findCiting(cited: Cited, documents: readonly Document[], same: SameInstrument): Citing[] {
  const { kind, source } = cited;
  if (source === null || (kind === 'article' && !saysWhich(source))) return [];
  const keys = keysOf(cited);
  const hints = hintsOf(cited);
  return documents.flatMap((document) =>
    document.passages
      .filter((passage) => {
        const text = wordsOf(document, passage);
        if (!hints.every((hint) => hint.test(text))) return false;
        return referencesIn(passage, text).some(
          (each) => keysOf(each).some((key) => keys.includes(key)) && isSameSource(each, cited, same),
        );
      })
      .map((passage) => ({ document, passage })),
  );
}

function wordsOf({ notes }: Document, passage: Passage): string {
  if (passage.note === null) return passage.text;
  return notes.find(({ number }) => number === passage.note)?.resolved ?? passage.text;
}

const known = new WeakMap<Passage, readonly Cited[]>();

/** A passage is read once. */
function referencesIn(passage: Passage, text: string): readonly Cited[] {
  const found = known.get(passage) ?? findReferences(text);
  known.set(passage, found);
  return found;
}

/** What must stand in a text that cites the source, so that few of very many passages need reading. */
function hintsOf(cited: Cited): RegExp[] {
  const source = cited.repair ?? cited.source ?? '';
  if (cited.kind === 'article') {
    const numbers = keysOf(cited).map((key) => key.slice(articleKey.length).replaceAll('.', String.raw`\.`));
    return [/\bart/i, new RegExp(`(?<!\\p{N})(?:${numbers.join('|')})(?!\\p{N})`, 'u')];
  }
  const isResolution = cited.kind === 'resolution' || /\/(?:RES|DEC)\//.test(source);
  const parts = isResolution ? resolutionNumber(source) : source.match(/[A-Za-z]{2,}|\d+/g);
  return (parts ?? []).map((part) => new RegExp(part, 'i'));
}

function resolutionNumber(source: string): readonly string[] | null {
  return (/(?:resolution|decision|\/RES|\/DEC)[ /](\S+)/.exec(source)?.[1] ?? '').match(/\d+/g);
}

const articleKey = 'article ';

function keysOf({ kind, source, repair, places }: Cited): string[] {
  const name = repair ?? source;
  if (name === null) return [];
  if (kind === 'symbol' || kind === 'place') return [symbolKey(name)];
  if (kind === 'article')
    return [...new Set(named(places, 'article').map((each) => articleKey + each.replace(/\(.*/, '')))];
  if (kind !== 'resolution') return [];
  const { symbol, number } = resolutionKeys(name);
  return symbol === null ? [number] : [number, symbol];
}

/** Where numbers agree, names must: a resolution 5/1 of the Assembly is not the Council's. */
function isSameSource(a: Cited, b: Cited, same: SameInstrument): boolean {
  if (a.kind !== b.kind || a.source === null || b.source === null) return true;
  if (a.kind === 'article') return isSameInstrument(a.source, b.source, same);
  if (a.kind !== 'resolution') return true;
  const bodies = [a.source, b.source].map((source) => resolutionKeys(source).body);
  return bodies.includes(null) || bodies[0] === bodies[1];
}
