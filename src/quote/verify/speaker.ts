import type { Document, Passage } from '#src/corpus/document.ts';
import type { Span } from '#src/corpus/span.ts';
import { readWords } from '#src/corpus/words.ts';
import { quotedParts } from './claims.ts';

/** Who may be quoted: offices, bodies and persons by the nouns they are named with. */
const named = String.raw`(?:the\s+)?(?:UN\s+|United Nations\s+)?(?:Special Rapporteur(?: on [a-z]+)?|UNSRT|Working Group(?: on [A-Z][A-Za-z ]{2,40}?)?|High Commissioner(?: for [A-Z]\w+(?: [A-Z]\w+)?)?|Committee(?: against Torture| on [A-Z]\w+(?: [A-Z]\w+)*)?|(?:Human Rights )?Council|(?:European |Supreme |Constitutional )?Court|Commission(?:er)?|Human Rights Watch|Amnesty International|Ombudsman|(?:Prosecutor|Minister|Ministry)(?: (?:of|for) [A-Z]\w+(?: [A-Z]\w+)?)?|President(?: [A-Z]\w+)+|[Gg]overnment|authorities)`;
/** Verbs by which words are given to somebody. */
const saying = `(?:said|says|stat(?:ed|es|ing)|conclud(?:ed|es)|found|finds|call(?:ed|s) (?:up)?on|urg(?:ed|es)|express(?:ed|es)|not(?:ed|es|ing)|criticis(?:ed|es)|outlin(?:ed|es)|warn(?:ed|s)|told|alleg(?:ed|es)|declar(?:ed|es)|describ(?:ed|es)|report(?:ed|s)|observ(?:ed|es)|recommend(?:ed|s)|wr(?:ote|ites)|attacked)`;
const speaking = new RegExp(String.raw`\b(?<name>${named})(?![\w-])[^.;:“”]{0,120}?\b${saying}\b`, 'g');

/**
 * Whose words the span is, where the document quotes them from somebody else: the last one in the passage of whom it is
 * said that they speak. Null where they are the document's own words, or nobody is named.
 */
export function speakerOf(document: Document, passage: Passage, span: Span): string | null {
  const quoted = quotedSpans(document, passage).find(
    (each) => each.start <= span.start && span.start < each.end && span.end <= each.end + 1,
  );
  if (!quoted) return null;
  const before = readWords(document.source, clip(passage.spans, quoted.start), passage.marks).text;
  const name = [...before.matchAll(speaking)].at(-1)?.groups?.['name'];
  if (name === undefined) return null;
  const { author, title } = document.metadata;
  const publisher = author.value?.map((each) => each.literal).join(' and ') ?? title.value;
  return `${withArticle(name)}, quoted by ${author.value ? publisher : `the document ‘${publisher}’`}`;
}

/** What stands between quotation marks in a passage: spans of the source without the marks. */
export function quotedSpans(document: Document, passage: Passage): Span[] {
  const words = readWords(document.source, passage.spans, passage.marks);
  return [...quotedParts(words.text)].map(({ start, end }) => ({
    start: words.offsets[start] ?? 0,
    end: (words.offsets[end - 1] ?? 0) + 1,
  }));
}

function clip(spans: readonly Span[], end: number): Span[] {
  return spans
    .map((span) => ({ start: span.start, end: Math.min(span.end, end) }))
    .filter((span) => span.start < span.end);
}

function withArticle(name: string): string {
  if (/^the /i.test(name)) return name.replace(/^The /, 'the ');
  return /^(President|Amnesty|Human Rights Watch)/.test(name) ? name : `the ${name}`;
}
