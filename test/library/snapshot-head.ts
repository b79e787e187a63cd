import { createHash } from 'node:crypto';

/** A snapshot's file, read apart by its layout: a mark of 96 bytes, a head in JSON, the sections. */
export type SnapshotFile = {
  readonly version: number;
  readonly head: Head;
  readonly sections: readonly { readonly name: string; readonly from: number; readonly length: number }[];
};
type Head = {
  readonly endianness: string;
  readonly madeOf: string;
  readonly sections: readonly { readonly group: string; readonly name: string; readonly length: number }[];
};

const markLength = 96;

export function readLayout(file: Buffer): SnapshotFile {
  const [, version, length] = file.toString('utf8', 0, markLength).split(' ');
  const end = markLength + Number(length);
  const head: Head = JSON.parse(file.toString('utf8', markLength, end));
  let from = end;
  const sections = head.sections.map(({ group, name, length }) => {
    from += length;
    return { name: `${group}.${name}`, from: from - length, length };
  });
  return { version: Number(version), head, sections };
}

/** The same file with another head, sealed as its writer would have sealed it. */
export function withHead(file: Buffer, change: (head: Head) => object, version = 1): Buffer {
  const { head, sections } = readLayout(file);
  const bytes = Buffer.from(JSON.stringify(change(head)));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const mark = `${`ibid ${version} ${bytes.length} ${sha256}`.padEnd(markLength - 1)}\n`;
  return Buffer.concat([Buffer.from(mark), bytes, file.subarray(sections[0]?.from)]);
}
