import type { IncomingMessage, Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { beforeLogin, close, type Hub, handlers, invalidate, opcodes, say } from './gateway-protocol.ts';
import type { World } from './world.ts';

/** How a connection is cut: a close code (4000 where absent), or none at all. */
type Cut = { readonly code?: number; readonly resumable?: boolean; readonly terminate?: boolean };

export type Gateway = {
  /** Sends an event to every session; one without a connection gets it when it resumes. False where there is no session. */
  readonly dispatch: (event: string, data: unknown) => boolean;
  /** Cuts every connection; sessions that are not resumable end. */
  readonly disconnect: (cut?: Cut) => void;
  /** Op 7. */
  readonly requestReconnect: () => void;
  /** Op 9; the session ends unless it is resumable. */
  readonly invalidateSession: (resumable?: boolean) => void;
  /** Sends a text as it is, well-formed or not. */
  readonly sendRaw: (text: string) => void;
  readonly connections: () => number;
  /** Of every session. */
  readonly intents: () => readonly number[];
  readonly close: () => Promise<void>;
};

/** Close codes by which a client says that it does not come back. */
const goodbyes: readonly number[] = [1000, 1001];

/** Serves Discord's gateway on the server's own port. */
export function startGateway(server: Server, world: World): Gateway {
  const sockets = new WebSocketServer({ server, verifyClient: () => world.settings.acceptConnections });
  const hub: Hub = { world, sessions: new Map(), of: new WeakMap() };
  const cutByUs = new WeakSet<WebSocket>();
  const everyone = (act: (socket: WebSocket) => void): void => {
    for (const socket of sockets.clients) act(socket);
  };
  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const url = new URL(request.url ?? '/', 'ws://localhost');
    world.journal.record('connect', `${url.pathname}${url.search}`);
    socket.on('error', () => {});
    socket.on('message', (raw) => receive(hub, socket, raw));
    socket.on('close', (code: number) => {
      const session = hub.of.get(socket);
      if (session?.socket === socket && goodbyes.includes(code) && !cutByUs.has(socket))
        hub.sessions.delete(session.id);
      world.journal.record('close', code);
    });
    const { v, encoding } = Object.fromEntries(url.searchParams);
    if (v !== '10' || encoding !== 'json') close(socket, 'invalidVersion');
    else say(socket, opcodes.hello, { heartbeat_interval: world.settings.heartbeatInterval });
  });
  return {
    dispatch: (event, data) => {
      for (const session of hub.sessions.values()) session.dispatch(event, data);
      return hub.sessions.size > 0;
    },
    disconnect: ({ code = 4000, resumable = true, terminate = false } = {}) => {
      if (!resumable) hub.sessions.clear();
      everyone((socket) => {
        cutByUs.add(socket);
        if (terminate) socket.terminate();
        else socket.close(code);
      });
    },
    requestReconnect: () => everyone((socket) => say(socket, opcodes.reconnect)),
    invalidateSession: (resumable = false) => {
      if (!resumable) hub.sessions.clear();
      everyone((socket) => invalidate(hub, socket, resumable));
    },
    sendRaw: (text) => everyone((socket) => socket.send(text)),
    connections: () => sockets.clients.size,
    intents: () => [...hub.sessions.values()].map((session) => session.intents),
    close: async () => {
      everyone((socket) => socket.terminate());
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
}

function receive(hub: Hub, socket: WebSocket, raw: RawData): void {
  const payload = parse(raw);
  const handle = payload && handlers[payload.op];
  if (!payload) close(socket, 'decode');
  else if (!handle) close(socket, 'unknownOpcode');
  else if (!hub.of.has(socket) && !beforeLogin.includes(payload.op)) close(socket, 'notAuthenticated');
  else handle(hub, socket, payload.d);
}

function parse(raw: RawData): { readonly op: number; readonly d: unknown } | null {
  try {
    const payload: unknown = JSON.parse(raw.toString());
    if (typeof payload !== 'object' || payload === null || !('op' in payload) || typeof payload.op !== 'number')
      return null;
    return { op: payload.op, d: 'd' in payload ? payload.d : null };
  } catch {
    return null;
  }
}
