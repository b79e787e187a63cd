import { renderDiscord } from '#src/render/discord.ts';
import { renderPlain } from '#src/render/plain.ts';
import { renderTerminal } from '#src/render/terminal.ts';
import { visible } from '#src/render/visible.ts';
import { textsOf } from '../support/discord-pages.ts';
import { readBackDiscord, readBackPlain, readBackTerminal } from '../support/read-back.ts';
import { type Rendering, renderContract } from './contract.ts';

const renderings: readonly Rendering[] = [
  {
    name: 'Discord',
    pages: (answer) =>
      renderDiscord(answer).map((page) =>
        textsOf(page)
          .map(({ content }) => content)
          .join('\n'),
      ),
    read: (answer) => renderDiscord(answer).map(readBackDiscord),
    files: (answer) => renderDiscord(answer).flatMap((page) => page.files?.map(({ text }) => text) ?? []),
    excerpts: true,
    kept: (text) => text,
  },
  ...[40, 80, 200].map((columns): Rendering => {
    const rendered = (answer: Parameters<typeof renderTerminal>[0]) =>
      renderTerminal(answer, { columns, colour: false });
    return {
      name: `terminal of ${columns} columns`,
      pages: (answer) => [rendered(answer)],
      read: (answer) => [readBackTerminal(rendered(answer))],
      files: (answer) => [rendered(answer)],
      excerpts: true,
      kept: visible,
    };
  }),
  {
    name: 'plain',
    pages: (answer) => [renderPlain(answer)],
    read: (answer) => [readBackPlain(renderPlain(answer))],
    files: (answer) => [renderPlain(answer)],
    excerpts: false,
    kept: visible,
  },
];

for (const rendering of renderings) renderContract(rendering);
