import { refused } from '#src/command/dispatch.ts';
import { readConfig } from '#src/config.ts';
import { renderJson } from '#src/render/json.ts';
import { exitCodes } from './exit-codes.ts';
import { Misuse } from './misuse.ts';
import { pickWork } from './pick-work.ts';
import { readWords } from './read-words.ts';
import { addEntries, removeEntries } from './subjects-edit.ts';
import { listSubjects, showSubjects } from './subjects-list.ts';
import { tryEntries } from './subjects-try.ts';
import type { SubjectsWork } from './subjects-work.ts';

const works: Readonly<Record<string, SubjectsWork>> = {
  list: listSubjects,
  show: showSubjects,
  add: addEntries,
  remove: removeEntries,
  try: tryEntries,
};

/** Works on the subject indexes of the documents: `list`, `show`, `add`, `remove` or `try`, and what that takes. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readWords(args, { json: { type: 'boolean', default: false } });
  const [name = '', ...words] = positionals;
  try {
    const told = await pickWork(works, name, 'subject index')(words, readConfig().data, (line) =>
      process.stderr.write(`${line}\n`),
    );
    process.stdout.write(`${values.json ? JSON.stringify(told.data) : told.text}\n`);
    return exitCodes.answered;
  } catch (error) {
    if (!values.json || !(error instanceof Misuse)) throw error;
    process.stdout.write(`${renderJson(`subjects ${name}`, refused(error.message))}\n`);
    return exitCodes.refused;
  }
}
