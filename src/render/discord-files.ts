import type { Answer, Block } from '#src/answer/answer.ts';
import type { AttachedFile, FileDisplay } from './discord-page.ts';

/**
 * Limits of what goes with one message. Discord takes ten attachments of 10 MiB each, and must have them within the
 * three seconds of a first response: 8 MB in all stay well below. Bytes of UTF-8; characters of a name.
 */
export const fileLimits = { count: 10, bytes: 8_000_000, name: 100 } as const;

/** An answer's files as they go with its first message, and a sentence of ours where some of them cannot. */
export function attach(files: Answer['files'] = []): {
  readonly files: readonly AttachedFile[];
  readonly remarks: readonly Block[];
} {
  const attached: AttachedFile[] = [];
  let bytes = 0;
  for (const { name, ...content } of files) {
    const size = new TextEncoder().encode(content.text).length;
    const fits = size > 0 && bytes + size <= fileLimits.bytes;
    if (!fits || attached.length === fileLimits.count) continue;
    bytes += size;
    attached.push({ name: distinct(safe(name), attached), ...content });
  }
  const left = files.length - attached.length;
  return { files: attached, remarks: left === 0 ? [] : [{ type: 'note', text: leftOut(left, files.length) }] };
}

/** Shows an attached file in its place: with Components V2, Discord shows no attachment by itself. */
export function fileDisplay({ name }: AttachedFile): FileDisplay {
  return { type: 13, file: { url: `attachment://${name}` } };
}

function leftOut(left: number, all: number): string {
  return `${left} of ${all} ${all === 1 ? 'file' : 'files'} cannot be attached: a message takes ten, 8 MB in all, and none that is empty; the command line has no such limit.`;
}

/** Discord rewrites other characters, and then a component no longer finds its file. */
function safe(name: string): string {
  const { stem, ending } = parts(name);
  const plain = stem.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '');
  return (plain || 'file').slice(0, fileLimits.name - ending.length) + ending;
}

/** A name that none of these files has: components find their files by it. */
function distinct(name: string, taken: readonly AttachedFile[]): string {
  const { stem, ending } = parts(name);
  let candidate = name;
  for (let n = 2; taken.some((file) => file.name === candidate); n++) {
    const end = `-${n}${ending}`;
    candidate = stem.slice(0, fileLimits.name - end.length) + end;
  }
  return candidate;
}

function parts(name: string): { readonly stem: string; readonly ending: string } {
  const ending = /\.[A-Za-z0-9]{1,16}$/.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - ending.length), ending };
}
