import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, QuotationBlock } from '#src/answer/answer.ts';
import { aBlock, anAnswer, aQuotation, manyBlocks } from '../support/answers.ts';
import { anyAnswer, someFiles } from '../support/any-answer.ts';
import type { ReadQuotation } from '../support/read-back.ts';

/** What a renderer must offer to be held to the contract. */
export type Rendering = {
  readonly name: string;
  /** Pages as one string each, all text in them. */
  readonly pages: (answer: Answer) => readonly string[];
  /** The quotations of each page, read back from what a person sees. */
  readonly read: (answer: Answer) => readonly (readonly ReadQuotation[])[];
  /** The files' texts as they are handed over, or what they stand in as they are. */
  readonly files: (answer: Answer) => readonly string[];
  /** Whether the excerpt is shown where there is one. */
  readonly excerpts: boolean;
  /** A text of a source as it reads back. */
  readonly kept: (text: string) => string;
};

/** What every renderer promises: words intact, each with its citation, nothing that a screen would obey, nothing lost. */
export function renderContract(rendering: Rendering): void {
  const { pages, read, files, excerpts, kept } = rendering;
  const expected = ({ quotation, excerpt, role }: QuotationBlock): ReadQuotation => {
    const { text, citation } = excerpts && excerpt ? excerpt : quotation;
    return { text: kept(text), citation: kept(citation), context: role === 'context' };
  };
  const quotations = (answer: Answer) => answer.blocks.filter((block) => block.type === 'quotation');

  describe(`the contract of renderers: ${rendering.name}`, () => {
    test('every quotation reads back word for word, in order, with its citation on the same page', () => {
      fc.assert(
        fc.property(anyAnswer, (answer) => {
          expect(read(answer).flat()).toEqual(quotations(answer).map(expected));
        }),
        { numRuns: 300 },
      );
    });

    test('files keep their words, in order', () => {
      fc.assert(
        fc.property(anyAnswer, someFiles, (answer, given) => {
          const handed = files({ ...answer, files: given }).join('\n');
          let from = 0;
          for (const { text } of given) {
            const at = handed.indexOf(text, from);
            expect(at).toBeGreaterThanOrEqual(from);
            from = at + text.length;
          }
        }),
        { numRuns: 200 },
      );
    });

    test('a cut is marked', () => {
      const excerpt = aQuotation({ text: 'The register […] was not kept.' });
      const quotation = aQuotation({ text: 'The register of arrivals was not kept.' });
      const texts = read(anAnswer([aBlock({ quotation, excerpt })]))
        .flat()
        .map(({ text }) => text);
      expect(texts).toEqual([excerpts ? excerpt.text : quotation.text]);
    });

    test('no control, override or half of a pair gets through', () => {
      fc.assert(
        fc.property(anyAnswer, (answer) => {
          for (const page of pages(answer)) {
            expect(page).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
          }
        }),
        { numRuns: 300 },
      );
    });

    test('the same answer gives the same pages', () => {
      fc.assert(
        fc.property(anyAnswer, (answer) => void expect(pages(answer)).toEqual(pages(answer))),
        { numRuns: 50 },
      );
    });

    test.for([1, 4, 5, 12, 54])('shows all of %d quotations', (count) => {
      const texts = read(anAnswer(manyBlocks(count)))
        .flat()
        .map(({ text }) => text);
      expect(texts).toEqual(manyBlocks(count).map(({ quotation }) => quotation.text));
    });

    test('says something where an answer has nothing to show', () => {
      const empty = [[], [{ type: 'note', text: ' ' }], [{ type: 'next', actions: [] }]] as const;
      for (const blocks of empty) expect(pages(anAnswer(blocks)).join('').trim()).not.toBe('');
      expect(pages(anAnswer([])).join('')).toContain('Something was found.');
    });

    test('shows what surrounds an answer as context', () => {
      const shown = read(anAnswer([aBlock(), aBlock({ role: 'context' })])).flat();
      expect(shown.map(({ context }) => context)).toEqual([false, true]);
      expect(pages(anAnswer([aBlock({ role: 'context' })])).join('')).toContain('Context:');
    });

    test('shows cautions and whether a date was supplied', () => {
      const quotation = aQuotation({
        date: '2008-12-12',
        dateStatus: 'supplied',
        cautions: ['The source breaks off here.'],
      });
      const text = pages(anAnswer([aBlock({ quotation })]))
        .join('')
        .replace(/\s+/g, ' ');
      expect(text).toContain('12 December 2008 (date supplied)');
      expect(text).toContain('The source breaks off here.');
    });
  });
}
