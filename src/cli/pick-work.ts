import { Misuse } from './misuse.ts';

/** The work of that name; throws a Misuse that says what the works are done with. */
export function pickWork<W>(works: Readonly<Record<string, W>>, name: string, what: string): W {
  const work = Object.hasOwn(works, name) ? works[name] : undefined;
  if (work === undefined) throw new Misuse(`Say what to do with the ${what}.`);
  return work;
}
