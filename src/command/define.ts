import type { Answer } from '#src/answer/answer.ts';
import type { Desk } from './desk.ts';
import type { Right } from './here.ts';

/** One proposal while somebody types: what is shown (1–100 characters) and what is then sent (1–100). */
export type Suggestion = { readonly name: string; readonly value: string };

/** Pure: what was typed so far (may be empty), the options filled in already, and the desk. */
export type Suggest = (typed: string, filled: Readonly<Record<string, string>>, desk: Desk) => readonly Suggestion[];

type Common = {
  /** 1–100 characters: Discord's limit for a description. */
  readonly description: string;
  readonly required?: true;
  /** Offered only there, `button`: nowhere; an option without it is offered everywhere. Buttons may carry every option. */
  readonly only?: 'discord' | 'terminal' | 'button';
  /** Left out, it is what the server has set for itself, if anything. */
  readonly setting?: Setting;
};
/** What a server may set for itself that stands in for an option. */
export type Setting = 'style' | 'share' | 'zone';
export type StringOption = Common & {
  readonly type: 'string';
  /** UTF-16 code units; Discord allows up to 6,000. */
  readonly maxLength?: number;
  readonly choices?: readonly string[];
  readonly suggest?: Suggest;
};
export type IntegerOption = Common & { readonly type: 'integer'; readonly min: number; readonly max: number };
export type BooleanOption = Common & { readonly type: 'boolean' };
/** A channel of the server for messages; the value is its id. */
export type ChannelOption = Common & { readonly type: 'channel' };
/** A role of the server; the value is its id. */
export type RoleOption = Common & { readonly type: 'role' };
export type Option = StringOption | IntegerOption | BooleanOption | ChannelOption | RoleOption;
export type Options = Readonly<Record<string, Option>>;

type Value<O extends Option> = O extends IntegerOption
  ? number
  : O extends BooleanOption
    ? boolean
    : O extends { readonly choices: readonly (infer C)[] }
      ? C
      : string;

/** The typed arguments that `run` gets. */
export type Arguments<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { readonly required: true } ? Value<O[K]> : Value<O[K]> | undefined;
};

/** A command as every edge sees it; its name is one word, or two for a subcommand (`source show`). */
export type Command = {
  readonly name: string;
  readonly description: string;
  /** Longer help, whole sentences. */
  readonly help?: string;
  /** Lines to try, without the slash: `find three-hour registration`. */
  readonly examples?: readonly string[];
  readonly options: Options;
  /** Only in a server, by people who may do this there: Discord hides it from others where it can, and dispatch refuses. */
  readonly right?: Right;
  /** Only in a server. */
  readonly place?: 'server';
  /** Answers while the corpus is still being read, for it needs nothing of it. */
  readonly withoutCorpus?: true;
  /** What it also goes by where a person types it whole: `privacy` for `privacy show`. On Discord a group cannot be run. */
  readonly short?: string;
  /** `button`: reached through buttons, its menu and the command line only, never registered as a slash command. */
  readonly surface?: 'button';
  /** A message menu on Discord, 1–32 characters: the text of the message becomes the option. */
  readonly menu?: { readonly name: string; readonly option: string };
  /** On Discord a form asks for the option where it was left out (title and label 1–45 characters); it takes 4,000. */
  readonly form?: { readonly option: string; readonly title: string; readonly label: string };
  readonly run: (args: Readonly<Record<string, string | number | boolean | undefined>>, desk: Desk) => Answer;
};

/** A command is data: registration, autocomplete, help and the command line's flags all derive from this object. */
export function defineCommand<const O extends Options>(
  command: Omit<Command, 'options' | 'run'> & {
    readonly options: O;
    readonly run: (args: Arguments<O>, desk: Desk) => Answer;
  },
): Command {
  return command as unknown as Command;
}
