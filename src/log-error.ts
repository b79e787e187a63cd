import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Fault } from '#src/corpus/fault.ts';

/** What may be written about an error. */
export type ErrorLine = {
  readonly name: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly method?: string;
  /** Path of the request with every id and token replaced by `:x`. */
  readonly route?: string;
  /** A Fault's sentence, which is ours; any other message may hold somebody's words and is left out. */
  readonly message?: string;
  readonly problems?: readonly string[];
  /** Where in our own files, innermost first. */
  readonly at?: readonly string[];
  readonly cause?: ErrorLine;
  readonly errors?: readonly ErrorLine[];
};

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const literals = new Set(
  'api,applications,bot,callback,channels,commands,gateway,guilds,interactions,messages,oauth2,users,webhooks,@me,@original,v10'.split(
    ',',
  ),
);
const deepest = 5;
const project = new URL('..', import.meta.url).href;

/**
 * Reduces an error by whitelist: discord.js puts the interaction's token into `url`, the question and the answer into
 * `requestBody`, and parts of both into `message` and `stack`, so none of these is taken over as it is.
 */
export function describeError(error: unknown, depth = 0): ErrorLine {
  if (!(error instanceof Error)) return { name: `thrown ${error === null ? 'null' : typeof error}` };
  const read = (name: string): unknown =>
    name in error ? (error as unknown as Record<string, unknown>)[name] : undefined;
  const [code, status, method, url, errors] = ['code', 'status', 'method', 'url', 'errors'].map(read);
  const at = places(error);
  return {
    name: nameOf(error),
    ...(isCode(code) ? { code } : {}),
    ...(Number.isInteger(status) ? { status: Number(status) } : {}),
    ...(typeof method === 'string' && methods.includes(method.toUpperCase()) ? { method: method.toUpperCase() } : {}),
    ...(typeof url === 'string' ? { route: routeOf(url) } : {}),
    ...(error instanceof Fault ? { message: error.message } : {}),
    ...(error instanceof Fault && error.problems.length > 0 ? { problems: error.problems } : {}),
    ...(at.length > 0 ? { at } : {}),
    ...(error.cause !== undefined && depth < deepest ? { cause: describeError(error.cause, depth + 1) } : {}),
    ...(Array.isArray(errors) && depth < deepest
      ? { errors: errors.slice(0, deepest).map((each) => describeError(each, depth + 1)) }
      : {}),
  };
}

/** The class's name: `name` itself can be set to anything, and discord.js writes parts of the address into it. */
function nameOf(error: Error): string {
  const { name } = error.constructor;
  return /^\w{1,40}$/.test(name) ? name : 'Error';
}

/** Numbers, and words such as `ECONNRESET`, `UND_ERR_SOCKET` or `corpus-invalid`. */
function isCode(code: unknown): code is string | number {
  return (
    typeof code === 'number' || (typeof code === 'string' && /^([A-Z][A-Z0-9_]{1,40}|[a-z]+(-[a-z]+)+)$/.test(code))
  );
}

function routeOf(url: string): string {
  const path = URL.parse(url, 'http://localhost')?.pathname ?? '/';
  return path
    .split('/')
    .map((part) => (part === '' || literals.has(part) ? part : ':x'))
    .join('/');
}

/** Only files that exist are named, so that no words of a message can pass for a place. */
function places(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .map((line) => /^ {4}at .*?\(?((?:file:|\/)[^()]+):(\d{1,6}):\d{1,6}\)?$/.exec(line))
    .map((match) => ({ file: addressOf(match?.[1] ?? ''), line: match?.[2] ?? '' }))
    .filter(({ file }) => file.startsWith(project) && !file.includes('/node_modules/') && existsSync(new URL(file)))
    .slice(0, deepest)
    .map(({ file, line }) => `${file.slice(project.length)}:${line}`);
}

/** Node names modules by address, test runners by path. */
function addressOf(file: string): string {
  return file.startsWith('/') ? pathToFileURL(file).href : file;
}
