import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/**
 * Importing this module makes every socket that would leave this machine throw before anything is sent: TCP and TLS,
 * UDP, and looking up names. Addresses of the loopback and local (unix) sockets pass.
 * For vitest's `setupFiles`, and for a child process by `node --import`.
 */
const loopback = new net.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether a host is this machine's loopback, by its address or as `localhost`. */
export function isLoopback(host: string): boolean {
  const family = net.isIP(host);
  return family === 0 ? host === 'localhost' : loopback.check(host, family === 6 ? 'ipv6' : 'ipv4');
}

/** Thrown in place of a connection. */
export class OutsideError extends Error {
  readonly code = 'ERR_OUTSIDE';

  constructor(host: unknown, by: string) {
    super(`A test must not leave this machine: ${by} to ${String(host)}`);
    this.name = 'OutsideError';
  }
}

type Call = (this: unknown, ...args: readonly unknown[]) => unknown;

const installed = Symbol.for('ibid.no-outside');

if (!Reflect.has(globalThis, installed)) {
  Reflect.set(globalThis, installed, true);
  guard(net.Socket.prototype, 'connect', (args) => refuse(tcpHost(args), 'a connection'));
  guard(dgram.Socket.prototype, 'connect', (args) => refuse(udpHost(args), 'a UDP connection'));
  guard(dgram.Socket.prototype, 'send', (args) => refuse(udpHost(args), 'a UDP packet'));
  for (const name of ['addMembership', 'addSourceSpecificMembership'])
    guard(dgram.Socket.prototype, name, ([group]) => refuse(group, 'a multicast group'));
  for (const target of [dns, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    for (const name of questions(target)) guard(target, name, ([host]) => refuseQuestion(host, name));
  }
  for (const name of questions(dns.promises)) guardAsync(dns.promises, name, ([host]) => refuseQuestion(host, name));
  syncBuiltinESMExports();
}

function questions(target: object): string[] {
  return Object.getOwnPropertyNames(target).filter((name) => /^(lookup|resolve|reverse)/.test(name));
}

function guard(target: object, name: string, check: (args: readonly unknown[]) => void): void {
  const original: Call = Reflect.get(target, name);
  Reflect.set(target, name, function (this: unknown, ...args: readonly unknown[]) {
    check(args);
    return Reflect.apply(original, this, args);
  });
}

function guardAsync(target: object, name: string, check: (args: readonly unknown[]) => void): void {
  const original: Call = Reflect.get(target, name);
  Reflect.set(target, name, async function (this: unknown, ...args: readonly unknown[]) {
    check(args);
    return Reflect.apply(original, this, args);
  });
}

function refuse(host: unknown, by: string): void {
  if (typeof host === 'string' && host !== '' && !isLoopback(host)) throw new OutsideError(host, by);
}

/** `lookup` asks this machine, so the loopback may be asked for; the others always ask a name server. */
function refuseQuestion(host: unknown, name: string): void {
  if (!name.startsWith('lookup')) throw new OutsideError(host, `dns.${name}`);
  refuse(host, `dns.${name}`);
}

/** `connect(options)`, `connect(port, host)`, `connect(path)`, or the array that `net.connect` hands on. */
function tcpHost(args: readonly unknown[]): unknown {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    return 'path' in first && first.path ? undefined : 'host' in first ? first.host : undefined;
  }
  return typeof second === 'string' ? second : undefined;
}

/** The host is the one text after the message or port. */
function udpHost(args: readonly unknown[]): unknown {
  return args.slice(1).find((arg) => typeof arg === 'string');
}
