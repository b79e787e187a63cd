import type { Action, QuotationBlock } from '#src/answer/answer.ts';
import type { Quotation } from '#src/quote/quotation.ts';
import { actionParts } from './discord-button.ts';
import { escapeDiscord, escapeDiscordLine } from './discord-escape.ts';
import { clip, type Part, pageLimits } from './discord-page.ts';
import { facts } from './facts.ts';

/**
 * A quotation for a page: its words in “ ” behind a bar, under them in small text the citation and what it does not say,
 * and its buttons. Context is in small text altogether and cannot be shared on its own.
 */
export function quotationParts(block: QuotationBlock, share: boolean): Part[] {
  const quoted = block.excerpt ?? block.quotation;
  const actions =
    share && block.role === 'answer' && !block.unshared
      ? [...block.actions.slice(0, most - 1), shareOf(block)]
      : block.actions;
  const { lines, rows } = actionParts(actions.slice(0, most));
  const content = [
    ...words(quoted, block.role),
    ...small([quoted.citation, facts(quoted), ...quoted.cautions]),
    ...lines,
  ];
  return [{ type: 10, content: content.join('\n') }, ...rows];
}

/** What stands for a quotation that does not fit in a message: where it is and how to read it, and no part of its words. */
export function tooLongParts({ quotation }: QuotationBlock): Part[] {
  const sentence =
    'This passage is too long for a Discord message. To read it whole, type on the command line: ' +
    `npm run ibid -- show ${clip(quotation.passage, longestName)}`;
  const content = [...small([clip(quotation.citation, longestName)]), escapeDiscord(sentence)];
  return [{ type: 10, content: content.join('\n') }];
}

/** Two rows of buttons; a command gives three or four. */
const most = 2 * pageLimits.buttonsInRow;
/** Characters of a citation or a passage's id where the words themselves are not shown. */
const longestName = 200;

function words({ text }: Quotation, role: QuotationBlock['role']): string[] {
  const lines = `“${escapeDiscord(text)}”`.split('\n');
  return role === 'answer' ? lines.map((line) => `> ${line}`) : ['-# Context:', ...lines.map((line) => `> -# ${line}`)];
}

function small(texts: readonly string[]): string[] {
  return texts.filter((text) => text.trim() !== '').map((text) => `-# ${escapeDiscordLine(text)}`);
}

/** Shares what is seen: the sentences or the excerpt where there is one, else the whole passage. */
function shareOf({ at, excerpt, sentences }: QuotationBlock): Action {
  const view = sentences === undefined ? (excerpt ? {} : { view: 'whole' }) : { sentences };
  return { label: 'Share', call: { command: 'show', arguments: { at, ...view, share: true } } };
}
