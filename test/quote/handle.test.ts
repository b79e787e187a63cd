import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handle, handleLength, mostOffset, resolveHandle, splitHandles } from '#src/quote/handle.ts';
import { anySource } from '../support/any-source.ts';
import { desk, everyPassage } from '../support/desk.ts';
import { aDocument } from '../support/documents.ts';

const { documents } = desk.library;

describe('a handle leads back to the passage it names', () => {
  test('from every end of every span of the corpus', () => {
    for (const { document, passage } of everyPassage) {
      for (const offset of passage.spans.flatMap(({ start, end }) => [start, end - 1])) {
        expect(resolveHandle(documents, handle(document.id, offset))).toEqual({ document, passage, offset });
      }
    }
  });

  test('in generated texts', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const document = aDocument(source);
        for (const passage of document.passages) {
          for (const { start, end } of passage.spans) {
            const offset = Math.floor((start + end) / 2);
            expect(resolveHandle([document], handle(document.id, offset))?.passage).toBe(passage);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('a handle is nine characters that need no escaping, and every offset has its own', () => {
  const offset = fc.integer({ min: 0, max: mostOffset });
  fc.assert(
    fc.property(fc.string(), offset, offset, (id, a, b) => {
      expect(handle(id, a)).toMatch(/^[A-Za-z0-9_-]{9}$/);
      expect(handle(id, a) === handle(id, b)).toBe(a === b);
    }),
  );
  expect(handleLength).toBe(9);
  expect(mostOffset).toBe(16_777_215);
});

test('handles written one after the other come apart again', () => {
  const one = fc.tuple(fc.string(), fc.integer({ min: 0, max: mostOffset })).map(([id, at]) => handle(id, at));
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 11 }), (handles) => {
      expect(splitHandles(handles.join(''))).toEqual(handles);
    }),
  );
});

test.for(['', 'a', 'aaaaaaaa', 'aaaaaaaaaa', 'aaaaaaaa ', 'aaaaaaaa=', 'аaaaaaaaa', '________\n'])(
  'not made of handles: %j',
  (text) => {
    expect(splitHandles(text)).toBeNull();
  },
);

test('a forged or foreign handle names nothing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{9}$/), (text) => {
      const found = resolveHandle(documents, text);
      if (found) expect(handle(found.document.id, found.offset)).toBe(text);
    }),
  );
  expect(resolveHandle(documents, handle('another-corpus', 100))).toBeNull();
  expect(resolveHandle([], handle('ai-eur-57-003-2010', 358))).toBeNull();
});

test('an offset between passages, or behind the text, names nothing', () => {
  const [first] = documents;
  expect(first && resolveHandle(documents, handle(first.id, 0))).toBeNull();
  expect(first && resolveHandle(documents, handle(first.id, first.source.length + 5))).toBeNull();
});
