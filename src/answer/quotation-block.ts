import { formatCitation } from '#src/cite/citation.ts';
import type { StyleId } from '#src/cite/style/styles.ts';
import type { Document, Passage } from '#src/corpus/document.ts';
import type { Span } from '#src/corpus/span.ts';
import { excerpt } from '#src/quote/excerpt.ts';
import { handle } from '#src/quote/handle.ts';
import type { Quotation } from '#src/quote/quotation.ts';
import { quote, quoteSpans } from '#src/quote/quote.ts';
import type { Action, QuotationBlock } from './answer.ts';

/** Where several passages stand together, each is shown up to this many UTF-16 code units; about four sentences. */
export const amongOthers = 600;
/** The most that one message can carry beside its citation and buttons, with room for what escaping adds. */
export const alone = 2800;

export type View = {
  readonly role?: 'answer' | 'context';
  /** Offset in the source that must be seen; default the passage's beginning. */
  readonly focus?: number;
  /** How to cite it; as a United Nations footnote where nothing is said. */
  readonly style?: StyleId | undefined;
  /** UTF-16 code units. */
  readonly budget: number;
  /** Quotes these spans of the passage in place of all of it. */
  readonly spans?: readonly Span[];
};

/** A passage as a block of an answer: whole, and as an excerpt where it is longer than the budget. */
export function quotationBlock(document: Document, passage: Passage, view: View): QuotationBlock {
  const cited = (quotation: Quotation) => ({ ...quotation, citation: formatCitation(document, passage, view.style) });
  const whole = cited(view.spans ? quoteSpans(document, passage, view.spans) : quote(document, passage));
  const start = (view.spans ?? passage.spans)[0]?.start ?? 0;
  const focus = view.focus ?? start;
  const fits = view.spans !== undefined || whole.text.length <= view.budget;
  const short = fits ? whole : cited(excerpt(document, passage, focus, view.budget));
  const shown = short.cut ? short : whole;
  const at = handle(document.id, shown.cut ? focus : start);
  return {
    type: 'quotation',
    quotation: whole,
    ...(shown === whole ? {} : { excerpt: shown }),
    role: view.role ?? 'answer',
    at,
    actions: [
      ...(shown.cut ? [open('Whole paragraph', at, 'whole')] : []),
      open('Context', at, 'around'),
      ...(whole.notes.length > 0
        ? [open(whole.notes.length > 1 ? 'Notes' : `Note ${whole.notes[0]?.mark}`, at, 'notes')]
        : []),
      open('Cite as…', at, 'cite'),
    ],
  };
}

function open(label: string, at: string, view: string): Action {
  return { label, call: { command: 'show', arguments: { at, view } } };
}
