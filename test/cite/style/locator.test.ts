import { expect, test } from 'vitest';
import { findPlaces } from '#src/cite/find-places.ts';
import { type Locator, locatorOf } from '#src/cite/style/locator.ts';
import { desk, everyPassage, passageCalled } from '../../support/desk.ts';
import { aDocument } from '../../support/documents.ts';
import { stated } from './samples.ts';

test.for<[string, Locator]>([
  ['cat-kazakhstan-follow-up-extracts@1881', { type: 'paragraph', paragraph: '9', recommendation: null }],
  ['cat-kazakhstan-follow-up-extracts@2363', { type: 'paragraph', paragraph: '9(b)', recommendation: null }],
  ['ai-eur-57-003-2010@3175', { type: 'note', note: 2 }],
  ['kazakhstan-country-page-2014@96', { type: 'counted', what: 'row', count: 3, section: ['Key Facts'] }],
  ['iphr-eu-kazakhstan-dialogue-briefing@620', { type: 'counted', what: 'list item', count: 1, section: [] }],
  [
    'ai-kazakhstan-upr-submission@22931',
    {
      type: 'counted',
      what: 'list item',
      count: 1,
      section: ['Recommendations for action by the State under review', 'Refugees and asylum-seekers'],
    },
  ],
])('%s', ([id, locator]) => {
  const { document, passage } = passageCalled(id);
  expect(locatorOf(document, passage)).toEqual(locator);
});

test('a counted place leads back to its passage, and to no other', () => {
  let counted = 0;
  for (const { document, passage } of everyPassage) {
    const locator = locatorOf(document, passage);
    if (locator.type !== 'counted') continue;
    counted += 1;
    const reference = { source: '', paragraphs: [], notes: [], counted: locator };
    expect(findPlaces(document, reference, []).passages).toEqual([passage]);
  }
  expect(counted).toBeGreaterThan(desk.library.documents.length);
});

const review = `Report of the Working Group

II. Conclusions and/or recommendations

94. The recommendations below enjoy the support of Kazakhstan and the Government should report on them.

95. The following recommendations were made and will be examined by the State party, which should:

1. Ratify the Optional Protocol, the State party should do so without delay (Argentina).

2. Adopt safeguards against torture, the State party should do so at once (Austria).
`;

test('a recommendation has its own number and that of the paragraph it stands in', () => {
  const document = aDocument(review);
  const places = document.passages.map((passage) => locatorOf(document, passage));
  expect(places).toContainEqual({ type: 'paragraph', paragraph: '95', recommendation: '2' });
  expect(places).toContainEqual({ type: 'paragraph', paragraph: '95', recommendation: null });
});

test('the numbers of a treaty are articles', () => {
  const document = aDocument('Convention\n\n1. For the purposes of this Convention, torture means an act.\n', {
    type: stated('treaty'),
  });
  expect(document.passages.map((passage) => locatorOf(document, passage))).toContainEqual({
    type: 'article',
    article: '1',
  });
});
