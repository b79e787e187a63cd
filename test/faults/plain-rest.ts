import type { ChannelRest } from '#src/discord/channel-port.ts';

/**
 * Requests without discord.js, which takes longer to load than all else that a process of a run does together. The runs
 * with faulty answers have discord.js.
 */
export function plainRest({ token, apiUrl }: { readonly token: string; readonly apiUrl: string }): ChannelRest {
  const request = async (
    method: string,
    path: string,
    signal: AbortSignal | undefined,
    body?: unknown,
  ): Promise<unknown> => {
    const response = await fetch(`${apiUrl}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    const code = typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : null;
    throw Object.assign(new Error('refused'), { status: response.status, code });
  };
  return {
    get: (route, { query, signal } = {}) => request('GET', query ? `${route}?${query}` : route, signal),
    post: (route, { body, signal }) => request('POST', route, signal, body),
  };
}
