import { readFileSync } from 'node:fs';

/** What was read, or why it could not be, one line a problem. */
export type Read<T> = { readonly value: T } | { readonly problems: readonly string[] };

/** Reads a JSON file; a problem names the file and, where it is known, the line. */
export function readJson(path: string): Read<unknown> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { problems: [`${path}: it is missing or cannot be read (CONTRIBUTING.md says what stands where)`] };
  }
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    return { problems: [`${path}${lineOf(text, reason)}: it is not JSON: ${reason}`] };
  }
}

/** `:12` where V8 says the position of a JSON error. */
function lineOf(text: string, reason: string): string {
  const position = /position (\d+)/.exec(reason)?.[1];
  return position === undefined ? '' : `:${text.slice(0, Number(position)).split('\n').length}`;
}
