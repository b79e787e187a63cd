import type { CitationSource } from '#src/cite/style/source.ts';

export const stated = <T>(value: T) => ({ value, stated: { start: 0, end: 1 } });
export const supplied = <T>(value: T) => ({ value, supplied: 'invented for a test' });

/** A source that states all it says; give what the test is about. */
export function aSource(given: Partial<CitationSource> = {}): CitationSource {
  return {
    id: 'example-2011',
    type: stated('report'),
    title: stated('Report on registers'),
    author: stated([{ literal: 'Example Committee' }]),
    number: stated('XYZ/C/EXA/CO/1'),
    issued: stated({ 'date-parts': [[2011, 5, 3]] }),
    language: 'en',
    ...given,
  };
}

export const unReport = aSource({
  id: 'a-hrc-14-10',
  title: stated('Report of the Working Group on the Universal Periodic Review: Kazakhstan'),
  author: stated([{ literal: 'Human Rights Council' }]),
  number: stated('A/HRC/14/10'),
  issued: stated({ 'date-parts': [[2010, 3, 23]] }),
});

export const judgment = aSource({
  id: 'balogh',
  type: stated('legal_case'),
  title: stated('Balogh v Hungary'),
  author: stated([{ literal: 'European Court of Human Rights' }]),
  number: stated('47940/99'),
  issued: stated({ 'date-parts': [[2004, 7, 20]] }),
});

export const treaty = aSource({
  id: 'cat',
  type: stated('treaty'),
  title: stated('Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment'),
  author: stated(null),
  number: stated('1465 UNTS 85'),
  issued: stated({ 'date-parts': [[1984, 12, 10]] }),
});
