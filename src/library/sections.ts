import type { Numbers, Parts } from '#src/search/parts.ts';

/** Parts by the name of what they are parts of. */
export type Groups = Readonly<Record<string, Parts>>;

/** One part as bytes that have a buffer of their own. */
export type Section = {
  readonly group: string;
  readonly name: string;
  readonly kind: keyof typeof numbers | 'text' | 'words';
  readonly bytes: Uint8Array<ArrayBuffer>;
};

const numbers = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f64: Float64Array } as const;

export function toSections(groups: Groups): Section[] {
  return Object.entries(groups).flatMap(([group, parts]) =>
    Object.entries(parts).map(([name, part]): Section => ({ group, name, ...encoded(part) })),
  );
}

/** Gives back each group once, numbers where they lie, and holds on to none that was given. Throws where there is none. */
export function groupsIn(sections: readonly Section[]): (group: string) => Parts {
  const left = Map.groupBy(sections, ({ group }) => group);
  return (group) => {
    const own = left.get(group);
    if (!own) throw new RangeError(`There is no group ‘${group}’, or it was given already.`);
    left.delete(group);
    return Object.fromEntries(own.map((section) => [section.name, decoded(section)]));
  };
}

function encoded(part: Parts[string]): Pick<Section, 'kind' | 'bytes'> {
  if (typeof part === 'string') return { kind: 'text', bytes: new TextEncoder().encode(part) };
  if (!ArrayBuffer.isView(part)) return { kind: 'words', bytes: new TextEncoder().encode(JSON.stringify(part)) };
  const { buffer, byteOffset, byteLength } = part;
  const isWhole = buffer instanceof ArrayBuffer && byteLength === buffer.byteLength;
  return { kind: kindOf(part), bytes: isWhole ? new Uint8Array(buffer) : copied(buffer, byteOffset, byteLength) };
}

function copied(buffer: ArrayBufferLike, from: number, length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Uint8Array(buffer, from, length));
}

function decoded({ kind, bytes }: Section): Parts[string] {
  if (kind === 'text' || kind === 'words') {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return kind === 'text' ? text : JSON.parse(text);
  }
  const Kind = numbers[kind];
  return new Kind(bytes.buffer, bytes.byteOffset, bytes.byteLength / Kind.BYTES_PER_ELEMENT);
}

function kindOf(part: Numbers): keyof typeof numbers {
  const names = Object.keys(numbers) as (keyof typeof numbers)[];
  const kind = names.find((name) => part instanceof numbers[name]);
  if (!kind) throw new TypeError('Numbers of this kind are not kept.');
  return kind;
}
