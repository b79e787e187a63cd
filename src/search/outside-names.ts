import { findPhrases, type Place } from './find-phrases.ts';
import type { Library } from './library.ts';

/**
 * The places of phrases, each a sequence of terms, passage by passage: without those that lie within a longer name.
 * Amnesty International is no amnesty.
 */
export function* placesOutsideNames(
  phrases: readonly (readonly string[])[],
  names: readonly (readonly string[])[],
  { forward, lexicon }: Pick<Library, 'forward' | 'lexicon'>,
): Generator<readonly Place[]> {
  const all = [...phrases, ...names];
  const end = ({ phrase, at }: Place) => at + (all[phrase]?.length ?? 0);
  const settled = (passage: readonly Place[]): Place[] => {
    const named = passage.filter(({ phrase }) => phrase >= phrases.length);
    return passage.filter(
      (place) =>
        place.phrase < phrases.length &&
        !named.some(
          (name) => name.at <= place.at && end(place) <= end(name) && end(name) - name.at > end(place) - place.at,
        ),
    );
  };
  let passage: Place[] = [];
  for (const place of findPhrases(all, forward, lexicon)) {
    if (passage[0] && passage[0].row !== place.row) {
      yield settled(passage);
      passage = [];
    }
    passage.push(place);
  }
  yield settled(passage);
}
