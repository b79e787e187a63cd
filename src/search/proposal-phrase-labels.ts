import { analyse, type Token } from './analyser.ts';
import type { Library } from './library.ts';
import type { Draft } from './proposal.ts';
import { recurringPhrases } from './proposal-phrases.ts';

const most = 10_000;

/** The recurring phrases of a corpus, written as it writes them; at most 10,000. */
export function phraseProposals(library: Library): Draft[] {
  const { starts } = library.forward;
  const written = writtenIn(library);
  return recurringPhrases(library.forward, most).flatMap(({ at, again, length, count }): Draft[] => {
    const rows = [at, again].map((each) => rowAt(each, starts));
    const first = written(at, length);
    // Where one has capitals, it may stand at the beginning of a sentence.
    const second = first !== null && capitals(first) === 0 ? null : written(again, length);
    const [label] = [first, second].filter((each) => each !== null).sort((a, b) => capitals(a) - capitals(b));
    return label === undefined
      ? []
      : [{ kind: 'phrase', label, value: label, standsIn: count, names: [label], others: [], rows }];
  });
}

/** The words at a place as the passage writes them; null where marks part them, as where a sentence ends. */
function writtenIn({ forward: { starts }, entries }: Library): (at: number, length: number) => string | null {
  const tokens = new Map<number, readonly Token[]>();
  return (at, length) => {
    const row = rowAt(at, starts);
    const text = entries[row]?.passage.text ?? '';
    const own = tokens.get(row) ?? analyse(text).tokens;
    tokens.set(row, own);
    const from = at - (starts[row] ?? 0);
    const words = text.slice(own[from]?.start, own[from + length - 1]?.end);
    const isPlain = /^[\p{L}\p{N}\p{M}]+(?:[- ’'‑][\p{L}\p{N}\p{M}]+)*$/u.test(words) && /\p{L}{3}/u.test(words);
    return isPlain ? words : null;
  };
}

/** The row of the passage that has a place of the text. */
function rowAt(at: number, starts: Uint32Array): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}
