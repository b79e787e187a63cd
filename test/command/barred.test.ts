import { expect, test } from 'vitest';
import { barred } from '#src/command/barred.ts';
import { type Command, defineCommand } from '#src/command/define.ts';
import type { Right } from '#src/command/here.ts';
import { anAnswer } from '../support/answers.ts';
import { ServerDesk } from '../support/server.ts';

const command = (rest: Partial<Command>): Command => ({
  ...defineCommand({ name: 'daily set', description: 'Sets', options: {}, run: () => anAnswer([]) }),
  ...rest,
});
const asks = { right: 'manage-server' } as const;

test.for<[string, Partial<Command>, 'terminal' | 'message' | readonly Right[], string | null]>([
  ['for all, in the terminal', {}, 'terminal', null],
  ['for all, in a direct message', {}, 'message', null],
  ['for servers, in the terminal', { place: 'server' }, 'terminal', 'works on Discord, in a server'],
  ['for servers, in a direct message', { place: 'server' }, 'message', 'only in a server that Ibid has been added to'],
  ['for servers, in one', { place: 'server' }, [], null],
  ['with a right, in the terminal', asks, 'terminal', 'works on Discord, in a server'],
  ['with a right, in a direct message', asks, 'message', 'only in a server'],
  ['with a right, without it', asks, [], 'is for people with the permission ‘Manage Server’'],
  ['with a right, with another', asks, ['manage-messages'], 'is for people with the permission ‘Manage Server’'],
  ['with a right, with it', asks, ['manage-server'], null],
  ['with another right', { right: 'manage-messages' }, ['manage-server'], '‘Manage Messages’'],
])('%s', ([, rest, where, sentence]) => {
  const desk = new ServerDesk();
  if (where === 'message') desk.server = null;
  else if (where !== 'terminal') desk.may = where;
  const why = barred(command(rest), where === 'terminal' ? undefined : desk.here);
  if (sentence === null) expect(why).toBeNull();
  else expect(why).toMatch(new RegExp(`^/daily set .*${sentence}.*\\.$`));
});
