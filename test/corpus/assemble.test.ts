import { expect, test } from 'vitest';
import { documentOf } from './read.ts';

/** Two paragraphs that show how wide the text was set. */
const set = `The court has held so in every case that was brought before it in the
course of the year, and nobody was charged with anything.

The judge who had signed the order was not told of it before the
hearing had begun, nor was the prosecutor.

`;

/** Lines below such paragraphs, and the blocks that they make. */
const cases: readonly (readonly [name: string, text: string, blocks: readonly string[]])[] = [
  [
    'a sentence goes on over a blank line where its line is full',
    'The cell in which the complainant was held had no window, and the\n\nlight was on all night.',
    ['paragraph The cell in which the complainant was held had no window, and the light was on all night.'],
  ],
  [
    'or ends in a word that leads on',
    'He was held in a cell of the\n\npolice.',
    ['paragraph He was held in a cell of the police.'],
  ],
  [
    'a short line in lower case stays alone',
    'fundamental legal safeguards\n\ninvestigations into torture\n\nthe Istanbul Protocol',
    [
      'paragraph fundamental legal safeguards',
      'paragraph investigations into torture',
      'paragraph the Istanbul Protocol',
    ],
  ],
  [
    'overleaf a sentence goes on with a name',
    'The cell was small. The complainant had been beaten there before the\nCommittee was told of it, and he asked to be heard again by the new\n-----\nSpecial Rapporteur.',
    [
      'paragraph The cell was small. The complainant had been beaten there before the Committee was told of it, and he asked to be heard again by the new Special Rapporteur.',
      'furniture -----',
    ],
  ],
  [
    'overleaf a heading does not',
    'He was freed.\n-----\nSpecial Rapporteur\n\nShe came.',
    ['paragraph He was freed.', 'furniture -----', 'heading Special Rapporteur', 'paragraph She came.'],
  ],
  [
    'a number below a heading that fills its line begins a paragraph',
    'Insufficient legal safeguards governing the initial period of police\n9. The Committee is concerned about the initial period of detention, in\nwhich many are beaten.',
    [
      'heading Insufficient legal safeguards governing the initial period of police',
      'paragraph 9. The Committee is concerned about the initial period of detention, in which many are beaten.',
    ],
  ],
  [
    'a number in the middle of a sentence does not',
    'The Committee notes that its questions have not been answered in para.\n9. The Committee asks again.',
    ['paragraph The Committee notes that its questions have not been answered in para. 9. The Committee asks again.'],
  ],
  [
    'items that end in nothing',
    '• Give the journalists access to lawyers of their choice, and the time\nto speak with them\n• Allow a doctor to see them',
    [
      'item Give the journalists access to lawyers of their choice, and the time to speak with them',
      'item Allow a doctor to see them',
    ],
  ],
  [
    'a dash in the middle of a sentence is no bullet',
    'The commissions are granted access to most of the prisons in the north\n- but not all - of the country.',
    [
      'paragraph The commissions are granted access to most of the prisons in the north - but not all - of the country.',
    ],
  ],
  [
    'words of a sentence are no furniture',
    'They came for both. On the first day they were held in the cellar and\nquestioned for six hours by two officers of the guard, and then given\ncookies and tea\n\nOn the second day they were freed.',
    [
      'paragraph They came for both. On the first day they were held in the cellar and questioned for six hours by two officers of the guard, and then given cookies and tea',
      'paragraph On the second day they were freed.',
    ],
  ],
  [
    'a heading and its text without a blank line',
    'Legal developments\nA law on judicial review of the decision to detain a person is in force.',
    [
      'heading Legal developments',
      'paragraph A law on judicial review of the decision to detain a person is in force.',
    ],
  ],
  [
    'paragraphs without a blank line, where the first ends early',
    'The law on judicial review of the decision to detain a person is in\nforce since May.\nThe judges do not apply it.',
    [
      'paragraph The law on judicial review of the decision to detain a person is in force since May.',
      'paragraph The judges do not apply it.',
    ],
  ],
  [
    'a label set in beside other lines',
    'A page that is headed by what is said of the document in the archive\n          Original: English',
    ['paragraph A page that is headed by what is said of the document in the archive', 'metadata Original: English'],
  ],
];

test.for(cases)('%s', ([, text, blocks]) => {
  const found = documentOf(set + text).blocks.slice(2);
  expect(found.map((block) => `${block.kind} ${block.text}`)).toEqual(blocks);
});
