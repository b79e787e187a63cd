import type { Stance } from './document.ts';

/** Headings and lead-ins under which list items are recommendations. */
const asking = /\brecommend(s|ed|ation|ations|ing)?\b|\bcalls? (up)?on\b|\burges?\b/i;

const asked =
  '(state part(y|ies)|governments?|authorities|states?|countr(y|ies)|parliament|police|courts?|ministr(y|ies)|eu|european union)';

/** Words by which a body asks somebody to act, or says that another body did. */
const recommending: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${asked}\b[^.;]{0,60}\b(should|must|(is|are) (encouraged|urged|invited|requested|recommended))\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(recommend(s|ed)?|urge[sd]?|call(s|ed)? (up)?on|like to call on|encourage[sd]?|invites?|requests?)\b[^.;]{0,30}\b((the |all |its )?(kazakh\w*|${asked})\b|the \w+(ion|ment) of\b)`,
    'i',
  ),
];

/** Words by which a body voices concern, or says that another did. */
const worrying =
  /\b(is|are|was|were|remains?|am)\b[^.;]{0,30}\b(concerned|disturbed|alarmed)\b|\bconcerns?\b[^.;]{0,20}\b(is shared|about|over|at|that)\b|\b(with|grave|deep|serious|expressed|voiced?|of particular|as a) concerns?\b|\b(regrets|deplores)\b/i;

/** The words of a text by which a body asks somebody to act, each with whom it asks, in their order. */
export function asksIn(text: string): { readonly words: string; readonly at: number }[] {
  return recommending
    .flatMap((pattern) => [...text.matchAll(new RegExp(pattern, 'gi'))])
    .map(({ 0: words, index }) => ({ words, at: index }))
    .sort((a, b) => a.at - b.at);
}

/**
 * Whether a passage asks for something, voices concern or states. A passage below one that leads into it (`lead`) does
 * what that one does; one "To ratify…" below a heading that says so recommends.
 */
export function stanceOf(
  text: string,
  headings: readonly string[],
  lead: { readonly text: string; readonly stance: Stance } | null,
): Stance {
  if (lead && lead.stance !== 'statement') return lead.stance;
  if (lead && asking.test(lead.text)) return 'recommendation';
  if (/^To \p{Ll}/u.test(text) && headings.some((heading) => asking.test(heading))) return 'recommendation';
  if (recommending.some((pattern) => pattern.test(text))) return 'recommendation';
  return worrying.test(text) ? 'concern' : 'statement';
}
