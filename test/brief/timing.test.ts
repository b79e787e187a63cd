import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationOf, formatSeconds, overSlot, timed } from '#src/brief/timing.ts';
import { anyFilledBrief, held, heldWithout, itemFor, publishedAt } from '../support/brief-items.ts';
import { someBrief } from '../support/briefs.ts';

describe('how long words take', () => {
  test.for<[string, number, number, number]>([
    ['', 150, 0, 0],
    ['one', 60, 1, 1],
    ['[…] one — two […] three […]', 60, 3, 3],
    ['ill-treatment, 347.1 (a) “rights”', 60, 4, 4],
    ['one two three', 150, 3, 2],
    ['five words take two seconds', 150, 5, 2],
    ['Осы сөздер қазақша', 60, 3, 3],
  ])('%j at %d: %d words, %d seconds', ([text, pace, words, seconds]) => {
    expect(durationOf(text, pace)).toEqual({ words, seconds });
  });

  test.for<[number, string]>([
    [0, '0 s'],
    [59, '59 s'],
    [60, '1 min'],
    [85, '1 min 25 s'],
    [3600, '60 min'],
  ])('%d seconds are %s', ([seconds, expected]) => {
    expect(formatSeconds(seconds)).toBe(expected);
  });

  test.for<[number, string | null]>([
    [10, null],
    [9, 'This passage alone takes 10 s at 60 words a minute, over by 1 s: trim it to the sentences that count.'],
  ])('ten words in a slot of %d seconds', ([slot, sentence]) => {
    expect(overSlot('a b c d e f g h i j', { slot, pace: 60 })).toBe(sentence);
  });
});

describe('a brief against its slot', () => {
  const [first, second] = [
    itemFor('cat-kazakhstan-follow-up-extracts@1881', { id: 'a' }),
    itemFor('kazakhstan-country-page-2014@325', { id: 'b' }),
  ];

  test('the running total, what is left, and by how much it is over', () => {
    const brief = someBrief({ items: [first, second], pace: 60 });
    const { items, seconds, words } = timed(brief, held);
    expect(items.map(({ until }) => until)).toEqual([items[0]?.seconds, seconds]);
    expect(seconds).toBe(words);
    const sentence = (slot: number) => timed({ ...brief, slot }, held).sentence;
    expect(sentence(seconds)).toMatch(/: 0 s left\.$/);
    expect(sentence(seconds + 12)).toMatch(/: 12 s left\.$/);
    expect(sentence(seconds - 12)).toMatch(/: over by 12 s\.$/);
    expect(timed({ ...brief, slot: seconds - 12 }, held).over).toBe(12);
  });

  test('what was withdrawn, or is not held any more, takes no time', () => {
    const withdrawn = { ...first, published: publishedAt('2026-11-21T09:30:00Z', 'wrong') };
    const alone = timed(someBrief({ items: [second] }), held);
    expect(timed(someBrief({ items: [withdrawn, second] }), held)).toMatchObject({ seconds: alone.seconds });
    const gone = timed(someBrief({ items: [first, second] }), heldWithout(first.document));
    expect(gone).toMatchObject({ seconds: alone.seconds, words: alone.words });
    expect(gone.items[0]).toMatchObject({
      words: 0,
      seconds: 0,
      quoted: { refusal: expect.stringContaining('not held') },
    });
  });

  test('words and seconds are those of the text that is shown, and the total is their sum', () => {
    fc.assert(
      fc.property(anyFilledBrief, (brief) => {
        const { items, words, seconds } = timed(brief, held);
        for (const each of items) {
          if ('refusal' in each.quoted) throw new Error(each.quoted.refusal);
          expect({ words: each.words, seconds: each.seconds }).toEqual(
            durationOf(each.quoted.quotation.text, brief.pace),
          );
        }
        const counted = items.filter(({ item }) => !item.published?.retracted);
        expect(words).toBe(counted.reduce((sum, each) => sum + each.words, 0));
        expect(seconds).toBe(counted.reduce((sum, each) => sum + each.seconds, 0));
      }),
      { numRuns: 50 },
    );
  });
});
