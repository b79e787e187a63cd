import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatIn } from '#src/cite/style/format-in.ts';
import { locatorOf } from '#src/cite/style/locator.ts';
import { sourceOf } from '#src/cite/style/source.ts';
import { desk, passageCalled } from '../../support/desk.ts';

const page = readFileSync(new URL('../../../docs/citation-styles.md', import.meta.url), 'utf8');

/** One passage of each document, for the page that describes the styles. */
const shown = [
  'cat-kazakhstan-follow-up-extracts@2363',
  'ai-eur-57-003-2010@1950',
  'ai-kazakhstan-upr-submission@14667',
  'iphr-eu-kazakhstan-dialogue-briefing@620',
  'kazakhstan-country-page-2014@96',
];

test('the page shows every document of the corpus', () => {
  expect(new Set(shown.map((id) => passageCalled(id).document.id)).size).toBe(desk.library.documents.length);
});

test.for(['un', 'oscola', 'chicago', 'bluebook', 'apa', 'speech'] as const)('%s is shown as it is', (style) => {
  const lines = shown.map((id) => {
    const { document, passage } = passageCalled(id);
    return `- \`${style}\`: ${formatIn(style, sourceOf(document), locatorOf(document, passage))}`;
  });
  expect(page.split('\n').filter((line) => line.startsWith(`- \`${style}\`:`))).toEqual(lines);
});
