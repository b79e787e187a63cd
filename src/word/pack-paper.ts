import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  type IStylesOptions,
  LineRuleType,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { Paper, PaperBlock } from '#src/brief/export/paper.ts';
import { coreProperties } from './core-properties.ts';
import { printable } from './printable.ts';
import { withoutTimes } from './without-times.ts';

/**
 * A paper as a Word document (.docx): headings are headings, citations are footnotes, and nothing names who made it. The
 * same paper gives the same bytes.
 */
export async function packPaper(paper: Paper): Promise<Uint8Array> {
  const footnotes = paper.blocks.flatMap((block) => (block.type === 'quotation' ? [block.footnote] : []));
  let used = 0;
  const children = paper.blocks.map((block) => paragraphOf(block, block.type === 'quotation' ? ++used : 0));
  const document = new Document({
    styles,
    footnotes: Object.fromEntries(
      footnotes.map((text, i) => [
        i + 1,
        { children: [new Paragraph({ style: 'FootnoteText', children: [run(` ${text}`)] })] },
      ]),
    ),
    sections: [{ children }],
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(paper) };
  return withoutTimes(await Packer.toBuffer(document, undefined, [properties]));
}

function paragraphOf(block: PaperBlock, footnote: number): Paragraph {
  if (block.type !== 'quotation') return new Paragraph({ ...shapes[block.type], children: [run(block.text)] });
  const { text, struck, language } = block;
  const words = new TextRun({ text: printable(text), strike: struck, language: { value: language } });
  // Behind what was withdrawn stands why.
  return new Paragraph({ style: 'Quote', keepNext: struck, children: [words, new FootnoteReferenceRun(footnote)] });
}

function run(text: string): TextRun {
  return new TextRun({ text: printable(text) });
}

const shapes: Readonly<Record<Exclude<PaperBlock['type'], 'quotation'>, IParagraphOptions>> = {
  title: { heading: HeadingLevel.TITLE },
  heading: { heading: HeadingLevel.HEADING_1, keepNext: true },
  line: { keepNext: true },
};

/** Sizes are half points, distances twentieths of a point; the font is one that every office has, or has a double of. */
const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Times New Roman', size: 24, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 200 } } },
    heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
    footnoteText: { run: { size: 20 } },
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: 567, right: 567 }, spacing: { after: 240 } },
    },
  ],
};
