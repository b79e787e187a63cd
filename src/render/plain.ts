import type { Answer, Block, QuotationBlock } from '#src/answer/answer.ts';
import { facts, noteLine } from './facts.ts';
import { inlineText } from './inline.ts';
import { tableLines } from './table-lines.ts';
import { saysSomething, visible, visibleLines } from './visible.ts';

/**
 * An answer for pipes and files: whole quotations, each on one line in “ ” with its citation on the next and what belongs
 * to it indented below. Nothing is wrapped; what can only be pressed is left out. Ends with one line break.
 * Of an answer with files only their texts, as they are, a line break between two: they are to be written to a file.
 */
export function renderPlain(answer: Answer): string {
  if (answer.files && answer.files.length > 0) return answer.files.map(({ text }) => text).join('\n');
  const blocks = answer.blocks.map(plainBlock).filter(saysSomething);
  const parts = blocks.length > 0 ? blocks : [visibleLines(answer.message)];
  return parts
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .replace(/\n*$/, '\n');
}

function plainBlock(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [visible(block.text)];
    case 'note':
      return visibleLines(block.text);
    case 'line':
      return [visible(inlineText(block.parts))];
    case 'quotation':
      return quotation(block);
    case 'list':
      return block.items.map((item) => `- ${visibleLines(item.text).join('\n  ')}`);
    case 'table':
      return tableLines(block.columns, block.rows);
    case 'next':
      return [];
  }
}

function quotation({ quotation: quoted, role }: QuotationBlock): string[] {
  const below = [facts(quoted), ...quoted.notes.map(noteLine), ...quoted.cautions].filter(Boolean);
  return [
    ...(role === 'context' ? ['Context:'] : []),
    `“${visible(quoted.text)}”`,
    visible(quoted.citation),
    ...below.map((line) => `  ${visible(line)}`),
  ];
}
