import type { CitationSource } from './source.ts';
import type { Style } from './style.ts';

const token = String.raw`[\p{L}\p{N}.&-]+`;

/**
 * The forms by which a number is known when a citation is read back: AI Index numbers, symbols of United Nations form,
 * reports "CPT/Inf (2011) 33", docket and communication numbers, and places in treaty series.
 */
const forms = [
  String.raw`[A-Z]{3} \d{2}/\d{1,4}/\d{4}`,
  String.raw`\p{Lu}${token}(?:/${token})* \(\d{4}\) \d+`,
  String.raw`(?:Case )?(?=[^\s,]*\d)\p{Lu}[\p{L}\p{N}.&-]*(?:/[\p{L}\p{N}.()-]+)+(?: \(Vol\. [IVX]+\))?`,
  String.raw`(?:\p{L}+ )?[Nn]os?\.? [\p{L}\p{N}][\p{L}\p{N}/.-]*`,
  String.raw`\d+(?:/\d+)+`,
  String.raw`\d+ (?:UNTS|LNTS|ETS|CETS|ILM) \d+`,
];

export const numberPattern = `(?:${forms.join('|')})`;

const isNumber = new RegExp(`^${numberPattern}$`, 'u');

/** Whether a text, alone, reads as the number of a document. */
export function readsAsNumber(text: string): boolean {
  return isNumber.test(text);
}

/** Main organs, the Secretariat and the treaty bodies: what a United Nations symbol begins with. */
const unitedNations = /^(?:A|E|S|ST|T|CAT|CCPR|CED|CEDAW|CERD|CMW|CRC|CRPD|HRI|INT)\/(?=.*\d)/;
/** 23452/94: the year in two digits is the Court's habit alone; communications to treaty bodies write four. */
const application = /^\d{1,6}\/\d{2}$/;

/** What a style says before this number, or nothing: a label is only given to a number whose maker its form tells. */
export function labelOf({ type, number }: CitationSource, { labels }: Style): string {
  if (number.value === null) return '';
  if (unitedNations.test(number.value)) return labels.unitedNations;
  return type.value === 'legal_case' && application.test(number.value) ? labels.application : '';
}
