import type { Paper, PaperBlock } from './paper.ts';

/** A paper as a Markdown file (CommonMark, with the strikethrough of GitHub’s): each citation stands below its words. */
export function toMarkdown({ blocks }: Paper): string {
  return `${blocks.map(written).join('\n\n')}\n`;
}

/** A text as Markdown that shows it and nothing else, on one line. */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line
    .replace(/[\\`*_[\]{}<>&~|$#]|(?<!\d):(?=\S)|:(?=[^\s\d])/g, '\\$&')
    .replace(/^[+\-=]/, '\\$&')
    .replace(/\bwww(?=\.)/gi, '$&\\')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

function written(block: PaperBlock): string {
  const text = escapeMarkdown(block.text);
  switch (block.type) {
    case 'title':
      return `# ${text}`;
    case 'heading':
      return `## ${text}`;
    case 'line':
      return text;
    case 'quotation':
      return `> ${block.struck ? `~~${text}~~` : text}\n>\n> — ${escapeMarkdown(block.footnote)}`;
  }
}
