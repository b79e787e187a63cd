import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withSection } from '../../bench/write.ts';

const page = '# A\n\n<!-- one -->\nold\n<!-- /one -->\n\nbetween\n\n<!-- two -->\n<!-- /two -->\n';

test('a section takes the place of the one of its name, and nothing else changes', () => {
  const once = withSection(page, 'one', 'new $& $1');
  expect(once).toBe(page.replace('\nold\n', () => '\n\nnew $& $1\n\n'));
  expect(withSection(once, 'one', 'new $& $1')).toBe(once);
  expect(withSection(page, 'two', 'x')).toBe(page.replace('<!-- two -->\n', '<!-- two -->\n\nx\n\n'));
});

test('a page without a place for it', () => {
  expect(() => withSection(page, 'three', 'x')).toThrow('no place for three: <!-- three --> … <!-- /three -->.');
});

test.for(['quality', 'speed', 'questions', 'starting', 'searching', 'answering', 'verifying'])(
  'the page of results has a place for %s',
  (name) => {
    const results = readFileSync(fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url)), 'utf8');
    expect(withSection(results, name, 'x')).toContain(`<!-- ${name} -->\n\nx\n\n<!-- /${name} -->`);
  },
);
