import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '#src/answer/answer.ts';
import type { Brief } from '#src/brief/brief.ts';
import { notePosted, takeBack } from '#src/brief/publish.ts';
import { decodeCall, encodeCall } from '#src/command/custom-id.ts';
import { dispatch } from '#src/command/dispatch.ts';
import { desk, ownWords, quoted } from '../support/desk.ts';
import { general, ServerDesk, server } from '../support/server.ts';

let here: ServerDesk;
beforeEach(() => {
  here = new ServerDesk();
  here.may = [];
  here.person = 'owner';
});

const channel = general;
const open = (): Brief => {
  const brief = here.store.briefs.open(server, channel);
  if (!brief) throw new Error('no brief is open');
  return brief;
};
/** A brief with paragraphs of the Committee against Torture; the owner asks from here on. */
function started(...references: string[]): Brief {
  here.ask('brief start', { title: 'Item 4' });
  for (const reference of references) {
    const added = here.ask('brief add', { reference });
    if (added.outcome !== 'found') throw new Error(added.message);
  }
  return open();
}
const as = (person: string, work: () => Answer, may: ServerDesk['may'] = []): Answer => {
  const before = [here.person, here.may] as const;
  [here.person, here.may] = [person, may];
  try {
    return work();
  } finally {
    [here.person, here.may] = before;
  }
};
/** Presses a button of an answer, through the id that Discord carries. */
function press(answer: Answer, label: string): Answer {
  const actions = answer.blocks.flatMap((block) =>
    block.type === 'quotation' || block.type === 'next' ? block.actions : [],
  );
  const action = actions.find((each) => each.label === label);
  if (!action) throw new Error(`no button ${label}: ${actions.map((each) => each.label).join(', ')}`);
  const call = decodeCall(encodeCall(action.call));
  return here.press(call?.command ?? '', call?.arguments);
}
const ids = () => open().items.map(({ id }) => id);
/** Four sentences. */
const long = 'ai-eur-57-003-2010@1159';
const three = ['cat kaz 9(a)', 'cat kaz 9(b)', 'cat kaz 36'];

describe('starting', () => {
  test('defaults, and one at a time in a channel', () => {
    const answer = here.ask('brief start', { title: '  Item 4:\n\u202eKazakhstan ' });
    expect(answer).toMatchObject({ outcome: 'found', audience: 'asker' });
    expect(open()).toMatchObject({ slot: 120, pace: 150, owner: 'owner', items: [], document: null });
    expect(ownWords(answer)).not.toMatch(/[^\P{C}\n]/u);
    expect(here.ask('brief start', { title: 'Other' }).message).toContain('open in this channel already');
    here.channel = '100000000000000003';
    expect(here.ask('brief start', { title: 'Other' }).outcome).toBe('found');
  });

  test.for([{ title: ' \u202e ' }, { title: 'x', slot: 5 }, { title: 'x', pace: 10 }])('%j is refused', (given) => {
    expect(here.ask('brief start', given).outcome).toBe('refused');
    expect(here.store.briefs.open(server, channel)).toBeNull();
  });

  test.for(['add', 'list', 'move', 'remove', 'trim', 'note', 'next', 'retract', 'end'])(
    'without a brief, /brief %s says so',
    (name) => {
      const given: Record<string, Record<string, unknown>> = {
        add: { reference: 'cat kaz 9' },
        move: { item: '1', to: 1 },
        retract: { item: '1', reason: 'x' },
      };
      const needsItem = ['remove', 'trim', 'note'].includes(name) ? { item: '1' } : {};
      const answer = here.ask(`brief ${name}`, { ...needsItem, ...given[name] });
      expect(answer.message).toBe('No brief is open in this channel: start one with /brief start.');
    },
  );
});

describe('adding', () => {
  test('a paragraph with parts adds each of them, once', () => {
    started('cat kaz 9');
    expect(open().items.length).toBeGreaterThan(3);
    const again = here.ask('brief add', { reference: 'cat kaz 9(b)' });
    expect(again.outcome).toBe('refused');
    expect(again.message).toMatch(/in the brief already, as number \d/);
  });

  test('more than are meant at once are refused', () => {
    started();
    expect(here.ask('brief add', { reference: 'country page' }).message).toMatch(/^That is \d+ passages; at most 10/);
    expect(open().items).toEqual([]);
  });

  test('what is not held says what is', () => {
    started();
    expect(here.ask('brief add', { reference: 'cat kaz 10' })).toMatchObject({ outcome: 'nothing', audience: 'asker' });
    expect(here.ask('brief add', { reference: '9(a)' }).message).toContain('names no document');
  });

  test('one passage over the slot says so, with a button to trim it', () => {
    here.ask('brief start', { title: 'Short', slot: 10 });
    const added = here.ask('brief add', { reference: 'cat kaz 36' });
    expect(ownWords(added)).toMatch(/This passage alone takes .* over by /);
    expect(press(added, 'Trim 1').message).toMatch(/^Number 1: /);
  });

  test('the button of a quotation, there only where a brief is open', () => {
    const labels = () => quoted(here.ask('cite', { reference: 'cat kaz 9(b)' }))[0]?.actions.map(({ label }) => label);
    expect(labels()).not.toContain('Add to brief');
    started();
    expect(labels()).toContain('Add to brief');
    const cited = here.ask('cite', { reference: 'cat kaz 9(b)' });
    press(cited, 'Add to brief');
    expect(open().items).toHaveLength(1);
    here.channel = '100000000000000003';
    expect(labels()).not.toContain('Add to brief');
    expect(press(cited, 'Add to brief').message).toContain('No brief is open');
  });

  test('what a list completes has the button too, and adding both gives both', () => {
    started();
    const compared = here.ask('compare', { topic: 'access to a lawyer' });
    const [lead] = quoted(compared, 'context');
    for (const { actions } of quoted(compared)) expect(actions.map(({ label }) => label)).toContain('Add to brief');
    press(compared, 'Add context to brief');
    expect(quoted(here.ask('brief next'))[0]?.quotation.text).toBe(lead?.quotation.text);
  });

  test('the button of single sentences adds those alone', () => {
    started();
    const found = here.ask('quote', { topic: 'torture', seconds: 60 });
    const block = quoted(found).find(({ sentences }) => sentences !== undefined);
    press({ ...found, blocks: block ? [block] : [] }, 'Add to brief');
    const preview = here.ask('brief next');
    expect(quoted(preview)[0]?.quotation.text).toBe(block?.quotation.text);
  });

  test.for([
    ['As they said, “certainly goes beyond isolated instances”.', 1],
    ['See CAT/C/KAZ/CO/2, para. 9(b), and CAT/C/KAZ/CO/2, para. 36.', 2],
    ['“words that nobody wrote anywhere at all”', 0],
    ['Good morning.', 0],
  ] as const)('the menu on a message: %s', ([text, count]) => {
    started();
    const answer = as('colleague', () => here.ask('brief pick', { text }));
    expect(answer.outcome).toBe(count > 0 ? 'found' : 'refused');
    expect(open().items).toHaveLength(count);
  });

  test('two people at the same moment: both are there', () => {
    started();
    const { briefs } = here.store;
    const change = briefs.change.bind(briefs);
    let between = () => {
      between = () => {};
      as('colleague', () => here.ask('brief add', { reference: 'cat kaz 9(b)' }));
    };
    Object.assign(briefs, {
      change: (...given: Parameters<typeof change>) => {
        between();
        return change(...given);
      },
    });
    here.ask('brief add', { reference: 'cat kaz 9(a)' });
    expect(open().items).toHaveLength(2);
  });
});

describe('ordering, trimming, notes', () => {
  test('by number, by id, and by the choice as it was shown', () => {
    const [a, b, c] = started(...three).items.map(({ id }) => id);
    here.ask('brief move', { item: '3', to: 1 });
    expect(ids()).toEqual([c, a, b]);
    here.ask('brief move', { item: String(c), to: 30 });
    expect(ids()).toEqual([a, b, c]);
    const [choice] = here.suggest('brief move', 'item', '2.');
    expect(choice).toMatchObject({ name: expect.stringMatching(/^2\. /), value: b });
    here.ask('brief move', { item: choice?.name ?? '', to: 1 });
    expect(ids()).toEqual([b, a, c]);
    expect(here.ask('brief move', { item: '4', to: 1 }).message).toContain('it has 1 to 3');
  });

  test('buttons of the list move and remove, and show the list again in its place', () => {
    const [a, b, c] = started(...three).items.map(({ id }) => id);
    const list = here.ask('brief list');
    const moved = press(list, '↑ 3');
    expect(moved.turnsPage).toBe(true);
    expect(ids()).toEqual([a, c, b]);
    press(list, 'Remove 1');
    expect(ids()).toEqual([c, b]);
    expect(press(list, 'Remove 1').message).toBe('That passage is not in the brief any more.');
  });

  test('a note is written, shown to whoever lists, and taken away; never published', () => {
    started(...three);
    here.ask('brief note', { item: '2', text: 'look up' });
    expect(ownWords(here.ask('brief list'))).toContain('Note to 2: look up');
    const published = press(here.ask('brief next', { item: '2' }), 'Publish');
    expect(ownWords({ ...published, aside: [] })).not.toContain('look up');
    here.ask('brief note', { item: '2' });
    expect(ownWords(here.ask('brief list'))).not.toContain('look up');
  });

  test('trimming to sentences marks the cut, says the words and seconds of what is left, and undoes itself', () => {
    started(long);
    const whole = here.ask('brief trim', { item: '1' });
    const text = quoted(whole)[0]?.quotation.text ?? '';
    const trimmed = press(whole, 'Without 2');
    const left = quoted(trimmed)[0]?.quotation.text ?? '';
    expect(left).toContain('[…]');
    expect(left.length).toBeLessThan(text.length);
    expect(trimmed.message).toContain(`${left.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length} words`);
    expect(quoted(press(trimmed, 'With 2'))[0]?.quotation.text).toBe(text);
    expect(quoted(here.ask('brief trim', { item: '1', sentences: '1-2' }))[0]?.quotation.text).toBeDefined();
    expect(here.ask('brief trim', { item: '1', sentences: 'all' }).message).toContain('is no list of numbers');
    expect(here.ask('brief trim', { item: '1', sentences: '99' }).message).toContain(
      'Choose sentences by their numbers',
    );
  });
});

describe('publishing', () => {
  test('only the button of a preview does it, once, and the record keeps when', () => {
    started(...three);
    const preview = here.ask('brief next');
    expect(preview.audience).toBe('asker');
    expect(quoted(preview)[0]?.unshared).toBe(true);
    const published = press(preview, 'Publish');
    const [item] = open().items;
    expect(published).toMatchObject({ audience: 'channel', publishes: { item: item?.id, at: item?.published?.at } });
    expect(quoted(published)[0]?.quotation).toEqual(quoted(preview)[0]?.quotation);
    const again = press(preview, 'Publish');
    expect(again).toMatchObject({ outcome: 'refused', audience: 'asker' });
    expect(again.message).toContain('It was published a moment ago');
  });

  test('what was trimmed since the preview is not published by it', () => {
    started(long);
    const preview = here.ask('brief next');
    here.ask('brief trim', { item: '1', sentences: '1' });
    expect(press(preview, 'Publish').message).toContain('trimmed since');
    expect(open().items[0]?.published).toBeNull();
  });

  test('what Discord refused comes next again', () => {
    started(...three);
    const { publishes } = press(here.ask('brief next'), 'Publish');
    here.store.briefs.change(open().id, (now) => takeBack(now, publishes?.item ?? '', publishes?.at ?? ''));
    expect(here.ask('brief next').message).toContain('number 1 of');
  });

  test('a document that was withdrawn meanwhile: nothing is shown, a sentence says it, the rest goes on', () => {
    started(...three, 'EUR 57/003/2010');
    const preview = here.ask('brief next');
    const documents = desk.library.documents.filter(({ id }) => id !== open().items[0]?.document);
    const ask = (command: string, given = {}) =>
      dispatch({ command, arguments: given }, { ...here.desk, library: { ...desk.library, documents } });
    const next = ask('brief next');
    expect(quoted(next)).toEqual([]);
    expect(ownWords(next)).toContain('is not held any more');
    const seen = preview.blocks.flatMap((block) => (block.type === 'quotation' ? block.actions : []))[0]?.call
      .arguments;
    expect(ask('brief publish', seen)).toMatchObject({ outcome: 'refused', audience: 'asker' });
    expect(open().items[0]?.published).toBeNull();
    expect(ownWords(ask('brief list'))).toContain('cannot be shown');
    expect(quoted(ask('brief next', { item: '4' }))).toHaveLength(1);
    expect(ask('brief end').outcome).toBe('found');
  });

  test('withdrawing replaces the message by a line with the reason, and again where it is asked again', () => {
    started(...three);
    press(here.ask('brief next'), 'Publish');
    const withdrawn = here.ask('brief retract', { item: '1', reason: 'wrong\nparagraph' });
    expect(withdrawn).toMatchObject({ audience: 'asker', replaces: { channel, message: null, key: ids()[0] } });
    expect(JSON.stringify(withdrawn.replaces?.by)).toContain('Reason: wrong paragraph');
    const again = here.ask('brief retract', { item: '1', reason: 'another' });
    expect(JSON.stringify(again.replaces?.by)).toContain('Reason: wrong paragraph');
    expect(here.ask('brief retract', { item: '2', reason: 'x' }).message).toContain('not published');
    expect(here.suggest('brief retract', 'item')).toEqual([]);
  });

  test('the end lists what was published with its citation, and nothing of the rest', () => {
    started(...three);
    press(here.ask('brief next', { item: '3' }), 'Publish');
    here.ask('brief retract', { item: '3', reason: 'too early' });
    here.now = here.now.add({ minutes: 1 });
    press(here.ask('brief next'), 'Publish');
    const ended = here.ask('brief end');
    expect(ended.audience).toBe('channel');
    const words = ownWords({ ...ended, aside: [] });
    expect(words).toMatch(/1\. .*para\. 36.* withdrawn .*: too early/);
    expect(words).toMatch(/2\. .*para\. 9 \(a\)/);
    expect(words).not.toContain('9 (b)');
    expect(here.ask('brief status').outcome).toBe('nothing');
  });

  test('where nothing was published, the end posts nothing', () => {
    started(...three);
    expect(here.ask('brief end')).toMatchObject({ outcome: 'found', audience: 'asker' });
  });
});

describe('where the list of the end did not come', () => {
  test('asking again says what to do, and that posts it again; others may not', () => {
    started(...three);
    press(here.ask('brief next'), 'Publish');
    const ended = here.ask('brief end');
    const second = here.ask('brief end');
    expect(second).toMatchObject({ outcome: 'refused', audience: 'asker' });
    expect(second.message).toContain('/brief end again:True posts it');
    expect(as('colleague', () => here.ask('brief end')).message).not.toContain('again:True');
    expect(as('colleague', () => here.ask('brief end', { again: true })).message).toContain('‘Manage Messages’');
    expect(here.ask('brief end', { again: true })).toEqual(ended);
    expect(as('colleague', () => here.ask('brief end', { again: true }), ['manage-messages'])).toEqual(ended);
  });

  test('it is the list of the one that ended, also when another one is open; none where nothing was published', () => {
    expect(here.ask('brief end', { again: true }).message).toContain('No brief has ended in this channel');
    started(...three);
    press(here.ask('brief next'), 'Publish');
    const ended = here.ask('brief end');
    const { id } = started('EUR 57/003/2010 1');
    expect(here.ask('brief end', { again: true })).toEqual(ended);
    expect(open().id).toBe(id);
    here.now = here.now.add({ minutes: 1 });
    here.ask('brief end');
    expect(here.ask('brief end').message).not.toContain('again:True');
    expect(here.ask('brief end', { again: true })).toMatchObject({ audience: 'asker' });
  });

  test('what Discord has not confirmed is said to be so', () => {
    started(...three);
    const { publishes } = press(here.ask('brief next'), 'Publish');
    expect(ownWords(here.ask('brief end'))).toContain('; Discord has not said that it is there.');
    here.store.briefs.change(publishes?.brief ?? '', (now) => notePosted(now, publishes?.item ?? '', '3'));
    expect(ownWords(here.ask('brief end', { again: true }))).not.toContain('Discord has not said');
  });
});

test('nothing but the button of a preview publishes, and nothing but the list of the end is for everybody', () => {
  started(...three);
  // What is for buttons alone is not registered with Discord.
  expect(desk.commands.find(({ name }) => name === 'brief publish')?.surface).toBe('button');
  const given: Readonly<Record<string, Record<string, unknown>>> = {
    'brief start': { title: 'x' },
    'brief add': { reference: 'EUR 57/003/2010 1' },
    'brief pick': { text: 'CAT/C/KAZ/CO/2, para. 29' },
    'brief move': { item: '1', to: 2 },
    'brief trim': { item: '1' },
    'brief note': { item: '1', text: 'x' },
    'brief remove': { item: '1' },
    'brief retract': { item: '1', reason: 'x' },
    'brief export': { format: 'json' },
  };
  for (const { name } of desk.commands.filter((each) => /^brief (?!end|publish)/.test(each.name))) {
    const answer = here.ask(name, given[name]);
    expect(answer, name).toMatchObject({ audience: 'asker' });
    expect(answer.publishes, name).toBeUndefined();
  }
  expect(open().items.every(({ published }) => published === null)).toBe(true);
});

describe('who may', () => {
  const acts: readonly (readonly [string, Record<string, string | number>])[] = [
    ['brief move', { item: '1', to: 2 }],
    ['brief remove', { item: '1' }],
    ['brief trim', { item: '1', sentences: '1' }],
    ['brief note', { item: '1', text: 'x' }],
    ['brief next', {}],
    ['brief retract', { item: '1', reason: 'x' }],
    ['brief end', {}],
  ];

  test.for(acts)('%s: not a colleague, but whoever has Manage Messages', ([command, given]) => {
    const before = started(...three);
    const refused = as('colleague', () => here.ask(command, given));
    expect(refused).toMatchObject({ outcome: 'refused', audience: 'asker' });
    expect(refused.message).toContain('‘Manage Messages’');
    expect(open()).toEqual(before);
    const allowed = as('colleague', () => here.ask(command, given), ['manage-messages']);
    expect(allowed.message).not.toContain('started by somebody else');
  });

  test('a colleague who presses somebody else’s preview only gets an explanation', () => {
    const before = started(...three);
    const preview = here.ask('brief next');
    const pressed = as('colleague', () => press(preview, 'Publish'));
    expect(pressed).toMatchObject({ outcome: 'refused', audience: 'asker' });
    expect(open()).toEqual(before);
  });

  test('a colleague lists without the buttons, and exports', () => {
    started(...three);
    const list = as('colleague', () => here.ask('brief list'));
    expect(list.blocks.some(({ type }) => type === 'next')).toBe(false);
    expect(as('colleague', () => here.ask('brief export', { format: 'json' })).files).toHaveLength(1);
  });
});

describe('a button of a brief that ended, of another channel, or forged does nothing but explain', () => {
  const everything: readonly [string, string][] = [
    ['Publish', 'brief next'],
    ['Trim', 'brief next'],
    ['↑ 2', 'brief list'],
    ['Remove 1', 'brief list'],
  ];

  test.for(everything)('%s after the end, and after another one was started', ([label, from]) => {
    started(...three);
    const answer = here.ask(from);
    const { id } = open();
    here.ask('brief end');
    const before = here.store.briefs.get(id);
    expect(press(answer, label)).toMatchObject({ outcome: 'refused', audience: 'asker' });
    started(...three);
    expect(press(answer, label).message).toContain('has ended');
    expect(here.store.briefs.get(id)).toEqual(before);
    expect(open().items.every(({ published }) => published === null)).toBe(true);
  });

  test.for(everything)('%s in another channel, or another server', ([label, from]) => {
    const before = started(...three);
    const answer = here.ask(from);
    here.channel = '100000000000000003';
    expect(press(answer, label).message).toContain('belongs to another channel');
    [here.channel, here.server] = [channel, '100000000000000077'];
    expect(press(answer, label)).toMatchObject({ outcome: 'refused', audience: 'asker' });
    expect(here.store.briefs.get(before.id)).toEqual(before);
  });

  test.for([
    'brief/publish',
    'brief/publish?item=1&seen=x',
    'brief/publish?brief=__proto__&item=1&seen=x',
    'brief/publish?brief=zzzzzzzz&item=1&seen=x',
    'brief/remove?brief=zzzzzzzz&item=1',
    'brief/move?brief=zzzzzzzz&item=1&to=-1',
    'brief/pick?at=AAAAAAAAA',
    'brief/pick?at=AAAAAAAAA&sentences=0',
    'brief/pick',
    'brief/trim?item=1&sentences=0',
  ])('%s', (customId) => {
    const before = started(...three);
    const call = decodeCall(customId);
    expect(here.press(call?.command ?? '', call?.arguments)).toMatchObject({ outcome: 'refused', audience: 'asker' });
    expect(open()).toEqual(before);
  });

  test('with the right brief and item, but another digest than the preview’s', () => {
    const { id } = started(...three);
    const forged = { brief: id, item: ids()[0] ?? '', seen: '0'.repeat(16) };
    expect(here.press('brief publish', forged).message).toContain('look at it anew');
    expect(open().items[0]?.published).toBeNull();
  });
});

describe('short references while a brief is open', () => {
  test('a place alone is one of the document last used here, and the answer says so', () => {
    expect(here.ask('cite', { reference: '9(a)' }).outcome).toBe('nothing');
    started();
    expect(here.ask('cite', { reference: '9(a)' }).outcome).toBe('nothing');
    here.ask('cite', { reference: 'cat kaz 36' });
    for (const reference of ['9(a)', 'para. 9 (a)', '§ 9(a)', 'paragraph 9(a)']) {
      const answer = here.ask('cite', { reference });
      expect(ownWords(answer)).toContain('Read as a place in CAT/C/KAZ/CO/2, the document last used here.');
      expect(quoted(answer)[0]?.quotation.pinpoint.paragraph).toBe('9(a)');
    }
    here.ask('brief add', { reference: 'EUR 57/003/2010 1' });
    expect(open().document).toBe('ai-eur-57-003-2010');
    expect(here.ask('cite', { reference: 'para 99' }).outcome).toBe('nothing');
    here.channel = '100000000000000003';
    expect(here.ask('cite', { reference: '9(a)' }).outcome).toBe('nothing');
  });

  test('also where /trace is asked about a passage', () => {
    started('cat kaz 9');
    const answer = here.ask('trace', { passage: '9' });
    expect(answer.message).toBe(here.ask('trace', { passage: 'cat kaz 9' }).message);
    expect(ownWords(answer)).toContain('Read as a place in CAT/C/KAZ/CO/2');
    expect(here.suggest('trace', 'passage')[0]?.name).toMatch(/^Brief 1\. /);
  });

  test('in autocomplete the passages of the brief come first, then places of the document last used', () => {
    started(...three);
    for (const command of ['cite', 'brief add']) {
      const all = here.suggest(command, 'reference');
      expect(all.slice(0, 3).map(({ name }) => name.slice(0, 8))).toEqual(['Brief 1.', 'Brief 2.', 'Brief 3.']);
      expect(here.ask('cite', { reference: all[0]?.value }).outcome).toBe('found');
      expect(here.suggest(command, 'reference', '9(').map(({ value }) => value)).toContain('CAT/C/KAZ/CO/2 para. 9(a)');
    }
  });
});
