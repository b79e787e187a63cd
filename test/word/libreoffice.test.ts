import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paperOf } from '#src/brief/export/paper.ts';
import { packPaper } from '#src/word/pack-paper.ts';
import { held, itemFor, publishedAt } from '../support/brief-items.ts';
import { someBrief } from '../support/briefs.ts';
import { convert, has, hasLibreOffice, run } from '../support/libreoffice.ts';

const canConvert = hasLibreOffice && has('pdftotext', '-v');

test.skipIf(!canConvert)(
  'a brief opens in LibreOffice: its PDF has the quotations and, as footnotes, the citations (skipped where soffice or pdftotext is not installed)',
  async () => {
    const items = ['cat-kazakhstan-follow-up-extracts@2363', 'kazakhstan-country-page-2014@325'].map((id, i) =>
      itemFor(id, { published: i === 0 ? publishedAt('2026-11-21T09:30:00Z', 'It was para. 8.') : null }),
    );
    const paper = paperOf(someBrief({ items }), held);
    const folder = mkdtempSync(join(tmpdir(), 'ibid-word-'));
    try {
      writeFileSync(join(folder, 'brief.docx'), await packPaper(paper));
      const pdf = convert(folder, 'brief.docx', 'pdf');
      const read = run('pdftotext', ['-raw', pdf, '-'], folder);
      // Lines break anywhere, and the number of a footnote stands at the end of its quotation.
      const bare = (text: string) => text.replace(/\s+/g, '');
      const quotations = paper.blocks.filter((block) => block.type === 'quotation');
      expect(quotations).toHaveLength(2);
      for (const [i, { text, footnote }] of quotations.entries()) {
        expect(bare(read)).toContain(bare(`${text}${i + 1}`));
        expect(bare(read)).toContain(bare(`${i + 1}${footnote}`));
      }
      for (const { text } of paper.blocks) expect(bare(read)).toContain(bare(text));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
