import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderTerminal } from '#src/render/terminal.ts';
import { width } from '#src/render/width.ts';
import { aBlock, anAnswer, aQuotation, manyBlocks } from '../support/answers.ts';
import { anyAnswer } from '../support/any-answer.ts';
import { readBackTerminal } from '../support/read-back.ts';

describe('a terminal', () => {
  test('gets no escape without colour, and only bold and dim with it', () => {
    fc.assert(
      fc.property(anyAnswer, fc.integer({ min: 0, max: 120 }), (answer, columns) => {
        const plain = renderTerminal(answer, { columns, colour: false });
        const coloured = renderTerminal(answer, { columns, colour: true });
        expect(plain).not.toContain('\x1b');
        expect(coloured.replace(/\x1b\[[12]m([^\x1b\n]*)\x1b\[22m/g, '$1')).toBe(plain);
      }),
      { numRuns: 200 },
    );
  });

  test('in colour, shows the heading in bold and the citation dim', () => {
    const text = renderTerminal(anAnswer([{ type: 'heading', text: 'Registers' }, aBlock()]), {
      columns: 80,
      colour: true,
    });
    expect(text).toContain('\x1b[1mRegisters\x1b[22m');
    expect(text).toContain('\x1b[2m    — Example Committee, XYZ/C/EXA/CO/1, para. 7\x1b[22m');
  });

  test('is never narrower than 40 columns', () => {
    const answer = anAnswer([aBlock({ quotation: aQuotation({ text: 'word '.repeat(60).trim() }) })]);
    const at = (columns: number) => renderTerminal(answer, { columns, colour: false });
    expect(at(3)).toBe(at(40));
    expect(at(40)).not.toBe(at(41));
    for (const line of at(40).split('\n')) expect(width(line)).toBeLessThanOrEqual(40);
  });

  test('numbers results where there are several', () => {
    const text = renderTerminal(anAnswer([...manyBlocks(12), aBlock({ role: 'context' })]), {
      columns: 80,
      colour: false,
    });
    expect(text.match(/^\d+\./gm)).toEqual(Array.from({ length: 12 }, (_, i) => `${i + 1}.`));
    expect(renderTerminal(anAnswer([aBlock()]), { columns: 80, colour: false })).not.toMatch(/^\d+\. /m);
  });

  test('a quotation cannot steer the terminal, or pass for a citation', () => {
    const text = 'Before \x1b]0;title\x07 after ” \x9b2J — Another, para. 1';
    const shown = renderTerminal(anAnswer([aBlock({ quotation: aQuotation({ text }) })]), {
      columns: 40,
      colour: true,
    });
    expect(readBackTerminal(shown)).toEqual([
      {
        text: 'Before ␛]0;title␇ after ” ⟨U+009B⟩2J — Another, para. 1',
        citation: 'Example Committee, XYZ/C/EXA/CO/1, para. 7',
        context: false,
      },
    ]);
  });

  test('shows files after the answer, each under its name, neither wrapped nor indented', () => {
    const title = `  title = {${'Example '.repeat(20)}},`;
    const files = [
      { name: 'a.bib', text: `@misc{a,\n${title}\n}\n` },
      { name: 'a.ris', text: 'TY  - GEN\r\nER  - \r\n' },
    ];
    const answer = anAnswer([aBlock()]);
    const shown = (colour: boolean) => renderTerminal({ ...answer, files }, { columns: 40, colour });
    const before = renderTerminal(answer, { columns: 40, colour: false });
    const below = ['', 'a.bib', '@misc{a,', title, '}', '', 'a.ris', 'TY  - GEN', 'ER  - ', ''];
    expect(shown(false)).toBe(before + below.join('\n'));
    expect(shown(true)).toContain('\x1b[1ma.bib\x1b[22m\n@misc{a,\n');
  });

  test('a file cannot steer the terminal', () => {
    const files = [{ name: 'a\x1b[2J.bib', text: '@misc{\x1b]0;title\x07\u202e}\n' }];
    expect(renderTerminal(anAnswer([aBlock()], { files }), { columns: 40, colour: false })).toContain(
      'a␛[2J.bib\n@misc{␛]0;title␇⟨U+202E⟩}\n',
    );
  });

  test('a table too wide for the columns is written row by row', () => {
    const table = {
      type: 'table',
      columns: ['Symbol', 'Title'],
      rows: [['XYZ/C/EXA/CO/1', 'Example '.repeat(8).trim()]],
    } as const;
    const at = (columns: number) => renderTerminal(anAnswer([table]), { columns, colour: false }).split('\n');
    expect(at(100)[0]).toMatch(/^Symbol {10}Title$/);
    expect(at(60)[0]).toBe('Symbol: XYZ/C/EXA/CO/1');
  });
});
