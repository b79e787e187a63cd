import { describe, expect, test } from 'vitest';
import { type BriefExportId, briefExports, exportBrief } from '#src/brief/export/exports.ts';
import { toBibtex } from '#src/cite/export/bibtex.ts';
import { locatorOf } from '#src/cite/style/locator.ts';
import { sourceOf } from '#src/cite/style/source.ts';
import { held, heldWithout, itemFor, publishedAt } from '../../support/brief-items.ts';
import { someBrief } from '../../support/briefs.ts';
import { passageCalled } from '../../support/desk.ts';

const brief = someBrief({
  title: 'Secret ../title',
  items: [
    itemFor('cat-kazakhstan-follow-up-extracts@2363'),
    itemFor('ai-eur-57-003-2010@1950'),
    itemFor('cat-kazakhstan-follow-up-extracts@1881'),
    itemFor('kazakhstan-country-page-2014@325', { published: publishedAt('2026-11-21T09:32:00Z', 'wrong') }),
  ],
});
const documents = ['cat-kazakhstan-follow-up-extracts', 'ai-eur-57-003-2010'];

function textOf(id: BriefExportId, given = brief, against = held): string {
  const file = exportBrief(id, given, against);
  return 'text' in file ? file.text : '';
}

test('each file has a name of its own, from the day and not from the title', () => {
  const ids = Object.keys(briefExports) as BriefExportId[];
  expect(ids.map((id) => exportBrief(id, brief, held).name)).toEqual([
    'brief-2026-11-21.docx',
    'brief-2026-11-21.md',
    'brief-2026-11-21.json',
    'brief-2026-11-21.csl.json',
    'brief-2026-11-21.bib',
    'brief-2026-11-21.ris',
  ]);
  expect(exportBrief('word', brief, held)).toMatchObject({ paper: { title: 'Secret ../title' } });
});

test.for<BriefExportId>(['word', 'markdown', 'json', 'csl', 'bibtex', 'ris'])(
  '%s names no server, channel, message or person',
  (id) => {
    const file = JSON.stringify(exportBrief(id, { ...brief, owner: 'OWNER' }, held));
    expect(file).not.toMatch(/OWNER|100000000000000001|100000000000000002|400000000000000001/);
  },
);

describe('for reference managers', () => {
  test('CSL-JSON is one list: each document once, in the order of the brief, without what was withdrawn', () => {
    const items: { id: string; note: string }[] = JSON.parse(textOf('csl'));
    expect(items.map(({ id }) => id)).toEqual(documents);
    expect(items[0]?.note).not.toContain('para. 9');
    expect(items[1]?.note).toContain('3rd paragraph under');
  });

  test('BibTeX and RIS have a record of each', () => {
    expect([...textOf('bibtex').matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key)).toEqual(documents);
    expect([...textOf('ris').matchAll(/^ID {2}- (.+)\r$/gm)].map(([, id]) => id)).toEqual(documents);
    const { document, passage } = passageCalled('ai-eur-57-003-2010@1950');
    expect(textOf('bibtex')).toContain(toBibtex(sourceOf(document), locatorOf(document, passage)));
  });

  test('a document that is not held any more has none', () => {
    const left: { id: string }[] = JSON.parse(textOf('csl', brief, heldWithout('ai-eur-57-003-2010')));
    expect(left.map(({ id }) => id)).toEqual(['cat-kazakhstan-follow-up-extracts']);
    expect(textOf('csl', someBrief())).toBe('[]\n');
    expect(textOf('bibtex', someBrief())).toBe('');
  });
});
