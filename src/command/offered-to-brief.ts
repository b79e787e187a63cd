import type { Answer } from '#src/answer/answer.ts';
import { briefIn } from './briefs.ts';
import type { Command } from './define.ts';
import type { Desk } from './desk.ts';

/** What surrounds an answer may stand above it, so its button says so. */
const labels = { answer: 'Add to brief', context: 'Add context to brief' } as const;

/**
 * An answer whose quotations each have a button that adds them to the brief, where one is open in the channel. What a brief
 * shows itself is in it already.
 */
export function offeredToBrief(answer: Answer, { name }: Command, { here }: Desk): Answer {
  if (name.startsWith('brief ') || !answer.blocks.some(({ type }) => type === 'quotation') || !briefIn(here))
    return answer;
  const blocks = answer.blocks.map((block) => {
    if (block.type !== 'quotation') return block;
    const { at, sentences } = block;
    const call = { command: 'brief pick', arguments: { at, ...(sentences !== undefined && { sentences }) } };
    return { ...block, actions: [...block.actions, { label: labels[block.role], call }] };
  });
  return { ...answer, blocks };
}
