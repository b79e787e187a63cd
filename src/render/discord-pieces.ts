import type { Answer, Block } from '#src/answer/answer.ts';
import { nextRoom } from './discord-next.ts';
import { type Part, withinLimits } from './discord-page.ts';
import { quotationParts, tooLongParts } from './discord-quotation.ts';
import { textPieces } from './discord-text.ts';

/** What is never divided between pages. `at` is the handle of an answer quotation, null for anything else. */
export type Piece = { readonly parts: readonly Part[]; readonly at: string | null };
/** Pieces that belong together: a quotation with the heading before it and the notes and context after it. */
export type Group = readonly Piece[];

/**
 * The answer in groups. `closing` is what follows the last quotation, notes and proposals mostly: it speaks of the whole
 * answer, so the first page shows it even where quotations go on.
 */
export function groupsOf(answer: Answer): { readonly body: readonly Group[]; readonly closing: Group } {
  const share = answer.audience === 'asker';
  const end = answer.blocks.findLastIndex((block) => block.type === 'quotation') + 1;
  const closing = answer.blocks.slice(end).flatMap((block) => piecesOf(block, share));
  if (end === 0) return { body: closing.map((piece) => [piece]), closing: [] };
  const body: Piece[][] = [];
  for (const block of answer.blocks.slice(0, end)) {
    const group = body.at(-1);
    if (group && !(opens(block) && group.some(isAnswer))) group.push(...piecesOf(block, share));
    else body.push(piecesOf(block, share));
  }
  return { body: body.filter((group) => group.length > 0), closing };
}

export function isAnswer({ at }: Piece): boolean {
  return at !== null;
}

function piecesOf(block: Block, share: boolean): Piece[] {
  if (block.type !== 'quotation') return textPieces(block).map((parts) => ({ parts, at: null }));
  const parts = quotationParts(block, share);
  const at = block.role === 'answer' ? block.at : null;
  return [{ parts: withinLimits([...parts, ...nextRoom]) ? parts : tooLongParts(block), at }];
}

/** Whether a block begins a new group after a quotation; a note or context goes with the quotation before it. */
function opens(block: Block): boolean {
  return block.type !== 'note' && !(block.type === 'quotation' && block.role === 'context');
}
