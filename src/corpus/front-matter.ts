import { month } from './month.ts';

const label =
  /^(document|doc|ai index|index|symbol|ref(erence)?|original|distr(ibution)?|language|date|author|published|publisher|last (updated|modified))\b\.?\s*(no\.?\s*)?(:|\s[-–—]\s)/i;
const date = `(\\d{1,2} ${month}\\.? \\d{4}|${month}\\.? \\d{1,2},? \\d{4}|\\d{4}-\\d\\d-\\d\\d)`;
const dated = new RegExp(
  `^((published|updated|posted|last (updated|modified|reviewed))( on)?:? )?${date}( \\d\\d?[:.]\\d\\d)?$`,
  'i',
);
const classification =
  /^((press|news|media) release|for immediate release|public|internal|confidential|restricted|(advance )?unedited version|advance version)( document)?$/i;

/** Whether the line says something about the document rather than within it: a label with its value, a lone date. */
export function isFrontMatter(text: string): boolean {
  if (text.length > 160) return false;
  return dated.test(text) || classification.test(text) || (label.test(text) && !/[a-z]{2}[.!?][”’"')]*$/.test(text));
}
