import type { Locator } from './locator.ts';
import type { CitationSource } from './source.ts';
import { type Kind, layoutOf } from './style.ts';
import { type StyleId, styles } from './styles.ts';
import { fill } from './template.ts';
import { textsOf } from './texts.ts';

/**
 * A document, or a place in it, in the style asked for, on one line. Symbol and place survive in every style; what the
 * document does not state itself is marked as supplied; nothing is re-cased.
 */
export function formatIn(id: StyleId, source: CitationSource, locator: Locator | null = null): string {
  const layout = layoutOf(styles[id], kindOf(source));
  return fill(layout.template, textsOf(layout, source, locator));
}

function kindOf({ type, author, number }: CitationSource): Kind | null {
  if (type.value === 'legal_case') return 'judgment';
  if (type.value === 'treaty' || type.value === 'legislation') return 'treaty';
  if (!author.value?.length) return 'unsigned';
  return number.value === null ? null : 'numbered';
}
