import type { Answer, QuotationBlock } from '#src/answer/answer.ts';

/**
 * An answer for programs, in the shape that `contract.ts` describes: whole quotations, or with `excerpt` those that
 * people are shown, with their cuts marked.
 */
export function renderJson(command: string, answer: Answer, { excerpt = false } = {}): string {
  if (answer.data) return JSON.stringify(answer.data);
  const quotations = (role: QuotationBlock['role']) =>
    answer.blocks
      .filter((block) => block.type === 'quotation')
      .filter((block) => block.role === role)
      .map((block) => (excerpt ? (block.excerpt ?? block.quotation) : block.quotation));
  return JSON.stringify({
    command,
    outcome: answer.outcome,
    message: answer.message,
    quotations: quotations('answer'),
    context: quotations('context'),
    ...(answer.files && answer.files.length > 0 && { files: answer.files.map(({ name, text }) => ({ name, text })) }),
  });
}
