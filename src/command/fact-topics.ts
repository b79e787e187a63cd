import { echo } from '#src/answer/echo.ts';
import { editDistance } from '#src/cite/edit-distance.ts';
import type { Fact } from '#src/daily/fact.ts';
import type { Suggest } from './define.ts';
import type { Desk } from './desk.ts';
import type { Found } from './pick.ts';

/** A theme that facts of the pool have, and how many. */
type FactTopic = {
  readonly id: string;
  readonly label: string;
  readonly names: readonly string[];
  readonly count: number;
};

/** Topics of the pool of daily facts, those with most facts first. */
export const suggestFactTopics: Suggest = (typed, _, desk) => {
  const asked = typed.trim().toLowerCase();
  return factTopics(desk)
    .filter(({ names }) => names.some((name) => ` ${name}`.includes(` ${asked}`)))
    .map(({ id, label, count }) => ({ name: `${label} · ${countedFacts(count)}`, value: id }));
};

/** The theme that an option names, by its id, its label or another name; else the nearest ones, or those with most facts. */
export function pickFactTopic(text: string, desk: Desk): Found<string> {
  const asked = text.trim().toLowerCase();
  const all = factTopics(desk);
  const found = all.find(({ id, label }) => id === asked || label.toLowerCase() === asked);
  const other = all.filter(({ names }) => names.includes(asked));
  const value = found?.id ?? (other.length === 1 ? other[0]?.id : undefined);
  if (value !== undefined) return { ok: true, value };
  const near = other.length > 0 ? other : nearest(asked, all);
  const list = near
    .slice(0, 5)
    .map(({ label, count }) => `${label} (${countedFacts(count)})`)
    .join(', ');
  return {
    ok: false,
    sentence: `No daily fact is about ‘${echo(text, 60)}’; ${list === '' ? 'the pool of facts is empty.' : `there are facts about ${list}.`}`,
  };
}

/** What a theme is called; its id where it is not in the vocabulary any more. */
export function topicLabel(id: string, { library }: Desk): string {
  return library.vocabulary.themes.find((theme) => theme.id === id)?.label ?? id;
}

function factTopics({ library, here }: Desk): FactTopic[] {
  const pool: readonly Fact[] = here?.facts ?? [];
  return library.vocabulary.themes
    .map(({ id, label, terms, synonyms }) => ({
      id,
      label,
      names: [id, label, ...terms, ...synonyms].map((name) => name.toLowerCase()),
      count: pool.filter(({ topics }) => topics.includes(id)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

/** Those with a name like it, or those with most facts. */
function nearest(asked: string, all: readonly FactTopic[]): readonly FactTopic[] {
  const far = ({ names }: FactTopic) => Math.min(...names.map((name) => editDistance(asked, name)));
  const like = all.filter((topic) => far(topic) <= Math.max(2, asked.length / 3));
  return like.length > 0 ? like.toSorted((a, b) => far(a) - far(b)) : all;
}

/** `1 fact`, `3 facts`. */
export function countedFacts(count: number): string {
  return count === 1 ? '1 fact' : `${count} facts`;
}
