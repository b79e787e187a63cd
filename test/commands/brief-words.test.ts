import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '#src/answer/answer.ts';
import { sentences } from '#src/corpus/sentences.ts';
import { renderOpening } from '#src/render/discord.ts';
import { everyPassage, ownWords, quoted } from '../support/desk.ts';
import { readBackDiscord } from '../support/read-back.ts';
import { ServerDesk } from '../support/server.ts';

/** A passage of the corpus, some of its sentences by their numbers, and a pace. */
const anyChoice = fc
  .record({
    place: fc.constantFrom(...everyPassage),
    pace: fc.integer({ min: 60, max: 300 }),
    picks: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  })
  .map(({ place: { document, passage }, pace, picks }) => {
    const all = sentences(document.source, passage.spans, passage.marks);
    const numbers = all.map((_, i) => i + 1).filter((number) => picks[number % picks.length]);
    return { passage, pace, count: all.length, numbers: numbers.length > 0 ? numbers : [1] };
  });

/** How long a text takes, counted anew from what is shown. */
function lengthOf(text: string, pace: number): string {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const seconds = Math.ceil((words * 60) / pace);
  const said = [`${Math.floor(seconds / 60)} min`, `${seconds % 60} s`].filter((part) => !part.startsWith('0 '));
  return `${words} ${words === 1 ? 'word' : 'words'}, ${said.join(' ') || '0 s'}`;
}

/** What everybody reads of an answer. */
const read = (answer: Answer) => renderOpening(answer).flatMap(readBackDiscord);

test('published is what was previewed: words of the source in their order, each cut marked, and its length as said', () => {
  fc.assert(
    fc.property(anyChoice, ({ passage, pace, count, numbers }) => {
      const here = new ServerDesk();
      here.may = [];
      here.ask('brief start', { title: 'Item 4', pace });
      const added = here.ask('brief add', { reference: passage.id });
      expect(added.outcome).toBe('found');
      expect(ownWords(added)).toContain(`: ${lengthOf(passage.text, pace)}.`);
      expect(here.ask('brief trim', { item: '1', sentences: numbers.join(', ') }).outcome).toBe('found');
      const preview = here.ask('brief next');
      const [block] = quoted(preview);
      const publish = block?.actions.find(({ label }) => label === 'Publish');
      const answer = here.press('brief publish', publish?.call.arguments);
      const [shown, ...more] = read(answer);
      const text = shown?.text ?? '';

      expect(more).toEqual([]);
      expect(text).toBe(read(preview)[0]?.text);
      let from = 0;
      for (const part of text.split('[…]').map((each) => each.trim())) {
        const at = passage.text.indexOf(part, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + part.length;
      }
      expect(text.includes('[…]')).toBe(numbers.length < count || passage.text.includes('[…]'));
      expect(ownWords(preview)).toContain(`${lengthOf(text, pace)} at ${pace}`);
      expect(ownWords(here.ask('brief list'))).toContain(`${lengthOf(text, pace)} of `);
    }),
    { numRuns: 120 },
  );
});

test('every quotation that is shown while a brief is open has its button', () => {
  const here = new ServerDesk();
  here.ask('brief start', { title: 'Item 4' });
  const answers = [
    ...everyPassage.map(({ passage }) => here.ask('cite', { reference: passage.id })),
    ...['torture', 'police custody', 'non-refoulement'].flatMap((topic) => [
      here.ask('find', { query: topic }),
      here.ask('compare', { topic }),
      here.ask('quote', { topic, seconds: 600 }),
      here.ask('recommendations', { topic }),
    ]),
    here.ask('trace'),
    here.ask('verify', { text: '“certainly goes beyond isolated instances”' }),
  ];
  for (const answer of answers) {
    const pages = renderOpening(answer);
    const buttons = JSON.stringify(pages).match(/"brief\/pick\?/g) ?? [];
    expect(buttons.length, answer.message).toBe(pages.flatMap(readBackDiscord).length);
  }
});
