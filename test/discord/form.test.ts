import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import { decodeCall } from '#src/command/custom-id.ts';
import type { Command, Option } from '#src/command/define.ts';
import { modalFor } from '#src/discord/form.ts';
import { ask } from '#src/discord/responses.ts';
import { type CheckSchema, loadSchemas } from '../support/discord/schema.ts';

const text = { type: 'string', description: 'Words' } as const;
const verify = (rest: Partial<Command> = {}, option: Option = text): Command => ({
  ...{ name: 'verify', description: 'Verify', options: { text: option, document: text } },
  form: { option: 'text', title: 'Verify quotations', label: 'Text with quotations' },
  run: () => expect.fail('a form runs nothing'),
  ...rest,
});

let check: CheckSchema;
beforeAll(async () => {
  check = await loadSchemas();
});
const taken = { issues: [], unknown: [] };

test('a form is one labelled input of several lines', () => {
  expect(modalFor(verify(), {})).toEqual({
    ...{ custom_id: 'verify', title: 'Verify quotations' },
    components: [
      {
        ...{ type: 18, label: 'Text with quotations' },
        component: { type: 4, custom_id: 'text', style: 2, required: true, max_length: 4000 },
      },
    ],
  });
});

test.for<[string, Option, number]>([
  ['the option’s own', { ...text, maxLength: 500 }, 500],
  ['Discord’s where the option takes more', { ...text, maxLength: 6000 }, 4000],
])('the limit is %s', ([, option, most]) => {
  expect(modalFor(verify({}, option), {})?.components[0].component.max_length).toBe(most);
});

test('the rest of the call comes back from it', () => {
  const value = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.boolean(), fc.nat());
  const others = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, { maxKeys: 3 });
  const name = fc.constantFrom('verify', 'text verify');
  let fitted = 0;
  fc.assert(
    fc.property(name, others, (command, given) => {
      const modal = modalFor(verify({ name: command }), given);
      if (!modal) return;
      fitted++;
      const texts = Object.fromEntries(Object.entries(given).map(([key, each]) => [key, String(each)]));
      expect(decodeCall(modal.custom_id)).toEqual({ command, arguments: texts });
      expect(check('ModalInteractionCallbackRequestSchema', ask(modal))).toEqual(taken);
    }),
  );
  expect(fitted).toBeGreaterThan(20);
});

describe('there is none', () => {
  const room = 100 - 'verify?document='.length;
  test('where the rest of the call does not fit', () => {
    expect(modalFor(verify(), { document: 'd'.repeat(room) })?.custom_id).toHaveLength(100);
    expect(modalFor(verify(), { document: 'd'.repeat(room + 1) })).toBeNull();
  });

  test('where no address can carry it', () => {
    expect(modalFor(verify(), { document: '\ud800' })).toBeNull();
  });

  test('where the command has none', () => {
    const { form: _, ...without } = verify();
    expect(modalFor(without, {})).toBeNull();
  });
});

test('every command’s menu and form ask for a text that the command takes, and Discord takes the form', () => {
  for (const command of [verify(), ...commands]) {
    const asked = [command.menu?.option, command.form?.option].filter((option) => option !== undefined);
    expect(asked.map((option) => command.options[option]?.type)).toEqual(asked.map(() => 'string'));
    const modal = modalFor(command, {});
    expect(modal !== null).toBe(command.form !== undefined);
    if (modal) expect(check('ModalInteractionCallbackRequestSchema', ask(modal))).toEqual(taken);
  }
});
