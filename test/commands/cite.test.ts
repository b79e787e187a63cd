import { describe, expect, test } from 'vitest';
import { ask, desk, ownWords, passageIds, quoted } from '../support/desk.ts';

const at = (document: string, ...offsets: readonly number[]) => offsets.map((offset) => `${document}@${offset}`);
const cat = 'cat-kazakhstan-follow-up-extracts';
const statement = 'ai-eur-57-003-2010';
const submission = 'ai-kazakhstan-upr-submission';
const named =
  'Committee against Torture, Concluding observations of the Committee against Torture (Extracts for follow-up) KAZAKHSTAN, [CAT/C/KAZ/CO/2], [12 December 2008]';

describe('a paragraph with all that belongs to it', () => {
  test.for<[string, readonly string[], readonly string[], string]>([
    ['cat kaz 9', at(cat, 1881, 2198, 2363, 2506, 2660), [], `5 passages of ${named}`],
    ['CAT/C/KAZ/CO/2 para 9(b)', at(cat, 2363), at(cat, 1881), `1 passage of ${named}`],
    ['CAT/C/KAZ/CO2 7(a)', at(cat, 867), at(cat, 699), `1 passage of ${named}`],
    ['CAT/C/KAZ/CO/2 9(b) and (c)', at(cat, 2363, 2506), at(cat, 1881), `2 passages of ${named}`],
  ])('%s', ([reference, passages, context, message]) => {
    const answer = ask('cite', { reference });
    expect(answer).toMatchObject({ outcome: 'found', message });
    expect([passageIds(answer), passageIds(answer, 'context')]).toEqual([passages, context]);
  });

  test('the words of 9(b) stand under their lead-in, which is marked as context', () => {
    const blocks = ask('cite', { reference: 'cat kaz 9(b)' }).blocks.filter((block) => block.type === 'quotation');
    expect(blocks.map(({ role, quotation }) => [role, quotation.text.slice(0, 20)])).toEqual([
      ['context', '9. The Committee is '],
      ['answer', '(b) Restricted acces'],
    ]);
  });
});

describe('a document without numbers is counted, and the answer says so', () => {
  test.for([
    ['eur57/003/2010 3', at(statement, 1950), 'The text numbers no paragraphs; they were counted from its beginning.'],
    [
      'AI UPR submission legal developments 2',
      at(submission, 2658),
      'The text numbers no paragraphs; they were counted from the beginning of the section.',
    ],
  ] as const)('%s', ([reference, passages, sentence]) => {
    const answer = ask('cite', { reference });
    expect(passageIds(answer)).toEqual(passages);
    expect(ownWords(answer)).toContain(sentence);
    expect(quoted(answer)[0]?.quotation.citation).toMatch(/\(counted\)$/);
  });

  test('what the source numbers is not called counted', () => {
    expect(ownWords(ask('cite', { reference: 'cat kaz 9' }))).not.toContain('counted');
  });
});

test('a document named alone is opened whole', () => {
  expect(passageIds(ask('cite', { reference: 'EUR 57/003/2010' }))).toEqual(at(statement, 358, 1159, 1950, 2641));
  for (const { id, passages } of desk.library.documents) {
    const ids = passages.filter(({ note }) => note === null).map((passage) => passage.id);
    expect(passageIds(ask('cite', { reference: id }))).toEqual(ids);
  }
});

test('what is missing of several places is told, and the others are quoted', () => {
  const answer = ask('cite', { reference: 'CAT/C/KAZ/CO/2 paras 18, 19 and 36' });
  expect(passageIds(answer)).toEqual(at(cat, 3446, 3811, 5170));
  expect(ownWords(answer)).toContain('Paragraph 19 is not in the extract held (it has 7, 9, 18, 29, 36).');
});

describe('what is not there is told, with what is', () => {
  test.for([
    ['CAT/C/KAZ/CO/2 para 10', 'Paragraph 10 is not in the extract held (it has 7, 9, 18, 29, 36).'],
    ['CAT/C/KAZ/CO/2 9(d)', 'Paragraph 9(d) is not in the extract held (it has 9(a), 9(b), 9(c)).'],
    ['EUR 57/003/2010 9', 'Paragraph 9 is not in the text held (it has 1 to 4).'],
    ['EUR 57/003/2010 note 9', 'Note 9 is not in the text held (it has 1, 2).'],
    ['CAT/C/KAZ/CO/2 note 1', 'Note 1 is not in the extract held (it has none).'],
    ['country page note 3', 'Note 3 is marked in the text held, but the note itself is not in it.'],
    ['CAT/C/KAZ/CO/2 page 3', `‘page’ names no heading or paragraph of ${named}.`],
    ['CAT/C/KAZ/CO/3', 'No document held has the symbol ‘CAT/C/KAZ/CO/3’.'],
    ['EUR 57/001/2008', '‘EUR 57/001/2008’ is not held, but the corpus cites it.'],
    ['A/HRC/14/10', '‘A/HRC/14/10’ is not held, but the corpus cites it.'],
    ['xyzzy 9', 'No document held goes by ‘xyzzy 9’.'],
    [
      '9(b)',
      '‘9(b)’ names no document: write a symbol or a name, and a paragraph, for example CAT/C/KAZ/CO/2 para 9(b).',
    ],
  ] as const)('%s', ([reference, message]) => {
    const answer = ask('cite', { reference });
    expect(answer).toMatchObject({ outcome: 'nothing', message, audience: 'asker' });
    expect(quoted(answer)).toEqual([]);
    expect(answer.blocks[0]).toEqual({ type: 'heading', text: message });
    expect(answer.blocks.length).toBeGreaterThan(1);
  });

  test('a symbol that the corpus cites is shown where it does', () => {
    expect(passageIds(ask('cite', { reference: 'A/HRC/14/10' }), 'context')).toEqual(at(statement, 3107));
    expect(passageIds(ask('cite', { reference: 'A/56/44, para. 129(d)' }), 'context')).toEqual(at(cat, 4687));
    expect(passageIds(ask('cite', { reference: 'EUR 57/001/2008' }), 'context')).toEqual(at(submission, 24346));
  });

  test('a note that is only marked is shown where its mark stands', () => {
    const answer = ask('cite', { reference: 'country page note 3' });
    expect(passageIds(answer, 'context')).toEqual(at('kazakhstan-country-page-2014', 1624));
  });

  test('a name that fits several documents asks which, and each choice cites', () => {
    const answer = ask('cite', { reference: 'amnesty' });
    expect(answer).toMatchObject({ outcome: 'ambiguous', message: '‘amnesty’ names more than one document held.' });
    const calls = answer.blocks.flatMap((block) => (block.type === 'list' ? block.items : [])).map(({ call }) => call);
    expect(calls).toHaveLength(2);
    for (const call of calls) expect(ask(call?.command ?? '', call?.arguments).outcome).toBe('found');
  });
});

describe('what cannot be read is refused', () => {
  test.for([
    ['“', 'That names no document: write a symbol or a name, and a paragraph, for example CAT/C/KAZ/CO/2 para 9(b).'],
    [
      '\u202e\u0007',
      'That names no document: write a symbol or a name, and a paragraph, for example CAT/C/KAZ/CO/2 para 9(b).',
    ],
    [
      'x'.repeat(6000),
      '‘reference’ is 6,000 characters long; at most 500 are read. Shorten it to the words that matter.',
    ],
  ] as const)('%j', ([reference, message]) => {
    expect(ask('cite', { reference })).toMatchObject({ outcome: 'refused', message });
  });
});

test('an answer is private until it is shared', () => {
  expect(ask('cite', { reference: 'cat kaz 9' }).audience).toBe('asker');
  expect(ask('cite', { reference: 'cat kaz 9', share: true }).audience).toBe('channel');
});
