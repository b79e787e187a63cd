import type { Desk } from './desk.ts';
import type { Here } from './here.ts';

/** The server in which a command is given that declares a place or a right: dispatch lets it run nowhere else. */
export function atServer({ here }: Desk): Here & { readonly server: string } {
  if (!here || here.server === null) throw new TypeError('A command for servers ran outside of one.');
  return { ...here, server: here.server };
}
