import type { Answer, Block } from '#src/answer/answer.ts';
import { differenceTable } from '#src/answer/checked-blocks.ts';
import { amongOthers, quotationBlock } from '#src/answer/quotation-block.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { shareOption } from '#src/command/share.ts';
import { meantSentence, resolveHere } from '#src/command/short-reference.ts';
import { suggestReferencesHere } from '#src/command/suggest-here.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import { quote } from '#src/quote/quote.ts';
import { type Trace, tracesOf } from '#src/quote/trace.ts';
import type { Verdict } from '#src/quote/verify/check.ts';

export default defineCommand({
  name: 'trace',
  description: 'Who quotes whom: where documents held quote each other, and whether the words agree',
  help: 'Name a passage or a document as for /cite; without one, every such quotation in the corpus is shown. Where the words differ, both are shown: which copy is the official one cannot be known from them.',
  examples: ['trace CAT/C/KAZ/CO/2 para 9', 'trace'],
  options: {
    passage: {
      type: 'string',
      maxLength: 300,
      description: 'A passage or document, as for /cite; leave it out for all',
      suggest: suggestReferencesHere,
    },
    share: shareOption,
  },
  run({ passage: reference, share }, desk): Answer {
    const { documents } = desk.library;
    const { found: wanted = null, meant = null } = reference ? resolveHere(reference, desk) : {};
    if (wanted !== null && wanted.status !== 'held') {
      return refused('That names no passage held: write it as for /cite, for example CAT/C/KAZ/CO/2 para 9.');
    }
    const ids = wanted && new Set(wanted.passages.map((passage) => passage.id));
    const found = tracesOf(documents).filter(
      (trace) => ids === null || passagesOf(trace).some(({ id }) => ids.has(id)),
    );
    const where = ids === null ? 'in the corpus' : 'from or to that passage';
    const message =
      found.length === 0
        ? `Nothing that one document held quotes from another was found ${where}.`
        : `${found.length === 1 ? '1 quotation' : `${found.length} quotations`} of what another document held has, ${where}.`;
    return {
      outcome: found.length > 0 ? 'found' : 'nothing',
      message,
      blocks: [
        { type: 'heading', text: message },
        ...(meant ? [{ type: 'note', text: meantSentence(meant) } as const] : []),
        ...found.flatMap(blocksOf),
      ],
      audience: share ? 'channel' : 'asker',
      data: { command: 'trace', outcome: found.length > 0 ? 'found' : 'nothing', traces: found.map(dataOf) },
    };
  },
});

const agreements: Readonly<Record<Verdict, string>> = {
  verbatim: 'The words agree with the copy held.',
  typographic: 'The words agree with the copy held; only typography differs.',
  elided: 'The words agree with the copy held; omissions are marked.',
  cut: 'The words agree with the copy held, whose sentence has more.',
  differs:
    'The words differ from the copy held, as listed; which of the two is the official text cannot be known from them.',
  'not-held': '',
};

function blocksOf(trace: Trace): Block[] {
  const { quoting, check } = trace;
  return [
    { type: 'heading', text: titleOf(trace) },
    { type: 'note', text: agreements[check.verdict] },
    ...differenceTable(check.differences, 'The copy held has', 'The quotation has'),
    quotationBlock(quoting.document, quoting.passage, { focus: quoting.span.start, budget: amongOthers }),
    { type: 'note', text: trace.relation === 'quotes' ? 'The copy held:' : 'The other quotation, held as the copy:' },
    ...check.locations.map(({ document, passage, start }) =>
      quotationBlock(document, passage, { focus: start, budget: amongOthers }),
    ),
  ];
}

function titleOf({ relation, quoting, speaker, check }: Trace): string {
  const [first] = check.locations;
  const [name, other] = [nameOf(quoting.document), first ? nameOf(first.document) : ''];
  if (relation === 'both-quote') return `${name} and ${other} both quote ${speaker ?? 'the same words'}`;
  return `${name} quotes ${speaker ?? `words that ${other} has`}`;
}

function nameOf({ metadata }: Document): string {
  return metadata.author.value?.map((each) => each.literal).join(' and ') ?? metadata.title.value;
}

function passagesOf({ quoting, check }: Trace): Passage[] {
  return [quoting.passage, ...check.locations.map((each) => each.passage)];
}

function dataOf({ relation, quoting, words, speaker, check }: Trace): Record<string, unknown> {
  return {
    relation,
    words,
    speaker,
    verdict: check.verdict,
    quoting: quote(quoting.document, quoting.passage),
    held: check.locations.map(({ document, passage }) => quote(document, passage)),
    differences: check.differences.map(({ source, claim }) => ({ source, claim })),
    omitted: check.omitted.map((each) => each.words),
  };
}
