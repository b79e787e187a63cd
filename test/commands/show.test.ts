import { describe, expect, test } from 'vitest';
import { handle } from '#src/quote/handle.ts';
import { ask, desk, everyPassage, ownWords, passageIds, quoted } from '../support/desk.ts';

const submission = 'ai-kazakhstan-upr-submission';
const statement = 'ai-eur-57-003-2010';

describe('a passage is opened again', () => {
  test('by its id and by its handle, every passage of the corpus', () => {
    for (const { document, passage } of everyPassage) {
      for (const at of [passage.id, handle(document.id, passage.spans[0]?.start ?? 0)]) {
        expect(passageIds(ask('show', { at }))).toEqual([passage.id]);
      }
    }
  });

  test('whole, as the excerpt at that place, or with what stands around it', () => {
    const at = handle(submission, 3600);
    expect(quoted(ask('show', { at, view: 'whole' }))[0]?.excerpt).toBeUndefined();
    const [excerpt] = quoted(ask('show', { at, view: 'excerpt' }));
    expect(excerpt?.excerpt?.cut).toBe(true);
    expect(excerpt?.at).toBe(at);
    const around = ask('show', { at, view: 'around' });
    expect(passageIds(around)).toEqual([`${submission}@3357`]);
    expect(passageIds(around, 'context')).toEqual([`${submission}@2658`, `${submission}@4051`]);
  });

  test('at the beginning and the end of a text there is one neighbour', () => {
    for (const { passages } of desk.library.documents) {
      const body = passages.filter(({ note }) => note === null);
      for (const passage of [body[0], body.at(-1)]) {
        const answer = ask('show', { at: passage?.id, view: 'around' });
        expect(passageIds(answer)).toEqual([passage?.id]);
        expect(passageIds(answer, 'context')).toHaveLength(1);
      }
    }
  });

  test('several handles one after the other, in that order', () => {
    const handles = [handle(statement, 1159), handle(submission, 3357), handle(statement, 358)].join('');
    const answer = ask('show', { at: handles });
    expect(passageIds(answer)).toEqual([`${statement}@1159`, `${submission}@3357`, `${statement}@358`]);
    expect(answer.message).toMatch(/ and 2 more$/);
  });

  test('every button of every answer leads somewhere', () => {
    for (const { passage } of everyPassage) {
      for (const { label, call } of quoted(ask('show', { at: passage.id, view: 'excerpt' }))[0]?.actions ?? []) {
        expect(ask(call.command, call.arguments).outcome, `${passage.id} ${label}`).toBe('found');
      }
    }
  });
});

describe('notes', () => {
  test('are quoted and cited like any other words', () => {
    const answer = ask('show', { at: `${submission}@3357`, view: 'notes' });
    expect(quoted(answer)[0]?.quotation.text).toMatch(/^Article 134 of the Criminal Procedural Code/);
    expect(quoted(answer)[0]?.quotation.citation).toMatch(/, note 3$/);
  });

  test('an ibid. is shown with what it stands for', () => {
    const answer = ask('show', { at: `${statement}@1950`, view: 'notes' });
    expect(passageIds(answer)).toEqual([`${statement}@3175`]);
    expect(ownWords(answer)).toContain(
      'Ibid. leads back to note 1. Read together: A/HRC/14/10, paragraph 97, recommendations 3, 16-18.',
    );
  });

  test('a mark without a note, and a passage without marks, are told', () => {
    const without = ask('show', { at: 'kazakhstan-country-page-2014@779', view: 'notes' });
    expect(ownWords(without)).toContain('Note 1 is marked, but its note is missing in the text held.');
    const none = ask('show', { at: 'cat-kazakhstan-follow-up-extracts@1881', view: 'notes' });
    expect(ownWords(none)).toContain('No note is marked in this passage.');
  });

  test('a note stands with the passage in which it is marked', () => {
    const answer = ask('show', { at: `${statement}@3175`, view: 'around' });
    expect(passageIds(answer)).toEqual([`${statement}@3175`]);
    expect(passageIds(answer, 'context')).toEqual([`${statement}@1950`]);
  });
});

describe('what is not held is refused, and nothing else is shown in its place', () => {
  const gone = 'That passage is not in the corpus held now. Search again with /find, or cite it with /cite.';
  test.for([
    'xyzzy',
    'AAAAAAAAA',
    'AAAAAAAA',
    '=========',
    `${statement}@359`,
    `${statement}@`,
    '__proto__@1',
    handle('another-corpus', 358),
    `${handle(statement, 358)}${handle('another-corpus', 358)}`,
    `${handle(statement, 358)}A`,
    handle(statement, 0),
    '“',
    '   ',
  ])('%j', (at) => {
    expect(ask('show', { at })).toMatchObject({ outcome: 'refused', message: gone, audience: 'asker' });
  });

  test.for([
    [{}, '/show needs ‘at’: A passage id, or the handles a button carries.'],
    [{ at: '' }, '/show needs ‘at’: A passage id, or the handles a button carries.'],
    [{ at: 'x', view: 'naked' }, '‘view’ is one of excerpt, whole, around, notes, cite; ‘naked’ is none of them.'],
    [
      { at: 'x'.repeat(6000) },
      '‘at’ is 6,000 characters long; at most 200 are read. Shorten it to the words that matter.',
    ],
  ] as const)('%j', ([given, message]) => {
    expect(ask('show', given)).toMatchObject({ outcome: 'refused', message });
  });
});

test('Share shows to the channel the very words that the asker saw', () => {
  const at = handle(submission, 3600);
  const [seen] = quoted(ask('show', { at, view: 'excerpt' }));
  const shared = ask('show', { at, view: 'excerpt', share: 'true' });
  expect(shared.audience).toBe('channel');
  expect(quoted(shared)[0]?.excerpt).toEqual(seen?.excerpt);
});
