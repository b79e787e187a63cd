import type { Action, Answer, Block, QuotationBlock } from '#src/answer/answer.ts';
import type { Command } from '#src/command/define.ts';
import { formatCall } from './call-line.ts';
import { facts, noteLine } from './facts.ts';
import { inlineText } from './inline.ts';
import { tableLines } from './table-lines.ts';
import { saysSomething, visible, visibleLines } from './visible.ts';
import { width } from './width.ts';
import { wrap } from './wrap.ts';

export type TerminalOptions = {
  /** Below 40 it is read as 40. */
  readonly columns: number;
  readonly colour: boolean;
  /** Their definitions make the lines to type shorter. */
  readonly commands?: readonly Command[];
};

/**
 * An answer for people at a terminal: wrapped, quotations behind a bar, their citation after a dash, what a button would
 * do as a line to type (never wrapped, so that it can be copied), and each file under its name, neither wrapped nor
 * indented. No character of a text can steer the terminal.
 */
export function renderTerminal(answer: Answer, options: TerminalOptions): string {
  const page: Page = { ...options, columns: Math.max(minimum, options.columns) };
  const results = answer.blocks.filter((block) => block.type === 'quotation' && block.role === 'answer');
  const blocks = answer.blocks.map((block) => {
    const number = results.length > 1 ? results.indexOf(block) + 1 : 0;
    return terminalBlock(block, page, number);
  });
  const shown = blocks.filter(saysSomething);
  const parts = shown.length > 0 ? shown : [paragraphs(answer.message, page, '')];
  const files = answer.files?.map((file) => fileLines(file, page)) ?? [];
  return `${[...parts, ...files].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

type Page = TerminalOptions;
const minimum = 40;

function terminalBlock(block: Block, page: Page, number: number): string[] {
  switch (block.type) {
    case 'heading':
      return wrap(visible(block.text), page.columns).map((line) => styled(line, 'bold', page));
    case 'note':
      return paragraphs(block.text, page, '');
    case 'line':
      return hanging(visible(inlineText(block.parts)), page, '', '');
    case 'quotation':
      return quotation(block, page, number);
    case 'list':
      return block.items.flatMap(({ text, call }) => [
        ...paragraphs(text, page, '  ', '- '),
        ...(call ? [`    ${visible(formatCall(call, page.commands))}`] : []),
      ]);
    case 'table':
      return table(block.columns, block.rows, page);
    case 'next':
      return block.actions.map((action) => actionLine(action, page));
  }
}

function quotation(block: QuotationBlock, page: Page, number: number): string[] {
  const quoted = block.excerpt ?? block.quotation;
  const margin = block.role === 'context' ? '        ' : '    ';
  const bars = wrap(`“${visible(quoted.text)}”`, page.columns - margin.length - 2).map((line, i) => {
    const before = i === 0 && number > 0 ? `${number}.`.padEnd(margin.length) : margin;
    return `${before}│ ${line}`;
  });
  const below = [facts(quoted), ...quoted.notes.map(noteLine), ...quoted.cautions].filter(Boolean);
  return [
    ...(block.role === 'context' ? [styled('    Context:', 'dim', page)] : []),
    ...bars,
    ...hanging(visible(quoted.citation), page, `${margin}— `, `${margin}    `).map((line) => styled(line, 'dim', page)),
    ...below.flatMap((line) => hanging(visible(line), page, `${margin}  `, `${margin}      `)),
    ...block.actions.map((action) => `${margin}  ${actionLine(action, page)}`),
  ];
}

function fileLines({ name, text }: NonNullable<Answer['files']>[number], page: Page): string[] {
  return [styled(visible(name), 'bold', page), ...visibleLines(text.replace(/\r?\n$/, ''))];
}

function actionLine({ label, call }: Action, page: Page): string {
  return `${visible(label)}: ${visible(formatCall(call, page.commands))}`;
}

/** Aligned columns where they fit, else each row as lines of `column: cell`. */
function table(columns: readonly string[], rows: readonly (readonly string[])[], page: Page): string[] {
  const lines = tableLines(columns, rows);
  if (lines.every((line) => width(line) <= page.columns)) return lines;
  return rows.flatMap((row, i) => [
    ...(i > 0 ? [''] : []),
    ...row.flatMap((cell, j) => hanging(visible(`${columns[j] ?? ''}: ${cell}`), page, '', '  ')),
  ]);
}

function paragraphs(text: string, page: Page, margin: string, first = margin): string[] {
  return visibleLines(text).flatMap((line, i) => hanging(line, page, i === 0 ? first : margin, margin));
}

function hanging(line: string, page: Page, first: string, rest: string): string[] {
  const columns = page.columns - Math.max(first.length, rest.length);
  return wrap(line, columns).map((part, i) => (i === 0 ? first : rest) + part);
}

function styled(line: string, style: keyof typeof styles, { colour }: Page): string {
  return colour ? `\x1b[${styles[style]}m${line}\x1b[22m` : line;
}

const styles = { bold: 1, dim: 2 } as const;
