import type { SimulatedDiscord } from './simulated-discord.ts';

export type Called = {
  readonly status: number;
  readonly body: { readonly [key: string]: unknown };
  readonly headers: Headers;
};

/** One request to the simulated API as it is, without the client library's retries and checks. */
export async function call(
  discord: SimulatedDiscord,
  method: string,
  path: string,
  body?: unknown,
  options: { readonly token?: string | null; readonly signal?: AbortSignal } = {},
): Promise<Called> {
  const token = options.token === undefined ? discord.token : options.token;
  const form = body instanceof FormData ? body : null;
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: {
      ...(token !== null && { authorization: `Bot ${token}` }),
      ...(body !== undefined && !form && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: form ?? JSON.stringify(body) }),
    ...(options.signal && { signal: options.signal }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return { status: response.status, body: isJson ? JSON.parse(text) : { text }, headers: response.headers };
}

/** The codes in Discord's nested `errors`, each as `path: CODE`. */
export function errorCodes(errors: unknown, at = ''): readonly string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors' && Array.isArray(value)
      ? value.map((each: { readonly code: string }) => `${at}: ${each.code}`)
      : errorCodes(value, at ? `${at}.${key}` : key),
  );
}
