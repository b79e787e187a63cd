/** Numbers as they lie in memory. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Something taken apart, to be kept and put together again: texts, lists of words, and numbers. */
export type Parts = Readonly<Record<string, string | readonly string[] | Numbers>>;

/** The text of this name; throws where there is none. */
export function textIn(parts: Parts, name: string): string {
  const part = partIn(parts, name);
  return typeof part === 'string' ? part : missing(name);
}

/** The words of this name; throws where there are none. */
export function wordsIn(parts: Parts, name: string): readonly string[] {
  const part = partIn(parts, name);
  return Array.isArray(part) ? part : missing(name);
}

/** The numbers of this name and one of these kinds; throws where there are none. */
export function numbersIn<T extends Numbers>(
  parts: Parts,
  name: string,
  ...kinds: readonly (new (
    length: number,
  ) => T)[]
): T {
  const part = partIn(parts, name);
  for (const kind of kinds) if (part instanceof kind) return part;
  return missing(name);
}

function partIn(parts: Parts, name: string): unknown {
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
}

function missing(name: string): never {
  throw new TypeError(`‘${name}’ is not among the parts, or of another kind.`);
}
