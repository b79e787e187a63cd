import type { Answer, Block } from '#src/answer/answer.ts';

/** What was done or is so, for the asker alone: a heading, and below it what more there is to say. */
export function told(message: string, blocks: readonly Block[] = []): Answer {
  return { outcome: 'found', message, blocks: [{ type: 'heading', text: message }, ...blocks], audience: 'asker' };
}
