/** A paragraph of WordprocessingML, as far as the tests ask. */
export type Paragraph = {
  readonly style: string | null;
  readonly text: string;
  readonly struck: boolean;
  /** Id of the footnote that it ends with. */
  readonly footnote: number | null;
};

/** The paragraphs of a part of a Word document. Throws where its tags do not balance. */
export function readParagraphs(xml: string): Paragraph[] {
  checkTags(xml);
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
    style: /<w:pStyle w:val="([^"]+)"\/>/.exec(inner)?.[1] ?? null,
    text: [...inner.matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => unescaped(text))
      .join(''),
    struck: /<w:strike\/>|<w:strike w:val="true"\/>/.test(inner),
    footnote: numberOr(/<w:footnoteReference w:id="(\d+)"\/>/.exec(inner)?.[1]),
  }));
}

function numberOr(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  if (/&(?!(?:lt|gt|quot|apos|amp);)/.test(text)) throw new Error(`no entity: ${text}`);
  return text.replace(/&(\w+);/g, (_, name: string) => signs[name] ?? '');
}

function checkTags(xml: string): void {
  const open: string[] = [];
  for (const [, close, name = '', own] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    if (!close && !own) open.push(name);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(', ')}`);
}
