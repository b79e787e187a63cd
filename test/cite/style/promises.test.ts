import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIn } from '#src/cite/style/format-in.ts';
import { styles } from '#src/cite/style/styles.ts';
import { anyLocator, anySource } from './any-citation.ts';

const ids = Object.keys(styles).filter((id) => id in styles) as (keyof typeof styles)[];
const written = ids.filter((id) => id !== 'speech');

describe.for(ids)('%s', (id) => {
  test('the symbol survives, letter for letter, and so does a title that it names', () => {
    fc.assert(
      fc.property(anySource, fc.option(anyLocator), (source, locator) => {
        const text = formatIn(id, source, locator);
        if (source.number.value !== null) expect(text).toContain(source.number.value);
        if (source.number.value === null || id !== 'speech') expect(text).toContain(source.title.value);
      }),
    );
  });

  test('two places of one document are never cited alike', () => {
    fc.assert(
      fc.property(anySource, anyLocator, anyLocator, (source, a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(formatIn(id, source, a)).not.toBe(formatIn(id, source, b));
      }),
    );
  });

  test('a count of ours is said to be one', () => {
    fc.assert(
      fc.property(anySource, anyLocator, (source, locator) => {
        fc.pre(locator.type === 'counted');
        expect(formatIn(id, source, locator)).toMatch(/\(counted\)|by our count/);
      }),
    );
  });
});

test.for(written)('%s: what is supplied stands in square brackets, what is stated does not', (id) => {
  fc.assert(
    fc.property(anySource, ({ title, number, ...rest }) => {
      const text = formatIn(id, { ...rest, title, number });
      if (number.value !== null) expect(text.includes(`[${number.value}]`)).toBe('supplied' in number);
      fc.pre(!title.value.includes('['));
      expect(text.includes(`[${title.value}]`)).toBe('supplied' in title);
    }),
  );
});

test('speech says what was supplied of what it says', () => {
  fc.assert(
    fc.property(anySource, (source) => {
      const aside = /(?:\(|; )(?<aside>[a-z, ]*supplied)\)$/.exec(formatIn('speech', source))?.groups?.['aside'] ?? '';
      const { author, number, issued } = source;
      expect(aside.includes('body')).toBe('supplied' in author && author.value !== null);
      expect(aside.includes('symbol')).toBe('supplied' in number && number.value !== null);
      expect(aside.includes('date')).toBe('supplied' in issued && issued.value !== null);
    }),
  );
});
