import { describe, expect, test } from 'vitest';
import { customIdLimit, encodeCall } from '#src/command/custom-id.ts';
import { suggest } from '#src/command/dispatch.ts';
import { bodies } from '#src/command/pick.ts';
import { topics } from '#src/search/topics.ts';
import { readCsv } from '../cite/export/read-csv.ts';
import { ask, desk, documentCalled, ownWords, passageCalled, passageIds, quoted } from '../support/desk.ts';

const cat = 'cat-kazakhstan-follow-up-extracts';
const submission = 'ai-kazakhstan-upr-submission';
const briefing = 'iphr-eu-kazakhstan-dialogue-briefing';

test('all of them, counted, those of treaty bodies first', () => {
  const answer = ask('recommendations');
  expect(answer).toMatchObject({ outcome: 'found', message: '26 recommendations, 4 documents', audience: 'asker' });
  expect(ownWords(answer)).toContain('24 ask the State concerned, 2 the European Union.');
  const ids = passageIds(answer);
  expect(new Set(ids).size).toBe(26);
  expect([...new Set(ids.map((id) => id.split('@')[0]))]).toEqual([cat, briefing, 'ai-eur-57-003-2010', submission]);
  for (const id of ids) expect(passageCalled(id).passage.stance).toBe('recommendation');
});

describe('filters', () => {
  test.for<[Record<string, string>, string, number]>([
    [{ topic: 'refugees' }, '3 recommendations on refugees, 1 document', 3],
    [{ body: 'CAT' }, '8 recommendations by Committee against Torture, 1 document', 8],
    [{ addressee: 'eu' }, '2 recommendations to the European Union, 1 document', 2],
    [{ addressee: 'European Union' }, '2 recommendations to the European Union, 1 document', 2],
    [
      { addressee: 'government', body: 'amnesty' },
      '16 recommendations by Amnesty International to the State concerned, 2 documents',
      16,
    ],
    [
      { addressee: 'Kazakhstan', topic: 'death penalty' },
      '2 recommendations on death penalty to the State concerned, 1 document',
      2,
    ],
    [{ topic: 'habeas corpus' }, '1 recommendation on judicial review of detention, 1 document', 1],
    [{ topic: '"Rome Statute"' }, '1 recommendation on "Rome Statute", 1 document', 1],
  ])('%j: %s', ([given, message, count]) => {
    const answer = ask('recommendations', given);
    expect(answer.message).toBe(message);
    expect(passageIds(answer)).toHaveLength(count);
  });

  test('one that leaves nothing says what there is without it', () => {
    const answer = ask('recommendations', { topic: 'police custody', body: 'CAT' });
    expect(answer).toMatchObject({
      outcome: 'nothing',
      message: 'No recommendation on police custody by Committee against Torture is held.',
    });
    expect(ownWords(answer)).toContain('Without a filter there are 26.');
    expect(ask('recommendations', { topic: 'xyzzy' }).message).toBe('Nothing in the corpus speaks of: xyzzy');
  });

  test.for([
    [{ body: 'xyzzy' }, /^No document held is from ‘xyzzy’; held are documents from /],
    [{ addressee: 'martians' }, /^‘martians’ is nobody .* ask the State concerned; the European Union\.$/],
    [{ topic: '"' }, /^There is no topic in that/],
  ] as const)('%j is refused', ([given, sentence]) => {
    const answer = ask('recommendations', given);
    expect(answer.outcome).toBe('refused');
    expect(answer.message).toMatch(sentence);
  });

  test('whom they ask is proposed, with how many do', () => {
    const proposed = suggest({ command: 'recommendations', option: 'addressee', typed: '', filled: {} }, desk);
    expect(proposed).toEqual([
      { name: 'the State concerned · 24', value: 'state' },
      { name: 'the European Union · 2', value: 'eu' },
    ]);
  });
});

describe('the follow-up clock', () => {
  const line = (answer: ReturnType<typeof ask>) =>
    answer.blocks.flatMap((block) => (block.type === 'line' ? [block.parts.join('')] : []));
  const due =
    'Follow-up: within one year of 12 December 2008, the document’s date (supplied): by 12 December 2009. The clause names paragraphs 7, 9, 18 and 29.';

  test('stands first, with its clause quoted and cited', () => {
    const answer = ask('recommendations', { body: 'CAT' });
    expect(line(answer)).toEqual([due]);
    const [first] = quoted(answer);
    expect(first?.quotation.text).toMatch(/^36\. The Committee requests .*within one year/);
    expect(first?.quotation.citation).toMatch(/, para\. 36$/);
  });

  test('stands as context where the clause is not asked for, but what it is about is', () => {
    const answer = ask('recommendations', { topic: 'habeas corpus' });
    expect(line(answer)).toHaveLength(1);
    expect(passageIds(answer)).toEqual([`${cat}@2660`]);
    expect(passageIds(answer, 'context')).toEqual([`${cat}@5170`]);
  });

  test('does not stand beside recommendations of others', () => {
    expect(line(ask('recommendations', { body: 'amnesty' }))).toEqual([]);
  });
});

test('what tells of others’ recommendations is not counted, and can be opened', () => {
  const answer = ask('recommendations');
  expect(ownWords(answer)).toContain('3 passages tell of what others recommended; they are not counted.');
  const action = answer.blocks
    .flatMap((block) => (block.type === 'next' ? block.actions : []))
    .find(({ label }) => label === 'Open what others recommended');
  const opened = ask(action?.call.command ?? '', action?.call.arguments);
  expect(passageIds(opened)).toEqual([
    `${submission}@7320`,
    'kazakhstan-country-page-2014@2281',
    'kazakhstan-country-page-2014@2732',
  ]);
});

test('a list item says that its sentence begins elsewhere, and opens it', () => {
  const [item] = quoted(ask('recommendations', { topic: 'refugees' }));
  expect(item?.quotation.cautions).toEqual([
    'The sentence begins before the list, with words that ask the State concerned.',
  ]);
  const [action] = item?.actions ?? [];
  expect(passageIds(ask(action?.call.command ?? '', action?.call.arguments))).toEqual([`${submission}@20094`]);
});

describe('the file for spreadsheets', () => {
  const answer = ask('recommendations', { export: 'csv' });
  const [file] = answer.files ?? [];
  const [columns = [], ...rows] = readCsv((file?.text ?? '').replace(/^\uFEFF/, ''));
  const records = rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ''])));

  test('has one row for each, numbered, with what is needed to find and check it', () => {
    expect(file?.name).toBe('recommendations.csv');
    expect(columns).toEqual([
      ...['number', 'words', 'opening_words', 'citation', 'pinpoint', 'document', 'symbol', 'date', 'date_status'],
      ...['body', 'addressee', 'follow_up_due', 'follow_up_clause'],
      ...['passage', 'source', 'start', 'end', 'source_sha256'],
    ]);
    expect(records.map(({ number }) => Number(number))).toEqual(rows.map((_, i) => i + 1));
    expect(records).toHaveLength(26);
    expect(new Set(records.map(({ passage }) => passage))).toEqual(new Set(passageIds(answer)));
  });

  test('has the words of the source between “ and ”, at the place that it names', () => {
    const folded = (text: string) => text.replace(/\s+/g, '');
    for (const { words = '', source, start, end, source_sha256, passage = '' } of records) {
      const document = documentCalled(passage.split('@')[0] ?? '');
      expect([document.path, document.sha256]).toEqual([source, source_sha256]);
      const bare = words.slice(1, -1).replace(/^\[…\] | \[…\]$/g, '');
      expect(words).toMatch(/^“[\s\S]*”$/);
      // Bullets between two spans are no words.
      expect(folded(document.source.slice(Number(start), Number(end)))).toContain(folded(bare).slice(0, 60));
      expect(folded(document.source.slice(Number(start), Number(end)))).toContain(folded(bare).slice(-60));
    }
  });

  test('has the clock of the paragraphs that the clause names, and of no others', () => {
    const clocked = records.filter(({ follow_up_due }) => follow_up_due !== '');
    expect(clocked.map(({ pinpoint }) => pinpoint)).toEqual(
      ['7', '7 (a)', '7 (b)', '7 (c)', '9', '18', '29', '36'].map((place) => `para. ${place}`),
    );
    for (const { follow_up_due, follow_up_clause } of clocked)
      expect([follow_up_due, follow_up_clause]).toEqual(['2009-12-12', 'within one year (para. 36)']);
  });

  test('has the words that open a list', () => {
    const opened = records.filter(({ opening_words }) => opening_words !== '');
    expect(opened).toHaveLength(18);
    expect(opened.at(-1)?.['opening_words']).toBe('“Amnesty International calls on the government:”');
  });

  test('holds what is asked for alone', () => {
    const { files } = ask('recommendations', { addressee: 'eu', export: 'csv' });
    expect(readCsv((files?.[0]?.text ?? '').slice(1))).toHaveLength(3);
    expect(ask('recommendations', { topic: 'xyzzy', export: 'csv' }).files).toBeUndefined();
  });

  test('is a button away, which has room for every topic, body and addressee', () => {
    for (const topic of topics(desk.library)) {
      for (const body of bodies(desk.library)) {
        const found = ask('recommendations', { topic: topic.label, body });
        const action = found.blocks
          .flatMap((block) => (block.type === 'next' ? block.actions : []))
          .find(({ label }) => label === 'CSV file');
        if (found.outcome !== 'found') continue;
        const call = action?.call ?? { command: '', arguments: {} };
        if (encodedLength(call) <= customIdLimit) expect(ask(call.command, call.arguments).files).toHaveLength(1);
        else expect(body).toMatch(/^NGO Coalition/);
      }
    }
  });
});

function encodedLength(call: Parameters<typeof encodeCall>[0]): number {
  try {
    return encodeCall(call).length;
  } catch {
    return customIdLimit + 1;
  }
}

test.for<[topic: string, count: number]>([
  ['amnesty', 0],
  ['rights of minorities', 0],
  ['women in detention', 0],
  ['notification of relatives', 1],
  ['non-refoulement', 1],
])('on %s: %i, whatever else has some of its words', ([topic, count]) => {
  const { message } = ask('recommendations', { topic });
  expect(/^(\d+) recommendation/.exec(message)?.[1] ?? '0', message).toBe(String(count));
});
