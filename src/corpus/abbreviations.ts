/** Abbreviations that a number follows, as the source of a pattern: what they end in is neither sentence nor line. */
export const pointing =
  '(?:arts?|paras?|pars?|nos?|pp?|vols?|ch|chap|secs?|sect|recs?|res|fig|add|rev|corr|doc|fn|nn?)';
