import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pickSentences, speakable } from '#src/brief/pick-sentences.ts';
import { speakingTime } from '#src/brief/speaking-time.ts';
import { durationOf } from '#src/brief/timing.ts';
import { within } from '#src/daily/whole-sentences.ts';
import { quoteSpans } from '#src/quote/quote.ts';
import { sentencesOnTheme } from '#src/search/on-topic.ts';
import { desk } from '../support/desk.ts';

const { library } = desk;
const { themes } = library.vocabulary;
const theme = fc.constantFrom(...themes.filter((each) => sentencesOnTheme(each, library).length > 0));
const pace = fc.integer({ min: 60, max: 300 });

test.for([
  [150, 150, 60],
  [300, 150, 120],
  [0, 150, 0],
  [1, 150, 1],
  [75, 150, 30],
  [76, 150, 31],
  [75, 100, 45],
] as const)('%i words at %i a minute: %i seconds', ([words, at, seconds]) => {
  expect(speakingTime(words, at)).toBe(seconds);
});

test('what is picked fits, is reckoned by the words shown, begins and ends as a sentence, and stands there once', () => {
  fc.assert(
    fc.property(theme, fc.integer({ min: 5, max: 600 }), pace, (each, seconds, at) => {
      const spoken = speakable(sentencesOnTheme(each, library), at);
      const picked = pickSentences(spoken, seconds);
      expect(picked.reduce((sum, one) => sum + one.seconds, 0)).toBeLessThanOrEqual(seconds);
      expect(new Set(picked.map(({ sentence }) => sentence)).size).toBe(picked.length);
      for (const one of picked) {
        const { text } = quoteSpans(one.document, one.passage, within(one.passage.spans, one.sentence));
        expect(durationOf(text, at)).toEqual({ words: one.words, seconds: one.seconds });
        expect(text.replace(/^\[…\] /, '')).toMatch(/^[“"‘'([]*[\p{Lu}\p{N}]/u);
        expect(text.replace(/ \[…\]$/, '')).toMatch(/[.!?][”"’')\]»]*$/u);
      }
    }),
  );
});

test('a sentence that goes on with the one before is not spoken by itself', () => {
  const told = themes.flatMap((each) => speakable(sentencesOnTheme(each, library), 150));
  const begins = told.map(({ document, sentence }) => document.source.slice(sentence.start, sentence.start + 12));
  expect(begins.length).toBeGreaterThan(100);
  expect(
    begins.filter((words) =>
      /^(?:However|Although this|In effect|In practice|There is also|This|These|It)/.test(words),
    ),
  ).toEqual([]);
});

test('nothing is picked only where nothing fits', () => {
  fc.assert(
    fc.property(theme, fc.integer({ min: 5, max: 60 }), pace, (each, seconds, at) => {
      const spoken = speakable(sentencesOnTheme(each, library), at);
      const best = spoken[0]?.worth ?? 0;
      const fits = spoken.some((one) => one.seconds <= seconds && one.worth >= best - 0.75);
      expect(pickSentences(spoken, seconds).length > 0).toBe(fits);
    }),
  );
});

test('the best first, among equals the newest', () => {
  fc.assert(
    fc.property(theme, pace, (each, at) => {
      const spoken = speakable(sentencesOnTheme(each, library), at);
      const last = (i: number) => spoken[i]?.document.metadata.issued.value?.['date-parts'].at(-1)?.join('-') ?? '';
      for (const [i, one] of spoken.entries()) {
        const next = spoken[i + 1];
        if (!next) continue;
        expect(next.worth).toBeLessThanOrEqual(one.worth);
        if (next.worth === one.worth)
          expect(Number.parseInt(last(i), 10)).toBeGreaterThanOrEqual(Number.parseInt(last(i + 1), 10));
      }
    }),
  );
});

test('each body has its turn before one has two', () => {
  const torture = themes.find(({ id }) => id === 'torture');
  const picked = pickSentences(speakable(torture ? sentencesOnTheme(torture, library) : [], 150), 120);
  const names = picked.map(({ document }) => document.metadata.author.value?.[0]?.literal ?? document.id);
  expect(new Set(names.slice(0, 4)).size).toBe(4);
  expect(names.length).toBeGreaterThan(4);
});
