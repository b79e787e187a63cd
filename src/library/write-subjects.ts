import { join } from 'node:path';
import type { Document, Subjects } from '#src/corpus/document.ts';
import { Fault } from '#src/corpus/fault.ts';
import { formatSubjects } from '#src/corpus/subjects.ts';
import { parseSubjects } from './read-subjects.ts';
import { writeData } from './write-data.ts';

/** Writes the subject index of a document of a folder of data. Throws a Fault where it would not be read again. */
export function writeSubjects(folder: string, { id, passages }: Document, subjects: Subjects): void {
  const path = join(folder, 'corpus', id, 'subjects.json');
  const text = formatSubjects(subjects, passages);
  const read = parseSubjects(JSON.parse(text), passages);
  if ('problems' in read)
    throw new Fault('corpus-invalid', `Nothing was written: ${path} would not be read.`, { problems: read.problems });
  writeData(path, text);
}
