import type { Command } from '#src/command/define.ts';
import type { Desk } from '#src/command/desk.ts';
import { dispatch } from '#src/command/dispatch.ts';
import { renderTerminal } from '#src/render/terminal.ts';
import { formatSettingsTable } from '#src/settings.ts';

/** What the README shows of the program itself, by the name of the place where it stands. */
export function readmeTables(desk: Desk): Readonly<Record<string, string>> {
  const answer = dispatch({ command: 'cite', arguments: { reference: shown } }, desk);
  return {
    answer: [
      '```',
      `> /cite ${shown}`,
      '',
      renderTerminal(answer, { columns: 100, colour: false, commands: desk.commands }).trimEnd(),
      '```',
    ].join('\n'),
    commands: commandTable(desk.commands),
    settings: formatSettingsTable(),
  };
}

const shown = 'CAT/C/KAZ/CO/2 para 9(b)';

/** The README with what stands between `<!-- name -->` and `<!-- /name -->` replaced; throws where a mark is missing. */
export function withTables(readme: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce((text, [name, table]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [text.indexOf(open), text.indexOf(close)];
    if (start === -1 || end < start) throw new Error(`README.md has no ${open} … ${close}`);
    return `${text.slice(0, start + open.length)}\n\n${table}\n\n${text.slice(end)}`;
  }, readme);
}

function commandTable(commands: readonly Command[]): string {
  const rows = commands
    .filter((command) => command.surface !== 'button')
    .map((command) => `| \`${usage(command)}\` | ${command.description} |`);
  return ['| Command | What it does |', '| --- | --- |', ...rows].join('\n');
}

function usage({ name, options }: Command): string {
  const offered = Object.entries(options).filter(([, { only }]) => only === undefined || only === 'discord');
  return [`/${name}`, ...offered.map(([key, option]) => (option.required ? key : `[${key}]`))].join(' ');
}
