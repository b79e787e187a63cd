import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { breaches } from './support/architecture.ts';
import { importsOf } from './support/imports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Declarations of types (`.d.ts`) have no code. */
const paths = globSync(['src/**/*.{ts,js}', 'commands/**/*.{ts,js}'], { cwd: root }).filter(
  (path) => !path.endsWith('.d.ts'),
);
const files = Object.fromEntries(
  paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(`${root}/${path}`, 'utf8')]),
);

test('the house stands: every file keeps to its layer', () => {
  expect(Object.keys(files).length).toBeGreaterThan(80);
  expect(breaches(files)).toEqual([]);
});

test('what is checked is what is written: the imports of a real file', () => {
  const found = importsOf('src/start.ts', files['src/start.ts'] ?? '');
  expect(found).toContainEqual({ from: 'src/start.ts', specifier: '#src/discord/start.ts', at: 'later' });
  expect(found).toContainEqual({ from: 'src/start.ts', specifier: '#src/command/desk.ts', at: 'type' });
  expect(found).toContainEqual({ from: 'src/start.ts', specifier: '#src/library/load.ts', at: 'start' });
  const all = Object.entries(files).flatMap(([path, source]) => importsOf(path, source));
  const written = Object.values(files).flatMap(
    (source) => source.match(/^(?:import|export)\b.*from '|\} from '/gm) ?? [],
  );
  expect(all.filter(({ at }) => at !== 'later').length).toBeGreaterThanOrEqual(written.length);
});

describe('imports as they are written', () => {
  test.for<[string, readonly (readonly [string, string])[]]>([
    ["import { a } from './a.ts';", [['./a.ts', 'start']]],
    ["import type { A } from './a.ts';", [['./a.ts', 'type']]],
    ["import { type A } from './a.ts';", [['./a.ts', 'start']]],
    ["import a, { type B } from 'a';", [['a', 'start']]],
    ["import * as a from 'a';", [['a', 'start']]],
    ["import 'a';", [['a', 'start']]],
    ["import {\n  a,\n  b,\n} from '#src/a.ts';", [['#src/a.ts', 'start']]],
    ["export { a } from './a.ts';", [['./a.ts', 'start']]],
    ["export * from './a.ts';", [['./a.ts', 'start']]],
    ["export type { A } from './a.ts';", [['./a.ts', 'type']]],
    ["const { a } = await import('./a.ts');", [['./a.ts', 'later']]],
    ["// import { a } from './a.ts';", []],
    ["/* import { a } from './a.ts'; */", []],
    ["const text = 'x';\nexport const from = 'y';", []],
    [
      "import type { A } from './a.ts';\nimport { b } from './b.ts';",
      [
        ['./a.ts', 'type'],
        ['./b.ts', 'start'],
      ],
    ],
  ])('%j', ([source, expected]) => {
    const found = importsOf('src/x.ts', source).map(({ specifier, at }) => [specifier, at]);
    expect(found).toEqual(expected);
  });
});

/** A small house that stands, to which one breach at a time is added. */
const sound = {
  'src/corpus/span.ts': 'export type Span = { start: number };',
  'src/cite/dates.ts':
    "import type { Span } from '#src/corpus/span.ts';\nexport const day = new Date(Date.UTC(2010, 0));",
  'src/search/minisearch-engine.ts': "import MiniSearch from 'minisearch';",
  'src/render/discord.ts': "import type { Client } from 'discord.js';",
  'src/config.ts': "import { parse } from 'dotenv';\nexport const home = process.env['HOME'];",
  'src/discord/start.ts': "import { Client } from 'discord.js';\nimport './clock.ts';",
  'src/discord/clock.ts': 'export const now = () => Date.now();',
  'src/cli/run.ts': "import '#src/cite/dates.ts';\nprocess.argv.slice(2);",
  'src/start.ts': "import '#src/cli/run.ts';\nawait import('#src/discord/start.ts');",
};

describe('the checker can fail', () => {
  test('but not for a sound house', () => {
    expect(breaches(sound)).toEqual([]);
  });

  test.for<[string, string, string]>([
    [
      'src/cite/x.ts',
      "import '#src/search/minisearch-engine.ts';",
      'imports src/search/minisearch-engine.ts, from a later layer',
    ],
    [
      'src/cite/x.ts',
      "import type { Hit } from '#src/search/minisearch-engine.ts';",
      'imports src/search/minisearch-engine.ts, from a later layer',
    ],
    [
      'src/cite/x.ts',
      "await import('../search/minisearch-engine.ts');",
      'imports src/search/minisearch-engine.ts, from a later layer',
    ],
    ['src/discord/x.ts', "import '#src/cli/run.ts';", 'imports src/cli/run.ts, from a later layer'],
    ['src/cli/x.ts', "import '#src/start.ts';", 'imports src/start.ts, from a later layer'],
    ['commands/x.ts', "import '#src/render/discord.ts';", 'imports src/render/discord.ts, from a later layer'],
    ['src/corpus/x.ts', "import '#commands/x.ts';", 'imports commands/x.ts, which is not there'],
    ['src/cli/x.ts', "import './y.ts';", 'imports src/cli/y.ts, which is not there'],
    [
      'src/cli/x.ts',
      "import '#src/discord/start.ts';",
      'loads src/discord/start.ts at its start, and discord.js with it',
    ],
    ['src/utils/x.ts', '', 'belongs to no layer'],
    ['src/other.ts', '', 'belongs to no layer'],
    ['src/corpus/x.ts', "import { join } from 'node:path';", 'imports node:path, and its layer is pure'],
    ['src/render/x.ts', "import type { Stats } from 'node:fs';", 'imports node:fs, and its layer is pure'],
    ['src/render/x.ts', "import { Client } from 'discord.js';", 'imports discord.js, which belongs elsewhere'],
    ['src/render/x.ts', "import { type Client } from 'discord.js';", 'imports discord.js, which belongs elsewhere'],
    ['src/cli/x.ts', "await import('discord.js');", 'imports discord.js, which belongs elsewhere'],
    ['src/command/x.ts', "import type { Client } from 'discord.js';", 'imports discord.js, which belongs elsewhere'],
    ['src/search/x.ts', "import MiniSearch from 'minisearch';", 'imports minisearch, which belongs elsewhere'],
    ['src/cli/x.ts', "import pino from 'pino';", 'imports pino, which belongs elsewhere'],
    ['src/discord/x.ts', "import { Packer } from 'docx';", 'imports docx, which belongs elsewhere'],
    ['src/render/x.ts', "await import('#src/word/x.ts');", 'imports src/word/x.ts, which is not there'],
    ['src/cli/x.ts', "import 'dotenv/config';", 'imports dotenv, which belongs elsewhere'],
    ['src/library/x.ts', "import { DatabaseSync } from 'node:sqlite';", 'imports node:sqlite, which belongs elsewhere'],
    ['src/cli/x.ts', "import chalk from 'chalk';", 'imports chalk, which is in no rule'],
    ['src/discord/x.ts', "import { REST } from '@discordjs/rest/x';", 'imports @discordjs/rest, which is in no rule'],
    ['src/cli/x.ts', "process.env['TOKEN'];", 'reads the environment, which is config.ts’s'],
    ['src/cli/x.ts', "process['env'];", 'reads the environment, which is config.ts’s'],
    ['src/cli/x.ts', 'const { argv, env } = process;', 'reads the environment, which is config.ts’s'],
    ['src/corpus/x.ts', 'process.cwd();', 'uses process, and its layer is pure'],
    ['src/corpus/x.ts', 'const p = process;', 'uses process, and its layer is pure'],
    ['src/quote/x.ts', 'Date.now();', 'uses the clock, and its layer is pure'],
    ['src/quote/x.ts', 'new Date();', 'uses the clock, and its layer is pure'],
    ['src/quote/x.ts', 'new Date;', 'uses the clock, and its layer is pure'],
    ['src/answer/x.ts', 'Math.random();', 'uses chance, and its layer is pure'],
    ['commands/x.ts', 'setTimeout(() => {}, 1);', 'uses a timer, and its layer is pure'],
    ['src/render/x.ts', "await fetch('http://x');", 'uses the network, and its layer is pure'],
    ['src/render/x.ts', 'console.log(1);', 'uses its surroundings, and its layer is pure'],
  ])('%s: %s', ([path, source, breach]) => {
    expect(breaches({ ...sound, [path]: source })).toEqual([`${path} ${breach}`]);
  });

  test('a ring of two files, and of three through a later import', () => {
    const two = { 'src/cite/a.ts': "import './b.ts';", 'src/cite/b.ts': "export { x } from './a.ts';" };
    expect(breaches({ ...sound, ...two })).toEqual(['src/cite/a.ts → src/cite/b.ts → src/cite/a.ts is a ring']);
    const three = {
      'src/cite/a.ts': "import './b.ts';",
      'src/cite/b.ts': "import './c.ts';",
      'src/cite/c.ts': "await import('./a.ts');",
    };
    expect(breaches({ ...sound, ...three })).toHaveLength(1);
  });

  test('types alone make no ring', () => {
    const types = { 'src/cite/a.ts': "import type { B } from './b.ts';", 'src/cite/b.ts': "import './a.ts';" };
    expect(breaches({ ...sound, ...types })).toEqual([]);
  });

  test('what a comment says is no code', () => {
    expect(breaches({ ...sound, 'src/cite/x.ts': '// Date.now() is not used\n/* process.env.X */' })).toEqual([]);
  });
});
