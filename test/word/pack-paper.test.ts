import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Paper, type PaperBlock, paperOf } from '#src/brief/export/paper.ts';
import { packPaper } from '#src/word/pack-paper.ts';
import { anyFilledBrief, held, itemFor, publishedAt } from '../support/brief-items.ts';
import { someBrief } from '../support/briefs.ts';
import { nasties } from '../support/nasties.ts';
import { unzip } from '../support/unzip.ts';
import { type Paragraph, readParagraphs } from './read-paragraphs.ts';

afterEach(() => {
  vi.useRealTimers();
});

const paper = paperOf(
  someBrief({
    title: 'Item 4 <&> “Kazakhstan”',
    items: [
      itemFor('cat-kazakhstan-follow-up-extracts@1881', {
        id: 'a',
        published: publishedAt('2026-11-21T09:30:00Z', 'no'),
      }),
      itemFor('kazakhstan-country-page-2014@325', { id: 'b', published: publishedAt('2026-11-21T09:32:00Z') }),
      itemFor('ai-eur-57-003-2010@1950', { id: 'c' }),
    ],
    closed: '2026-11-21T10:00:00.5Z',
  }),
  held,
);

/** What a file of the document holds. */
async function files(given: Paper): Promise<(name: string) => string> {
  const all = unzip(await packPaper(given));
  return (name) => {
    const file = all.get(name);
    if (file === undefined) throw new Error(`no ${name}`);
    return file;
  };
}

/** Paragraphs as a paper has them, for what is read back. */
function shapeOf(block: PaperBlock, footnote: number | null): Paragraph {
  const styles = { title: 'Title', heading: 'Heading1', line: null, quotation: 'Quote' } as const;
  const struck = block.type === 'quotation' && block.struck;
  return { style: styles[block.type], text: block.text, struck, footnote };
}

async function readsBack(given: Paper): Promise<void> {
  const file = await files(given);
  let notes = 0;
  const expected = given.blocks.map((block) => shapeOf(block, block.type === 'quotation' ? ++notes : null));
  expect(readParagraphs(file('word/document.xml'))).toEqual(expected);
  const footnotes = [...file('word/footnotes.xml').matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/gs)];
  expect(footnotes.map(([, id, xml = '']) => [Number(id), readParagraphs(xml)])).toEqual(
    given.blocks
      .flatMap((block) => (block.type === 'quotation' ? [block.footnote] : []))
      .map((text, i) => [i + 1, [{ style: 'FootnoteText', text: ` ${text}`, struck: false, footnote: null }]]),
  );
}

test('has title and headings as such, every quotation verbatim, every citation as a footnote of its own', async () => {
  expect(paper.blocks.filter(({ type }) => type === 'quotation')).toHaveLength(3);
  await readsBack(paper);
});

test('so has any brief', async () => {
  await fc.assert(
    fc.asyncProperty(anyFilledBrief, (brief) => readsBack(paperOf(brief, held))),
    { numRuns: 25 },
  );
});

test('whatever stands in a text, the file can be opened, and shows it', async () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...nasties.filter((each) => !/[^\t\n\r -\uffff]/u.test(each))),
    fc.constantFrom(' two  spaces ', '<w:p/>', ']]>', '&amp;', '"\'', '🎤 речь'),
  );
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const safe = text.replace(/[\p{Cc}\ufffe\uffff]/gu, ' ');
      const quotation = { type: 'quotation' as const, text: safe, footnote: safe, struck: false, language: 'en' };
      await readsBack({ ...paper, title: safe, blocks: [{ type: 'title', text: safe }, quotation] });
    }),
    { numRuns: 60 },
  );
});

test.for(['\u0000', '\u0007', '\u001f', '\ufffe', '\uffff', '\ud800'])(
  '%j, which XML cannot hold, is replaced and not lost',
  async (sign) => {
    const file = await files({ ...paper, title: `a${sign}b`, blocks: [{ type: 'line', text: `a${sign}b` }] });
    expect(readParagraphs(file('word/document.xml')).map(({ text }) => text)).toEqual(['a\ufffdb']);
    expect(file('docProps/core.xml')).toContain('<dc:title>a\ufffdb</dc:title>');
  },
);

describe('properties', () => {
  test('name the brief and its dates, and no person and no program', async () => {
    const file = await files(paper);
    const core = file('docProps/core.xml').replace(/^.*?<cp:coreProperties [^>]*>/s, '');
    expect(core).toBe(
      '<dc:title>Item 4 &lt;&amp;&gt; “Kazakhstan”</dc:title>' +
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-21T09:00:00Z</dcterms:created>' +
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-21T10:00:00Z</dcterms:modified></cp:coreProperties>',
    );
    for (const name of ['docProps/app.xml', 'docProps/custom.xml'])
      expect(file(name), name).not.toMatch(/Author|Company|Manager|Un-named|docx/i);
  });

  test('the words of a source are marked with their language', async () => {
    const french = {
      ...paper.blocks[0],
      type: 'quotation',
      text: 'Oui.',
      footnote: 'x',
      struck: false,
      language: 'fr',
    } as const;
    expect((await files({ ...paper, blocks: [french] }))('word/document.xml')).toContain('<w:lang w:val="fr"/>');
  });
});

test('the same paper gives the same bytes, at whatever time and by whatever chance', async () => {
  const made: string[] = [];
  for (const [now, chance] of [
    ['1999-12-31T23:59:58Z', 0.1],
    ['2031-06-01T00:00:00Z', 0.9],
  ] as const) {
    vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
    vi.spyOn(Math, 'random').mockReturnValue(chance);
    made.push(Buffer.from(await packPaper(paper)).toString('base64'));
    vi.restoreAllMocks();
  }
  expect(made[1]).toBe(made[0]);
  expect(Buffer.from(await packPaper({ ...paper, title: 'Other' })).toString('base64')).not.toBe(made[0]);
});
