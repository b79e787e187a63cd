import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Asked, type Report, tell } from './bench.ts';
import { peersCalled } from './peers/index.ts';
import { ours } from './peers/ours.ts';
import type { Peer } from './peers/peer.ts';
import type { Message, PeerSpeed } from './speed/measure-peer.ts';
import { type Measured, speedTables } from './speed/tables.ts';

/** How long a peer may take to build its index, and in all, in milliseconds. Ibid may take longer to build: its figures are wanted. */
const buildPatience = 180_000;
const patience = 900_000;

/** Building, loading, memory and answering over generated text, ours beside its peers. */
export async function speed({ passages, only }: Asked): Promise<Report> {
  const sections: string[] = [];
  for (const size of passages) sections.push(await sectionOn(size, peersCalled(only)));
  return { section: sections.join('\n\n') };
}

async function sectionOn(size: number, peers: readonly Peer[]): Promise<string> {
  const measured: Measured[] = [];
  for (const peer of peers) {
    tell(`${size} passages: ${peer.name} …`);
    const speed = await inAProcess(peer, size);
    measured.push([peer, speed]);
    if (typeof speed === 'string') tell(`${size} passages: ${peer.name} ${speed}`);
  }
  return `### ${size} passages\n\n${speedTables(measured)}`;
}

/** Each peer is measured in a process of its own, so that one that fails or does not end keeps nobody from being measured. */
async function inAProcess(peer: Peer, size: number): Promise<PeerSpeed | string> {
  const program = fileURLToPath(new URL('./speed/measure-peer.ts', import.meta.url));
  const child = fork(program, [peer.id, String(size)], { execArgv: ['--expose-gc'] });
  const { promise, resolve } = Promise.withResolvers<PeerSpeed | string>();
  const end = (what: PeerSpeed | string) => {
    resolve(what);
    child.kill('SIGKILL');
  };
  const timers = [setTimeout(() => end('did not end'), patience)];
  child.on('message', (message: Message) => {
    if (message === 'building' && peer.id !== ours.id)
      timers.push(setTimeout(() => end('took more than three minutes to build'), buildPatience));
    else if (message === 'built') clearTimeout(timers[1]);
    else if (typeof message === 'object') end(message.measured);
  });
  child.on('exit', (code, signal) => end(`failed (${signal ?? code})`));
  const result = await promise;
  timers.forEach(clearTimeout);
  return result;
}
