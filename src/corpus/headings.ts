import { follows } from './enumeration.ts';

/** How a heading announces itself. */
const styles: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'part', pattern: /^(annex(es)?|appendix|chapter|part|attachment)\b(?=\s*($|[:.–—-]|\d|[IVX]+\b|[A-Z]\b))/i },
  { name: 'article', pattern: /^(article|rule|principle|guideline|section)\s+(\d+|[IVX]+)\b/i },
  { name: 'roman', pattern: /^[IVX]+[.)]\s/ },
  { name: 'letter', pattern: /^[A-Z][.)]\s/ },
  { name: 'decimal', pattern: /^\d{1,2}(\.\d{1,2})*[.)]?\s+\p{Lu}/u },
  { name: 'capitals', pattern: /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u },
];

/** The style of an enumerated or otherwise marked heading, or null for a plain one. */
export function headingStyle(text: string): string | null {
  return styles.find(({ pattern }) => pattern.test(text))?.name ?? null;
}

type Open = { readonly text: string; readonly level: number; readonly plain: boolean };

/**
 * Keeps the path of headings while a document is read from top to bottom. Parts and annexes stand outermost; other
 * marked headings (A., I., 2.1, Article 3, CAPITALS) rank by the order in which their styles first appear, decimal ones
 * by their depth too. A plain heading lies below them, and below another plain one only if it follows it directly or
 * after a line that leads on (":").
 */
export class SectionPath {
  readonly #ranks: string[] = [];
  #stack: Open[] = [];
  #letter = '';
  #deepen = false;
  #elided = false;

  get path(): string[] {
    return this.#stack.map((heading) => heading.text);
  }

  heading(text: string): void {
    const style = this.#styleOf(text);
    const level = style === null ? this.#plainLevel() : this.#level(style, text);
    this.#stack = [...this.#stack.filter((each) => each.level < level), { text, level, plain: style === null }];
    if (style === 'letter') this.#letter = text.charAt(0);
    this.#deepen = true;
    this.#elided = false;
  }

  /** The document's title: what stands above it is no section of the document. */
  title(): void {
    this.#stack = [];
    this.#ranks.length = 0;
    this.#deepen = this.#elided = false;
  }

  /** A block of text was read; `leadsOn` where it ends in a colon. */
  body(leadsOn: boolean): void {
    this.#deepen = leadsOn;
    this.#elided = false;
  }

  /** The source leaves something out: after text, a heading may be missing, so a plain one no longer holds. */
  elision(): void {
    if (!this.#deepen) this.#elided = true;
  }

  /** To be called before a block of text is placed. */
  settle(): void {
    if (this.#elided) this.#stack = this.#stack.filter((each) => !each.plain);
    this.#elided = false;
  }

  /** "I." after "H." is the ninth letter, not the first Roman number. */
  #styleOf(text: string): string | null {
    const style = headingStyle(text);
    return style === 'roman' && /^.[.)]/.test(text) && follows(this.#letter, text.charAt(0)) ? 'letter' : style;
  }

  #plainLevel(): number {
    const deepest = this.#stack.at(-1);
    if (!deepest?.plain) return plainBase;
    return this.#deepen ? deepest.level + 1 : deepest.level;
  }

  #level(style: string, text: string): number {
    if (style === 'part') return 0;
    if (!this.#ranks.includes(style)) this.#ranks.push(style);
    const depth = style === 'decimal' ? (text.match(/^\d+(?:\.\d+)*/)?.[0].split('.').length ?? 1) : 1;
    return 1 + this.#ranks.indexOf(style) + (depth - 1) / 10;
  }
}

/** Below every marked heading: there are fewer styles than this. */
const plainBase = 10;
