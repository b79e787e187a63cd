import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReference } from '#src/cite/reference.ts';

describe('references as people write them', () => {
  test.for<[string, string, readonly string[]]>([
    ['CAT/C/KAZ/CO/2 para 9(b)', 'CAT/C/KAZ/CO/2', ['9(b)']],
    ['CAT/C/KAZ/CO/2, para. 9 (b)', 'CAT/C/KAZ/CO/2', ['9(b)']],
    ['CAT/C/KAZ/CO/2 (para. 9)', 'CAT/C/KAZ/CO/2', ['9']],
    ['CAT/C/KAZ/CO/2, at para. 9.', 'CAT/C/KAZ/CO/2', ['9']],
    ['CAT/C/KAZ/CO/2 at 9', 'CAT/C/KAZ/CO/2', ['9']],
    ['CAT/C/KAZ/CO/2 9b', 'CAT/C/KAZ/CO/2', ['9(b)']],
    ['CAT/C/KAZ/CO/2 9(B)', 'CAT/C/KAZ/CO/2', ['9(b)']],
    ['CAT/C/KAZ/CO/2 9(a)(ii)', 'CAT/C/KAZ/CO/2', ['9(a)(ii)']],
    ['CAT/C/KAZ/CO/2 9 (a) (b)', 'CAT/C/KAZ/CO/2', ['9(a)', '9(b)']],
    ['CAT/C/KAZ/CO/2 para. 9(b) and (c)', 'CAT/C/KAZ/CO/2', ['9(b)', '9(c)']],
    ['CAT/C/KAZ/CO/2 9(a)-(c)', 'CAT/C/KAZ/CO/2', ['9(a)', '9(b)', '9(c)']],
    ['CAT/C/KAZ/CO/2 9(a), (c), 18', 'CAT/C/KAZ/CO/2', ['9(a)', '9(c)', '18']],
    ['CAT/C/KAZ/CO/2, paras. 7, 9 and 18', 'CAT/C/KAZ/CO/2', ['7', '9', '18']],
    ['CAT/C/KAZ/CO/2 paragraphs 7; 9 & 18', 'CAT/C/KAZ/CO/2', ['7', '9', '18']],
    ['CAT/C/KAZ/CO/2 §§ 7-9', 'CAT/C/KAZ/CO/2', ['7', '8', '9']],
    ['CAT/C/KAZ/CO/2 ¶ 7 to 9', 'CAT/C/KAZ/CO/2', ['7', '8', '9']],
    ['CAT/C/KAZ/CO/2 7–9', 'CAT/C/KAZ/CO/2', ['7', '8', '9']],
    ['CAT/C/KAZ/CO/2 9-7', 'CAT/C/KAZ/CO/2', ['9', '7']],
    ['CAT/C/KAZ/CO/2 9, 9', 'CAT/C/KAZ/CO/2', ['9']],
    ['para. 9 (a)', '', ['9(a)']],
    ['§ 9(a)', '', ['9(a)']],
    ['para 9 of CAT/C/KAZ/CO/2', 'CAT/C/KAZ/CO/2', ['9']],
    ['paragraphs 7 and 9, CAT/C/KAZ/CO/2', 'CAT/C/KAZ/CO/2', ['7', '9']],
    ['§9, CAT/C/KAZ/CO/2', 'CAT/C/KAZ/CO/2', ['9']],
    ['cat kaz 9', 'cat kaz', ['9']],
    ['cat kaz 009', 'cat kaz', ['9']],
    ['“CAT/C/KAZ/CO/2, para 9”', 'CAT/C/KAZ/CO/2', ['9']],
    ['CAT/C/KAZ/CO/2\u00a0para\u00a09', 'CAT/C/KAZ/CO/2', ['9']],
    ['CAT/C/KAZ/CO/2\u202e para\u0007 9', 'CAT/C/KAZ/CO/2', ['9']],
    ['CAT／C／KAZ／CO／２ ９', 'CAT/C/KAZ/CO/2', ['9']],
    ['https://undocs.org/en/CAT/C/KAZ/CO/2 para 9', 'CAT/C/KAZ/CO/2', ['9']],
    ['https://undocs.org/CAT/C/KAZ/CO/2', 'CAT/C/KAZ/CO/2', []],
    ['CAT/C/KAZ/CO/2', 'CAT/C/KAZ/CO/2', []],
    ['EUR 57/003/2010', 'EUR 57/003/2010', []],
    ['eur57/003/2010 3', 'eur57/003/2010', ['3']],
    ['A/56/44, para. 129(d)', 'A/56/44', ['129(d)']],
    ['AI statement 2010', 'AI statement 2010', []],
    ['country page 2014 3', 'country page 2014', ['3']],
    ['9(b)', '', ['9(b)']],
    ['para 9', '', ['9']],
    ['paras 7, 9 and 18', '', ['7', '9', '18']],
    ['paras 7 to 9', '', ['7', '8', '9']],
    ['paranoia', 'paranoia', []],
    ['', '', []],
    ['   ', '', []],
  ])('%s', ([text, source, paragraphs]) => {
    expect(parseReference(text)).toEqual({ source, paragraphs, notes: [], counted: null });
  });

  test.for<[string, string, readonly number[]]>([
    ['AI UPR submission note 10', 'AI UPR submission', [10]],
    ['AI UPR submission, fn. 10', 'AI UPR submission', [10]],
    ['EUR 57/003/2010 n. 2', 'EUR 57/003/2010', [2]],
    ['EUR 57/003/2010 nn. 1-2', 'EUR 57/003/2010', [1, 2]],
    ['footnotes 1 and 2 of EUR 57/003/2010', 'EUR 57/003/2010', [1, 2]],
  ])('notes: %s', ([text, source, notes]) => {
    expect(parseReference(text)).toEqual({ source, paragraphs: [], notes, counted: null });
  });

  test.for<[string, string, string, number, readonly string[]]>([
    ['Report, 3rd paragraph under ‘Legal Framework’ (counted)', 'Report', 'paragraph', 3, ['Legal Framework']],
    ['Report, 1st list item under ‘D. Aims › Refugees’ (counted)', 'Report', 'list item', 1, ['D. Aims', 'Refugees']],
    ['Report, 2nd row under ‘Amnesty’s figures’ (counted)', 'Report', 'row', 2, ['Amnesty’s figures']],
    ['Report, 11th paragraph (counted).', 'Report', 'paragraph', 11, []],
  ])('our own citations: %s', ([text, source, what, count, section]) => {
    expect(parseReference(text)).toEqual({ source, paragraphs: [], notes: [], counted: { what, count, section } });
  });
});

test('a range is expanded up to two hundred numbers', () => {
  expect(parseReference('A/1 1-200').paragraphs).toHaveLength(200);
  expect(parseReference('A/1 1-999').paragraphs).toEqual(['1', '999']);
});

test('whatever is written, nothing is thrown, and the places read are well formed', () => {
  const token = fc.constantFrom(
    'para',
    '9',
    '(a)',
    '-',
    ' ',
    ',',
    'and',
    'to',
    '§',
    'CAT/C',
    '2010',
    '(',
    ')',
    '‘',
    'x',
  );
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(token, { maxLength: 30 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(any, (text) => {
      const { paragraphs, notes } = parseReference(text);
      for (const paragraph of paragraphs) expect(paragraph).toMatch(/^\d+(?:\([a-z]+\))*$/);
      expect(notes.every(Number.isInteger)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a place is read the same however it is spaced and capitalised', () => {
  const place = fc.record({ number: fc.integer({ min: 1, max: 999 }), letter: fc.constantFrom('', 'a', 'b', 'z') });
  const spelling = fc.record({
    word: fc.constantFrom(' ', ' para ', ', para. ', ', PARAGRAPH ', ' § ', ' ¶', ' at '),
    gap: fc.constantFrom('', ' '),
    upper: fc.boolean(),
  });
  fc.assert(
    fc.property(place, spelling, ({ number, letter }, { word, gap, upper }) => {
      const sub = letter === '' ? '' : `${gap}(${upper ? letter.toUpperCase() : letter})`;
      const expected = letter === '' ? `${number}` : `${number}(${letter})`;
      expect(parseReference(`XYZ/C/EXA/CO/1${word}${number}${sub}`)).toMatchObject({
        source: 'XYZ/C/EXA/CO/1',
        paragraphs: [expected],
      });
    }),
  );
});
