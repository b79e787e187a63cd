import type { Answer, Block } from '#src/answer/answer.ts';
import { echo } from '#src/answer/echo.ts';
import { rightNames } from '#src/command/barred.ts';
import type { Command, Option } from '#src/command/define.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';

export default defineCommand({
  name: 'help',
  description: 'What Ibid can do, and how to ask',
  examples: ['help find'],
  withoutCorpus: true,
  options: {
    command: {
      type: 'string',
      description: 'One command, for example find',
      maxLength: 40,
      suggest: (typed, _, { commands }) =>
        commands
          .filter((command) => command.surface !== 'button' && command.name.startsWith(typed.trim().replace(/^\//, '')))
          .map(({ name }) => ({ name, value: name })),
    },
  },
  run({ command: name }, { commands }): Answer {
    if (name === undefined) return answer('What Ibid can do', overview(commands));
    const asked = name.trim().replace(/^\//, '').toLowerCase();
    const meant = commands.filter((each) => each.name === asked || each.name.startsWith(`${asked} `));
    const [first, ...more] = meant;
    if (!first) return refused(`There is no command ‘${echo(name, 40)}’; /help lists what there is.`);
    const others = more.flatMap((each) => [{ type: 'heading' as const, text: `/${each.name}` }, ...describe(each)]);
    return answer(`/${first.name}`, [...describe(first), ...others]);
  },
});

function answer(title: string, blocks: readonly Block[]): Answer {
  return {
    outcome: 'found',
    message: `${title}.`,
    blocks: [{ type: 'heading', text: title }, ...blocks],
    audience: 'asker',
  };
}

function overview(commands: readonly Command[]): Block[] {
  const shown = commands.filter((command) => command.surface !== 'button');
  return [
    { type: 'list', items: shown.map((command) => ({ text: `/${command.name} — ${command.description}` })) },
    {
      type: 'note',
      text: 'Answers are private to you until you press Share. What stands in quotation marks is the source, word for word; […] marks every cut, and the cut can be opened.',
    },
    { type: 'note', text: 'Try:' },
    {
      type: 'list',
      items: shown.flatMap((command) => command.examples ?? []).map((example) => ({ text: `/${example}` })),
    },
  ];
}

function noteOn({ required, only }: Option): string {
  if (required) return 'needed';
  return { discord: 'on Discord', terminal: 'command line', button: 'button', everywhere: '' }[only ?? 'everywhere'];
}

function wherefor({ right, place }: Command): string {
  if (right) return `In a server, for people with the permission ‘${rightNames[right]}’.`;
  return place === 'server' ? 'In a server.' : '';
}

function describe(command: Command): Block[] {
  const options = Object.entries(command.options).filter(([, { only }]) => only !== 'button');
  return [
    { type: 'note', text: [`${command.description}.`, command.help, wherefor(command)].filter(Boolean).join(' ') },
    ...(options.length > 0
      ? [
          {
            type: 'table' as const,
            columns: ['Option', '', 'What it does'],
            rows: options.map(([name, option]) => [name, noteOn(option), option.description]),
          },
        ]
      : []),
    ...(command.examples
      ? [{ type: 'list' as const, items: command.examples.map((example) => ({ text: `/${example}` })) }]
      : []),
  ];
}
