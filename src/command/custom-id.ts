import type { Call } from '#src/answer/answer.ts';
import { Fault } from '#src/corpus/fault.ts';

/** Discord's limit for a `custom_id`, in characters. */
export const customIdLimit = 100;

/** Writes a call as a button's `custom_id`: `show?at=…&view=whole`. Throws a Fault where it does not fit in 100 characters. */
export function encodeCall(call: Call): string {
  const name = call.command.replaceAll(' ', '/');
  const query = Object.entries(call.arguments).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  const text = query.length > 0 ? `${name}?${query.join('&')}` : name;
  if (text.length > customIdLimit) {
    throw new Fault('button-too-long', `The button for /${call.command} does not fit in ${customIdLimit} characters.`);
  }
  return text;
}

/** Reads a `custom_id`; null where it is not one of ours. The values are strings: `decode` types them. */
export function decodeCall(customId: string): Call | null {
  const match = /^([a-z]+(?:\/[a-z]+)?)(?:\?([^?]*))?$/.exec(customId);
  if (!match || customId.length > customIdLimit) return null;
  const [, name = '', query = ''] = match;
  const values: [string, string][] = [];
  for (const pair of query === '' ? [] : query.split('&')) {
    const at = pair.indexOf('=');
    const key = pair.slice(0, at);
    if (at < 1 || !/^[a-z]+$/.test(key)) return null;
    try {
      values.push([key, decodeURIComponent(pair.slice(at + 1))]);
    } catch {
      return null;
    }
  }
  return { command: name.replace('/', ' '), arguments: Object.fromEntries(values) };
}

/** A call as a `custom_id`; null where it does not fit in one. */
export function customIdOf(call: Call): string | null {
  try {
    return encodeCall(call);
  } catch {
    return null;
  }
}
