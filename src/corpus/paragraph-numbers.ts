import { nextSubPath, paragraphNumber, subNumber } from './enumeration.ts';

/** Keeps the number of the paragraph while a document is read: `9`, and what stands below it, `9(a)`, `9(a)(ii)`. */
export class ParagraphNumbers {
  #owner: string | null = null;
  #below: string[] = [];

  /** A heading or an elision: what comes next belongs to no number until it has one. */
  reset(): void {
    this.#owner = null;
    this.#below = [];
  }

  /**
   * The number of the next block of text, or null. A block without a number belongs to the number above it, and so does
   * one whose number is not above that: it is the list of the paragraph it stands in.
   */
  next(kind: 'paragraph' | 'item' | 'subparagraph', text: string): string | null {
    if (kind === 'subparagraph') {
      this.#below = nextSubPath(this.#below, subNumber(text) ?? '');
      return this.#owner === null ? null : [this.#owner, ...this.#below.map((each) => `(${each})`)].join('');
    }
    const own = paragraphNumber(text);
    if (own !== null && (this.#owner === null || isAbove(own, this.#owner))) this.#owner = own;
    this.#below = [];
    return this.#owner;
  }
}

/** 10 is above 9, 9.1 above 9, 10.1 above 9.12. */
function isAbove(number: string, owner: string): boolean {
  const [a, b] = [number.split('.').map(Number), owner.split('.').map(Number)];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
