import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimOf } from '#src/daily/claim.ts';
import { postKey } from '#src/daily/post-key.ts';
import type { Schedule } from '#src/daily/schedule.ts';
import { unescapeDiscord } from '#src/render/discord-escape.ts';
import type { Point } from '#src/schedule/points.ts';
import { createMemoryStore } from '#src/store/memory.ts';
import { factsOf, someSchedule } from '../support/daily.ts';
import { documentCalled } from '../support/desk.ts';
import type { Fault } from '../support/discord/faults.ts';
import type { SimulatedDiscord } from '../support/discord/simulated-discord.ts';
import { startDiscord } from '../support/discord/start-discord.ts';
import { buttonsOf, textOf } from '../support/discord/view.ts';
import { startPosting } from '../support/posting.ts';

const date = '2026-03-02';
/** Nine o'clock in Almaty. */
const due = '2026-03-02T04:00:00Z';
const onTime = '2026-03-02T04:00:03Z';

const document = documentCalled('ai-kazakhstan-upr-submission');
const pool = { document, facts: factsOf(document, 20) };

let discord: SimulatedDiscord;
beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.close());

const daily = () => discord.channel('daily');
const schedule = (given: Partial<Schedule> = {}): Schedule =>
  someSchedule({ server: discord.guild.id, channel: daily().id, since: date, ...given });

/** A runner with one schedule, before anything is done. */
function begin(now: string, given: Partial<Schedule> = {}, options: Partial<Parameters<typeof startPosting>[2]> = {}) {
  const posting = startPosting(discord, now, { ...pool, ...options });
  posting.store.schedules.put(schedule(given));
  return posting;
}
const said = (): string[] => discord.messages(daily()).map((message) => unescapeDiscord(textOf(message)));
const requests = (): number => discord.requests('POST /channels/:channel/messages').length;

describe('a post that is due', () => {
  test('is made once, with its quotation, its citation and its buttons, and pings nobody', async () => {
    await using posting = begin(onTime);
    await posting.run();
    await posting.run();
    const [message, ...more] = discord.messages(daily());
    const row = posting.store.schedules.post('k7m2p9xa', date);
    const [fact] = pool.facts.filter(({ id }) => id === row?.fact);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ state: 'sent', message: message?.id, late: false, owner: null, lease: null, due });
    expect(fact).toBeDefined();
    expect(message && textOf(message)).toMatch(/“.+”[\s\S]+Amnesty[\s\S]+As of March 2014\./);
    expect(message && textOf(message)).not.toContain('This was due');
    const buttons = message ? buttonsOf(message) : [];
    expect(buttons.map(({ label }) => label)).toEqual(['Context', 'Cite as…']);
    expect(buttons.every(({ customId }) => customId?.includes(`post=k7m2p9xa.${date}`))).toBe(true);
    expect(discord.pings()).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  test('another day has another fact', async () => {
    await using posting = begin(onTime);
    await posting.run();
    posting.advance({ hours: 24 });
    await posting.run();
    const [first, second] = said();
    expect(second).toBeDefined();
    expect(second).not.toBe(first);
  });

  test('pings the role that is named, and no other', async () => {
    const role = discord.addRole('readers');
    discord.settings.pingableRoles = [role.id];
    await using posting = begin(onTime, { role: role.id });
    await posting.run();
    expect(
      discord
        .pings()
        .map(({ mention_roles, mentions, mention_everyone }) => ({ mention_roles, mentions, mention_everyone })),
    ).toEqual([{ mention_roles: [role.id], mentions: [], mention_everyone: false }]);
    expect(discord.violations).toEqual([]);
  });

  test.for<[string, string, boolean]>([
    ['five minutes late is on time', '2026-03-02T04:05:00Z', false],
    ['more is said', '2026-03-02T04:05:01Z', true],
    ['six hours late is posted', '2026-03-02T10:00:00Z', true],
  ])('%s', async ([, now, late]) => {
    await using posting = begin(now);
    await posting.run();
    expect(said()).toHaveLength(1);
    expect(said()[0]?.includes('This was due at 09:00 on 2 March 2026 (Asia/Almaty).')).toBe(late);
    expect(posting.store.schedules.post('k7m2p9xa', date)).toMatchObject({ state: 'sent', late });
  });

  test('more than six hours ago is recorded as missed and not posted', async () => {
    await using posting = begin('2026-03-02T10:00:01Z');
    await posting.run();
    expect(said()).toEqual([]);
    expect(posting.store.schedules.post('k7m2p9xa', date)).toMatchObject({
      state: 'missed',
      reason: expect.stringMatching(/six hours/),
    });
  });

  test('without a fact for its topic fails with the reason, and no claim is left', async () => {
    await using posting = begin(onTime, { topic: 'no-such-topic' });
    await posting.run();
    expect(said()).toEqual([]);
    expect(posting.store.schedules.post('k7m2p9xa', date)).toMatchObject({
      state: 'failed',
      fact: null,
      reason: expect.any(String),
    });
    expect(posting.store.schedules.get('k7m2p9xa')?.paused).toBeNull();
  });

  test('that was asked for out of turn is made at once, and is that day’s', async () => {
    await using posting = begin('2026-03-02T01:00:00Z');
    posting.store.schedules.claim(claimOf(schedule(), { date, at: Temporal.Instant.from('2026-03-02T01:00:00Z') }));
    await posting.run();
    posting.advance({ hours: 3 });
    await posting.run();
    expect(said()).toHaveLength(1);
    expect(posting.store.schedules.post('k7m2p9xa', date)).toMatchObject({
      state: 'sent',
      fact: expect.any(String),
      late: false,
    });
    expect(discord.requests('GET /channels/:channel/messages')).toEqual([]);
  });
});

describe('asleep', () => {
  test.for<[string, string, Partial<Schedule>, number]>([
    ['a minute at most', '2026-03-02T02:00:00Z', {}, 60_000],
    ['until the next post', '2026-03-02T03:59:45Z', {}, 15_000],
    ['a minute where nothing comes', '2026-03-02T03:59:45Z', { paused: { until: null, reason: null } }, 60_000],
  ])('%s', async ([, now, given, ms]) => {
    await using posting = begin(now, given);
    await posting.run();
    expect(posting.sleeping()).toBe(ms);
    expect(requests()).toBe(0);
  });

  test('until a claim of another process ends', async () => {
    await using posting = begin(onTime);
    const lease = Temporal.Instant.from('2026-03-02T04:00:40Z');
    posting.store.schedules.claim(
      claimOf(schedule(), { date, at: Temporal.Instant.from(due) }, { owner: 'other', lease }),
    );
    await posting.run();
    expect(posting.sleeping()).toBe(37_000);
    expect(requests()).toBe(0);
  });
});

describe('Discord does not answer as it should', () => {
  const uncertain: readonly Fault['kind'][] = [
    'commit-then-status',
    'commit-then-reset',
    'commit-then-hang-up',
    'commit-then-hang',
  ];
  const nothing: readonly Fault['kind'][] = ['status', 'reset', 'hang-up', 'hang'];
  const limited: readonly Fault['kind'][] = ['rate-limit', 'shared-rate-limit', 'global-rate-limit', 'edge-html'];
  test.for([
    ...[...uncertain, ...nothing].flatMap((kind) => [
      { kind, nonceWindow: 180_000 },
      { kind, nonceWindow: -1 },
    ]),
    ...limited.map((kind) => ({ kind, nonceWindow: 180_000 })),
  ])('$kind twice, nonces kept for $nonceWindow ms: one post', async ({ kind, nonceWindow }) => {
    discord.settings.nonceWindow = nonceWindow;
    const fault = discord.fault({ method: 'POST', path: /messages$/, kind, status: 504, times: 2, retryAfter: 0.05 });
    await using posting = begin(onTime, {}, { patience: 300 });
    await posting.run();
    expect(fault.hits).toBeGreaterThan(0);
    expect(said()).toHaveLength(1);
    expect(posting.store.schedules.post('k7m2p9xa', date)).toMatchObject({
      state: 'sent',
      message: discord.messages(daily())[0]?.id,
    });
  });

  test('a long rate limit is waited for as long as Discord says', async () => {
    discord.fault({ method: 'POST', path: /messages$/, kind: 'edge-html', retryAfter: 900 });
    await using posting = begin(onTime);
    await posting.run();
    expect(posting.pauses[0]).toBeGreaterThanOrEqual(900_000);
    expect(said()).toHaveLength(1);
  });

  test('for six hours: missed, and nothing is posted afterwards', async () => {
    discord.fault({ method: 'POST', path: /messages$/, kind: 'status', status: 503, times: Number.POSITIVE_INFINITY });
    await using posting = begin(onTime);
    discord.say('something else', { channel: daily() });
    await posting.run();
    expect(said()).toEqual(['something else']);
    expect(requests()).toBeLessThan(100);
    expect(posting.store.schedules.post('k7m2p9xa', date)).toMatchObject({
      state: 'missed',
      reason: expect.stringMatching(/reached/),
    });
  });

  test('in one channel: the others have theirs', async () => {
    discord.fault({ method: 'POST', path: new RegExp(`${daily().id}/messages$`), kind: 'hang', times: 3 });
    await using posting = begin(onTime, {}, { patience: 300 });
    const general = discord.channel('general');
    posting.store.schedules.put(schedule({ id: 'otherone', channel: general.id }));
    posting.runner.wake();
    await discord.until(() => discord.messages(general).length === 1);
    expect(said()).toEqual([]);
    await posting.runner.idle();
    expect(said()).toHaveLength(1);
  });

  test('and the message was deleted meanwhile: it is not made again', async () => {
    discord.fault({ method: 'POST', path: /messages$/, kind: 'commit-then-status', status: 502 });
    discord.fault({ method: 'GET', path: /messages$/, kind: 'status', status: 502 });
    await using posting = begin(onTime);
    posting.runner.wake();
    await discord.until(() => said().length === 1);
    const [message] = discord.messages(daily());
    if (message) discord.removeMessage(message);
    await posting.runner.idle();
    expect(said()).toEqual([]);
    expect(posting.store.schedules.post('k7m2p9xa', date)).toMatchObject({ state: 'sent', message: null });
  });
});

describe('a channel that refuses', () => {
  test.for<[string, () => void, RegExp]>([
    ['without View Channel', () => discord.permit(daily(), { view: false }), /lacks View Channel/],
    ['without Send Messages', () => discord.permit(daily(), { send: false }), /lacks Send Messages/],
    ['that is gone', () => discord.removeChannel(daily()), /gone/],
  ])('%s gets one attempt; the schedule is paused and the server told once', async ([, refuse, reason]) => {
    const general = discord.channel('general');
    discord.guild.systemChannelId = general.id;
    await using posting = begin(onTime);
    refuse();
    const before = requests();
    await posting.run();
    await posting.run();
    posting.advance({ hours: 24 });
    await posting.run();
    expect(posting.store.schedules.post('k7m2p9xa', date)).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(reason),
    });
    expect(posting.store.schedules.get('k7m2p9xa')?.paused).toEqual({
      until: null,
      reason: expect.stringMatching(reason),
    });
    expect(discord.messages(general).map(textOf)).toEqual([expect.stringMatching(reason)]);
    expect(requests() - before).toBe(2);
    expect(discord.violations).toEqual([]);
  });

  test.for<[string, () => string | null]>([
    ['nowhere', () => null],
    ['in the channel itself', () => daily().id],
  ])('where the server wants to be told things %s, nothing is told', async ([, system]) => {
    discord.guild.systemChannelId = system();
    await using posting = begin(onTime);
    discord.permit(daily(), { send: false });
    await posting.run();
    expect(requests()).toBe(1);
    expect(discord.messages(discord.channel('general'))).toEqual([]);
  });

  test('a post that Discord finds fault with fails, and the next day is tried', async () => {
    discord.fault({ method: 'POST', path: /messages$/, kind: 'status', status: 400 });
    await using posting = begin(onTime);
    await posting.run();
    expect(posting.store.schedules.post('k7m2p9xa', date)).toMatchObject({ state: 'failed' });
    posting.advance({ hours: 24 });
    await posting.run();
    expect(said()).toHaveLength(1);
  });
});

describe('what another process left', () => {
  const leave = (posting: ReturnType<typeof startPosting>, lease: string): void =>
    void posting.store.schedules.claim(
      claimOf(
        schedule(),
        { date, at: Temporal.Instant.from(due) },
        { fact: 'fact-7', owner: 'other', lease: Temporal.Instant.from(lease) },
      ),
    );
  /** A first process posts, and ends before it marks that. */
  const orphan = async (): Promise<string | undefined> => {
    await using first = begin(onTime, {}, { store: createMemoryStore() });
    await first.run();
    return discord.messages(daily()).at(-1)?.id;
  };

  test('a post that it made is marked, not made again', async () => {
    discord.settings.nonceWindow = -1;
    const made = await orphan();
    await using posting = begin('2026-03-02T04:10:00Z');
    leave(posting, '2026-03-02T04:01:00Z');
    await posting.run();
    expect(discord.messages(daily()).map(({ id }) => id)).toEqual([made]);
    expect(posting.store.schedules.post('k7m2p9xa', date)).toMatchObject({
      state: 'sent',
      message: made,
      late: false,
      owner: null,
    });
  });

  test('a post that it made is found behind hundreds of other messages', async () => {
    discord.settings.nonceWindow = -1;
    discord.advance(Date.parse(due) - 60_000 - discord.time());
    for (let i = 0; i < 150; i++) discord.say(`before ${i}`, { channel: daily() });
    const made = await orphan();
    for (let i = 0; i < 150; i++) discord.say(`after ${i}`, { channel: daily() });
    await using posting = begin('2026-03-02T04:10:00Z');
    leave(posting, '2026-03-02T04:01:00Z');
    await posting.run();
    expect(posting.store.schedules.post('k7m2p9xa', date)).toMatchObject({ state: 'sent', message: made });
    expect(said()).toHaveLength(301);
  });

  test('a post that it made is found where Discord’s clock was a minute behind ours', async () => {
    discord.settings.nonceWindow = -1;
    await using first = begin(onTime, {}, { store: createMemoryStore() });
    discord.advance(-60_000);
    await first.run();
    await using posting = begin('2026-03-02T04:10:00Z');
    leave(posting, '2026-03-02T04:01:00Z');
    await posting.run();
    expect(said()).toHaveLength(1);
  });

  test('a post of another date or schedule is not taken for it', async () => {
    await orphan();
    await using posting = begin('2026-03-02T04:10:00Z', { id: 'otherone' });
    posting.store.schedules.claim(
      claimOf(
        { id: 'otherone' },
        { date, at: Temporal.Instant.from(due) },
        { owner: 'other', lease: Temporal.Instant.from(due) },
      ),
    );
    await posting.run();
    expect(said()).toHaveLength(2);
  });

  test('a post that it did not make is made, with the fact that was chosen, and said to be late', async () => {
    await using posting = begin('2026-03-02T04:10:00Z');
    leave(posting, '2026-03-02T04:01:00Z');
    await posting.run();
    expect(said()).toEqual([expect.stringContaining('This was due at 09:00')]);
    expect(posting.store.schedules.post('k7m2p9xa', date)).toMatchObject({ state: 'sent', fact: 'fact-7', late: true });
  });

  test('a fact that was withdrawn meanwhile is not posted', async () => {
    await using posting = begin('2026-03-02T04:10:00Z');
    posting.store.schedules.claim(
      claimOf(
        schedule(),
        { date, at: Temporal.Instant.from(due) },
        { fact: 'gone', owner: 'other', lease: Temporal.Instant.from(due) },
      ),
    );
    await posting.run();
    const row = posting.store.schedules.post('k7m2p9xa', date);
    expect(row?.state).toBe('sent');
    expect(row?.fact).toMatch(/^fact-/);
  });

  test('is left alone while its lease lasts', async () => {
    await using posting = begin(onTime);
    leave(posting, '2026-03-02T04:00:50Z');
    await posting.run();
    expect(requests()).toBe(0);
    posting.advance({ minutes: 1 });
    await posting.run();
    expect(said()).toHaveLength(1);
  });

  test('with a lease from before the clock was set back is not waited for', async () => {
    await using posting = begin(onTime);
    leave(posting, '2026-03-04T04:00:50Z');
    await posting.run();
    expect(said()).toHaveLength(1);
  });

  test('too long ago is looked for, and then missed', async () => {
    await using posting = begin('2026-03-02T11:00:00Z');
    leave(posting, '2026-03-02T04:01:00Z');
    await posting.run();
    expect(said()).toEqual([]);
    expect(discord.requests('GET /channels/:channel/messages')).toHaveLength(1);
    expect(posting.store.schedules.post('k7m2p9xa', date)).toMatchObject({ state: 'missed' });
  });

  test('cannot be looked for without Read Message History, and is not made a second time', async () => {
    await orphan();
    discord.permit(daily(), { history: false });
    await using posting = begin('2026-03-02T04:10:00Z');
    leave(posting, '2026-03-02T04:01:00Z');
    await posting.run();
    expect(said()).toHaveLength(1);
    expect(posting.store.schedules.post('k7m2p9xa', date)).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/Read Message History/),
    });
  });
});

describe('several at a time', () => {
  test('two processes on one store make one post', async () => {
    const store = createMemoryStore();
    await using one = begin(onTime, {}, { store });
    await using other = begin(onTime, {}, { store });
    discord.settings.nonceWindow = -1;
    await Promise.all([one.run(), other.run()]);
    expect(said()).toHaveLength(1);
  });

  test('a schedule that is removed while its post is under way leaves no row', async () => {
    const store = createMemoryStore();
    await using posting = begin(
      onTime,
      {},
      { store, at: (point) => point === 'answered' && store.schedules.remove('k7m2p9xa') },
    );
    await posting.run();
    expect(store.schedules.posts('k7m2p9xa')).toEqual([]);
    expect(posting.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('a request is only begun with half a minute left of the lease, however slow this machine is', async () => {
    const left: number[] = [];
    let holdUps = 2;
    const at = (point: Point): void => {
      if (point === 'held' && holdUps-- > 0) posting.advance({ seconds: 40 });
      if (point !== 'sending') return;
      const { lease } = posting.store.schedules.post('k7m2p9xa', date) ?? {};
      left.push((Date.parse(lease ?? '') - discord.time()) / 1_000);
    };
    await using posting = begin(onTime, {}, { at });
    await posting.run();
    expect(left).toEqual([expect.any(Number)]);
    expect(left[0]).toBeGreaterThan(30);
    expect(said()).toHaveLength(1);
  });

  test('when it stops, what is under way ends and nothing more begins', async () => {
    const posting = begin(onTime);
    for (let i = 0; i < 30; i++) posting.store.schedules.put(schedule({ id: `other${100 + i}` }));
    posting.runner.wake();
    await discord.until(() => said().length > 0);
    await posting.runner.stop();
    const made = said().length;
    expect(posting.store.schedules.claimed()).toEqual([]);
    await posting.run();
    expect(said()).toHaveLength(made);
    expect(made).toBeLessThan(31);
  });

  test('a store that fails once costs a turn, not the post', async () => {
    const store = createMemoryStore();
    let failures = 1;
    const failing = {
      ...store,
      schedules: {
        ...store.schedules,
        all: () => {
          if (failures-- > 0) throw new Error('disk');
          return store.schedules.all();
        },
      },
    };
    await using posting = begin(onTime, {}, { store: failing });
    await posting.run();
    expect(posting.sleeping()).toBe(60_000);
    await posting.run();
    expect(said()).toHaveLength(1);
  });

  test('nothing of what a schedule is or says is logged', async () => {
    discord.fault({ method: 'POST', path: /messages$/, kind: 'status', status: 500 });
    await using posting = begin(onTime);
    await posting.run();
    const written = JSON.stringify(posting.lines, (key, value) => (key === 'error' ? undefined : value));
    for (const secret of [
      postKey({ schedule: 'k7m2p9xa', date }),
      'k7m2p9xa',
      daily().id,
      discord.guild.id,
      'Kazakhstan',
    ])
      expect(written).not.toContain(secret);
  });
});
