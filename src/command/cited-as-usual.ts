import type { Answer } from '#src/answer/answer.ts';
import { formatCitation } from '#src/cite/citation.ts';
import type { StyleId } from '#src/cite/style/styles.ts';
import type { Quotation } from '#src/quote/quotation.ts';
import type { Library } from '#src/search/library.ts';
import type { Command } from './define.ts';
import type { Desk } from './desk.ts';

/** An answer with its quotations cited in the server's style, unless the command has an option of its own for that. */
export function citedAsUsual(answer: Answer, { options }: Command, { library, here }: Desk): Answer {
  const style = here?.server ? here.store.settings.get(here.server).style : null;
  if (style === null || Object.values(options).some(({ setting }) => setting === 'style')) return answer;
  const blocks = answer.blocks.map((block) => {
    if (block.type !== 'quotation') return block;
    const quotation = cited(block.quotation, style, library);
    return block.excerpt
      ? { ...block, quotation, excerpt: cited(block.excerpt, style, library) }
      : { ...block, quotation };
  });
  return { ...answer, blocks };
}

function cited(quotation: Quotation, style: StyleId, { documents }: Library): Quotation {
  const document = documents.find(({ id }) => id === quotation.document);
  const passage = document?.passages.find(({ id }) => id === quotation.passage);
  return document && passage ? { ...quotation, citation: formatCitation(document, passage, style) } : quotation;
}
