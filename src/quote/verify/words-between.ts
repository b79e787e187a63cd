import { textBetween } from './differences.ts';
import { type Held, says } from './reading.ts';

/** The words of the source between two places of one document, block by block; headings are words too, notes are not. */
export function wordsBetween(last: Held | undefined, first: Held | undefined): string[] {
  if (!last || !first) return [];
  const { document, passage } = last.stretch;
  if (passage === first.stretch.passage)
    return withWords([textBetween(last.stretch, last.token.end, first.token.start)]);
  const startOf = (spans: readonly { readonly start: number }[]) => spans[0]?.start ?? 0;
  const [from, to] = [startOf(passage.spans), startOf(first.stretch.passage.spans)];
  const between = document.blocks.filter(
    ({ kind, spans }) => spoken.has(kind) && from < startOf(spans) && startOf(spans) < to,
  );
  return withWords([
    textBetween(last.stretch, last.token.end, passage.spans.at(-1)?.end ?? 0),
    ...between.map(({ text }) => text),
    textBetween(first.stretch, to, first.token.start),
  ]);
}

const spoken: ReadonlySet<string> = new Set(['heading', 'paragraph', 'item', 'subparagraph', 'keyfact']);

/** A paragraph's number alone is nothing left out. */
function withWords(texts: readonly string[]): string[] {
  return texts.filter((text) => says.test(text) && !/^(?:\d{1,3}[.)]|\([a-z]{1,4}\))$/.test(text));
}
