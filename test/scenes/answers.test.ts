import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Scene, startScene } from '../support/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene[Symbol.asyncDispose]());

test('the commands are registered globally, for servers and for users, in every context but what is for servers', () => {
  const commands = scene.discord.commands();
  expect(commands.map((command) => command.name).toSorted()).toEqual([
    'Add to brief',
    'Resolve references',
    'Verify quotes',
    'brief',
    'cite',
    'compare',
    'daily',
    'find',
    'help',
    'notes',
    'privacy',
    'quote',
    'recommendations',
    'resolve',
    'settings',
    'source',
    'trace',
    'verify',
  ]);
  for (const command of commands) {
    const forServers = ['Add to brief', 'brief', 'daily', 'settings'].includes(command.name);
    expect(command.contexts?.toSorted()).toEqual(forServers ? [0] : [0, 1, 2]);
    expect(command.integration_types?.toSorted()).toEqual(forServers ? [0] : [0, 1]);
    expect(command.default_member_permissions).toBe(command.name === 'daily' ? '32' : null);
  }
});

test('the bot asks for the intent Guilds alone', () => {
  const identify = scene.discord.journal.gateway.find((entry) => entry.event === 'identify');
  expect(identify?.data).toMatchObject({ intents: 1 });
});

test('/find answers privately with quotations and their citations', async () => {
  const reply = await scene.discord.slash({ name: 'find', options: { query: 'three-hour registration rule' } });
  expect(reply.ephemeral).toBe(true);
  expect(reply.text).toContain('a person must be registered at a police station no later than three hours');
  expect(reply.text).toContain('Universal Periodic Review of Kazakhstan');
});

test('/find with share answers to everybody', async () => {
  const reply = await scene.discord.slash({ name: 'find', options: { query: 'non-refoulement', share: true } });
  expect(reply.ephemeral).toBe(false);
  expect(scene.discord.pings()).toEqual([]);
});

test('/cite in a direct message', async () => {
  const reply = await scene.discord.slash({ name: 'cite', options: { reference: 'cat kaz 9' }, context: 'dm' });
  const order = ['deeply concerned at allegations', '(a)', '(b)', '(c)', 'The State party should promptly'].map(
    (words) => reply.text.replaceAll('\\', '').indexOf(words),
  );
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test.for([
  [
    { name: 'cite', options: { reference: 'CAT/C/KAZ/CO/2 para 10' } },
    'not in the extract held (it has 7, 9, 18, 29, 36)',
  ],
  [{ name: 'find', options: { query: 'climate change' } }, 'Nothing in the corpus answers'],
  [{ name: 'find', options: { query: '"' } }, 'There is nothing to look for'],
  [{ name: 'source list' }, 'EUR 57/003/2010'],
  [{ name: 'source show', options: { document: 'cat-kazakhstan-follow-up-extracts' } }, 'supplied'],
  [{ name: 'help' }, '/find'],
  [{ name: 'privacy show' }, 'no queries, no user ids, no names'],
] as const)('%j says “%s”', async ([typed, words]) => {
  const reply = await scene.discord.slash(typed);
  expect(reply.text.replaceAll('\\', '')).toContain(words);
  expect(reply.ephemeral).toBe(true);
});

test('autocomplete proposes documents, then the paragraphs of the one named', async () => {
  const documents = await scene.discord.autocomplete({
    name: 'cite',
    options: { reference: '' },
    focused: 'reference',
  });
  expect(documents.some(({ value }) => value === 'CAT/C/KAZ/CO/2')).toBe(true);
  const places = await scene.discord.autocomplete({
    name: 'cite',
    options: { reference: 'CAT/C/KAZ/CO/2 ' },
    focused: 'reference',
  });
  expect(places.map(({ value }) => value).slice(0, 3)).toEqual([
    'CAT/C/KAZ/CO/2 para. 7',
    'CAT/C/KAZ/CO/2 para. 7(a)',
    'CAT/C/KAZ/CO/2 para. 7(b)',
  ]);
});

test('every button of an answer works, and Share shows it to everybody', async () => {
  const reply = await scene.discord.slash({ name: 'find', options: { query: 'torture in police custody' } });
  expect(reply.buttons.map(({ label }) => label)).toContain('Share');
  for (const { label, customId } of reply.buttons) {
    const found = await scene.discord.slash({ name: 'find', options: { query: 'torture in police custody' } });
    const pressed = await scene.discord.press(found, { customId: customId ?? '' });
    expect(pressed.text).not.toBe('');
    expect(pressed.ephemeral).toBe(label !== 'Share');
  }
});

test('following Next shows all ten passages, each once', async () => {
  let reply = await scene.discord.slash({ name: 'find', options: { query: 'torture' } });
  const places: string[] = [];
  for (;;) {
    const shares = reply.buttons.filter(({ label }) => label === 'Share').map(({ customId }) => customId ?? '');
    places.push(...shares);
    const next = reply.buttons.find(({ label }) => label.startsWith('Next'));
    if (!next) break;
    reply = await scene.discord.press(reply, { customId: next.customId ?? '' });
  }
  expect(new Set(places).size).toBe(10);
  expect(places).toHaveLength(10);
});

test('pressing on a shared message answers the one who presses, and leaves the message', async () => {
  const shared = await scene.discord.slash({ name: 'cite', options: { reference: 'cat kaz 18', share: true } });
  const before = shared.text;
  const other = scene.discord.addUser('colleague');
  const pressed = await scene.discord.press(shared, { customId: shared.buttons[0]?.customId ?? '' }, { user: other });
  expect(pressed.ephemeral).toBe(true);
  expect(shared.text).toBe(before);
});

test.for([
  'show?at=AAAAAAAAA',
  'show?at=%',
  'find?query=x&query=y&no=1',
  'else',
  'show',
  '__proto__?a=b',
  'x'.repeat(100),
])('a forged button (%s) gets one sentence', async (forged) => {
  const found = await scene.discord.slash({ name: 'cite', options: { reference: 'cat kaz 36' } });
  const pressed = await scene.discord.press(found, { forged });
  expect(pressed.ephemeral).toBe(true);
  expect(pressed.text).toMatch(/\.$/);
});

test('after all this Discord has nothing to object to, nobody was pinged, and no question is in the log', () => {
  expect(scene.discord.violations).toEqual([]);
  expect(scene.discord.pings()).toEqual([]);
  const { stderr, stdout } = scene.program();
  expect(stdout).toBe('');
  for (const secret of [
    'three-hour',
    'climate',
    'non-refoulement',
    scene.discord.asker.id,
    scene.discord.asker.username,
    scene.discord.token,
  ]) {
    expect(stderr).not.toContain(secret);
  }
});
