import { describe, expect, test } from 'vitest';
import notes from '#commands/notes.ts';
import type { Answer } from '#src/answer/answer.ts';
import { encodeCall } from '#src/command/custom-id.ts';
import type { Desk } from '#src/command/desk.ts';
import { dispatch } from '#src/command/dispatch.ts';
import { schemaFor } from '#src/render/contract.ts';
import { renderJson } from '#src/render/json.ts';
import { desk, ownWords, passageIds, quoted } from '../support/desk.ts';
import { aDocument } from '../support/documents.ts';

const ask = (given: Readonly<Record<string, unknown>>, documents = desk.library.documents): Answer => {
  const own: Desk = { library: { ...desk.library, documents }, commands: [notes] };
  return dispatch({ command: 'notes', arguments: given }, own);
};

const submission = 'ai-kazakhstan-upr-submission';
const page = 'kazakhstan-country-page-2014';

describe('one note', () => {
  test('an ibid. with what it leads back to, and where it is marked', () => {
    const answer = ask({ document: 'EUR 57/003/2010', number: 2 });
    expect(answer.outcome).toBe('found');
    expect(quoted(answer).map(({ quotation }) => quotation.text)).toEqual([
      'Ibid, paragraph 97, recommendations 3, 16-18.',
    ]);
    expect(passageIds(answer, 'context')).toEqual(['ai-eur-57-003-2010@3107', 'ai-eur-57-003-2010@1950']);
    expect(ownWords(answer)).toContain(
      'Ibid. leads back to note 1. Read together: A/HRC/14/10, paragraph 97, recommendations 3, 16-18.',
    );
  });

  test('a chain of ibid. is followed to its end', () => {
    const chained = aDocument(
      'A register is kept.1 It is read.2 It is checked.3\n\n1 A/HRC/99/1, para. 4.\n\n2 Ibid., para. 5.\n\n3 Ibid., para. 6.\n',
    );
    const answer = ask({ document: chained.id, number: 3 }, [chained]);
    expect(ownWords(answer)).toContain('Ibid. leads back to note 2, then note 1. Read together: A/HRC/99/1, para. 6.');
    expect(quoted(answer, 'context').map(({ quotation }) => quotation.pinpoint.paragraph ?? quotation.text)).toEqual([
      'Ibid., para. 5.',
      'A/HRC/99/1, para. 4.',
      'A register is kept. It is read. It is checked.',
    ]);
  });

  test('an ibid. whose note before is missing says so', () => {
    const broken = aDocument('A register is kept.4 It is read.5\n\n5 Ibid., para. 6.\n');
    expect(ownWords(ask({ document: broken.id, number: 5 }, [broken]))).toContain(
      'What ibid. stands for is not in the text held: the note before it is missing.',
    );
  });

  test('a note of its own words', () => {
    const answer = ask({ document: submission, number: 8 });
    expect(passageIds(answer)).toEqual([`${submission}@13459`]);
    expect(passageIds(answer, 'context')).toEqual([`${submission}@8933`]);
    expect(ownWords(answer)).not.toContain('Ibid.');
  });

  test('a note marked in a heading', () => {
    expect(ownWords(ask({ document: submission, number: 11 }))).toContain('Note 11 is marked in a heading.');
  });

  test.for([1, 4, 14])('mark %i of the country page, whose note is missing, says so and is shown', (number) => {
    const answer = ask({ document: page, number });
    expect(answer.outcome).toBe('nothing');
    expect(answer.message).toMatch(new RegExp(`^Note ${number} is marked, but its note is missing in the text held`));
    const [shown] = quoted(answer, 'context');
    expect(shown?.quotation.notes.map(({ mark }) => mark)).toContain(number);
  });

  test.for([
    [page, 99, 'Note 99 is not in the text held (it has 1 to 14)'],
    ['cat kaz', 1, 'Note 1 is not in the text held (it has no notes)'],
  ] as const)('%s has no note %i', ([document, number, words]) => {
    expect(ask({ document, number })).toMatchObject({ outcome: 'nothing', message: expect.stringContaining(words) });
  });
});

describe('all notes', () => {
  const items = (answer: Answer) => answer.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));

  test('each with its words, or what it stands for, and a button that opens it', () => {
    const answer = ask({ document: submission });
    expect(answer.message).toMatch(/^11 notes of Amnesty International/);
    expect(items(answer)).toHaveLength(11);
    expect(items(answer)[6]?.text).toBe(
      'Note 7: ibid., that is: http://www2.ohchr.org/english/issues/torture/rapporteur/press',
    );
    for (const { call } of items(answer)) expect(call && encodeCall(call)).toMatch(/^notes\?/);
  });

  test('marks without notes say so', () => {
    for (const { text } of items(ask({ document: page }))) {
      expect(text).toMatch(/^Note \d+: marked, but its note is missing in the text held$/);
    }
  });

  test('a document without notes', () => {
    expect(ask({ document: 'cat kaz' }).outcome).toBe('nothing');
  });
});

test('a document nobody holds is refused', () => {
  expect(ask({ document: 'zzz' }).outcome).toBe('refused');
});

test('every note of every document keeps to the contract, and no words of ours stand in quotation marks', () => {
  for (const { id, notes: all } of desk.library.documents) {
    for (const { number } of all) {
      const answer = ask({ document: id, number });
      expect(schemaFor('notes', answer.outcome).safeParse(JSON.parse(renderJson('notes', answer))).success).toBe(true);
      expect(ownWords(answer)).not.toMatch(/[“”"]/);
    }
  }
});
