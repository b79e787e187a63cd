import { describe, expect, test } from 'vitest';
import { betterBy, explained, fewestForPart, mostlyHeld } from '#src/quote/verify/check-joined.ts';
import { fewestForNear } from '#src/quote/verify/check-near.ts';
import { checkText, mostChanged, mostlyOwn } from '#src/quote/verify/check-text.ts';
import { fewestForQuotation, findClaims } from '#src/quote/verify/claims.ts';
import { mostPlaces } from '#src/quote/verify/locate.ts';
import { closeEnough, nearlyAsMuch } from '#src/quote/verify/nearest.ts';
import { verify } from '#src/quote/verify/verify.ts';
import { buildWordIndex } from '#src/quote/verify/word-index.ts';
import { names } from '../../support/desk.ts';
import { aDocument } from '../../support/documents.ts';

/** Words that stand in no other place: a1 a2 a3 … in one passage, b1 b2 b3 … in another. */
const letters = ['a', 'b'].map((letter) =>
  Array.from(
    { length: 20 },
    (_, i) => `${letter}${letter}${'xyzuvw'.charAt(i % 6)}${'klmn'.charAt(i % 4)}${'pqrst'.charAt(i % 5)}`,
  ),
);
const [a = [], b = []] = letters;
const documents = [aDocument(`${a.join(' ')}.\n`, {}, 'one'), aDocument(`${b.join(' ')}.\n`, {}, 'two')];
const index = buildWordIndex(documents);
const verdict = (words: readonly string[]) => verify(words.join(' '), null, index).verdict;
/** The first `of` words, of which `kept` stay as they are, spread evenly. */
const keeping = (kept: number, of: number) =>
  a.slice(0, of).map((word, i) => (Math.floor(((i + 1) * kept) / of) > Math.floor((i * kept) / of) ? word : `zz${i}`));

describe('how much must be the same to be called close', () => {
  // Sentences of one field share their formula, up to half of their words; of one sentence changed more stays.
  test('the share of unchanged words', () => {
    expect(closeEnough).toBe(0.6);
    expect(verdict(keeping(12, 20))).toBe('differs');
    expect(verdict(keeping(11, 20))).toBe('not-held');
    expect(verdict(keeping(6, 10))).toBe('differs');
    expect(verdict(keeping(5, 10))).toBe('not-held');
  });

  test('formulas of the field do not come close', () => {
    const formula = buildWordIndex([
      aDocument('The State party should ensure that all detained suspects are afforded all fundamental safeguards.\n'),
    ]);
    const other =
      'The State party should ensure that all children enjoy access to inclusive education and health services';
    expect(verify(other, null, formula).verdict).toBe('not-held');
  });

  // Three words in common say nothing, and one changed word in three leaves two.
  test('the shortest claim that may differ', () => {
    expect(fewestForNear).toBe(4);
    expect(verdict([...a.slice(0, 3), 'zz'])).toBe('differs');
    expect(verdict([...a.slice(0, 2), 'zz'])).toBe('not-held');
    expect(verdict(a.slice(0, 2))).toBe('cut');
  });
});

describe('when a claim is joined from two places', () => {
  const joined = (words: readonly string[]) => verify(words.join(' '), null, index).joined ?? false;

  // Runs of three words are everywhere; four in a row are somebody's.
  test('the shortest part', () => {
    expect(fewestForPart).toBe(4);
    expect(joined([...a.slice(0, 4), ...b.slice(0, 4)])).toBe(true);
    expect(joined([...a.slice(0, 4), ...b.slice(0, 3)])).toBe(false);
    expect(joined([...a.slice(0, 3), ...b.slice(0, 4)])).toBe(false);
  });

  // The rest may be changed too, but a fifth at most: else two places explain no more than chance.
  test('the share that the two places hold together', () => {
    expect(mostlyHeld).toBe(0.8);
    const second = (kept: number) => b.slice(0, 10).map((word, i) => (i < kept ? word : `zz${i}`));
    expect(joined([...a.slice(0, 10), ...second(6)])).toBe(true);
    expect(joined([...a.slice(0, 10), ...second(5)])).toBe(false);
  });

  // A place that holds nearly all explains the claim, whatever its last words remind of.
  test('the share that one place explains', () => {
    expect(explained).toBe(0.85);
    expect(joined([...a.slice(0, 20), ...b.slice(0, 4)])).toBe(true);
    const more = [...a, ...b];
    const one = buildWordIndex([
      aDocument(`${more.slice(0, 30).join(' ')}.\n`, {}, 'one'),
      aDocument(`${more.slice(30).join(' ')}.\n`, {}, 'two'),
    ]);
    const claim = (first: number) => [...more.slice(0, first), ...more.slice(30, 34)].join(' ');
    expect(verify(claim(22), null, one).joined).toBe(true);
    expect(verify(claim(23), null, one).joined).toBeUndefined();
  });

  // One word more can be luck.
  test('how much better two places must be than one', () => {
    expect(betterBy).toBe(2);
    const second = b.slice(0, 10);
    const first = [...a.slice(0, 10), ...second.map((word, i) => (i === 0 || i > 6 ? `yy${i}` : word))];
    const beside = (kept: number) => {
      const other = second.map((word, i) => (i < kept ? word : `zz${i}`));
      const texts = [first, other].map((words, i) => aDocument(`${words.join(' ')}.\n`, {}, `d${i}`));
      return verify([...a.slice(0, 10), ...second].join(' '), null, buildWordIndex(texts)).joined ?? false;
    };
    expect(beside(8)).toBe(true);
    expect(beside(7)).toBe(false);
  });
});

describe('what is taken for a quotation', () => {
  // One word in marks is a term; where there is nothing else it is what was meant.
  test('the fewest words', () => {
    expect(fewestForQuotation).toBe(2);
    expect(findClaims('“one” and “two three”').map(({ text }) => text)).toEqual(['two three']);
    expect(findClaims('“one” and “two”').map(({ text }) => text)).toEqual(['one', 'two']);
  });

  const held = { documents, names, index };
  const claims = (text: string) => checkText(text, null, held).length;
  const quoted = (words: readonly string[], from: number, to: number) =>
    [...words.slice(0, from), `“${words.slice(from, to).join(' ')}”`, ...words.slice(to)].join(' ');

  // A passage has marks round few of its words, a draft that quotes round most.
  test('the share between marks from which a text is a draft', () => {
    expect(mostlyOwn).toBe(0.5);
    const parts = (each: number) => {
      const words = a.map((word, i) =>
        i === 0 || i === each + 1 ? `“${word}` : i === each || i === 2 * each + 1 ? `${word}”` : word,
      );
      return claims(words.join(' '));
    };
    expect(parts(3)).toBe(1);
    expect(parts(4)).toBe(2);
  });

  // The words round a quotation are the draft's own: were they the source's, they would be unchanged.
  test('the share that may be changed in a passage pasted as it is', () => {
    expect(mostChanged).toBe(0.2);
    const own = (changed: number) => a.map((word, i) => (i < changed ? `zz${i}` : word));
    expect(checkText(quoted(own(4), 10, 14), null, held)[0]?.claim.text).toContain('zz0');
    expect(checkText(quoted(own(5), 10, 14), null, held)[0]?.claim.text).not.toContain('zz0');
  });
});

// Two places that hold about as much are both what may be meant; one that holds less is not, whatever is claimed.
test('the share of the nearest place that a claimed one must hold', () => {
  expect(nearlyAsMuch).toBe(0.9);
  const nearest = (kept: number) => {
    const other = a.map((word, i) => (i < kept ? word : `yy${i}`));
    const texts = [[...a.slice(0, 19), 'zz'], other].map((words, i) => aDocument(`${words.join(' ')}.\n`, {}, `d${i}`));
    return verify(a.join(' '), (document) => document.id === 'd1', buildWordIndex(texts)).locations[0]?.document.id;
  };
  expect(nearest(18)).toBe('d1');
  expect(nearest(17)).toBe('d0');
});

// A formula stands in hundreds of places: where it is claimed to stand is looked at all the same.
test('of many places fifty are read, those claimed among them', () => {
  expect(mostPlaces).toBe(50);
  const many = Array.from({ length: 60 }, (_, i) => aDocument('Nobody shall be subjected to torture.\n', {}, `d${i}`));
  const formulas = buildWordIndex(many);
  const claim = 'Nobody shall be subjected to torture.';
  expect(verify(claim, null, formulas)).toMatchObject({ verdict: 'verbatim', others: { length: 49 } });
  const check = verify(claim, (document) => document.id === 'd59', formulas);
  expect(check.locations[0]?.document.id).toBe('d59');
});
