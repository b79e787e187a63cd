import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Fault } from '#src/corpus/fault.ts';
import { explainQuestion } from '#src/search/explain.ts';
import { readQuestion } from '#src/search/question.ts';
import { readSubject, speaksOf, unheldWords } from '#src/search/subject.ts';
import { parseVocabulary } from '#src/search/vocabulary.ts';
import { aLibrary, scores, someVocabulary } from '../support/small-library.ts';

const file = JSON.parse(
  readFileSync(new URL('../../data/vocabulary/word-fields.json', import.meta.url), 'utf8'),
) as unknown;
const parsed = (wordFields: unknown) => parseVocabulary({ ...someVocabulary(), wordFields }).wordFields;
const letters = [...'abcdefghij'];
const field = { id: 'guards', words: letters.map((letter) => `guard${letter}`) };

describe('the fields we ship', () => {
  const fields = parsed(file);

  test('are many', () => expect(fields.length).toBeGreaterThanOrEqual(380));

  test.for([
    ['abuse', 'misconduct'],
    ['access', 'unhindered'],
    ['driver', 'reason'],
  ])('“%s” and “%s” are of one', ([one = '', other = '']) => {
    expect(fields.some(({ words }) => words.includes(one) && words.includes(other))).toBe(true);
  });
});

describe('a table', () => {
  test('is read as it stands', () => {
    expect(parsed([field])).toEqual([field]);
    expect(parsed([])).toEqual([]);
  });

  const place = 'word-fields.json[0] (guards), words';
  const shape = 'one lower-case word';
  test.for<[string, unknown, string[]]>([
    ['no list', 7, ['word-fields.json: must be a list of entries']],
    ['no id', [{ ...field, id: 'Guards' }], ['word-fields.json[0] (Guards), id: lower-case words joined by hyphens']],
    ['nine words', [{ ...field, words: field.words.slice(1) }], [`${place}: at least ten`]],
    [
      'sixty-one words',
      [
        {
          ...field,
          words: Array.from({ length: 61 }, (_, i) => `guard${letters[i % 10]}${letters[Math.floor(i / 10)]}`),
        },
      ],
      [`${place}: sixty at most`],
    ],
    ['a phrase', [{ ...field, words: [...field.words, 'guard of a prison'] }], [`${place}[10]: ${shape}`]],
    ['a capital', [{ ...field, words: [...field.words, 'Guard'] }], [`${place}[10]: ${shape}`]],
    [
      'a hyphen, a digit',
      [{ ...field, words: ['ill-treat', 'x2', ...field.words] }],
      [0, 1].map((i) => `${place}[${i}]: ${shape}`),
    ],
    [
      'a word twice',
      [{ ...field, words: [...field.words, 'guarda'] }],
      [`${place}: “guarda” is already in word-fields.json[0] (guards)`],
    ],
    [
      'an id twice',
      [field, field],
      ['word-fields.json[1] (guards), id: “guards” is already in word-fields.json[0] (guards)'],
    ],
  ])('%s is refused', ([, raw, problems]) => {
    expect(() => parsed(raw)).toThrow(expect.objectContaining({ problems }));
    expect(() => parsed(raw)).toThrow(Fault);
  });
});

describe('words of one field', () => {
  const words = [
    'guard',
    'warden',
    'keeper',
    'turnkey',
    'escort',
    'sentry',
    'watchman',
    'jailer',
    'custodian',
    'officer',
  ];
  const texts = ['A warden struck him there.', 'A cook struck him there.', 'A guard struck him there.'];
  const library = aLibrary(texts, { wordFields: [{ id: 'guards', words }] });

  test('stand in for each other, for less than the word itself', () => {
    const [warden = 0, cook = 0, guard = 0] = scores('guard', library).map(({ total }) => total);
    expect(guard).toBeGreaterThan(warden);
    expect(warden).toBeGreaterThan(cook);
    expect(cook).toBe(0);
  });

  test('for less than a synonym', () => {
    const synonyms = aLibrary(texts, { synonyms: [{ id: 'guard', words: ['guard', 'warden'] }] });
    const credit = (within: typeof library) => scores('guard', within)[0]?.matches[0]?.credit ?? 0;
    expect(credit(library)).toBeGreaterThan(0);
    expect(credit(library)).toBeLessThan(credit(synonyms));
  });

  test('are not looked for in a long question', () => {
    const kinds = (asked: string) => readQuestion(asked, library).meanings.map(({ kind }) => kind);
    expect(kinds('guard')).toEqual(['sameField']);
    expect(kinds('guard one house brick river stone plant field green light')).toEqual([]);
  });

  test('hold no topic: nothing speaks of a keeper because something speaks of a guard', () => {
    const subject = readSubject('keeper', library);
    if (!subject) throw new Error('there is a word in it');
    expect(unheldWords(subject, library)).toEqual(['keeper']);
    expect(library.entries.some(({ passage }) => speaksOf(subject, library)(passage))).toBe(false);
  });

  test('are told from words that mean the same', () => {
    expect(explainQuestion(readQuestion('guard', library))[1]).toBe('‘guard’ is of one field with others: also warden');
  });
});
