import { echo } from '#src/answer/echo.ts';
import type { Command, Option } from './define.ts';

export type Values = Readonly<Record<string, string | number | boolean | undefined>>;
export type Decoded =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly sentence: string };

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

/**
 * Turns raw arguments (Discord's, the command line's, a button's) into the typed ones that a command declares, or
 * into one sentence that names the option and the remedy. Names the command does not declare are refused.
 */
export function decode(command: Command, raw: Readonly<Record<string, unknown>>): Decoded {
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(command.options, name)) {
      const known = Object.keys(command.options).join(', ');
      return refuse(
        `/${command.name} has no option ‘${echo(name, 40)}’; ${known ? `it has ${known}` : 'it takes none'}.`,
      );
    }
  }
  const values: Record<string, string | number | boolean | undefined> = {};
  for (const [name, option] of Object.entries(command.options)) {
    const given = Object.hasOwn(raw, name) ? raw[name] : undefined;
    if (given === undefined || given === null || given === '') {
      if (option.required) return refuse(`/${command.name} needs ‘${name}’: ${option.description}.`);
      values[name] = undefined;
      continue;
    }
    const decoded = value(name, option, given);
    if (!decoded.ok) return decoded;
    values[name] = decoded.value;
  }
  return { ok: true, values };
}

type One =
  | { readonly ok: true; readonly value: string | number | boolean }
  | { readonly ok: false; readonly sentence: string };

function value(name: string, option: Option, given: unknown): One {
  const text =
    typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean' ? String(given) : null;
  if (text === null) return refuse(`‘${name}’ cannot be read; type it again.`);
  if (option.type === 'boolean') {
    const truth = truths.get(text.trim().toLowerCase());
    return truth === undefined ? refuse(`‘${name}’ takes true or false.`) : { ok: true, value: truth };
  }
  if (option.type === 'integer') {
    const whole = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (!(whole >= option.min && whole <= option.max)) {
      return refuse(`‘${name}’ takes a whole number from ${option.min} to ${option.max}.`);
    }
    return { ok: true, value: whole };
  }
  if (option.type === 'channel' || option.type === 'role') {
    return /^\d{17,20}$/.test(text)
      ? { ok: true, value: text }
      : refuse(`‘${name}’ takes a ${option.type} of the server; choose it from the list that Discord shows.`);
  }
  if (option.maxLength !== undefined && text.length > option.maxLength) {
    return refuse(
      `‘${name}’ is ${text.length.toLocaleString('en')} characters long; at most ${option.maxLength.toLocaleString('en')} are read. Shorten it to the words that matter.`,
    );
  }
  if (option.choices && !option.choices.includes(text)) {
    const chosen = option.choices.find((choice) => choice === text.trim().toLowerCase());
    return chosen
      ? { ok: true, value: chosen }
      : refuse(`‘${name}’ is one of ${option.choices.join(', ')}; ‘${echo(text, 40)}’ is none of them.`);
  }
  return { ok: true, value: text };
}

function refuse(sentence: string): { readonly ok: false; readonly sentence: string } {
  return { ok: false, sentence };
}
