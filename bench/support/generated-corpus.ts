import type { Block, Document, Passage } from '#src/corpus/document.ts';
import { metadataSchema } from '#src/corpus/metadata.ts';
import { randomFrom } from './random.ts';

const vocabularySize = 60_000;
const passagesPerDocument = 200;
/** Words of a passage, from and to. */
const passageLength = { from: 40, to: 120 } as const;
const sentenceLength = 25;

/** Documents of invented words that are as frequent as words are (Zipf's law), the same in every run. */
export function generatedCorpus(passages: number): Document[] {
  const random = randomFrom(passages);
  const vocabulary = Array.from({ length: vocabularySize }, () => aWord(random));
  const documents = Math.ceil(passages / passagesPerDocument);
  return Array.from({ length: documents }, (_, i) => aDocument(`generated-${i}`, vocabulary, random));
}

/** Zipf with exponent 1: the rank is log-uniform. */
function zipf(random: () => number): number {
  return Math.floor(vocabularySize ** random()) - 1;
}

function aWord(random: () => number): string {
  const syllables = 1 + Math.floor(random() * 4);
  const letter = (of: string) => of.charAt(Math.floor(random() * of.length));
  return Array.from({ length: syllables }, () => letter('bcdfghklmnprstvz') + letter('aeiou') + letter('nrst')).join(
    '',
  );
}

function aDocument(id: string, vocabulary: readonly string[], random: () => number): Document {
  const spans: { start: number; end: number }[] = [];
  const texts: string[] = [];
  let source = '';
  for (let i = 0; i < passagesPerDocument; i++) {
    const text = aText(vocabulary, random);
    spans.push({ start: source.length, end: source.length + text.length });
    texts.push(text);
    source += `${text}\n\n`;
  }
  const blocks = spans.map(
    (span, i): Block => ({
      kind: 'paragraph',
      spans: [span],
      text: texts[i] ?? '',
      section: [],
      paragraph: null,
      marks: [],
    }),
  );
  const passages = blocks.map(
    (block, position): Passage => ({
      ...block,
      id: `${id}@${block.spans[0]?.start}`,
      document: id,
      position,
      stance: 'statement',
      counted: position + 1,
      leadIn: null,
      note: null,
    }),
  );
  return {
    id,
    path: `data/corpus/${id}/source.txt`,
    source,
    sha256: metadata.sha256,
    metadata: { ...metadata, title: { value: id, supplied: because } },
    blocks,
    passages,
    notes: [],
    extract: false,
  };
}

const because = 'generated to measure speed';
const metadata = metadataSchema.parse({
  sha256: '0'.repeat(64),
  language: 'en',
  type: { value: 'report', supplied: because },
  title: { value: 'Generated', supplied: because },
  author: { value: null, supplied: because },
  number: { value: null, supplied: because },
  issued: { value: null, supplied: because },
  jurisdiction: { value: null, supplied: because },
});

function aText(vocabulary: readonly string[], random: () => number): string {
  const length = passageLength.from + Math.floor(random() * (passageLength.to - passageLength.from));
  const words = Array.from({ length }, (_, i) => {
    const word = vocabulary[zipf(random)] ?? '';
    const capital = i % sentenceLength === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    return i === length - 1 || i % sentenceLength === sentenceLength - 1 ? `${capital}.` : capital;
  });
  return words.join(' ');
}
