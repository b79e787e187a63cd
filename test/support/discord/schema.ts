import { FormErrors, type Path } from './form-errors.ts';
import { type Allowance, allowances, knownExtraFields } from './schema-allowances.ts';

type Issue = {
  readonly code: string;
  readonly path: Path;
  readonly errors?: readonly (readonly Issue[])[];
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
};
type Schema = {
  readonly safeParse: (
    value: unknown,
  ) =>
    | { readonly success: true; readonly data: unknown }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
};

/** What Discord's published schema says about a value. */
export type SchemaCheck = {
  /** What it refuses, with the paths of the value. */
  readonly issues: readonly { readonly path: Path; readonly code: string; readonly message: string }[];
  /** Fields it does not know, as dotted paths. */
  readonly unknown: readonly string[];
};

/** Checks a value against the schema of that name; with `[]` after the name, a list of such values. */
export type CheckSchema = (name: string, value: unknown) => SchemaCheck;

let loading: Promise<Readonly<Record<string, unknown>>> | undefined;

/** Loads Discord's published schemas, once in a process. */
export async function loadSchemas(): Promise<CheckSchema> {
  loading ??= import('discord-api-spec/zod');
  const schemas = await loading;
  const check = (name: string, value: unknown, at: Path): SchemaCheck => {
    const schema = schemas[name];
    if (!isSchema(schema)) throw new Error(`Discord's published description has no schema ${name}`);
    const result = schema.safeParse(value);
    const allowed = (list: readonly Allowance[], path: Path): boolean =>
      isAllowed(list, name, [...at, ...path], valueAt(value, path));
    if (result.success) {
      const unknown = missing(value, result.data).filter((path) => !allowed(knownExtraFields, path));
      return { issues: [], unknown: unknown.map((path) => [...at, ...path].join('.')) };
    }
    const issues = result.error.issues.flatMap(deepest).filter((issue) => !allowed(allowances, issue.path));
    return { issues: issues.map((issue) => ({ path: [...at, ...issue.path], ...wording(issue, value) })), unknown: [] };
  };
  return (name, value) => {
    if (!name.endsWith('[]')) return check(name, value, []);
    if (!Array.isArray(value)) return { issues: [{ path: [], ...notAList }], unknown: [] };
    const each = value.map((item, index) => check(name.slice(0, -2), item, [index]));
    return { issues: each.flatMap((one) => one.issues), unknown: each.flatMap((one) => one.unknown) };
  };
}

/** Throws 50035 where the schema refuses something. */
export function refuseIssues({ issues }: SchemaCheck): void {
  const errors = new FormErrors();
  for (const issue of issues) errors.add(issue.path, issue.code, issue.message);
  errors.throwIfAny();
}

const notAList = { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' };

/** Of a union's branches only the one that was meant: its `type` fits; else the one with the fewest complaints. */
function deepest(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || !issue.errors?.length) return [issue];
  const branches = issue.errors.map((branch) => branch.flatMap(deepest));
  const meant = branches.filter((branch) => !branch.some((each) => each.path.length === 1 && each.path[0] === 'type'));
  const best = (meant.length > 0 ? meant : branches).toSorted((a, b) => a.length - b.length)[0] ?? [];
  return best.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

function wording(issue: Issue, value: unknown): { readonly code: string; readonly message: string } {
  const sized = issue.origin === 'string' || issue.origin === 'array';
  if (issue.code === 'too_big' && sized)
    return { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` };
  if (issue.code === 'too_small' && sized)
    return { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` };
  if (issue.code === 'too_big')
    return { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${issue.maximum}.` };
  if (issue.code === 'too_small')
    return { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${issue.minimum}.` };
  if (valueAt(value, issue.path) === undefined)
    return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  return { code: `SCHEMA_${issue.code.toUpperCase()}`, message: 'The value does not have the published form' };
}

function isAllowed(list: readonly Allowance[], schema: string, whole: Path, value: unknown): boolean {
  return list.some((each) => each.schema === schema && each.path.test(whole.join('.')) && each.allows(value));
}

/** Paths of what the schema has dropped because it does not know it. */
function missing(given: unknown, known: unknown): Path[] {
  if (!isObject(given) || !isObject(known)) return [];
  return Object.entries(given).flatMap(([key, value]): Path[] =>
    Object.hasOwn(known, key) ? missing(value, known[key]).map((path) => [key, ...path]) : [[key]],
  );
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[String(key)] : undefined), value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isSchema(value: unknown): value is Schema {
  return isObject(value) && typeof value['safeParse'] === 'function';
}
