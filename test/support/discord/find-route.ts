import { type Route, routes } from './routes.ts';

/** The row for a path and its parameters; `methodKnown` is false where the path is known with other methods only. */
export function findRoute(
  method: string,
  path: string,
): {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
  readonly methodKnown: boolean;
} | null {
  const fitting = compiled.flatMap(({ route, pattern }) => {
    const match = pattern.exec(path);
    return match ? [{ route, parameters: { ...match.groups }, methodKnown: route.method === method }] : [];
  });
  return fitting.find((each) => each.methodKnown) ?? fitting[0] ?? null;
}

const compiled = routes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}));
