/** How a heading announces itself: the outermost of these styles found first is the outermost level. */
const styles: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'part', pattern: /^(annex|appendix|chapter|part|attachment)\b/i },
  { name: 'roman', pattern: /^[IVX]+[.)]\s/ },
  { name: 'letter', pattern: /^[A-Z][.)]\s/ },
  { name: 'decimal', pattern: /^\d{1,2}(\.\d{1,2})*[.)]?\s+\p{Lu}/u },
  { name: 'capitals', pattern: /^(?=.*\p{Lu}{3})[^\p{Ll}]+$/u },
];

/** The style of an enumerated or otherwise marked heading, or null for a plain one. */
export function headingStyle(text: string): string | null {
  return styles.find(({ pattern }) => pattern.test(text))?.name ?? null;
}

type Open = { readonly text: string; readonly level: number; readonly plain: boolean };

/**
 * Keeps the path of headings while a document is read from top to bottom. Marked headings (A., I., ANNEX) rank by the
 * order in which their styles first appear; `part` and `capitals` stand outermost. A plain heading lies below them, and
 * below another plain one only if it follows it directly or after a line that leads on (":").
 */
export class SectionPath {
  readonly #ranks: string[] = [];
  #stack: Open[] = [];
  #deepen = false;
  #elided = false;

  get path(): string[] {
    return this.#stack.map((heading) => heading.text);
  }

  heading(text: string): void {
    const style = headingStyle(text);
    const level = style === null ? this.#plainLevel() : this.#rank(style);
    this.#stack = [...this.#stack.filter((each) => each.level < level), { text, level, plain: style === null }];
    this.#deepen = true;
    this.#elided = false;
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

  #plainLevel(): number {
    const deepest = this.#stack.at(-1);
    if (!deepest) return plainBase;
    if (!deepest.plain) return plainBase;
    return this.#deepen ? deepest.level + 1 : deepest.level;
  }

  #rank(style: string): number {
    if (style === 'part' || style === 'capitals') return 1;
    if (!this.#ranks.includes(style)) this.#ranks.push(style);
    return 1 + this.#ranks.indexOf(style);
  }
}

/** Below every marked heading: there are fewer styles than this. */
const plainBase = 10;
