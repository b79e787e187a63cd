import type { Document, Passage } from '#src/corpus/document.ts';
import type { Span } from '#src/corpus/span.ts';
import { readWords } from '#src/corpus/words.ts';
import { quotedParts } from './claims.ts';

/** "Arbitrary Detention", "the Elimination of Racial Discrimination". */
const subject = String.raw`(?:the )?[A-Z]\w+(?:(?: (?:and|of|or|the|against|for|in))* [A-Z]\w+)*`;
/** Who may be quoted: offices, bodies and persons by the nouns they are named with. */
const named = String.raw`(?:the\s+)?(?:UN\s+|United Nations\s+)?(?:Special Rapporteur(?: on (?:[a-z]+|${subject}))?|UNSRT|(?:Working Group|Sub-?[Cc]ommittee) on ${subject}|(?:High Commissioner|Minister|Ministry|Prosecutor) (?:for|of) ${subject}|Committee(?: (?:against|on) ${subject})?|Working Group|High Commissioner|(?:Human Rights )?Council|(?:European |Supreme |Constitutional )?Court|Commission(?:er)?|Human Rights Watch|Amnesty International|Ombudsman|Prosecutor|Minister|Ministry|President(?: [A-Z]\w+)+|[Gg]overnment|authorities)`;
/** Verbs by which words are given to somebody; "was told" gives them to somebody else. */
const saying = String.raw`(?<!\b(?:is|are|was|were|been) (?:\w+ )?)(?:said|says|stat(?:ed|es|ing)|conclud(?:ed|es)|found|finds|call(?:ed|s) (?:up)?on|urg(?:ed|es)|express(?:ed|es)|not(?:ed|es|ing)|criticis(?:ed|es)|outlin(?:ed|es)|warn(?:ed|s)|told|alleg(?:ed|es)|declar(?:ed|es)|describ(?:ed|es)|report(?:ed|s)|observ(?:ed|es)|recommend(?:ed|s)|wr(?:ote|ites)|attacked)`;
const speaking = new RegExp(String.raw`\b(?<name>${named})(?![\w-])[^.;:“”]{0,120}?\b${saying}\b`, 'g');

/** A quotation may take a word or two along from before the marks: so much of it must stand between them. */
const mostlyQuoted = 0.75;

/**
 * Whose words the span is, where the document quotes them from somebody else: the last one in the passage of whom it is
 * said that they speak. Null where they are the document's own words, or nobody is named.
 */
export function speakerOf(document: Document, passage: Passage, span: Span): string | null {
  const quoted = quotedSpans(document, passage).find(
    ({ start, end }) => Math.min(end, span.end) - Math.max(start, span.start) >= mostlyQuoted * (span.end - span.start),
  );
  const name = quoted && quotedBefore(document, passage, quoted.start);
  return name ? `${name}, quoted by ${publisherOf(document)}` : null;
}

/** The last one said to speak before an offset of a passage, with an article; null where nobody is, or the publisher. */
export function quotedBefore(document: Document, passage: Passage, at: number): string | null {
  const before = readWords(document.source, clip(passage.spans, at), passage.marks).text;
  const name = [...before.matchAll(speaking)].at(-1)?.groups?.['name'];
  const own = document.metadata.author.value?.some(({ literal }) => literal === name) ?? false;
  return name === undefined || own ? null : withArticle(name);
}

function publisherOf({ metadata: { author, title } }: Document): string {
  return author.value?.map(({ literal }) => literal).join(' and ') ?? `the document ‘${title.value}’`;
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
