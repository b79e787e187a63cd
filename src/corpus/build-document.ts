import type { Block, Document, Mark, Note, NoteMark, Passage } from './document.ts';
import { isIbid, resolveIbid } from './ibid.ts';
import type { Metadata, Provenance } from './metadata.ts';
import { type Hints, type Segment, segment } from './segment.ts';
import type { Span } from './span.ts';
import { stanceOf } from './stance.ts';

const indexed: ReadonlySet<string> = new Set(['paragraph', 'item', 'subparagraph', 'keyfact', 'note']);

/** Reads a source and what is known about it into a Document. `path` is where the source lies inside the project. */
export function buildDocument(id: string, path: string, source: string, metadata: Metadata): Document {
  const segments = segment(source, hintsOf(metadata));
  const passages = buildPassages(id, segments);
  return {
    id,
    path,
    source,
    sha256: metadata.sha256,
    metadata,
    blocks: segments.map(({ number: _, ...block }) => block),
    passages,
    notes: buildNotes(segments, passages),
    extract: segments.some((each) => each.kind === 'elision'),
  };
}

function hintsOf(metadata: Metadata): Hints {
  const fields: Provenance<unknown>[] = [metadata.number, metadata.issued, metadata.author, metadata.jurisdiction];
  return {
    lines: metadata.hints.lines,
    title: 'stated' in metadata.title ? metadata.title.stated : undefined,
    stated: fields.flatMap((field) => ('stated' in field ? [field.stated] : [])),
  };
}

function buildPassages(id: string, segments: readonly Segment[]): Passage[] {
  const passages: Passage[] = [];
  const counts = new Map<string, number>();
  let lead: Passage | null = null;
  for (const { number: noteNumber, ...block } of segments) {
    if (block.kind === 'heading' || block.kind === 'elision') lead = null;
    if (!indexed.has(block.kind)) continue;
    const leads: Passage | null = ['item', 'subparagraph'].includes(block.kind) ? lead : null;
    const above = block.kind === 'note' ? [] : block.section;
    const passage: Passage = {
      ...block,
      id: `${id}@${block.spans[0]?.start ?? 0}`,
      document: id,
      position: passages.length,
      stance: block.kind === 'note' ? 'statement' : stanceOf(block.text, above, leads),
      counted: block.paragraph === null && noteNumber === null ? count(counts, block) : null,
      leadIn: leads?.position ?? null,
      note: noteNumber,
    };
    passages.push(passage);
    if (block.kind === 'paragraph') lead = block.text.endsWith(':') ? passage : null;
  }
  return passages;
}

function count(counts: Map<string, number>, block: Block): number {
  const key = JSON.stringify([block.kind, ...block.section]);
  const next = (counts.get(key) ?? 0) + 1;
  counts.set(key, next);
  return next;
}

function buildNotes(segments: readonly Segment[], passages: readonly Passage[]): Note[] {
  const marks = segments.flatMap((block) => block.marks);
  const texts = new Map<number, { text: string; spans: readonly Span[] }>();
  for (const { number, text, spans } of segments) if (number !== null) texts.set(number, { text, spans });
  const numbers = [...new Set([...marks.map((mark) => mark.number), ...texts.keys()])].sort((a, b) => a - b);
  let source: string | null = null;
  return numbers.map((number) => {
    const own = texts.get(number);
    const resolved: string | null = own && source !== null && isIbid(own.text) ? resolveIbid(own.text, source) : null;
    source = own ? (resolved ?? own.text) : null;
    return {
      number,
      text: own?.text ?? null,
      spans: own?.spans ?? [],
      marks: marks.filter((mark) => mark.number === number).map((mark) => placed(mark, passages)),
      resolved,
    };
  });
}

function placed(mark: Mark, passages: readonly Passage[]): NoteMark {
  return { at: mark.at, passage: passages.find((passage) => passage.marks.includes(mark))?.id ?? null };
}
