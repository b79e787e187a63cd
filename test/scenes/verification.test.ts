import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Scene, startScene } from '../support/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene[Symbol.asyncDispose]());

const altered =
  'They wrote: “The State party must ensure that all acts of torture are prosecuted under the relevant article of the Criminal Code” (CAT/C/KAZ/CO/2, para. 18).';
const plain = (text: string) => text.replaceAll('\\', '').replaceAll('**', '');

test('/verify without a text opens a form, and the form is answered privately with the verdict', async () => {
  const asked = await scene.discord.slash({ name: 'verify' });
  expect(asked.modal?.title).toBe('Verify quotations');
  const answer = await scene.discord.modalSubmit(asked, { text: altered });
  expect(answer.ephemeral).toBe(true);
  expect(plain(answer.text)).toContain('differs from the source');
  expect(plain(answer.text)).toMatch(/should.*must/);
});

test('the menu Verify quotes checks what somebody wrote, though it was written in Markdown', async () => {
  const message = scene.discord.say(`> **${altered}**`);
  const answer = await scene.discord.messageMenu('Verify quotes', message);
  expect(answer.ephemeral).toBe(true);
  expect(plain(answer.text)).toMatch(/should.*must/);
});

test('the menu Resolve references shows a repair as a repair', async () => {
  const message = scene.discord.say('See CAT/C/KAZ/CO2, paras 9 and 10.');
  const answer = await scene.discord.messageMenu('Resolve references', message);
  expect(answer.ephemeral).toBe(true);
  expect(plain(answer.text)).toContain('CAT/C/KAZ/CO/2');
});

test('Cite as… gives every style and files for reference managers', async () => {
  const quoted = await scene.discord.slash({ name: 'cite', options: { reference: 'cat kaz 36' } });
  const styles = await scene.discord.press(quoted, { label: 'Cite as…' });
  for (const style of ['OSCOLA', 'Chicago', 'Bluebook', 'APA', 'paragraph thirty-six'])
    expect(plain(styles.text)).toContain(style);
  const exported = await scene.discord.press(styles, { label: 'BibTeX' });
  const [attachment] = exported.message?.attachments ?? [];
  expect(attachment?.filename).toBe('cat-kazakhstan-follow-up-extracts.bib');
  expect(scene.discord.fileText(attachment?.id ?? '')).toContain('number = {CAT/C/KAZ/CO/2}');
});

test('a note is shown with what its ibid. stands for', async () => {
  const answer = await scene.discord.slash({ name: 'notes', options: { document: 'EUR 57/003/2010', number: 2 } });
  expect(plain(answer.text)).toContain('A/HRC/14/10');
});

test('Discord has nothing to object to, nobody was pinged, and no words are in the log', () => {
  expect(scene.discord.violations).toEqual([]);
  expect(scene.discord.pings()).toEqual([]);
  for (const secret of ['must ensure', 'CO2', scene.discord.asker.id])
    expect(scene.program().stderr).not.toContain(secret);
});
