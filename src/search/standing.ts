import type { Passage } from '#src/corpus/document.ts';

/** A passage of fewer words names a thing rather than says something of it: it comes after those that do. */
const fewestWords = 8;
const brevity = 0.7;
/** An item that asks nothing and ends in a symbol is an entry of a list of documents. */
const listed = /\p{Lu}[\p{Lu}\d. ]{0,12}(?:\/[\p{Lu}\d.]{1,12}){0,6}\/\d{1,4}\W{0,3}$/u;
/** So does one that announces what stands elsewhere, and a note, which says where words come from. */
const announcement = 0.7;
const noteItself = 0.7;
/** "In section B, we describe …", "This briefing summarises …": reports say what they are about to say. */
const announces =
  /^(?:In (?:this|the following) (?:section|chapter|report|submission|briefing)\b|In section [A-Z0-9]\b|This (?:section|chapter|report|submission|briefing|document) )/;

/** What a passage counts by what it is, whatever was asked; `length` in tokens. */
export function standing(passage: Passage, length: number): number {
  if (passage.note !== null) return noteItself;
  if (announces.test(passage.text)) return announcement;
  if (passage.kind === 'item' && passage.stance === 'statement' && listed.test(passage.text)) return brevity;
  return length < fewestWords && passage.kind !== 'keyfact' ? brevity : 1;
}
