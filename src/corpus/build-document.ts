import type { Block, Document, Note, Passage } from './document.ts';
import { isIbid, resolveIbid } from './ibid.ts';
import type { Hints } from './kinds.ts';
import type { Metadata, Provenance } from './metadata.ts';
import { type Segment, segment } from './segment.ts';
import { stanceOf } from './stance.ts';

const indexed: ReadonlySet<string> = new Set(['paragraph', 'item', 'subparagraph', 'keyfact', 'note']);
/** Kinds that may complete a sentence opened further up. */
const completing: ReadonlySet<string> = new Set(['item', 'subparagraph']);

/** Reads a source and what is known about it into a Document, without a subject index. `path` is where the source lies inside the project. */
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
    subjects: {},
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
  let leads: Passage[] = [];
  const spanning = new Set<Passage>();
  for (const { number: noteNumber, ...block } of segments) {
    const last = passages.at(-1);
    if (block.kind === 'elision') leads = [];
    if (block.kind === 'heading') {
      if (last) spanning.add(last);
      leads = leads.filter((each) => spanning.has(each));
    }
    if (!indexed.has(block.kind)) continue;
    leads = leads.filter((each) => leadsInto(each, block));
    const lead = completing.has(block.kind) ? (leads.at(-1) ?? null) : null;
    const above = block.kind === 'note' ? [] : block.section;
    const passage: Passage = {
      ...block,
      id: `${id}@${block.spans[0]?.start ?? 0}`,
      document: id,
      position: passages.length,
      stance: block.kind === 'note' ? 'statement' : stanceOf(block.text, above, lead),
      counted: block.paragraph === null && noteNumber === null ? count(counts, block) : null,
      leadIn: lead?.position ?? null,
      note: noteNumber,
    };
    passages.push(passage);
    if (block.kind !== 'note' && block.text.endsWith(':')) leads.push(passage);
  }
  return passages;
}

/**
 * Whether the sentence that `lead` opens is still open at `block`: a list below it, under headings of its own if one
 * follows the lead at once, until the next paragraph; for a lead that is itself (a), until (b).
 */
function leadsInto(lead: Passage, block: Block): boolean {
  if (block.kind === 'note') return true;
  if (!lead.section.every((heading, i) => heading === block.section[i])) return false;
  if (block.kind === 'paragraph') return false;
  if (lead.kind === 'paragraph') return true;
  if (lead.kind !== 'subparagraph' || lead.paragraph === null) return false;
  return block.paragraph?.startsWith(`${lead.paragraph}(`) ?? false;
}

function count(counts: Map<string, number>, block: Block): number {
  const key = JSON.stringify([block.kind, ...block.section]);
  const next = (counts.get(key) ?? 0) + 1;
  counts.set(key, next);
  return next;
}

function buildNotes(segments: readonly Segment[], passages: readonly Passage[]): Note[] {
  const home = new Map(passages.flatMap((passage) => passage.marks.map((mark) => [mark, passage.id] as const)));
  const marks = Map.groupBy(
    segments.flatMap((block) => block.marks),
    (mark) => mark.number,
  );
  const texts = new Map(segments.flatMap((each) => (each.number === null ? [] : [[each.number, each] as const])));
  const numbers = [...new Set([...marks.keys(), ...texts.keys()])].sort((a, b) => a - b);
  let source: string | null = null;
  return numbers.map((number, i) => {
    const own = texts.get(number);
    const before: string | null = numbers[i - 1] === number - 1 ? source : null;
    const resolved: string | null = own && before !== null && isIbid(own.text) ? resolveIbid(own.text, before) : null;
    source = resolved ?? (own && !isIbid(own.text) ? own.text : null);
    return {
      number,
      text: own?.text ?? null,
      spans: own?.spans ?? [],
      marks: (marks.get(number) ?? []).map((mark) => ({ at: mark.at, passage: home.get(mark) ?? null })),
      resolved,
    };
  });
}
