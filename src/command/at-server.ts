import type { Desk } from './desk.ts';
import type { Here } from './here.ts';

/** Where a command is given that runs in servers alone. */
export type AtServer = Here & { readonly server: string };

/** The server in which a command is given that declares a place or a right: dispatch lets it run nowhere else. */
export function atServer({ here }: Desk): AtServer {
  if (!here || here.server === null) throw new TypeError('A command for servers ran outside of one.');
  return { ...here, server: here.server };
}
