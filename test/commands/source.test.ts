import { describe, expect, test } from 'vitest';
import { sourceListSchema, sourceShowSchema } from '#src/render/contract.ts';
import { ask, desk, ownWords } from '../support/desk.ts';

const shown = (document: string) => {
  const answer = ask('source show', { document });
  return { answer, data: sourceShowSchema.parse(answer.data), words: ownWords(answer) };
};

test('source list: every document, as it is cited, with a way to look at it', () => {
  const answer = ask('source list');
  expect(answer).toMatchObject({ outcome: 'found', message: '5 documents are held.' });
  const items = answer.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  expect(items.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Amnesty International, Kazakhstan: .*, EUR 57\/003\/2010, 10 June 2010 — \d+ passages$/),
    expect.stringMatching(/^Amnesty International, \[Submission .*\], \[between June 2009 and February 2010\] — /),
    expect.stringMatching(/^Committee against Torture, .*, \[CAT\/C\/KAZ\/CO\/2\], \[12 December 2008\] — /),
    expect.stringMatching(/^NGO Coalition against Torture in Kazakhstan and International Partnership .*, \[2015\] — /),
    expect.stringMatching(/^\[Country page on torture in Kazakhstan\], 4 March 2014 — /),
  ]);
  for (const { call } of items) expect(ask(call?.command ?? '', call?.arguments).outcome).toBe('found');
  expect(ownWords(answer)).toContain('What stands in [square brackets] is not stated in the text held');
});

test('source list for programs', () => {
  const { documents } = sourceListSchema.parse(ask('source list').data);
  expect(
    documents.map(({ id, body, symbol, date, dateStatus, extract }) => [id, body, symbol, date, dateStatus, extract]),
  ).toEqual([
    ['ai-eur-57-003-2010', 'Amnesty International', 'EUR 57/003/2010', '2010-06-10', 'stated', false],
    ['ai-kazakhstan-upr-submission', 'Amnesty International', null, '2009-06/2010-02', 'supplied', false],
    [
      'cat-kazakhstan-follow-up-extracts',
      'Committee against Torture',
      'CAT/C/KAZ/CO/2',
      '2008-12-12',
      'supplied',
      true,
    ],
    [
      'iphr-eu-kazakhstan-dialogue-briefing',
      'NGO Coalition against Torture in Kazakhstan and International Partnership for Human Rights',
      null,
      '2015',
      'supplied',
      false,
    ],
    ['kazakhstan-country-page-2014', null, null, '2014-03-04', 'stated', false],
  ]);
  expect(documents.map(({ sha256 }) => sha256)).toEqual(desk.library.documents.map(({ sha256 }) => sha256));
});

describe('source show', () => {
  test('says what the text states, what was supplied and why, and what it has', () => {
    const { words } = shown('CAT/C/KAZ/CO/2');
    for (const sentence of [
      'supplied: not in the extracts; note 5 of Amnesty International’s UPR submission prints “CAT/C/KAZ/CO2, 12 December 2008”',
      'numbered paragraphs 7, 9, 18, 29, 36',
      'an extract: the text itself marks that parts are left out',
      'no notes',
      '· Insufficient safeguards governing initial period of detention (5)',
    ]) {
      expect(words).toContain(sentence);
    }
  });

  test.for([
    ['EUR 57/003/2010', ['2 notes', 'no numbered paragraphs: places are counted', 'stated in the text']],
    [
      'country page',
      [
        '14 note marks, none of whose notes is in the text held',
        'supplied: the text held does not name its publisher',
        'not known',
      ],
    ],
    ['AI UPR submission', ['11 notes', 'between June 2009 and February 2010', 'an inference']],
    ['iphr', ['no notes', '2015', 'supplied: no year of publication in the text held']],
  ] as const)('%s', ([document, sentences]) => {
    for (const sentence of sentences) expect(shown(document).words).toContain(sentence);
  });

  test('tells programs every block in order, and every line of the text is in one', () => {
    for (const { id, source, blocks } of desk.library.documents) {
      const { data } = shown(id);
      expect(data.document).toBe(id);
      expect(data.blocks).toHaveLength(blocks.length);
      const covered = data.blocks.flatMap(({ spans }) => spans);
      const isCovered = (at: number) => covered.some(({ start, end }) => start <= at && at < end);
      const bare = [...source.matchAll(/^[^\S\n]*(?:[•\d.]{1,3}[^\S\n]+)?(\S)/gm)].map(
        (line) => line.index + line[0].length - 1,
      );
      expect(bare.filter((at) => !isCovered(at)).map((at) => source.slice(at, at + 40))).toEqual([]);
    }
  });

  test('tells programs every note, where it is marked, and what its ibid. stands for', () => {
    const { notes, blocks } = shown('AI UPR submission').data;
    expect(notes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    for (const { number, marks, text } of notes) {
      expect(text).not.toBeNull();
      expect(marks).toHaveLength(1);
      const [mark] = marks;
      const block = blocks.find((each) => each.notes.some((note) => note.mark === number));
      expect(block?.notes).toContainEqual({ mark: number, at: mark?.at });
      const source = desk.library.documents.find(({ id }) => id === 'ai-kazakhstan-upr-submission')?.source ?? '';
      expect(source.slice(mark?.at, (mark?.at ?? 0) + String(number).length)).toBe(String(number));
    }
    expect(notes[6]).toMatchObject({ text: 'ibid.', resolved: notes[5]?.text });
    expect(shown('country page').data.notes.every(({ text }) => text === null)).toBe(true);
  });

  test.for([
    [
      'amnesty',
      '‘amnesty’ names more than one document held: choose one of ai-eur-57-003-2010, ai-kazakhstan-upr-submission.',
    ],
    ['   ', 'Name a document: /source list shows what is held.'],
  ] as const)('%j is refused', ([document, message]) => {
    expect(ask('source show', { document })).toMatchObject({ outcome: 'refused', message });
  });
});
