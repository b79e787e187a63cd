import type { Document } from '#src/corpus/document.ts';
import { type Lost, standsFor, type Target } from './antecedent.ts';
import { type Citing, findCiting } from './citing.ts';
import { findReferences } from './find-references.ts';
import { findPlacesOf, type HeldPlaces } from './held-places.ts';
import { type SameInstrument, saysWhich } from './instrument.ts';
import { resolutionKeys } from './resolutions-in-text.ts';
import { symbolKey } from './symbol.ts';
import { normalSymbol } from './symbol-form.ts';
import type { WrittenReference } from './written-reference.ts';

/** What became of a reference; programs read it. */
export const referenceStatuses = ['held', 'extract-lacks', 'cited-not-held', 'malformed', 'unknown'] as const;
export type ReferenceStatus = (typeof referenceStatuses)[number];

export type ResolvedReference = {
  readonly reference: WrittenReference;
  /** What it stands for: `ibid.` and "para. 9 above" with the document they belong to. Never the repair. */
  readonly normal: string;
  readonly items: readonly string[];
  readonly status: ReferenceStatus;
  /** The symbol as it should be written, where it is malformed. */
  readonly repair: string | null;
  /** The document held, what it has of the places named, and what it lacks. */
  readonly held: HeldPlaces | null;
  /** Who cites it, where it is not held itself. */
  readonly citedBy: readonly Citing[];
  /** Why it is unknown; null where it is not. */
  readonly reason: Reason | null;
};

export type Reason =
  | Lost
  /** An article, and the text does not say of what. */
  | { readonly reason: 'no-instrument' }
  /** The document is held whole and has no such place. */
  | { readonly reason: 'no-such-place' }
  /** Neither held nor cited. */
  | { readonly reason: 'not-known' };

export type ResolveOptions = {
  /** The document the text is from: its notes, and its paragraphs "above". */
  readonly context?: Document | undefined;
  /** Names of the same treaty or code. */
  readonly same?: SameInstrument;
};

/** Every reference in a text, in order, with what it names among the documents held. */
export function resolveReferences(
  text: string,
  documents: readonly Document[],
  { context, same = [] }: ResolveOptions = {},
): ResolvedReference[] {
  const before: { reference: WrittenReference; target: Target | null }[] = [];
  return findReferences(text).map((reference) => {
    const target = standsFor(reference, before, text, context ?? null);
    if ('reason' in target) {
      before.push({ reference, target: null });
      const normal = target.reason === 'address' ? target.address : reference.normal;
      return lost({ reference, normal, items: reference.items }, target);
    }
    before.push({ reference, target });
    return lookUp(reference, target, documents, same);
  });
}

function lookUp(
  reference: WrittenReference,
  target: Target,
  documents: readonly Document[],
  same: SameInstrument,
): ResolvedReference {
  const { normal, items, places } = target;
  const basis = { reference, normal, items };
  const candidates = target.document ? [target.document] : documentsOf(target, documents);
  const found = candidates.map((document) => findPlacesOf(document, places));
  const held = found.find(({ missing }) => missing.length === 0) ?? found[0] ?? null;
  const repair = repairOf(target, held?.document ?? null);
  const citedBy = held ? [] : findCiting(target, documents, same);
  const rest = { ...basis, repair, held, citedBy, reason: null };
  if (repair !== null) return { ...rest, status: 'malformed' };
  if (held && held.missing.length === 0) return { ...rest, status: 'held' };
  if (held && (held.document.extract || held.missing.some(({ marked }) => marked)))
    return { ...rest, status: 'extract-lacks' };
  if (held) return { ...rest, status: 'unknown', reason: { reason: 'no-such-place' } };
  if (citedBy.length > 0) return { ...rest, status: 'cited-not-held' };
  const unnamed = target.kind === 'article' && (target.source === null || !saysWhich(target.source));
  return lost(basis, { reason: unnamed ? 'no-instrument' : 'not-known' });
}

function lost(basis: Pick<ResolvedReference, 'reference' | 'normal' | 'items'>, reason: Reason): ResolvedReference {
  return { ...basis, status: 'unknown', repair: null, held: null, citedBy: [], reason };
}

function documentsOf({ kind, source, repair }: Target, documents: readonly Document[]): Document[] {
  const name = repair ?? source;
  const key = name === null ? null : kind === 'resolution' ? resolutionKeys(name).symbol : symbolKey(name);
  if (key === null || kind === 'article') return [];
  return documents.filter(({ metadata }) => metadata.number.value !== null && symbolKey(metadata.number.value) === key);
}

/** A document held is written as it calls itself: what differs in more than capitals and spaces is malformed. */
function repairOf({ kind, source, repair }: Target, held: Document | null): string | null {
  const own = held?.metadata.number.value ?? null;
  if (kind !== 'symbol' || source === null || own === null) return kind === 'symbol' ? repair : null;
  return normalSymbol(own) === source ? null : own;
}
