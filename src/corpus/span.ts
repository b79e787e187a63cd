/** A stretch of a source text: UTF-16 code units, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
