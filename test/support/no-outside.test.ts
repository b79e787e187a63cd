import dgram from 'node:dgram';
import dns, { lookup } from 'node:dns';
import dnsPromises from 'node:dns/promises';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import tls from 'node:tls';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { isLoopback, OutsideError } from './no-outside.ts';

const outside = '192.0.2.1';

test.for([
  ['127.0.0.1', true],
  ['127.255.255.254', true],
  ['::1', true],
  ['0:0:0:0:0:0:0:1', true],
  ['::ffff:127.0.0.1', true],
  ['localhost', true],
  ['126.255.255.255', false],
  ['128.0.0.1', false],
  ['0.0.0.0', false],
  ['192.168.0.1', false],
  ['::2', false],
  ['::ffff:192.0.2.1', false],
  ['2001:db8::1', false],
  ['discord.com', false],
  ['localhost.example.org', false],
  ['127.0.0.1.example.org', false],
  ['2130706433', false],
] as const)('%s is on this machine: %s', ([host, expected]) => {
  expect(isLoopback(host)).toBe(expected);
});

const nothing = (): void => {};
test.for<[string, () => unknown]>([
  ['net.connect with a port and a host', () => net.connect(80, outside)],
  ['net.connect with options', () => net.connect({ port: 80, host: outside })],
  ['net.createConnection by name', () => net.createConnection({ port: 80, host: 'example.org' })],
  ['Socket.connect', () => new net.Socket().connect(80, outside)],
  [
    'Socket.connect with a port in letters',
    () => Reflect.apply(net.Socket.prototype.connect, new net.Socket(), ['80', outside]),
  ],
  ['tls.connect', () => tls.connect({ port: 443, host: outside })],
  ['http.get', () => http.get({ host: outside, agent: false })],
  ['a UDP packet', () => dgram.createSocket('udp4').unref().send('x', 9, outside)],
  [
    'a UDP packet with offsets',
    () => dgram.createSocket('udp4').unref().send(Buffer.from('x'), 0, 1, 9, outside, nothing),
  ],
  ['a UDP connection', () => dgram.createSocket('udp4').unref().connect(9, outside)],
  ['a multicast group', () => dgram.createSocket('udp4').unref().addMembership('224.0.0.251')],
  ['dns.lookup', () => dns.lookup('example.org', nothing)],
  ['lookup by its name', () => lookup('example.org', nothing)],
  ['dns.resolve', () => dns.resolve('example.org', nothing)],
  ['dns.resolve4 of localhost', () => dns.resolve4('localhost', nothing)],
  ['a Resolver', () => new dns.Resolver().resolve4('example.org', nothing)],
  ['a Resolver of promises', () => new dnsPromises.Resolver().resolve4('example.org')],
])('%s throws at once', ([, leave]) => {
  expect(leave).toThrow(OutsideError);
});

test.for<[string, () => Promise<unknown>]>([
  ['fetch by address', () => fetch(`http://${outside}/`)],
  ['fetch by name', () => fetch('https://example.org/')],
  ['dns.promises.lookup', () => dnsPromises.lookup('example.org')],
  ['dns.promises.resolve', () => dnsPromises.resolve('example.org')],
  ['a WebSocket', () => once(new WebSocket(`ws://${outside}/`), 'open')],
])('%s fails for that reason', async ([, leave]) => {
  const error = await (async () => leave())().catch((each: unknown) => each);
  const reasons = [error, error instanceof Error ? error.cause : null];
  expect(reasons.some((each) => each instanceof OutsideError)).toBe(true);
});

test.for(['127.0.0.1', '::1', 'localhost'])('%s passes', async (host) => {
  const server = http.createServer((_, response) => response.end('here'));
  server.listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const response = await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${port}/`, {
    headers: { connection: 'close' },
  });
  expect(await response.text()).toBe('here');
  const socket = net.connect(port, host);
  await once(socket, 'connect');
  socket.destroy();
  server.close();
  await once(server, 'close');
});

test('UDP on this machine passes', async () => {
  const socket = dgram.createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const got = once(socket, 'message');
  socket.send('x', socket.address().port, '127.0.0.1');
  expect(String((await got)[0])).toBe('x');
  socket.close();
});

test('localhost may be looked up', async () => {
  expect(isLoopback((await dnsPromises.lookup('localhost')).address)).toBe(true);
});
