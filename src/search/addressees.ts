import type { Document } from '#src/corpus/document.ts';
import type { State, Vocabulary } from './vocabulary.ts';

/** Whom a recommendation asks, by kind; the first that fits decides. */
export const addressees = {
  eu: {
    label: 'the European Union',
    pattern: /\b(?:EU|european (?:union|commission|parliament|council)|EEAS|european external action service)\b/i,
  },
  un: {
    label: 'the United Nations',
    pattern:
      /\b(?:united nations|UN|human rights council|special rapporteurs?|high commissioner|security council|general assembly)\b/i,
  },
  companies: { label: 'companies', pattern: /\b(?:compan(?:y|ies)|business(?:es)?|corporations?|investors?)\b/i },
  states: {
    label: 'other States',
    pattern:
      /\b(?:(?:other|all|member|participating|third|reviewing|donor) (?:states|countries|governments)|states(?! part)|countries|governments|international community|donors)\b/i,
  },
  state: {
    label: 'the State concerned',
    pattern:
      /\b(?:states? part(?:y|ies)|state|government|authorities|parliament|minist(?:er|ry|ries)|police|courts?|prosecutors?|president|country)\b/i,
  },
} as const satisfies Record<string, { readonly label: string; readonly pattern: RegExp }>;
export type AddresseeId = keyof typeof addressees;

/** Whom some words ask: one of the table, or the State that the document is about by its name; null where none is named. */
export function addresseeIn(words: string, { metadata }: Document, { states }: Vocabulary): AddresseeId | null {
  const found = addresseeNamed(words);
  if (found !== null) return found;
  return namesState(
    words,
    states.filter(({ alpha3 }) => alpha3 === metadata.jurisdiction.value),
  )
    ? 'state'
    : null;
}

/** Whom of the table some words name; null where none is. */
export function addresseeNamed(words: string): AddresseeId | null {
  const ids = Object.keys(addressees) as AddresseeId[];
  return ids.find((id) => id === words.trim().toLowerCase() || addressees[id].pattern.test(words)) ?? null;
}

/** Whether some words name one of these States. */
export function namesState(words: string, states: readonly State[]): boolean {
  const asked = ` ${words.toLowerCase()} `;
  return states
    .flatMap(({ name, also, adjectives }) => [name, ...also, ...adjectives])
    .some((name) =>
      new RegExp(`[^\\p{L}]${name.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '.')}[^\\p{L}]`, 'u').test(asked),
    );
}
