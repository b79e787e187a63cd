import { writeSync } from 'node:fs';
import { openStore } from '#src/store/open.ts';
import { aBrief, anItem, aPost, aSchedule, someSettings } from './things.ts';

/** What tests start, and end: writes, most of it without end, and says each time that a write has been acknowledged. */
const [deed = '', path = '', from = '0'] = process.argv.slice(2);
const store = openStore(path);

const deeds: Readonly<Record<string, (number: number) => void>> = {
  post: (number) => {
    const post = aPost({ date: dateOf(number), owner: `process-${process.pid}` });
    if (number === 0) store.schedules.put(aSchedule());
    if (store.schedules.claim(post)) say('claimed', number);
    if (store.schedules.settle({ ...post, state: 'sent' }, `process-${process.pid}`)) say('sent', number);
  },
  erase: (number) => {
    const [server, mark] = [`server-${number}`, `CANARY-${number}-`];
    for (const id of ['a', 'b', 'c']) {
      store.schedules.put(aSchedule({ id: `${mark}${id}`, server, zone: mark.repeat(50) }));
      store.schedules.claim(aPost({ schedule: `${mark}${id}`, reason: mark.repeat(50) }));
    }
    say('planted', number);
    store.records.erase(server);
    say('erased', number);
  },
  brief: (number) => {
    if (number === 0) meet();
    if (store.briefs.start(aBrief({ id: `from-${process.pid}`, channel: `${number}` }))) say('started', number);
    const id = `${process.pid}-${number}`;
    store.briefs.change('aaaaaaaa', (brief) => ({ ...brief, items: [...brief.items, anItem({ id })] }));
    say(`added-${process.pid}`, number);
    if (number === 59) process.exit();
  },
  race: (number) => {
    if (number === 0) meet();
    const mine = { owner: `process-${process.pid}`, lease: '2100-01-01T00:00:00Z' };
    if (store.schedules.takeOver(aPost({ ...mine, date: dateOf(number) }), '2099-01-01T00:00:00Z'))
      say('taken', number);
    if (store.schedules.claim(aPost({ ...mine, date: dateOf(number + 1000) }))) say('claimed', number);
    store.records.left('100000000000000001', '2026-11-21T00:00:00Z');
    if (number === 199) process.exit();
  },
};

for (let number = Number(from); ; number++) deeds[deed]?.(number);

/** Waits until three processes are here, so that none is done before another begins. */
function meet(): void {
  store.settings.set(`process-${process.pid}`, someSettings());
  while (store.records.servers().filter((server) => server.startsWith('process-')).length < 3);
}

function dateOf(number: number): string {
  return Temporal.PlainDate.from('2026-01-01').add({ days: number }).toString();
}

/** On its way before the next write begins. */
function say(what: string, number: number): void {
  writeSync(1, `${what} ${number}\n`);
}
