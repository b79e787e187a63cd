import type { Issued } from '../dates.ts';
import type { Locator } from './locator.ts';

/** One part of a citation, written and read back by the same rule. */
export type Form<T> = {
  readonly write: (value: T) => string;
  /** What `write` may give, as the source of a regular expression (flag u) without named groups. */
  readonly pattern: string;
  /** Null for a text that `write` gives for no value. */
  readonly read: (text: string) => T | null;
};

/** The kinds of document for which a style may have an order of its own. */
export const kinds = ['unsigned', 'numbered', 'judgment', 'treaty'] as const;
export type Kind = (typeof kinds)[number];

/** A way to cite, as data: how each part is written, and in which order. */
export type Style = {
  /** For people who choose. */
  readonly label: string;
  /**
   * The order of the parts: `{slot}`, with what stands round the slot where it is filled (`{, number}`). `any` serves
   * where a kind has none of its own.
   */
  readonly templates: { readonly any: string } & { readonly [kind in Kind]?: string };
  /** Between two names, and before the last of more. */
  readonly and: { readonly two: string; readonly last: string };
  /** Round a title; `inner` is the mark that the style puts within the quotation marks. */
  readonly quotes: { readonly open: string; readonly inner: string; readonly close: string };
  /** Before a United Nations symbol, and before an application number of the European Court of Human Rights. */
  readonly labels: { readonly unitedNations: string; readonly application: string };
  readonly dates: Form<Issued | null>;
  /** Where a style writes them otherwise for judgments and treaties. */
  readonly legalDates?: Form<Issued | null>;
  readonly places: Form<Locator>;
  /** Nothing is bracketed when it is spoken: an aside says what was supplied. */
  readonly spoken: boolean;
};

/** A style as it is for documents of one kind. */
export type Layout = Style & { readonly template: string };

export function layoutOf(style: Style, kind: Kind | null): Layout {
  const { templates, dates, legalDates } = style;
  const isLegal = kind === 'judgment' || kind === 'treaty';
  return { ...style, template: (kind && templates[kind]) ?? templates.any, dates: (isLegal && legalDates) || dates };
}
