import type { Block } from '#src/answer/answer.ts';
import { echo } from '#src/answer/echo.ts';
import type { Library } from '#src/search/library.ts';
import { type Subject, unheldWords } from '#src/search/subject.ts';
import { nearestTopics, topics } from '#src/search/topics.ts';
import type { Suggest } from './define.ts';

/** Themes that the corpus speaks of, by their label and their other names; those with most passages first. */
const suggestTopics: Suggest = (typed, _, { library }) => {
  const asked = typed.trim().toLowerCase();
  const begins = (name: string) => ` ${name.toLowerCase()}`.includes(` ${asked}`);
  return topics(library)
    .filter(({ theme }) => [theme.label, ...theme.terms, ...theme.synonyms, ...theme.lay].some(begins))
    .sort((a, b) => Number(begins(b.label)) - Number(begins(a.label)))
    .map(({ label }) => ({ name: label, value: label }));
};

/** The option by which a command is told what to look for. */
export const topicOption = {
  type: 'string',
  maxLength: 300,
  description: 'A topic from the list, or a few words',
  suggest: suggestTopics,
} as const;

export const noTopic = 'There is no topic in that: choose one from the list, or type a few words.';

/** What to say where nothing is held on a topic, with the nearest ones that are. */
export function nothingOn(
  text: string,
  subject: Subject,
  command: string,
  library: Library,
): { message: string; blocks: Block[] } {
  const message = `Nothing in the corpus speaks of: ${echo(text, 120)}`;
  const items = nearestTopics(text, library, 6).map(({ label }) => ({
    text: label,
    call: { command, arguments: { topic: label } },
  }));
  const unheld = unheldWords(subject, library).map((word) => `‘${echo(word, 40)}’`);
  const which =
    unheld.length > 0
      ? `No document held has ${new Intl.ListFormat('en', { type: 'disjunction' }).format(unheld)}. `
      : '';
  return {
    message,
    blocks: [
      { type: 'note', text: `${which}Try other words, or one of these topics that the corpus speaks of:` },
      { type: 'list', items },
    ],
  };
}
