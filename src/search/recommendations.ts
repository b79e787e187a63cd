import type { Document, Passage } from '#src/corpus/document.ts';
import { sentences } from '#src/corpus/sentences.ts';
import type { Span } from '#src/corpus/span.ts';
import { asksIn } from '#src/corpus/stance.ts';
import { wordsOf } from '#src/corpus/words.ts';
import { type AddresseeId, addresseeIn } from './addressees.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a document asks somebody to do. */
export type Recommendation = {
  readonly document: Document;
  readonly passage: Passage;
  /** From the first sentence that asks to the last, in the source. */
  readonly stretch: Span;
  /** The passage that opens the sentence and says who is asked, where this is an item of its list. */
  readonly opening: Passage | null;
  /** Null where the words do not name whom they ask. */
  readonly addressee: AddresseeId | null;
};

/** The recommendations of a document, and the passages that tell of what others recommended. */
export type Recommended = { readonly own: readonly Recommendation[]; readonly told: readonly Passage[] };

/** What a document itself recommends: each list item is one, and so is what leads into them where it asks for something. */
export function recommendationsOf(document: Document, vocabulary: Vocabulary): Recommended {
  const before = known.get(document);
  if (before) return before;
  const found = read(document, vocabulary);
  known.set(document, found);
  return found;
}

/** Worked out once for each document. */
const known = new WeakMap<Document, Recommended>();

function read(document: Document, vocabulary: Vocabulary): Recommended {
  const { passages } = document;
  const leads = new Set(passages.flatMap(({ leadIn }) => leadIn ?? []));
  const asked = passages.filter((each) => each.stance === 'recommendation' && each.note === null);
  const own: Recommendation[] = [];
  const told: Passage[] = [];
  for (const passage of asked) {
    const opening = passage.leadIn === null ? null : (passages[passage.leadIn] ?? null);
    const asks = asksIn((opening ?? passage).text);
    const ask = asks.find((each) => isOwn(each, (opening ?? passage).text));
    if (asks.length > 0 && !ask) told.push(passage);
    else if (!(leads.has(passage.position) && ask && opensAlone(passage.text, ask))) {
      const addressee = addresseeIn(ask?.words ?? passage.section.join(' '), document, vocabulary);
      own.push({ document, passage, stretch: askingPart(document, passage, opening), opening, addressee });
    }
  }
  return { own, told };
}

type Ask = ReturnType<typeof asksIn>[number];

/** Other words for asking tell of what somebody asked before; so does what stands in quotation marks. */
function isOwn({ words, at }: Ask, text: string): boolean {
  const before = text.slice(0, at);
  const quoted = before.lastIndexOf('“') > before.lastIndexOf('”');
  const past = /\b(?:recommended|urged|called (?:up)?on|encouraged|invited|requested)\b/i.test(words);
  return !quoted && (!past || /\b(?:is|are) \w+ed$/i.test(words));
}

/** Words behind whom it asks, below which a lead-in asks for nothing by itself: "calls on the government:". */
const fewWords = 4;

function opensAlone(text: string, { words, at }: Ask): boolean {
  return (text.slice(at + words.length).match(/[\p{L}\p{N}]+/gu) ?? []).length < fewWords;
}

/** The sentences of a passage that ask, and those between them; all of a list item. */
function askingPart({ source }: Document, { spans, marks }: Passage, opening: Passage | null): Span {
  const whole = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
  if (opening) return whole;
  const asking = sentences(source, spans, marks).filter((sentence) => {
    const text = wordsOf(source, [sentence], marks);
    return asksIn(text).some((ask) => isOwn(ask, text));
  });
  return { start: asking[0]?.start ?? whole.start, end: asking.at(-1)?.end ?? whole.end };
}
