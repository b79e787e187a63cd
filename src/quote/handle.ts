import type { Document, Passage } from '#src/corpus/document.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const documentDigits = 5;
const offsetDigits = 4;

/** Characters of one handle. */
export const handleLength = documentDigits + offsetDigits;
/** The last offset that a handle can name: longer texts cannot be served. */
export const mostOffset = 64 ** offsetDigits - 1;

/**
 * A place in a source, short enough for a button: nine characters, five for the document (a hash of its id) and four
 * for the offset. Handles of several places are written one after the other.
 */
export function handle(documentId: string, offset: number): string {
  return digits(hash(documentId), documentDigits) + digits(offset, offsetDigits);
}

/** Splits handles written one after the other; null where the text is not made of whole handles. */
export function splitHandles(text: string): string[] | null {
  if (text.length === 0 || text.length % handleLength !== 0 || /[^A-Za-z0-9_-]/.test(text)) return null;
  return Array.from({ length: text.length / handleLength }, (_, i) =>
    text.slice(i * handleLength, (i + 1) * handleLength),
  );
}

/** The passage that covers the place, and the place; null where the corpus has no such document or passage. */
export function resolveHandle(
  documents: readonly Document[],
  text: string,
): { document: Document; passage: Passage; offset: number } | null {
  const document = documents.find((each) => digits(hash(each.id), documentDigits) === text.slice(0, documentDigits));
  if (!document) return null;
  const offset = number(text.slice(documentDigits));
  const passage = document.passages.find((each) =>
    each.spans.some((span) => span.start <= offset && offset < span.end),
  );
  return passage ? { document, passage, offset } : null;
}

/** FNV-1a, 32 bits: short, stable, and without a dependency; collisions are refused when the library is built. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

function digits(value: number, length: number): string {
  let text = '';
  for (let rest = value, i = 0; i < length; i++, rest = Math.floor(rest / 64)) text = alphabet.charAt(rest % 64) + text;
  return text;
}

function number(text: string): number {
  return [...text].reduce((value, digit) => value * 64 + alphabet.indexOf(digit), 0);
}
