import { parseArgs } from 'node:util';
import type { Asked, Bench } from './bench.ts';
import { UsageError } from './usage-error.ts';

type Benches = Readonly<Record<string, Pick<Bench, 'takes' | 'needs'>>>;

/** How each thing that a bench may take is written. */
const written: Readonly<Record<keyof Asked, string>> = {
  folders: 'a folder',
  passages: '--passages',
  only: '--only',
  hold: '--hold',
};

/**
 * Reads the command line: names of benches, folders and options in any order. Without a name it asks for every bench that
 * needs nothing more. Throws a UsageError for what it does not understand.
 */
export function readAsked(
  args: readonly string[],
  benches: Benches,
): { names: string[]; write: boolean; asked: Asked } {
  const { values, positionals } = parse(args);
  const named = positionals.filter((name) => Object.hasOwn(benches, name));
  const folders = positionals.filter((name) => !Object.hasOwn(benches, name));
  const names = named.length > 0 ? named : Object.keys(benches).filter((name) => benches[name]?.needs === undefined);
  const asked = {
    folders,
    passages: (values.passages?.split(',') ?? []).map(aCount),
    only: values.only?.split(',') ?? [],
    hold: values.hold ?? false,
  };
  const given = (each: keyof Asked) => (Array.isArray(asked[each]) ? asked[each].length > 0 : asked[each] === true);
  const takenBy = (each: keyof Asked) => names.filter((name) => benches[name]?.takes.includes(each));
  if (given('folders') && takenBy('folders').length === 0)
    throw new UsageError(`There is no bench ${folders.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
  for (const each of ['passages', 'only', 'hold'] as const) {
    if (given(each) && takenBy(each).length === 0)
      throw new UsageError(`There is no ${written[each]} for ${names.join(', ')}.`);
  }
  for (const name of names) {
    const need = benches[name]?.needs;
    if (need && !given(need)) throw new UsageError(`${name} needs ${written[need]}.`);
  }
  const write = values.write ?? false;
  if (write && given('only')) throw new UsageError('Only whole tables are written: leave out --only or --write.');
  return { names, write, asked };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        passages: { type: 'string' },
        only: { type: 'string' },
        hold: { type: 'boolean' },
        write: { type: 'boolean' },
      },
    });
  } catch (error) {
    const [sentence] = error instanceof Error ? error.message.split('. ') : [];
    throw new UsageError(`${sentence}. There are --passages 10000,100000, --only ours, --hold and --write.`);
  }
}

const most = 1_000_000;

function aCount(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count > 0 && count <= most) return count;
  throw new UsageError(`--passages takes numbers up to ${most}, as in 10000,100000, and ‘${text}’ is none.`);
}
