import { readFileSync } from 'node:fs';
import { type CheckedPassage, checkFile } from '#src/brief/check-file.ts';
import { readConfig } from '#src/config.ts';
import { readData } from '#src/library/read-data.ts';
import { sha256 } from '#src/library/read-facts.ts';
import { exitCodes } from './exit-codes.ts';
import { Misuse } from './misuse.ts';

/** Says of each passage of a brief, a file of JSON, whether its words are those of the source. */
export function run([name, file, ...more]: readonly string[]): number {
  if (name !== 'check') throw new Misuse('Say what to do with the brief.');
  if (file === undefined || file.startsWith('-') || more.length > 0) throw new Misuse('Name one file.');
  const { documents } = readData(readConfig().data);
  const found = checkFile(readFile(file), { documents, sha256 });
  if ('problems' in found) throw new Misuse([`${file} is no brief as Ibid exports it.`, ...found.problems].join('\n'));
  const { title, passages } = found;
  const good = passages.filter(({ verdict }) => verdict === 'verbatim').length;
  const head = `${title}: ${good} of ${passages.length} ${passages.length === 1 ? 'passage is' : 'passages are'} verbatim.`;
  process.stdout.write(`${[head, ...passages.map(line)].join('\n')}\n`);
  return good === passages.length ? exitCodes.answered : exitCodes.refused;
}

function line({ number, verdict, sentence }: CheckedPassage): string {
  return `${String(number).padStart(4)}  ${verdict.padEnd(8)}  ${sentence}`;
}

function readFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Misuse(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : 'why is not known'}`);
  }
}
