/** Lines that came with the page and not with the document: what web pages and page layouts put round a text. */
const patterns: readonly RegExp[] = [
  /^[-–—_=*·.•\s]{3,}$/,
  /^(sign up|subscribe)\b.{0,40}\bnewsletter\b/i,
  /^(accept |this (site|website) uses )?cookies?\b.{0,60}$/i,
  /^skip to \S.{0,30}$/i,
  /^(download|print|share|email|save)( the| this)?( full)? ?(document|page|article|report|pdf|version)?$/i,
  /^(how you can help|take action|donate( now)?|share this|follow us|contact us|read more|related (content|articles)|back to top|log ?in|search|menu|home)$/i,
  /^page \d+( of \d+)?$/i,
  /^(©|copyright\b|\(c\) \d{4}|all rights reserved)/i,
];

/** Whether the line (trimmed) is furniture. */
export function isFurniture(text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

/** Whether the line marks that the source itself leaves something out: `(…)`, `[...]`. */
export function isElision(text: string): boolean {
  return /^[[(]?\s*(…|\.{3}|\. \. \.)\s*[\])]?$/.test(text);
}

const label =
  /^(document|doc|ai index|index|symbol|ref(erence)?|original|distr(ibution)?|language|date|author|published|publisher|last (updated|modified))\b\s*(no\.?\s*)?([-–:]|(?=\w+ \d))/i;
const month =
  '(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(t(ember)?)?|oct(ober)?|nov(ember)?|dec(ember)?)';
const loneDate = new RegExp(
  `^(\\d{1,2} ${month}\\.? \\d{4}|${month}\\.? \\d{1,2},? \\d{4}|\\d{4}-\\d\\d-\\d\\d)$`,
  'i',
);
const classification = /^(public|internal|confidential|restricted|unedited version|advance version)( document)?$/i;

/** Whether the line says something about the document rather than within it: a label with its value, a lone date. */
export function isMetadata(text: string): boolean {
  return text.length <= 160 && (label.test(text) || loneDate.test(text) || classification.test(text));
}
