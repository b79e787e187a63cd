import type { Fields, UploadedFile } from './types.ts';
import type { World } from './world.ts';

/** A request as a route sees it: its body has passed Discord's published schema. */
export type RouteRequest = {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
};

/** What a route answers; without a body, 204. */
export type RouteAnswer = Fields | readonly unknown[] | null;

/** Carries a request out at once. Throws a Refusal. */
export type Handle = (request: RouteRequest, world: World) => RouteAnswer;

/** A parameter of the path; the route's pattern guarantees it. */
export function parameter(request: RouteRequest, name: string): string {
  const value = request.parameters[name];
  if (value === undefined) throw new Error(`The route has no parameter ${name}`);
  return value;
}
