import type { Document } from '#src/corpus/document.ts';
import type { Span } from '#src/corpus/span.ts';

/** What is wrong with a document as read, one sentence each: nothing, whatever the source. */
export function brokenPromises(document: Document): string[] {
  const { source, blocks } = document;
  const wrong: string[] = [];
  const check = (holds: boolean, sentence: string) => {
    if (!holds) wrong.push(sentence);
  };
  const spans = blocks
    .flatMap((block) => block.spans.map((span) => ({ block, ...span })))
    .sort((a, b) => a.start - b.start);
  let lineStart = 0;
  for (const line of source.split('\n')) {
    const start = lineStart + line.length - line.trimStart().length;
    const end = lineStart + line.trimEnd().length;
    lineStart += line.length + 1;
    if (line.trim() === '') continue;
    const here = new Set(spans.filter((span) => span.start < end && start < span.end).map((span) => span.block));
    check(here.size === 1, `${here.size} blocks have the line ${JSON.stringify(line)}`);
  }
  for (const [i, span] of spans.entries()) {
    const slice = source.slice(span.start, span.end);
    check(
      slice !== '' && slice === slice.trim(),
      `a span is empty or begins or ends in white space: ${JSON.stringify(slice)}`,
    );
    check(span.end <= (spans[i + 1]?.start ?? source.length), `spans overlap at ${span.end}`);
  }
  const firsts = blocks.map((block) => block.spans[0]?.start ?? -1);
  check(
    firsts.every((first, i) => first > (firsts[i - 1] ?? -1)),
    `blocks are out of order: ${firsts}`,
  );
  for (const block of blocks) {
    const label = JSON.stringify(block.text);
    check(
      block.spans.every((span, i) => span.start > (block.spans[i - 1]?.end ?? -1)),
      `spans out of order in ${label}`,
    );
    check(block.text !== '' && block.text === block.text.trim(), `no words in ${label}`);
    check(!/\s\s|[^\S ]/.test(block.text), `white space is not folded in ${label}`);
    const bare = block.spans.map((span) => lifted(source, span, block.marks)).join('');
    check(bare === block.text.replace(/\s/g, ''), `${label} is not the source’s ${JSON.stringify(bare)}`);
    for (const mark of block.marks) {
      const within = block.spans.some((span) => span.start <= mark.at && mark.end <= span.end);
      const written = source.slice(mark.at, mark.end).normalize('NFKC').replace(/\D/g, '');
      check(within && Number(written) === mark.number, `a mark ${mark.number} is not in ${label}`);
    }
  }
  const marks = blocks.flatMap((block) => block.marks).sort((a, b) => a.at - b.at);
  check(
    marks.every((mark, i) => mark.number > (marks[i - 1]?.number ?? 0)),
    'marks do not count up',
  );
  check(
    new Set(document.passages.map((passage) => passage.id)).size === document.passages.length,
    'two passages, one id',
  );
  for (const passage of document.passages) {
    const lead = passage.leadIn === null ? null : document.passages[passage.leadIn];
    check(lead === null || (lead !== undefined && lead.position < passage.position), `${passage.id} leads nowhere`);
    check(passage.id === `${document.id}@${passage.spans[0]?.start}`, `${passage.id} is not where it says`);
  }
  return wrong;
}

/** The slice without white space and marks: what no folding may change. */
function lifted(source: string, span: Span, marks: readonly { at: number; end: number }[]): string {
  let text = '';
  for (let at = span.start; at < span.end; at++) {
    if (!marks.some((mark) => mark.at <= at && at < mark.end)) text += source.charAt(at);
  }
  return text.replace(/\s/g, '');
}
