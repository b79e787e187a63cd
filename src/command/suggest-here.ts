import { quoteItem } from '#src/brief/quote-item.ts';
import { firstWords } from './brief-items.ts';
import { briefIn, heldBy } from './briefs.ts';
import type { Suggest, Suggestion } from './define.ts';
import { suggestReferences } from './suggest.ts';

/** Discord's limit for the name of a choice. */
const most = 100;
/** `9`, `9(`, `9(a`, `para. 9 (a)`, `§ 9`. */
const placeAlone = /^(?:[§¶]+|para\w*\.?)?\s*\d{1,3}\s*\(?[a-z]?\)?$/i;

/**
 * The passages of the channel's open brief first, then, where a place alone is typed, places of the document last used
 * here, then documents and places as everywhere.
 */
export const suggestReferencesHere: Suggest = (typed, filled, desk) => {
  const usual = suggestReferences(typed, filled, desk);
  const brief = briefIn(desk.here);
  if (!brief) return usual;
  const held = heldBy(desk);
  const asked = typed.trim().toLowerCase();
  const own = brief.items.flatMap((item, i): Suggestion[] => {
    const quoted = quoteItem(item, held);
    if ('refusal' in quoted) return [];
    const name = `Brief ${i + 1}. ${firstWords(item, desk, most - 10)}`;
    return name.toLowerCase().includes(asked) ? [{ name, value: quoted.passage.id }] : [];
  });
  const last = desk.library.documents.find(({ id }) => id === brief.document);
  const places = last && placeAlone.test(typed.trim()) ? suggestReferences(`${last.id} ${typed}`, filled, desk) : [];
  return once([...own, ...places, ...usual]);
};

function once(all: readonly Suggestion[]): Suggestion[] {
  return [...new Map(all.map((each) => [each.value, each])).values()];
}
