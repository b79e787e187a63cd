import { type Files, type Import, importsOf, packageOf, targetOf, withoutComments } from './imports.ts';

/** The house from the ground up: a file imports its own layer and those before it. */
const layers = [
  'src/corpus',
  'src/cite',
  'src/search',
  'src/quote',
  'src/daily',
  'src/brief',
  'src/answer',
  'src/command',
  'commands',
  'src/render',
  'src/settings.ts',
  'src/log-error.ts',
  'src/log.ts',
  'src/config.ts',
  'src/store',
  'src/library',
  'src/word',
  'src/schedule',
  'src/discord',
  'src/web',
  'src/cli',
  'src/start.ts',
  'src/main.ts',
  'src/check-node.js',
  'src/launch.js',
] as const;
type Layer = (typeof layers)[number];

/** An answer is a function of what goes in: here is no clock, no chance, no file and no network. */
const pure: ReadonlySet<string> = new Set(layers.slice(0, layers.indexOf('src/render') + 1));

/** Which files may import a package; `types` may name it in types alone. */
const packages: Readonly<Record<string, { readonly values: RegExp; readonly types?: RegExp }>> = {
  zod: { values: /^(src|commands)\// },
  minisearch: { values: /^src\/search\/minisearch-engine\.ts$/ },
  'snowball-stemmers': { values: /^src\/search\/stem\.ts$/ },
  dotenv: { values: /^src\/config\.ts$/ },
  docx: { values: /^src\/word\// },
  pino: { values: /^src\/log\.ts$/ },
  'discord.js': { values: /^src\/discord\//, types: /^src\/(render|discord)\// },
  'node:sqlite': { values: /^src\/store\// },
};

/** What the rest of the world looks like in code. */
const outside: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['process', /\bprocess\s*(?:\.\s*\w|\[|\?\.)|=\s*process\b/],
  ['the clock', /\bDate\.now\b|\bnew Date\b(?!\s*\(\s*[^)\s])|\bTemporal\.Now\b|\bperformance\s*\./],
  ['chance', /\bMath\.random\b|\bcrypto\s*\.|\brandomUUID\b/],
  ['a timer', /\bset(?:Timeout|Interval|Immediate)\s*\(|\bqueueMicrotask\s*\(/],
  ['the network', /\bfetch\s*\(|\bnew WebSocket\b/],
  ['its surroundings', /\bglobalThis\b|\bimport\.meta\b|\bconsole\s*\.|\brequire\s*\(/],
];

/** Every breach of the rules, one line each. */
export function breaches(files: Files): string[] {
  const imports = Object.entries(files).flatMap(([path, source]) => importsOf(path, source));
  return [
    ...Object.keys(files).flatMap((path) => (layerOf(path) ? [] : [`${path} belongs to no layer`])),
    ...imports.flatMap((each) => (targetOf(each) === null ? packageBreaches(each) : directionBreaches(each, files))),
    ...Object.entries(files).flatMap(([path, source]) => purityBreaches(path, withoutComments(source))),
    ...cycles(files, imports),
  ];
}

function layerOf(path: string): Layer | undefined {
  return layers.find((layer) => path === layer || path.startsWith(`${layer}/`));
}

function directionBreaches(each: Import, files: Files): string[] {
  const target = targetOf(each) ?? '';
  const [from, to] = [layerOf(each.from), layerOf(target)];
  if (!Object.hasOwn(files, target) || !to) return [`${each.from} imports ${target}, which is not there`];
  if (from && layers.indexOf(from) < layers.indexOf(to)) return [`${each.from} imports ${target}, from a later layer`];
  if (to === 'src/discord' && from !== 'src/discord' && each.at === 'start')
    return [`${each.from} loads ${target} at its start, and discord.js with it`];
  return [];
}

function packageBreaches({ from, specifier, at }: Import): string[] {
  const isNode = specifier.startsWith('node:');
  const name = isNode ? specifier : packageOf(specifier);
  const rule = Object.hasOwn(packages, name) ? packages[name] : undefined;
  if (rule) {
    const allowed = rule.values.test(from) || (at === 'type' && rule.types?.test(from) === true);
    return allowed ? [] : [`${from} imports ${name}, which belongs elsewhere`];
  }
  if (!isNode) return [`${from} imports ${name}, which is in no rule`];
  return pure.has(layerOf(from) ?? '') ? [`${from} imports ${name}, and its layer is pure`] : [];
}

function purityBreaches(path: string, code: string): string[] {
  const env = /\bprocess\s*\.\s*env\b|\bprocess\s*\[|[{,]\s*env\b[^}]*}\s*=\s*process\b/.test(code);
  const reader = path === 'src/config.ts';
  const found = pure.has(layerOf(path) ?? '') ? outside.filter(([, pattern]) => pattern.test(code)) : [];
  return [
    ...(env && !reader ? [`${path} reads the environment, which is config.ts’s`] : []),
    ...found.map(([name]) => `${path} uses ${name}, and its layer is pure`),
  ];
}

/** Rings of files that need each other to be loaded; types need nothing. */
function cycles(files: Files, imports: readonly Import[]): string[] {
  const next = Map.groupBy(
    imports.filter(({ at }) => at !== 'type'),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push(`${[...trail.slice(trail.indexOf(path)), path].join(' → ')} is a ring`);
    if (trail.includes(path) || done.has(path)) return;
    for (const each of next.get(path) ?? []) {
      const target = targetOf(each);
      if (target !== null) visit(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of Object.keys(files)) visit(path, []);
  return found;
}
