import { describe, expect, test } from 'vitest';
import { blankMetadata, corpusDocument, documentOf, ids, sample } from './read.ts';

describe('passages', () => {
  test.for(ids)('%s: numbered through, each with the offset of its first word as id', (id) => {
    const { passages, source } = corpusDocument(id);
    expect(passages.map((passage) => passage.position)).toEqual(passages.map((_, i) => i));
    for (const passage of passages) {
      const [document, offset] = passage.id.split('@');
      const first = passage.text.slice(0, 4).trim();
      expect([document, passage.document]).toEqual([id, id]);
      expect(source.slice(Number(offset), Number(offset) + first.length)).toBe(first);
    }
  });

  test('what is no text is no passage', () => {
    const kinds = new Set(ids.flatMap((id) => corpusDocument(id).passages.map((passage) => passage.kind)));
    expect([...kinds].sort()).toEqual(['item', 'keyfact', 'note', 'paragraph', 'subparagraph']);
  });

  /** Places we count where the source has no numbers: passage, place, under the innermost heading. */
  test.for([
    ['ai-kazakhstan-upr-submission', 14667, 2, 'Refugees and asylum-seekers'],
    ['ai-kazakhstan-upr-submission', 23548, 2, 'Refugees and asylum-seekers'],
    ['ai-kazakhstan-upr-submission', 4952, 3, 'De facto incommunicado detention'],
    ['ai-kazakhstan-upr-submission', 341, 2, 'Executive summary'],
    [
      'ai-eur-57-003-2010',
      1159,
      2,
      'United Nations Human Rights Council adopts Universal Periodic Review outcome on Kazakhstan',
    ],
    ['iphr-eu-kazakhstan-dialogue-briefing', 2087, 5, undefined],
    ['iphr-eu-kazakhstan-dialogue-briefing', 1665, 8, undefined],
    ['kazakhstan-country-page-2014', 56, 2, 'Key Facts'],
    ['kazakhstan-country-page-2014', 9216, 9, 'Practice of Torture and Ill-Treatment'],
  ] as const)('%s at %i is the %i. of its kind under %s', ([id, offset, counted, heading]) => {
    const passage = corpusDocument(id).passages.find((each) => each.id === `${id}@${offset}`);
    expect(passage).toMatchObject({ counted, paragraph: null, note: null });
    expect(passage?.section.at(-1)).toBe(heading);
  });

  test('what the source numbers, we do not count', () => {
    for (const passage of corpusDocument('cat-kazakhstan-follow-up-extracts').passages) {
      expect(passage.paragraph).toMatch(/^(7|9|18|29|36)(\([a-c]\))?$/);
      expect(passage.counted).toBeNull();
    }
    for (const passage of corpusDocument('ai-kazakhstan-upr-submission').passages) {
      expect(passage.counted === null).toBe(passage.note !== null);
      expect(passage.note !== null).toBe(passage.kind === 'note');
    }
  });
});

describe('the words that lead into a passage', () => {
  const leads = (source: string): string[] => {
    const { passages } = documentOf(source);
    return passages.flatMap((passage) =>
      passage.leadIn === null ? [] : [`${passage.text} < ${passages[passage.leadIn]?.text}`],
    );
  };

  test.for([
    ['a list', 'We ask you:\n• One\n• Two', ['One < We ask you:', 'Two < We ask you:']],
    ['no colon', 'We ask you.\n• One', []],
    ['a paragraph ends it', 'We ask you:\n• One\nWe also ask.\n• Two', ['One < We ask you:']],
    ['a heading ends it', 'We ask you:\n• One\nPrisons\n• Two', ['One < We ask you:']],
    [
      'but not headings that stand right below it',
      'We ask you:\nTorture\n• One\nPrisons\n• Two',
      ['One < We ask you:', 'Two < We ask you:'],
    ],
    ['what is left out ends it', 'We ask you:\n(…)\n• One', []],
    ['a note does not', 'We ask you:1\n• One\n[1] See below.\n• Two', ['One < We ask you:', 'Two < We ask you:']],
    ['not a paragraph', 'We said:\n“It is so.”', []],
    [
      'a letter leads into what is inside it',
      '3. We ask you:\n(a) to open:\n(i) doors;\n(ii) files;\n(b) to go.',
      [
        '(a) to open: < 3. We ask you:',
        '(i) doors; < (a) to open:',
        '(ii) files; < (a) to open:',
        '(b) to go. < 3. We ask you:',
      ],
    ],
  ] as const)('%s', ([, source, expected]) => {
    expect(leads(source)).toEqual(expected);
  });

  test('of all recommendations to the State under review', () => {
    const { passages } = corpusDocument('ai-kazakhstan-upr-submission');
    const asked = passages.filter((passage) => passage.text.startsWith('To '));
    expect(asked).toHaveLength(15);
    for (const { leadIn } of asked)
      expect(passages[leadIn ?? -1]?.text).toBe('Amnesty International calls on the government:');
  });
});

describe('notes', () => {
  const marksOf = (id: string) =>
    corpusDocument(id).notes.map(
      ({ number, text, marks }) => `${number} ${text === null ? 'not held' : 'held'} ${marks.length}`,
    );

  test.for([
    ['ai-eur-57-003-2010', 2, 'held'],
    ['ai-kazakhstan-upr-submission', 11, 'held'],
    ['kazakhstan-country-page-2014', 14, 'not held'],
    ['cat-kazakhstan-follow-up-extracts', 0, ''],
    ['iphr-eu-kazakhstan-dialogue-briefing', 0, ''],
  ] as const)('%s has %i, each called once, each %s', ([id, count, held]) => {
    expect(marksOf(id)).toEqual(Array.from({ length: count }, (_, i) => `${i + 1} ${held} 1`));
  });

  test('a mark knows its passage, and a mark in a heading has none', () => {
    const { notes, passages } = corpusDocument('ai-kazakhstan-upr-submission');
    for (const { number, marks } of notes) {
      const passage = passages.find((each) => each.id === marks[0]?.passage);
      if (number === 11) expect(passage).toBeUndefined();
      else expect(passage?.marks.map((mark) => mark.number)).toContain(number);
    }
  });

  test('a note is a passage with its number, and states', () => {
    const { passages } = corpusDocument('ai-eur-57-003-2010');
    expect(passages.filter((passage) => passage.note !== null)).toMatchObject([
      {
        note: 1,
        kind: 'note',
        stance: 'statement',
        text: 'A/HRC/14/10, paragraph 95, recommendations 42-45, 61, and 65-68.',
      },
      { note: 2, kind: 'note', stance: 'statement', text: 'Ibid, paragraph 97, recommendations 3, 16-18.' },
    ]);
  });
});

describe('what the metadata knows', () => {
  const text = 'CONVENTION\n\nConcluding observations\n\nKAZAKHSTAN\n\nC. Prisons\n\nThey are full.\n';
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const read = (known: Parameters<typeof documentOf>[1]) =>
    documentOf(text, known).blocks.map((block) => `${block.kind} ${[...block.section, block.text].join(' > ')}`);

  test('a stated title is no section, nor is what stands above it', () => {
    const value = 'Concluding observations';
    expect(read({ title: { value, stated: spanOf(value) } }).slice(1)).toEqual([
      'heading Concluding observations',
      'heading KAZAKHSTAN',
      'heading KAZAKHSTAN > C. Prisons',
      'paragraph KAZAKHSTAN > C. Prisons > They are full.',
    ]);
  });

  test('a line that only states a fact about the document is metadata', () => {
    expect(read({ jurisdiction: { value: 'KAZ', stated: spanOf('KAZAKHSTAN') } })).toContain(
      'metadata CONVENTION > Concluding observations > KAZAKHSTAN',
    );
  });

  test.for(['heading', 'paragraph', 'item', 'metadata', 'furniture'] as const)('a line may be named a %s', (kind) => {
    expect(read({ hints: { lines: { 9: kind } } }).at(-1)).toMatch(new RegExp(`^${kind} .*They are full\\.$`));
  });

  test('a named paragraph of wrapped text goes on', () => {
    const { blocks } = documentOf(sample('plain'), { hints: { lines: { 2: 'paragraph' } } });
    expect(blocks.map((block) => block.text.split(' ')[0])).toEqual(['they', 'three']);
  });

  test('the document keeps its source and metadata', () => {
    const document = documentOf('One.');
    expect(document).toMatchObject({
      id: 'example',
      source: 'One.',
      sha256: blankMetadata.sha256,
      metadata: blankMetadata,
      extract: false,
    });
  });
});

describe('rows of key facts', () => {
  test.for([
    ['labels and values', 'Key Facts\nArea\n12 sq km\nPrisons\n5', ['Area 12 sq km', 'Prisons 5']],
    ['set apart', 'Key Facts\n\nArea\n\n12 sq km\n\nPrisons\n\n5', ['Area 12 sq km', 'Prisons 5']],
    ['a label is lost', 'Key Facts\n\n\n12 sq km\n\nPrisons\n\n5', ['12 sq km', 'Prisons 5']],
    ['label and value on one line', 'Key Facts\nArea: 12 sq km\nPrisons: 5', ['Area: 12 sq km', 'Prisons: 5']],
    ['a heading ends them', 'Key Facts\nArea\n12 sq km\nBackground\nIt is a large country.', ['Area 12 sq km']],
    ['text ends them', 'Key Facts\nArea\n12 sq km\nIt is a large country.', ['Area 12 sq km']],
    ['no heading, no rows', 'Area\n12 sq km\nPrisons\n5', []],
  ] as const)('%s', ([, source, rows]) => {
    const facts = documentOf(source).passages.filter((passage) => passage.kind === 'keyfact');
    expect(facts.map((fact) => fact.text)).toEqual(rows);
    // A pair is two spans, so that a value that lost its label can be told from it.
    expect(facts.map((fact) => fact.spans.length)).toEqual(
      rows.map((row) => (/^\D+ \d/.test(row) && !row.includes(':') ? 2 : 1)),
    );
  });
});
