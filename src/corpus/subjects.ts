import type { Passage, Subjects } from './document.ts';

/** Words of a passage by which a person can tell which it is. */
const telling = 7;

/** A subject index as it is written to a file, in the order of the source; passages without entries are left out. */
export function formatSubjects(subjects: Subjects, passages: readonly Passage[]): string {
  const list = passages
    .map((passage) => ({ at: startOf(passage), begins: firstWords(passage), entries: entriesOf(passage, subjects) }))
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => a.at - b.at);
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** The index entries of a passage. */
export function entriesOf(passage: Passage, subjects: Subjects): readonly string[] {
  return subjects[startOf(passage)] ?? [];
}

/** Offset in the source at which a passage begins. */
export function startOf({ spans }: Passage): number {
  return spans[0]?.start ?? 0;
}

/** The words a passage begins with. */
export function firstWords({ text }: Passage): string {
  return text.split(' ').slice(0, telling).join(' ');
}
