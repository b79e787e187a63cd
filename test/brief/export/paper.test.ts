import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, toMarkdown } from '#src/brief/export/markdown.ts';
import { formatInstant, paperOf } from '#src/brief/export/paper.ts';
import { quoteItem } from '#src/brief/quote-item.ts';
import { anyFilledBrief, held, heldWithout, itemFor, publishedAt } from '../../support/brief-items.ts';
import { someBrief } from '../../support/briefs.ts';
import { nasties } from '../../support/nasties.ts';
import { isPlain, unescapeMarkdown } from './read-markdown.ts';

const brief = someBrief({
  items: [
    itemFor('cat-kazakhstan-follow-up-extracts@2363', { id: 'a' }),
    itemFor('kazakhstan-country-page-2014@325', { id: 'b', published: publishedAt('2026-11-21T09:32:00Z') }),
    itemFor('ai-eur-57-003-2010@1950', {
      id: 'c',
      note: 'slowly',
      published: publishedAt('2026-11-21T09:31:00Z', 'It was para. 8'),
    }),
  ],
  closed: '2026-11-21T10:00:00Z',
});

test('a brief as Markdown: published in that order, withdrawn struck, the rest below; no note', () => {
  expect(toMarkdown(paperOf(brief, held, { zone: 'Asia/Almaty' }))).toMatchInlineSnapshot(`
    "# Item 4: Kazakhstan

    Begun 2026-11-21 14:00 Asia/Almaty; ended 2026-11-21 15:00 Asia/Almaty.

    At 150 words a minute: 96 words, 39 s of 2 min: 1 min 21 s left.

    Each quotation is word for word from its source; \\[…\\] marks what was left out of a passage.

    ## Published

    Published 2026-11-21 14:31 Asia/Almaty. 105 words, 42 s.

    > ~~Amnesty International warmly welcomes the support by Kazakhstan of recommendations by several states to fully abolish the death penalty and to ratify the Second Optional Protocol to the International Covenant on Civil and Political Rights. This is an important development in view of the fact that, under the current Criminal Code, the offence of ‘Terrorism leading to loss of life’ is the only crime that can be punished by death in peacetime. Given that self-incriminatory statements, alleged to have been extracted under torture, are regularly introduced as evidence against the accused, individuals accused of terrorism could be sentenced to death based on such so-called “evidence”.~~
    >
    > — Amnesty International, Kazakhstan: Amnesty International urges zero tolerance of torture and the abolition of the death penalty, EUR 57/003/2010, 10 June 2010, 3rd paragraph under ‘United Nations Human Rights Council adopts Universal Periodic Review outcome on Kazakhstan’ (counted).

    Withdrawn 2026-11-21 14:31 Asia/Almaty: It was para. 8.

    Published 2026-11-21 14:32 Asia/Almaty. 74 words, 30 s.

    > Kazakhstan, a large, ethnically diverse country the size of Western Europe, is a Republic with a presidential form of government. The former Soviet Republic declared its independence on 16 December 1991. Nursultan Nazarbayev, who was elected president in 1991, has ruled the country since with extensive powers and is free to remain in office for an unlimited number of terms due to the removal of all term limits for the first President of Kazakhstan.
    >
    > — \\[Country page on torture in Kazakhstan\\], 4 March 2014, 1st paragraph under ‘Background Information’ (counted).

    ## Not published

    22 words, 9 s.

    > (b) Restricted access to lawyers and independent doctors and failure to notify detainees fully of their rights at the time of apprehension;
    >
    > — Committee against Torture, Concluding observations of the Committee against Torture (Extracts for follow-up) KAZAKHSTAN, \\[CAT/C/KAZ/CO/2\\], \\[12 December 2008\\], para. 9 (b).
    "
  `);
});

test('notes, style and zone by wish', () => {
  const wished = toMarkdown(paperOf(brief, held, { notes: true, style: 'oscola' }));
  expect(wished).toContain('\nNote: slowly\n');
  expect(wished).toContain('Begun 2026-11-21 09:00 UTC; ended 2026-11-21 10:00 UTC.');
  expect(wished).not.toBe(toMarkdown(paperOf(brief, held, { notes: true })));
  expect(toMarkdown(paperOf(brief, held))).not.toContain('slowly');
});

test('an open brief of which nothing was published says so; dates are its own', () => {
  const paper = paperOf(someBrief(), held);
  expect(paper.blocks.map(({ text }) => text)).toEqual([
    'Item 4: Kazakhstan',
    'Begun 2026-11-21 09:00 UTC; not ended yet.',
    'At 150 words a minute: 0 words, 0 s of 2 min: 2 min left.',
    expect.stringContaining('word for word'),
    'Published',
    'Nothing was published.',
  ]);
  expect([paper.created, paper.modified]).toEqual(['2026-11-21T09:00:00Z', '2026-11-21T09:00:00Z']);
  expect(paperOf(brief, held).modified).toBe('2026-11-21T10:00:00Z');
});

test('what was published and is gone since is told with its time, without words', () => {
  const { blocks } = paperOf(brief, heldWithout('ai-eur-57-003-2010'));
  const told = blocks.map(({ text }) => text).join('\n');
  expect(told).toContain(
    'Published 2026-11-21 09:31 UTC. The document ‘ai-eur-57-003-2010’ is not held any more, so the words chosen from it cannot be shown.',
  );
  expect(told).toContain('Withdrawn 2026-11-21 09:31 UTC: It was para. 8.');
  expect(blocks.filter(({ type }) => type === 'quotation')).toHaveLength(2);
});

test.for([
  ['2026-11-21T23:59:59.9Z', 'UTC', '2026-11-21 23:59 UTC'],
  ['2026-11-21T23:59:59.9Z', 'Asia/Almaty', '2026-11-22 04:59 Asia/Almaty'],
] as const)('%s in %s is %s', ([instant, zone, expected]) => {
  expect(formatInstant(instant, zone)).toBe(expected);
});

describe('Markdown', () => {
  const anyLine = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...nasties, ' ', 'a'), { maxLength: 5 }).map((parts) => parts.join('')),
  );

  test('shows every text as it is, white space folded', () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        const escaped = escapeMarkdown(text);
        expect(unescapeMarkdown(escaped)).toBe(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim());
        expect(isPlain(escaped), escaped).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('of any brief has every quotation verbatim, above its citation, struck where it was withdrawn', () => {
    fc.assert(
      fc.property(anyFilledBrief, (given) => {
        const parts = toMarkdown(paperOf(given, held)).split('\n\n');
        const quotes = parts.filter((part) => part.startsWith('> ')).map((part) => part.split('\n>\n'));
        const shown = quotes.map(([words = '']) => unescapeMarkdown(words.slice(2)));
        const expected = given.items.map((item) => {
          const quoted = quoteItem(item, held);
          if ('refusal' in quoted) throw new Error(quoted.refusal);
          const { text, citation } = quoted.quotation;
          const cited = quotes[shown.findIndex((each) => each === text || each === `~~${text}~~`)]?.[1] ?? '';
          expect(unescapeMarkdown(cited)).toContain(citation);
          return item.published?.retracted ? `~~${text}~~` : text;
        });
        expect(shown.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 50 },
    );
  });
});
