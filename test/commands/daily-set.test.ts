import { beforeEach, describe, expect, test } from 'vitest';
import { ownWords } from '../support/desk.ts';
import { daily, general, readers, ServerDesk, server } from '../support/server.ts';

let here: ServerDesk;
beforeEach(() => {
  here = new ServerDesk();
});
const usual = { channel: general, time: '9:00', timezone: 'Berlin' };

describe('/daily set', () => {
  test('sets up a daily fact, says when it comes, and wakes whoever posts', () => {
    const answer = here.ask('daily set', { ...usual, days: 'mon-fri', topic: 'torture', role: readers });
    expect(answer).toMatchObject({ outcome: 'found', audience: 'asker' });
    expect(ownWords(answer)).toContain(`channel ${general}, Monday to Friday at 09:00 (Europe/Berlin)`);
    expect(ownWords(answer)).toContain('Next post: 2026-11-23 09:00 (Europe/Berlin)');
    expect(ownWords(answer)).toMatch(/The pool has \d+ facts about torture;/);
    expect(here.schedules).toEqual([
      {
        ...{ id: expect.stringMatching(/^[a-z0-9]{8}$/), server, channel: general, time: '09:00' },
        ...{ zone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], topic: 'torture', document: null, role: readers },
        ...{ seed: expect.any(Number), since: '2026-11-23', paused: null },
      },
    ]);
    expect(here.woken).toBe(1);
  });

  test('begins tomorrow where today’s time is over', () => {
    here.now = Temporal.Instant.from('2026-11-23T08:00:00Z');
    expect(here.set().since).toBe('2026-11-24');
  });

  test('the same channel, time and zone again changes what is there, and keeps its order of facts', () => {
    const first = here.set();
    const answer = here.ask('daily set', { ...usual, days: 'weekends', document: 'cat kaz' });
    expect(answer.message).toBe('The daily fact is changed');
    const { id, seed } = first;
    const document = 'cat-kazakhstan-follow-up-extracts';
    expect(here.schedules).toEqual([expect.objectContaining({ id, seed, days: [6, 7], document })]);
  });

  test('another time adds one, and the answer names the others of the channel with a way to turn them off', () => {
    const first = here.set();
    const answer = here.ask('daily set', { ...usual, time: '17:00' });
    expect(here.schedules).toHaveLength(2);
    expect(ownWords(answer)).toContain('The channel has more: #general 09:00 Europe/Berlin.');
    expect(answer.blocks).toContainEqual({
      type: 'next',
      actions: expect.arrayContaining([
        {
          label: 'Turn off #general 09:00 Europe/Berlin',
          call: { command: 'daily off', arguments: { schedule: first.id } },
        },
      ]),
    });
  });

  test('‘schedule’ changes that one, wherever it was', () => {
    const { id } = here.set();
    here.ask('daily set', { channel: daily, time: '18:30', timezone: 'Asia/Almaty', schedule: id });
    expect(here.schedules).toEqual([
      expect.objectContaining({ id, channel: daily, time: '18:30', zone: 'Asia/Almaty' }),
    ]);
  });

  test('what is changed to a time already over today begins tomorrow, so that nothing is posted late', () => {
    here.now = Temporal.Instant.from('2026-11-23T10:00:00Z');
    const { id, since } = here.set({ time: '18:00' });
    expect(since).toBe('2026-11-23');
    here.ask('daily set', { ...usual, schedule: id });
    expect(here.schedules[0]?.since).toBe('2026-11-24');
  });

  test('the time zone may be the server’s, and an option counts more', () => {
    here.store.settings.set(server, { style: null, private: null, language: null, zone: 'Asia/Almaty' });
    here.ask('daily set', { channel: general, time: '9:00' });
    here.ask('daily set', usual);
    expect(here.schedules.map(({ zone }) => zone)).toEqual(['Asia/Almaty', 'Europe/Berlin']);
  });

  test('where permissions cannot be looked up it is set up, and the answer says so', () => {
    here.lacking = null;
    const answer = here.ask('daily set', usual);
    expect(ownWords(answer)).toContain('could not be checked now');
    expect(here.schedules).toHaveLength(1);
  });

  test.for<[string, object, RegExp]>([
    ['a time that is none', { time: '25:00' }, /^‘25:00’ is no time of day: write 09:00/],
    ['no time zone', { timezone: undefined }, /^Say which time zone is meant/],
    [
      'a time zone that is none',
      { timezone: 'Berl' },
      /^‘Berl’ names no time zone; is it one of Berlin \(Europe\/Berlin\)\?$/,
    ],
    ['a time zone like none', { timezone: 'xyzzy' }, /^‘xyzzy’ names no time zone; name a large city/],
    ['a bare offset', { timezone: '+05:00' }, /names no time zone/],
    ['days that are none', { days: 'mon-xyz' }, /^‘mon-xyz’ names no days of the week: write weekdays/],
    [
      'an unknown topic',
      { topic: 'xyzzy' },
      /^No daily fact is about ‘xyzzy’; there are facts about \w+.* \(\d+ facts\)/,
    ],
    ['a topic that is nearly one', { topic: 'tortur' }, /there are facts about torture \(/],
    ['an unknown document', { document: 'xyzzy' }, /^No document held goes by ‘xyzzy’/],
    [
      'a topic that the document has no fact on',
      { topic: 'death-penalty', document: 'cat kaz' },
      /^The pool has no fact that is both about this and from there/,
    ],
    ['everybody as the role', { role: server }, /^@everyone is never pinged/],
    ['a channel that is none', { channel: '#general' }, /^‘channel’ takes a channel of the server; choose it/],
    ['a schedule that is none', { schedule: 'xyzzy' }, /^This server has no daily fact/],
    ['no channel', { channel: undefined }, /^\/daily set needs ‘channel’/],
  ])('%s is refused, and nothing is set up', ([, given, sentence]) => {
    const answer = here.ask('daily set', { ...usual, ...given });
    expect(answer).toMatchObject({ outcome: 'refused', audience: 'asker' });
    expect(answer.message).toMatch(sentence);
    expect(here.schedules).toEqual([]);
    expect(here.woken).toBe(0);
  });

  test.for([
    [['Send Messages'], 'it lacks the permission ‘Send Messages’. Grant it in'],
    [['Mention @everyone, @here and All Roles'], 'Ibid may not ping that role there: it lacks the permission'],
    [['View Channel', 'Send Messages'], 'it lacks the permissions ‘View Channel’, ‘Send Messages’. Grant them in'],
  ] as const)('a channel where Ibid lacks %j is refused at once', ([lacking, words]) => {
    here.lacking = lacking;
    const answer = here.ask('daily set', usual);
    expect(answer.outcome).toBe('refused');
    expect(answer.message).toContain(words);
    expect(here.schedules).toEqual([]);
  });

  test('a server may have twenty, and change each', () => {
    for (let hour = 0; hour < 20; hour++) here.set({ time: `${hour}:00` });
    const answer = here.ask('daily set', { ...usual, time: '23:00' });
    expect(answer.message).toMatch(/^This server has 20 daily facts already, which is the most/);
    expect(here.ask('daily set', { ...usual, time: '19:00', days: 'mon' }).outcome).toBe('found');
    expect(new Set(here.schedules.map(({ id }) => id)).size).toBe(20);
  });

  test('an empty pool is said', () => {
    here.facts = [];
    expect(here.ask('daily set', usual).message).toMatch(/^The pool of daily facts is empty/);
  });
});

describe('what is proposed while one types', () => {
  test('time zones with the present difference', () => {
    expect(here.suggest('daily set', 'timezone', 'alma')).toEqual([
      { name: 'Almaty · Asia/Almaty (UTC+05:00)', value: 'Asia/Almaty' },
    ]);
    expect(here.suggest('daily set', 'timezone', 'gene')[0]?.name).toBe('Geneva · Europe/Zurich (UTC+01:00)');
    here.now = Temporal.Instant.from('2026-07-01T00:00:00Z');
    expect(here.suggest('daily set', 'timezone', 'gene')[0]?.name).toBe('Geneva · Europe/Zurich (UTC+02:00)');
  });

  test('topics of the pool with their counts, and every one can be chosen', () => {
    const topics = here.suggest('daily set', 'topic');
    expect(topics[0]?.name).toMatch(/^.+ · \d+ facts$/);
    for (const { value } of topics) expect(here.ask('daily set', { ...usual, topic: value }).outcome).toBe('found');
    expect(here.suggest('daily set', 'topic', 'deat').map(({ value }) => value)).toContain('death-penalty');
  });

  test('the daily facts of the server, by their channel and time', () => {
    const [first, second] = [here.set({ days: 'mon' }), here.set({ channel: daily, topic: 'torture' })];
    expect(here.suggest('daily pause', 'schedule')).toEqual([
      { name: '#general 09:00 Europe/Berlin, Monday', value: first.id },
      { name: '#daily 09:00 Europe/Berlin, torture', value: second.id },
    ]);
    expect(here.suggest('daily pause', 'schedule', '#dai').map(({ value }) => value)).toEqual([second.id]);
  });

  test('nothing to people who may not manage the server', () => {
    here.set();
    here.may = [];
    expect(here.suggest('daily pause', 'schedule')).toEqual([]);
  });
});
