import { beforeEach, describe, expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import { claimOf } from '#src/daily/claim.ts';
import { dueOn } from '#src/daily/due.ts';
import type { PostState, Schedule } from '#src/daily/schedule.ts';
import { ask, ownWords, quoted } from '../support/desk.ts';
import { daily, general, ServerDesk, server } from '../support/server.ts';

let here: ServerDesk;
beforeEach(() => {
  here = new ServerDesk();
});

/** What somebody posted, or did not, on a date. */
function settle(schedule: Schedule, date: string, state: PostState, rest: object = {}): void {
  const at = dueOn({ ...schedule, since: '2026-01-01' }, date) ?? here.now;
  const fact = state === 'sent' ? (here.facts[0]?.id ?? null) : null;
  here.store.schedules.claim({
    ...claimOf(schedule, { date, at }, { fact }),
    ...{ state, settled: at.add({ seconds: 2 }).toString(), ...rest },
  });
}
const post = ({ id }: Schedule, date: string) => here.store.schedules.post(id, date);
const named = commands.flatMap(({ name }) => (/^daily (?!set)/.test(name) ? [name] : []));

describe.for(named)('/%s', (name) => {
  test('without a daily fact says how to set one up', () => {
    const answer = here.ask(name);
    expect(answer).toMatchObject({ outcome: 'refused', audience: 'asker' });
    expect(answer.message).toBe('This server has no daily fact: set one up with /daily set.');
  });

  test('acts on the only one, or on the one named; among several it asks which', () => {
    const first = here.set();
    expect(here.ask(name).outcome).not.toBe('refused');
    here.store.records.erase(server);
    const [one, other] = [here.set(), here.set({ channel: daily })];
    expect(one.id).not.toBe(first.id);
    const asked = here.ask(name);
    if (name !== 'daily status') {
      expect(asked.outcome).toBe('refused');
      expect(asked.message).toContain('#general 09:00 Europe/Berlin; #daily 09:00 Europe/Berlin');
    }
    // What is proposed may come back without its #, or as the words shown.
    for (const schedule of [other.id, 'daily 09:00 Europe/Berlin', '#Daily 09:00 europe/berlin']) {
      const left = here.schedules.length;
      expect(here.ask(name, { schedule }).outcome, schedule).not.toBe('refused');
      if (here.schedules.length < left) return;
    }
  });

  test('takes a part of a name that one alone has, and asks where several have it', () => {
    here.set({ topic: 'torture' });
    here.set({ time: '18:00' });
    here.set({ channel: daily });
    const several = here.ask(name, { schedule: 'general' });
    expect(several.outcome).toBe('refused');
    expect(several.message).toMatch(
      /which one: #general 09:00 Europe\/Berlin, torture; #general 18:00 Europe\/Berlin\.$/,
    );
    for (const schedule of ['tortu', '18:00', '#dai']) {
      expect(here.ask(name, { schedule }).outcome, schedule).not.toBe('refused');
    }
  });

  test('asks which where two are called the same', () => {
    here.set();
    const { id } = here.set({ channel: daily });
    here.ask('daily set', { channel: general, time: '9:00', timezone: 'Berlin', schedule: id });
    expect(here.ask(name, { schedule: 'general 09:00 Europe/Berlin' }).outcome).toBe('refused');
    expect(here.ask(name, { schedule: id }).outcome).not.toBe('refused');
  });

  test('does not know the daily fact of another server', () => {
    const { id } = here.set();
    here.server = '100000000000000077';
    expect(here.ask(name, { schedule: id }).outcome).toBe('refused');
  });

  test('is for people who manage a server', () => {
    here.set();
    here.may = ['manage-messages'];
    const answer = here.ask(name);
    expect(answer.outcome).toBe('refused');
    expect(answer.message).toContain('is for people with the permission ‘Manage Server’ in this server');
    here.server = null;
    expect(here.ask(name).message).toContain('works only in a server that Ibid has been added to');
  });
});

describe('/daily preview', () => {
  test('shows what comes next, with its citation, to the asker alone, and changes nothing', () => {
    const schedule = here.set({ role: '100000000000000009' });
    const answer = here.ask('daily preview');
    expect(answer).toMatchObject({ outcome: 'found', audience: 'asker' });
    expect(answer.message).toBe('Preview of what is posted on 23 November 2026');
    expect(quoted(answer)[0]?.quotation.citation).toMatch(/./);
    expect(ownWords(answer)).toContain('and pings role 100000000000000009.');
    expect(ownWords(answer)).toMatch(/As of .*\d{4}\./);
    expect(here.store.schedules.posts(schedule.id)).toEqual([]);
    expect(here.ask('daily preview')).toEqual(answer);
  });

  test('is what a skip passes over', () => {
    here.set();
    const before = quoted(here.ask('daily preview'))[0]?.quotation.text;
    here.ask('daily skip');
    const after = here.ask('daily preview');
    expect(after.message).toBe('Preview of what is posted on 24 November 2026');
    expect(quoted(after)[0]?.quotation.text).not.toBe(before);
  });

  test('of a paused one says that it is paused', () => {
    here.set();
    here.ask('daily pause');
    expect(ownWords(here.ask('daily preview'))).toContain('Paused until somebody resumes it.');
  });

  test('is in the server’s style, and its dates are in the server’s language', () => {
    here.facts = here.facts.filter(({ asOf }) => asOf.length === 10);
    here.set();
    here.store.settings.set(server, { style: 'bluebook', private: null, language: 'ru', zone: null });
    const answer = here.ask('daily preview');
    expect(answer.message).toBe('Preview of what is posted on 23 ноября 2026 г.');
    expect(ownWords(answer)).toMatch(/As of \d+ [а-я]+ \d{4} г\.\./);
    const plain = new ServerDesk();
    plain.facts = here.facts;
    plain.set();
    expect(quoted(answer)[0]?.quotation.citation).not.toBe(quoted(plain.ask('daily preview'))[0]?.quotation.citation);
  });
});

describe('/daily now', () => {
  test('asks for today’s post and wakes whoever posts; it posts nothing itself', () => {
    const schedule = here.set();
    const answer = here.ask('daily now');
    expect(answer.message).toBe('Today’s fact is being posted now');
    expect(post(schedule, '2026-11-23')).toMatchObject({ state: 'claimed', owner: null, fact: null, message: null });
    expect(here.woken).toBe(2);
    expect(here.ask('daily now').message).toBe('Today’s fact is being posted at this moment');
  });

  test('today is what the schedule’s zone says', () => {
    here.now = Temporal.Instant.from('2026-11-23T20:00:00Z');
    const schedule = here.set({ timezone: 'Asia/Almaty' });
    here.ask('daily now');
    expect(post(schedule, '2026-11-24')?.state).toBe('claimed');
  });

  test.for<[PostState, string]>([
    ['sent', 'Today’s fact was posted already'],
    ['skipped', 'Today’s post was skipped by wish, so there is none today'],
    ['missed', 'Today’s post was missed, so there is none today'],
    ['failed', 'Today’s post failed, so there is none today'],
  ])('%s today: %s', ([state, message]) => {
    const schedule = here.set();
    settle(schedule, '2026-11-23', state, { reason: state === 'failed' ? 'The channel is gone.' : null });
    const answer = here.ask('daily now');
    expect(answer).toMatchObject({ outcome: 'nothing', message });
    expect(ownWords(answer)).toContain('2026-11-23 09:00 (Europe/Berlin)');
    expect(ownWords(answer).includes('The channel is gone.')).toBe(state === 'failed');
  });

  test('a pool that is empty by now', () => {
    const schedule = here.set();
    here.facts = [];
    expect(here.ask('daily now').outcome).toBe('refused');
    expect(post(schedule, '2026-11-23')).toBeNull();
  });
});

describe('/daily status', () => {
  test('next post, last post, what is left, what went wrong', () => {
    const schedule = here.set({ days: 'weekdays', topic: 'torture' });
    settle(schedule, '2026-11-20', 'sent', { late: true });
    settle(schedule, '2026-11-19', 'missed', { reason: 'Ibid was not running.' });
    const words = ownWords(here.ask('daily status'));
    expect(words).toContain('#general 09:00 Europe/Berlin, Monday to Friday, torture');
    expect(words).toContain('Next post: 2026-11-23 09:00 (Europe/Berlin)');
    expect(words).toContain('Last post: 2026-11-20 09:00 (Europe/Berlin), late.');
    expect(words).toContain('Missed on 19 November 2026: Ibid was not running.');
    expect(words).toMatch(/Left in the pool: \d+ of \d+ facts about torture before one comes again\./);
    expect(words).not.toContain('Paused');
  });

  test('one post less is left after one more was made', () => {
    const schedule = here.set();
    const left = () => Number(/Left in the pool: (\d+)/.exec(ownWords(here.ask('daily status')))?.[1]);
    const before = left();
    settle(schedule, '2026-11-23', 'sent');
    expect([before, left()]).toEqual([here.facts.length, here.facts.length - 1]);
  });

  test('names a few of many that were lost', () => {
    const schedule = here.set();
    for (let day = 10; day < 18; day++) settle(schedule, `2026-11-${day}`, 'failed', { reason: 'No.' });
    const words = ownWords(here.ask('daily status'));
    expect(words.match(/Failed on/g)).toHaveLength(5);
    expect(words).toContain('Failed on 17 November 2026');
    expect(words).toContain('3 more are in /daily history.');
  });

  test('shows all of them, in the order in which they were set up', () => {
    here.set();
    here.set({ channel: daily });
    const answer = here.ask('daily status');
    expect(answer.message).toBe('2 daily facts');
    const headings = answer.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
    expect(headings).toEqual(['2 daily facts', '#general 09:00 Europe/Berlin', '#daily 09:00 Europe/Berlin']);
  });

  test('says why Ibid itself paused it', () => {
    const schedule = here.set();
    here.store.schedules.put({ ...schedule, paused: { until: null, reason: 'The channel is gone.' } });
    const words = ownWords(here.ask('daily status'));
    expect(words).toContain('Paused until somebody resumes it. Ibid did that itself: The channel is gone.');
    expect(words).toContain('No post is coming.');
  });
});

describe('/daily pause and resume', () => {
  test('pause without a day holds until somebody resumes, and what is over then is not made up for', () => {
    here.set();
    const answer = here.ask('daily pause');
    expect(ownWords(answer)).toContain('Paused until somebody resumes it.');
    expect(here.schedules[0]?.paused).toEqual({ until: null, reason: null });
    here.now = Temporal.Instant.from('2026-11-30T10:00:00Z');
    const resumed = here.ask('daily resume');
    expect(here.schedules[0]).toMatchObject({ paused: null, since: '2026-12-01' });
    expect(ownWords(resumed)).toContain('Next post: 2026-12-01 09:00 (Europe/Berlin)');
    expect(here.woken).toBe(3);
  });

  test.for(['2026-12-01', '1 December 2026', 'Dec 1 2026'])('until %s', (until) => {
    here.set();
    const answer = here.ask('daily pause', { until });
    expect(here.schedules[0]?.paused).toEqual({ until: '2026-12-01', reason: null });
    expect(ownWords(answer)).toContain('Paused until 1 December 2026.');
    expect(ownWords(answer)).toContain('Next post: 2026-12-01 09:00 (Europe/Berlin)');
  });

  test.for([
    ['2026-11-23', 'must lie in the future'],
    ['2026-11-22', 'must lie in the future'],
    ['December 2026', 'takes a whole date'],
    ['xyzzy', 'takes a whole date'],
    ['2026-02-30', 'takes a whole date'],
  ] as const)('until %s is refused', ([until, words]) => {
    here.set();
    const answer = here.ask('daily pause', { until });
    expect(answer.outcome).toBe('refused');
    expect(answer.message).toContain(words);
    expect(here.schedules[0]?.paused).toBeNull();
  });

  test('what is proposed for the end is taken', () => {
    here.set();
    const proposed = here.suggest('daily pause', 'until');
    expect(proposed.map(({ value }) => value)).toEqual(['2026-11-24', '2026-11-30', '2026-12-07', '2026-12-23']);
    for (const { name, value } of proposed) {
      // Somebody who does not wait for the list sends the words themselves.
      for (const until of [value, name.split(':')[0]]) {
        expect(here.ask('daily pause', { until }).outcome).toBe('found');
        expect(here.schedules[0]?.paused?.until).toBe(value);
      }
    }
    expect(here.suggest('daily pause', 'until', '1 May 2027')).toEqual([{ name: '1 May 2027', value: '2027-05-01' }]);
  });

  test('resume where nothing is paused, or where the pause is over, says so and moves nothing', () => {
    here.set();
    here.ask('daily pause', { until: '2026-11-25' });
    here.now = Temporal.Instant.from('2026-11-25T06:00:00Z');
    const before = here.schedules;
    const answer = here.ask('daily resume');
    expect(answer).toMatchObject({ outcome: 'nothing', message: 'The daily fact is not paused' });
    expect(here.schedules).toEqual(before);
  });
});

describe('/daily skip', () => {
  test('leaves out the next post with its fact, one after the other', () => {
    const schedule = here.set({ days: 'weekdays' });
    here.now = Temporal.Instant.from('2026-11-27T06:00:00Z');
    expect(here.ask('daily skip').message).toBe('The post of 27 November 2026 is skipped');
    const second = here.ask('daily skip');
    expect(second.message).toBe('The post of 30 November 2026 is skipped');
    expect(ownWords(second)).toContain('Next post: 2026-12-01 09:00 (Europe/Berlin)');
    const skipped = ['2026-11-27', '2026-11-30'].map((date) => post(schedule, date));
    expect(skipped.map((each) => each?.state)).toEqual(['skipped', 'skipped']);
    expect(new Set(skipped.map((each) => each?.fact)).size).toBe(2);
    expect(skipped.map((each) => each?.fact)).not.toContain(null);
  });

  test('a hundred and more in a row are one day after the other', () => {
    here.set();
    for (let n = 0; n < 120; n++) expect(here.ask('daily skip').outcome).toBe('found');
    expect(here.ask('daily skip').message).toBe('The post of 23 March 2027 is skipped');
  });

  test('of a paused one is refused', () => {
    here.set();
    here.ask('daily pause');
    expect(here.ask('daily skip').message).toMatch(/^No post is coming/);
  });
});

describe('/daily history', () => {
  test('days, what became of them, and where each fact stands', () => {
    const schedule = here.set();
    settle(schedule, '2026-11-20', 'sent');
    settle(schedule, '2026-11-21', 'sent', { late: true, fact: 'taken-out' });
    settle(schedule, '2026-11-22', 'missed', { reason: 'Ibid was not running.' });
    const [table] = here.ask('daily history').blocks.filter((block) => block.type === 'table');
    expect(table?.rows).toEqual([
      ['22 November 2026', 'missed: Ibid was not running.', 'none'],
      ['21 November 2026', 'posted late', 'taken-out (withdrawn since)'],
      ['20 November 2026', 'posted', expect.stringMatching(/Amnesty International/)],
    ]);
  });

  test('of nothing', () => {
    here.set();
    expect(here.ask('daily history').outcome).toBe('nothing');
  });
});

test('/daily off removes it with its history, and nothing else', () => {
  const [first, second] = [here.set(), here.set({ channel: daily })];
  settle(first, '2026-11-22', 'sent');
  settle(second, '2026-11-22', 'sent');
  expect(here.ask('daily off', { schedule: first.id }).outcome).toBe('found');
  expect(here.schedules.map(({ id }) => id)).toEqual([second.id]);
  expect(here.store.schedules.posts(first.id)).toEqual([]);
  expect(here.store.schedules.posts(second.id)).toHaveLength(1);
});

test('in the terminal there is no server, and a sentence says so', () => {
  for (const name of ['daily set', ...named]) {
    const answer = ask(name, { channel: 'x' });
    expect(answer.outcome).toBe('refused');
    expect(answer.message).toBe(
      `/${name} works on Discord, in a server that Ibid is in; in the terminal there is none.`,
    );
  }
});
