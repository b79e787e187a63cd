import type { WebSocket } from 'ws';

type Event = { readonly s: number; readonly t: string; readonly d: unknown };

/** A gateway session: it outlives its connection, and keeps every event for a resume. */
export class Session {
  readonly id: string;
  readonly intents: number;
  /** The latest connection, open or not: what is sent to a closed one is only kept. */
  socket: WebSocket;
  readonly #events: Event[] = [];

  constructor(id: string, intents: number, socket: WebSocket) {
    this.id = id;
    this.intents = intents;
    this.socket = socket;
  }

  /** The number of the last event. */
  get sequence(): number {
    return this.#events.length;
  }

  /** Numbers and keeps an event, and sends it where a connection is there. */
  dispatch(t: string, d: unknown): void {
    const event = { s: this.sequence + 1, t, d: structuredClone(d) };
    this.#events.push(event);
    this.#send(event);
  }

  /** Sends again what came after `sequence`, then RESUMED. */
  replay(socket: WebSocket, sequence: number): void {
    this.socket = socket;
    for (const event of this.#events.filter((each) => each.s > sequence)) this.#send(event);
    this.dispatch('RESUMED', {});
  }

  #send(event: Event): void {
    this.socket.send(JSON.stringify({ op: 0, ...event }));
  }
}
