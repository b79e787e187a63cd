import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from './replace-file.ts';
import type { Section } from './sections.ts';

/** Of the layout of the file: a mark, a head in JSON, and the sections one after another. */
const version = 1;
/** Bytes. The mark has the version, the length of the head, and its sha256; the head has those of the sections. */
const markLength = 96;

type Head = {
  readonly endianness: string;
  /** The sha256 of the data and of the code that read it. */
  readonly madeOf: string;
  readonly sections: readonly (Omit<Section, 'bytes'> & { readonly length: number; readonly sha256: string })[];
};

/** Where what was made of a folder of data is kept. */
export function snapshotPath(folder: string): string {
  return join(folder, '.index', 'snapshot');
}

const why = {
  damaged: 'The kept index is damaged',
  version: 'The kept index was written by another version of Ibid',
  machine: 'The kept index was written on another kind of machine',
  changed: 'The corpus or its reader has changed',
} as const;

/** What was made of these very bytes, by their sha256; null where nothing is kept, or where it cannot be used, which `tell` is told. */
export function readSnapshot(folder: string, madeOf: string, tell: (line: string) => void): Section[] | null {
  let file: number;
  try {
    file = openSync(snapshotPath(folder), 'r');
  } catch {
    return null;
  }
  try {
    const read = readSections(file, madeOf);
    if (typeof read !== 'string') return read;
    tell(`${why[read]}; the corpus is read again.`);
  } catch {
    tell(`${why.damaged}; the corpus is read again.`);
  } finally {
    closeSync(file);
  }
  return null;
}

function readSections(file: number, madeOf: string): Section[] | keyof typeof why {
  const mark = /^ibid (\d{1,9}) (\d{1,9}) ([0-9a-f]{64}) *\n$/.exec(textOf(readBytes(file, markLength)));
  if (!mark) return 'damaged';
  if (Number(mark[1]) !== version) return 'version';
  const bytes = readBytes(file, Math.min(Number(mark[2]), fstatSync(file).size));
  if (digestOf(bytes) !== mark[3]) return 'damaged';
  const head: Head = JSON.parse(textOf(bytes));
  if (head.endianness !== endianness()) return 'machine';
  if (head.madeOf !== madeOf) return 'changed';
  const sections: Section[] = [];
  for (const { length, sha256, ...section } of head.sections) {
    const bytes = readBytes(file, length);
    if (digestOf(bytes) !== sha256) return 'damaged';
    sections.push({ ...section, bytes });
  }
  return sections;
}

/** Keeps sections. A folder that cannot be written to keeps none. */
export function writeSnapshot(folder: string, madeOf: string, sections: readonly Section[]): void {
  const head: Head = {
    endianness: endianness(),
    madeOf,
    sections: sections.map(({ bytes, ...section }) => ({ ...section, length: bytes.length, sha256: digestOf(bytes) })),
  };
  const headBytes = Buffer.from(JSON.stringify(head));
  const mark = `ibid ${version} ${headBytes.length} ${digestOf(headBytes)}`.padEnd(markLength - 1);
  const pieces = [Buffer.from(`${mark}\n`), headBytes, ...sections.map(({ bytes }) => bytes)];
  try {
    replaceFile(snapshotPath(folder), pieces);
  } catch {
    // What is not kept is made again.
  }
}

/** So many bytes, or all there are left, in a buffer of their own. */
function readBytes(file: number, count: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(count);
  let length = 0;
  for (let read = -1; read !== 0 && length < count; length += read)
    read = readSync(file, bytes, length, count - length, null);
  return bytes.subarray(0, length);
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
