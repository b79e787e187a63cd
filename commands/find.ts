import type { Answer, Block } from '#src/answer/answer.ts';
import { echo } from '#src/answer/echo.ts';
import { foundCount } from '#src/answer/passage-count.ts';
import { amongOthers, quotationBlock } from '#src/answer/quotation-block.ts';
import { readingNotes } from '#src/answer/reading-notes.ts';
import type { StyleId } from '#src/cite/style/styles.ts';
import { readDates } from '#src/command/date-range.ts';
import { defineCommand } from '#src/command/define.ts';
import type { Desk } from '#src/command/desk.ts';
import { refused } from '#src/command/dispatch.ts';
import { pickBody, pickDocument } from '#src/command/pick.ts';
import { shareOption } from '#src/command/share.ts';
import { styleOption } from '#src/command/styles.ts';
import { suggestBodies, suggestDocuments, suggestQueries } from '#src/command/suggest.ts';
import { stances } from '#src/corpus/document.ts';
import { alsoTry } from '#src/search/also-try.ts';
import { explainQuestion, explainScore } from '#src/search/explain.ts';
import { focusOf } from '#src/search/focus.ts';
import { leadOf, page } from '#src/search/leads.ts';
import type { Library } from '#src/search/library.ts';
import { parseQuery } from '#src/search/query.ts';
import { type Question, readQuestion } from '#src/search/question.ts';
import { type Hit, search } from '#src/search/search.ts';
import { nearestTopics } from '#src/search/topics.ts';

export default defineCommand({
  name: 'find',
  description: 'Passages that answer a question, quoted word for word with their citations',
  help: 'Double quotes ask for an exact phrase, -word leaves passages out, and “recommendations on …” looks among recommendations first.',
  examples: [
    'find three-hour registration rule',
    'find "beyond isolated instances"',
    'find recommendations on non-refoulement',
  ],
  options: {
    query: {
      type: 'string',
      required: true,
      maxLength: 1000,
      description: 'What to look for: a few words, a question, or a “phrase in quotes”',
      suggest: suggestQueries,
    },
    document: { type: 'string', description: 'Only in this document', maxLength: 200, suggest: suggestDocuments },
    body: {
      type: 'string',
      description: 'Only from this body, for example Committee against Torture',
      maxLength: 200,
      suggest: suggestBodies,
    },
    from: {
      type: 'string',
      description: 'Only documents of this date or later: 2010, 2010-06, 10 June 2010',
      maxLength: 40,
    },
    to: { type: 'string', description: 'Only documents of this date or earlier: 2014, March 2014', maxLength: 40 },
    kind: { type: 'string', description: 'Only recommendations, concerns or statements', choices: stances },
    style: styleOption,
    share: shareOption,
    explain: {
      type: 'boolean',
      description: 'Say how the question was read and why each passage stands where it does',
    },
    limit: { type: 'integer', description: 'How many passages at most', min: 1, max: 100, only: 'terminal' },
  },
  run({ query, document, body, from, to, kind, style, share, explain, limit }, desk): Answer {
    const { words, phrases } = parseQuery(query);
    if (!/[\p{L}\p{N}]/u.test(words) && phrases.length === 0) {
      return refused(
        'There is nothing to look for in that: type a few words, for example /find three-hour registration.',
      );
    }
    const picked = pickDocument(document, desk);
    if (!picked.ok) return refused(picked.sentence);
    const publisher = pickBody(body, desk);
    if (!publisher.ok) return refused(publisher.sentence);
    const dates = readDates(from, to);
    if (!dates.ok) return refused(dates.sentence);
    const filter = { document: picked.value?.id, body: publisher.value, from: dates.from, to: dates.to, kind };
    const question = readQuestion(query, desk.library);
    const hits = search(question, filter, desk.library);
    const audience = share ? 'channel' : 'asker';
    const how = { style, explain, most: limit ?? page };
    if (hits.length > 0) return { ...found(query, question, hits, how, desk), audience };
    const narrowed = Object.values(filter).some((value) => value !== undefined);
    const outside = narrowed ? search(question, {}, desk.library).length : 0;
    return { ...(outside > 0 ? filteredOut(query, outside) : nothing(query, question, desk)), audience };
  },
});

type How = { readonly style: StyleId | undefined; readonly explain: boolean | undefined; readonly most: number };

function found(
  query: string,
  question: Question,
  hits: readonly Hit[],
  { style, explain, most }: How,
  { library }: Desk,
): Pick<Answer, 'outcome' | 'message' | 'blocks'> {
  const shown = hits.slice(0, most);
  const isAll = shown.length === hits.length;
  // What is named comes as it stands, not the best of it first.
  const [which, others] = question.named
    ? ['first', 'name its paragraph']
    : ['best', 'narrow it by document, body, date or kind'];
  const part = isAll ? '' : `The ${which} ${shown.length} of `;
  const message = `${part}${foundCount(hits.length)} for: ${echo(query, 120)}`;
  const quotations = shown.flatMap((hit): Block[] => {
    const focus = focusOf(hit, question);
    const quotation = quotationBlock(hit.entry.document, hit.entry.passage, { focus, style, budget: amongOthers });
    return explain ? [quotation, { type: 'note', text: explainScore(hit.score) }] : [quotation];
  });
  const reading = explain ? explainQuestion(question).map((text): Block => ({ type: 'note', text })) : [];
  return {
    outcome: 'found',
    message,
    blocks: [
      { type: 'heading', text: message },
      ...readingNotes(question, library.documents),
      ...reading,
      ...quotations,
      ...(isAll ? [] : [{ type: 'note', text: `To see others, ${others}.` } as const]),
      ...furtherBlocks(question, shown, library),
    ],
  };
}

function furtherBlocks(question: Question, hits: readonly Hit[], library: Library): Block[] {
  const further = alsoTry(question, hits, library);
  if (further.length === 0) return [];
  const items = further.map(({ label, query }) => ({ text: label, call: { command: 'find', arguments: { query } } }));
  return [
    { type: 'note', text: 'Also try:' },
    { type: 'list', items },
  ];
}

function filteredOut(query: string, outside: number): Pick<Answer, 'outcome' | 'message' | 'blocks'> {
  const message = `Nothing that passes these filters answers: ${echo(query, 120)}`;
  const without = `Without them ${foundCount(outside)} ${outside === 1 ? 'does' : 'do'}: ask again with fewer.`;
  return {
    outcome: 'nothing',
    message,
    blocks: [
      { type: 'heading', text: message },
      { type: 'note', text: without },
    ],
  };
}

function nothing(query: string, question: Question, desk: Desk): Pick<Answer, 'outcome' | 'message' | 'blocks'> {
  const message = `Nothing in the corpus answers: ${echo(query, 120)}`;
  const topics = nearestTopics(query, desk.library, 6);
  return {
    outcome: 'nothing',
    message,
    blocks: [
      { type: 'heading', text: message },
      ...readingNotes(question, desk.library.documents),
      { type: 'note', text: 'Try other words, or one of these topics that the corpus speaks of:' },
      {
        type: 'list',
        items: topics.map(({ label }) => ({
          text: `${label} (${foundCount(leadOf(label, desk.library).count)})`,
          call: { command: 'find', arguments: { query: label } },
        })),
      },
    ],
  };
}
