import { describe, expect, test } from 'vitest';
import { formatPinpoint } from '#src/cite/citation.ts';
import { formatSection, ordinal, pinpointOf } from '#src/cite/pinpoint.ts';
import { desk, everyPassage, passageCalled } from '../support/desk.ts';

describe('a place is named as the source numbers it, or as our count that is said to be one', () => {
  test.for([
    ['cat-kazakhstan-follow-up-extracts@1881', 'para. 9'],
    ['cat-kazakhstan-follow-up-extracts@2363', 'para. 9 (b)'],
    ['cat-kazakhstan-follow-up-extracts@2660', 'para. 9'],
    ['ai-eur-57-003-2010@3175', 'note 2'],
    [
      'ai-eur-57-003-2010@1950',
      '3rd paragraph under ‘United Nations Human Rights Council adopts Universal Periodic Review outcome on Kazakhstan’ (counted)',
    ],
    ['ai-kazakhstan-upr-submission@1227', '1st paragraph under ‘Legal developments’ (counted)'],
    [
      'ai-kazakhstan-upr-submission@14667',
      '2nd paragraph under ‘C. Promotion and protection of human rights on the ground › Refugees and asylum-seekers’ (counted)',
    ],
    [
      'ai-kazakhstan-upr-submission@22931',
      '1st list item under ‘Recommendations for action by the State under review › Refugees and asylum-seekers’ (counted)',
    ],
    ['iphr-eu-kazakhstan-dialogue-briefing@620', '1st list item (counted)'],
    ['kazakhstan-country-page-2014@96', '3rd row under ‘Key Facts’ (counted)'],
  ] as const)('%s', ([id, pinpoint]) => {
    const { document, passage } = passageCalled(id);
    expect(formatPinpoint(document, passage)).toBe(pinpoint);
  });

  test('a passage has the number of its source, or our count, or is a note: exactly one of these', () => {
    for (const { passage } of everyPassage) {
      const ways = [passage.paragraph, passage.counted, passage.note].filter((each) => each !== null);
      expect(ways, passage.id).toHaveLength(1);
    }
  });

  test('no two passages that we count have the same place', () => {
    for (const document of desk.library.documents) {
      const counted = document.passages.filter((passage) => passage.counted !== null);
      const places = counted.map((passage) => formatPinpoint(document, passage));
      expect(new Set(places).size).toBe(counted.length);
      expect(places.every((place) => place.endsWith(' (counted)'))).toBe(true);
    }
  });

  test('a nested sub-paragraph keeps its letters together', () => {
    const { document, passage } = passageCalled('cat-kazakhstan-follow-up-extracts@2363');
    expect(formatPinpoint(document, { ...passage, paragraph: '9(b)(ii)' })).toBe('para. 9 (b)(ii)');
  });

  test('programs get section, number and count', () => {
    expect(pinpointOf(passageCalled('cat-kazakhstan-follow-up-extracts@2363').passage)).toEqual({
      section: [
        'C. Principal subjects concerns and recommendations',
        'Insufficient safeguards governing initial period of detention',
      ],
      paragraph: '9(b)',
      counted: null,
    });
    expect(pinpointOf(passageCalled('ai-eur-57-003-2010@1950').passage)).toMatchObject({ paragraph: null, counted: 3 });
  });
});

test('headings are told apart by as many of those above as it takes', () => {
  const { document, passage } = passageCalled('ai-kazakhstan-upr-submission@21802');
  expect(formatSection(document, passage.section)).toBe(
    'Recommendations for action by the State under review › Torture or other ill-treatment',
  );
  expect(formatSection(document, [])).toBe('');
  for (const { passages } of desk.library.documents) {
    const sections = [...new Set(passages.map(({ section }) => JSON.stringify(section)))];
    const owner = desk.library.documents.find((each) => each.passages === passages);
    const shown = sections.map((section) => (owner ? formatSection(owner, JSON.parse(section)) : ''));
    expect(new Set(shown).size).toBe(sections.length);
  }
});

test.for([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [10, '10th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [22, '22nd'],
  [101, '101st'],
  [111, '111th'],
  [113, '113th'],
] as const)('%d is written %s', ([n, written]) => {
  expect(ordinal(n)).toBe(written);
});
