/** What one file imports. `at` is `type` where nothing is left of it at run time. */
export type Import = {
  readonly from: string;
  readonly specifier: string;
  readonly at: 'type' | 'start' | 'later';
};

/** Sources by their path inside the project: `src/cite/dates.ts`. */
export type Files = Readonly<Record<string, string>>;

const statement = /(?:^|[;}\n])\s*(?:import|export)\s+(type\s)?(?:[\w$*\s,{}]*?\bfrom\s*|\s*)['"]([^'"\n]+)['"]/g;
const dynamic = /\bimport\s*\(\s*['"]([^'"\n]+)['"]/g;

/** The imports and re-exports of a file. Types are told from values by `import type`: with nothing else is a module left unloaded. */
export function importsOf(path: string, source: string): Import[] {
  const code = withoutComments(source);
  const found = [...code.matchAll(statement)].map(
    ([, type, specifier = '']): Import => ({ from: path, specifier, at: type ? 'type' : 'start' }),
  );
  const later = [...code.matchAll(dynamic)].map(
    ([, specifier = '']): Import => ({ from: path, specifier, at: 'later' }),
  );
  return [...found, ...later];
}

/** The path inside the project that a specifier means, or null for a package and for Node's own modules. */
export function targetOf({ from, specifier }: Import): string | null {
  if (specifier.startsWith('#src/')) return `src/${specifier.slice('#src/'.length)}`;
  if (specifier.startsWith('#commands/')) return `commands/${specifier.slice('#commands/'.length)}`;
  return specifier.startsWith('.') ? new URL(specifier, `file:///${from}`).pathname.slice(1) : null;
}

/** `@scope/name` or `name`, of a specifier that is no path. */
export function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Code without block comments and without line comments that begin a line or follow white space. */
export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|\s)\/\/.*$/gm, '$1');
}
