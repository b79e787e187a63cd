import { readFileSync, writeFileSync } from 'node:fs';
import { commands } from '#commands/index.ts';
import { loadLibrary } from '#src/library/load.ts';
import { formatEnvExample } from '#src/settings.ts';
import { readmeTables, withTables } from './readme.ts';

const desk = { library: await loadLibrary('data'), commands };
writeFileSync('README.md', withTables(readFileSync('README.md', 'utf8'), readmeTables(desk)));
writeFileSync('.env.example', formatEnvExample());
