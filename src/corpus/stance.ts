import type { Stance } from './document.ts';

/** Headings and lead-ins under which list items are recommendations. */
const asking = /\brecommend(s|ed|ation|ations|ing)?\b|\bcalls? (up)?on\b|\burges?\b/i;

/** Words by which a body asks somebody to act. */
const recommending: readonly RegExp[] = [
  /\b(state part(y|ies)|government|authorities|states?|eu|european union)\b[^.;]{0,60}\b(should|must|is (encouraged|urged|invited|requested))\b/i,
  /\b(recommends?|urges?|calls? (up)?on|like to call on|encourages?|invites?|requests?)\b[^.;]{0,30}\b(the |all |its )?(state part(y|ies)|government|authorities|kazakh\w*|states?|eu|european union|parliament)\b/i,
  /^To [a-z]+\b.*;?$/,
];

/** Words by which a body voices concern. */
const worrying =
  /\b(is|are|was|were|remains?|am)\b[^.;]{0,30}\b(concerned|disturbed|alarmed)\b|\bconcerns?\b[^.;]{0,20}\b(is shared|about|over|at|that)\b|\b(with|grave|deep|serious|expressed|voiced?|of particular|as a) concerns?\b|\b(regrets|deplores)\b/i;

/**
 * Whether a passage asks for something, voices concern or states. `under` is what it stands below: its headings and
 * the passage that leads into it; `leadStance` the stance of that passage.
 */
export function stanceOf(
  text: string,
  headings: readonly string[],
  lead: { text: string; stance: Stance } | null,
): Stance {
  if (lead && lead.stance !== 'statement') return lead.stance;
  const listed = lead !== null && asking.test(lead.text);
  if (listed || (/^To \p{Ll}/u.test(text) && headings.some((heading) => asking.test(heading)))) return 'recommendation';
  if (recommending.slice(0, 2).some((pattern) => pattern.test(text))) return 'recommendation';
  return worrying.test(text) ? 'concern' : 'statement';
}
