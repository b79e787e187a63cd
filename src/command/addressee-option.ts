import { echo } from '#src/answer/echo.ts';
import { type AddresseeId, addresseeNamed, addressees, namesState } from '#src/search/addressees.ts';
import type { Library } from '#src/search/library.ts';
import { recommendationsOf } from '#src/search/recommendations.ts';
import type { Suggest } from './define.ts';
import type { Desk } from './desk.ts';
import type { Picked } from './pick.ts';

/** Whom the recommendations held ask, those asked most first. */
export const suggestAddressees: Suggest = (typed, _, { library }) => {
  const asked = typed.trim().toLowerCase();
  return asking(library)
    .filter(({ id, label }) => [id, ...label.toLowerCase().split(' ')].some((word) => word.startsWith(asked)))
    .map(({ id, label, count }) => ({ name: `${label} · ${count}`, value: id }));
};

/** Whom an option names: by kind, or by a State's name. */
export function pickAddressee(text: string | undefined, { library }: Desk): Picked<AddresseeId> {
  if (text === undefined || text.trim() === '') return { ok: true, value: undefined };
  const { states } = library.vocabulary;
  const value = addresseeNamed(text) ?? (namesState(text, states) ? 'state' : null);
  if (value !== null) return { ok: true, value };
  const held = asking(library).map(({ label }) => label);
  return {
    ok: false,
    sentence: `‘${echo(text)}’ is nobody that Ibid knows recommendations to; those held ask ${held.join('; ') || 'nobody'}.`,
  };
}

function asking({ documents, vocabulary }: Library) {
  const own = documents.flatMap((document) => recommendationsOf(document, vocabulary).own);
  return [...Map.groupBy(own, ({ addressee }) => addressee)]
    .flatMap(([id, { length }]) => (id === null ? [] : [{ id, label: addressees[id].label, count: length }]))
    .sort((a, b) => b.count - a.count);
}
