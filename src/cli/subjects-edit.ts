import { echo } from '#src/answer/echo.ts';
import { startOf } from '#src/corpus/subjects.ts';
import { type Data, readData } from '#src/library/read-data.ts';
import { entryProblem } from '#src/library/read-subjects.ts';
import { unsourced } from '#src/library/unsourced.ts';
import { writeSubjects } from '#src/library/write-subjects.ts';
import { Misuse } from './misuse.ts';
import { dataOf, type Place, passageMeant, toldPlace } from './subjects-place.ts';
import { countedEntries, type Told } from './subjects-work.ts';

/** Adds entries to a passage, all or none. Throws a Misuse for what would not be read, and for what says more than the source. */
export function addEntries(words: readonly string[], folder: string): Told {
  const held = readData(folder);
  const { place, given } = readEdit(words, held);
  refuse(given.flatMap((entry) => problemsOf(entry, place, held)));
  const { entries } = dataOf(place);
  const [known, added] = divided(given, entries);
  return change(place, [...entries, ...added], folder, [
    ['added', '+', added],
    ['known', 'there already:', known],
  ]);
}

/** Takes entries from a passage, all or none. Throws a Misuse for one that it has not. */
export function removeEntries(words: readonly string[], folder: string): Told {
  const { place, given } = readEdit(words, readData(folder));
  const { entries, passage } = dataOf(place);
  const [removed, unknown] = divided(given, entries);
  refuse(
    unknown.map((entry) => `‘${echo(entry)}’ is no entry of ${passage}: “subjects show ${passage}” has them all.`),
  );
  const [, left] = divided(entries, removed);
  return change(place, left, folder, [['removed', '-', removed]]);
}

function readEdit([reference, ...given]: readonly string[], held: Data) {
  if (reference === undefined || given.length === 0)
    throw new Misuse('Name one passage, then its entries, each of them in quotation marks.');
  const twice = given.find((entry, i) => given.indexOf(entry) < i);
  if (twice !== undefined) throw new Misuse(`‘${echo(twice)}’ is given twice.`);
  return { place: passageMeant(reference, held), given };
}

/** Those of some that are among others, and those that are not. */
function divided(some: readonly string[], others: readonly string[]): readonly [string[], string[]] {
  return [some.filter((each) => others.includes(each)), some.filter((each) => !others.includes(each))];
}

function problemsOf(entry: string, { document, passage }: Place, { vocabulary }: Data): string[] {
  const problem = entryProblem(entry);
  if (problem) return [`‘${echo(entry)}’: ${problem}.`];
  const more = unsourced(entry, passage, document, vocabulary.states);
  if (more.length === 0) return [];
  return [
    `‘${echo(entry)}’ names ${more.join(' and ')}, which neither the passage nor what is known of its document names. An entry helps to find what the source says, and must not say more: leave that out.`,
  ];
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Misuse(['Nothing was written.', ...problems].join('\n'));
}

/** Writes what changes, and says of what was done with each entry. */
function change(
  place: Place,
  entries: readonly string[],
  folder: string,
  done: readonly (readonly [name: string, sign: string, entries: readonly string[]])[],
): Told {
  const { document, passage } = place;
  const subjects = { ...document.subjects, [startOf(passage)]: entries };
  if (entries.length !== dataOf(place).entries.length) writeSubjects(folder, document, subjects);
  const lines = done.flatMap(([, sign, each]) => each.map((entry) => `  ${sign} ${entry}`));
  const data = {
    ...dataOf({ document: { ...document, subjects }, passage }),
    ...Object.fromEntries(done.map(([name, , each]) => [name, each])),
  };
  return { text: [toldPlace(place), ...lines, `It has ${countedEntries(entries.length)} now.`].join('\n'), data };
}
