import type { IncomingMessage, ServerResponse } from 'node:http';
import { act, commits, type Faults } from './faults.ts';
import { findRoute } from './find-route.ts';
import type { RequestEntry } from './journal.ts';
import { forbidsPings } from './mentions.ts';
import { answerLimited, RateLimits } from './rate-limits.ts';
import { readBody } from './read-body.ts';
import { Refusal } from './refusal.ts';
import type { RouteAnswer, RouteRequest } from './request.ts';
import type { Route } from './routes.ts';
import { type CheckSchema, refuseIssues } from './schema.ts';
import type { AllowedMentions } from './types.ts';
import type { World } from './world.ts';

const prefix = '/api/v10';

type Answer = { readonly status: number; readonly body: RouteAnswer | object };

/** Serves Discord's REST API from the world, by the route table. */
export function restHandler(
  world: World,
  faults: Faults,
  check: CheckSchema,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const limits = new RateLimits(world.settings);
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const whole = decoded(url.pathname);
    const path = whole.startsWith(`${prefix}/`) ? whole.slice(prefix.length) : whole;
    const method = request.method ?? 'GET';
    const found = path === whole ? null : findRoute(method, path);
    const entry: RequestEntry = {
      method,
      path,
      route: found?.methodKnown ? `${found.route.method} ${found.route.path}` : null,
      query: Object.fromEntries(url.searchParams),
      headers: { authorization: request.headers.authorization, 'user-agent': request.headers['user-agent'] },
      body: undefined,
      files: [],
      status: null,
      answer: null,
    };
    world.journal.requests.push(entry);
    const metered = limits.meter(entry.route ?? '', path);
    if (metered.type === 'limited') {
      request.resume();
      entry.status = answerLimited(response, metered.scope, metered.seconds);
      return world.journal.changed();
    }
    const fault = faults.meet(method, path);
    const answer = await carryOut(request, entry, found, fault !== null && !commits(fault), world, check);
    if (fault) entry.status = act(fault, response);
    else if (!response.destroyed) {
      entry.status = answer.status;
      entry.answer = answer.body;
      send(response, answer, entry, metered.headers);
    }
    world.journal.changed();
  };
}

async function carryOut(
  request: IncomingMessage,
  entry: RequestEntry,
  found: ReturnType<typeof findRoute>,
  onlyRead: boolean,
  world: World,
  check: CheckSchema,
): Promise<Answer> {
  try {
    const { body, files } = await readBody(request);
    entry.body = body;
    entry.files = files.map((file) => file.name);
    world.journal.changed();
    if (onlyRead) return { status: 0, body: null };
    if (!found) throw new Refusal('unknownRoute');
    if (!found.methodKnown) throw new Refusal('methodNotAllowed');
    const { route, parameters } = found;
    const authorized = world.tokenValid && entry.headers['authorization'] === `Bot ${world.token}`;
    if (route.auth === 'bot' && !authorized) throw new Refusal('unauthorized');
    checkRequest(route, entry, world, check);
    const handled = { parameters, query: entry.query, body, files } satisfies RouteRequest;
    const answer = route.handle(handled, world);
    const schema = typeof route.answer === 'function' ? route.answer(answer) : route.answer;
    if (answer !== null && schema) world.verify(schema, answer, place(entry));
    return { status: answer === null ? 204 : 200, body: structuredClone(answer) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    world.verify('ErrorResponseSchema', error.body, place(entry));
    if (error.isViolation)
      world.journal.violate('refused', place(entry), `${error.message} ${JSON.stringify(error.errors ?? {})}`);
    return { status: error.status, body: error.body };
  }
}

/** Discord's published schema, and what a discreet bot always says. */
function checkRequest(route: Route, entry: RequestEntry, world: World, check: CheckSchema): void {
  const where = place(entry);
  const name = typeof route.request === 'function' ? route.request(entry.body) : route.request;
  if (name) {
    const result = check(name, entry.body);
    for (const field of result.unknown) world.journal.violate('unknown-field', where, field);
    refuseIssues(result);
  }
  const { requireAllowedMentions, pingableRoles } = world.settings;
  if (requireAllowedMentions && route.writes?.(entry.body) && !forbidsPings(allowedMentions(entry.body), pingableRoles))
    world.journal.violate('allowed-mentions', where, 'allowed_mentions: { parse: [] } is missing');
}

function allowedMentions(body: unknown): AllowedMentions | null | undefined {
  const whole = body as {
    readonly allowed_mentions?: AllowedMentions;
    readonly data?: { readonly allowed_mentions?: AllowedMentions };
  };
  return whole.allowed_mentions ?? whole.data?.allowed_mentions;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The row of the route table, which unlike the path carries no token. */
function place(entry: RequestEntry): string {
  return entry.route ?? `${entry.method} ${entry.path}`;
}

/** A 204 carries neither body nor content type. */
function send(
  response: ServerResponse,
  { status, body }: Answer,
  entry: RequestEntry,
  limits: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {
    ...(status !== 204 && { 'content-type': 'application/json' }),
    'x-ratelimit-bucket': Buffer.from(entry.route ?? 'unknown').toString('hex'),
    ...limits,
  });
  response.end(status === 204 ? undefined : JSON.stringify(body));
}
