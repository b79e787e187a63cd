import { expect, test } from 'vitest';
import type { Answer } from '#src/answer/answer.ts';
import { handle } from '#src/quote/handle.ts';
import { renderDiscord } from '#src/render/discord.ts';
import { renderPlain } from '#src/render/plain.ts';
import { renderTerminal } from '#src/render/terminal.ts';
import { aBlock, anAnswer, aQuotation } from '../support/answers.ts';

const at = handle('example-2011', 120);
const found: Answer = anAnswer([
  { type: 'heading', text: 'Arrival registers' },
  aBlock({
    at,
    quotation: aQuotation({
      text: '7. The Committee notes with concern: (a) the failure to keep a register of arrivals; and (b) the absence of [independent] visits, although both were promised in 2006. The State party should keep one.',
      kind: 'recommendation',
      date: '2011-05-09',
      dateStatus: 'supplied',
      notes: [{ mark: 3, at: 64, text: 'Ibid., para. 4.', resolved: 'XYZ/C/EXA/4, para. 4' }],
      cautions: ['The source is an extract.'],
    }),
    excerpt: aQuotation({
      text: '7. The Committee notes with concern: (a) the failure to keep a register of arrivals […] The State party should keep one.',
      kind: 'recommendation',
      date: '2011-05-09',
      dateStatus: 'supplied',
      notes: [{ mark: 3, at: 64, text: 'Ibid., para. 4.', resolved: 'XYZ/C/EXA/4, para. 4' }],
      cautions: ['The source is an extract.'],
    }),
    actions: [
      { label: 'Whole paragraph', call: { command: 'show', arguments: { at, view: 'whole' } } },
      { label: 'Notes', call: { command: 'show', arguments: { at, view: 'notes' } } },
    ],
  }),
  aBlock({
    role: 'context',
    at: handle('example-2011', 400),
    quotation: aQuotation({
      text: 'B. Registers of arrivals',
      citation: 'Example Committee, XYZ/C/EXA/CO/1, heading B',
    }),
  }),
  { type: 'note', text: 'Two documents of the corpus were searched.' },
]);
const sources: Answer = anAnswer(
  [
    {
      type: 'table',
      columns: ['Symbol', 'Title', 'Date'],
      rows: [
        ['XYZ/C/EXA/CO/1', 'Concluding observations', '9 May 2011'],
        ['', 'A briefing', ''],
      ],
    },
    { type: 'list', items: [{ text: 'A briefing', call: { command: 'source', arguments: { id: 'briefing' } } }] },
    {
      type: 'next',
      actions: [{ label: 'Search', call: { command: 'find', arguments: { words: 'arrival register' } } }],
    },
  ],
  { audience: 'channel' },
);

test('a found passage in Discord', () => {
  expect(renderDiscord(found)).toMatchInlineSnapshot(`
    [
      {
        "allowed_mentions": {
          "parse": [],
        },
        "components": [
          {
            "components": [
              {
                "content": "### Arrival registers",
                "type": 10,
              },
              {
                "content": "> “7\\. The Committee notes with concern: (a) the failure to keep a register of arrivals \\[…\\] The State party should keep one.”
    -# Example Committee, XYZ/C/EXA/CO/1, para. 7
    -# recommendation · 9 May 2011 (date supplied)
    -# The source is an extract.",
                "type": 10,
              },
              {
                "components": [
                  {
                    "custom_id": "show?at=Chdc8AAB4&view=whole",
                    "label": "Whole paragraph",
                    "style": 2,
                    "type": 2,
                  },
                  {
                    "custom_id": "show?at=Chdc8AAB4&view=notes",
                    "label": "Notes",
                    "style": 2,
                    "type": 2,
                  },
                  {
                    "custom_id": "show?at=Chdc8AAB4&share=true",
                    "label": "Share",
                    "style": 2,
                    "type": 2,
                  },
                ],
                "type": 1,
              },
              {
                "content": "-# Context:
    > -# “B. Registers of arrivals”
    -# Example Committee, XYZ/C/EXA/CO/1, heading B",
                "type": 10,
              },
              {
                "divider": true,
                "spacing": 1,
                "type": 14,
              },
              {
                "content": "Two documents of the corpus were searched.",
                "type": 10,
              },
            ],
            "type": 17,
          },
        ],
        "flags": 32832,
      },
    ]
  `);
});

test('a found passage at a terminal', () => {
  expect(renderTerminal(found, { columns: 60, colour: false })).toMatchInlineSnapshot(`
    "Arrival registers

        │ “7. The Committee notes with concern: (a) the failure
        │ to keep a register of arrivals […] The State party
        │ should keep one.”
        — Example Committee, XYZ/C/EXA/CO/1, para. 7
          recommendation · 9 May 2011 (date supplied)
          note 3: Ibid., para. 4.; = XYZ/C/EXA/4, para. 4
          The source is an extract.
          Whole paragraph: /show at:Chdc8AAB4 view:whole
          Notes: /show at:Chdc8AAB4 view:notes

        Context:
            │ “B. Registers of arrivals”
            — Example Committee, XYZ/C/EXA/CO/1, heading B

    Two documents of the corpus were searched.
    "
  `);
});

test('a found passage in a pipe', () => {
  expect(renderPlain(found)).toMatchInlineSnapshot(`
    "Arrival registers

    “7. The Committee notes with concern: (a) the failure to keep a register of arrivals; and (b) the absence of [independent] visits, although both were promised in 2006. The State party should keep one.”
    Example Committee, XYZ/C/EXA/CO/1, para. 7
      recommendation · 9 May 2011 (date supplied)
      note 3: Ibid., para. 4.; = XYZ/C/EXA/4, para. 4
      The source is an extract.

    Context:
    “B. Registers of arrivals”
    Example Committee, XYZ/C/EXA/CO/1, heading B

    Two documents of the corpus were searched.
    "
  `);
});

test('a table, a list and proposals in Discord', () => {
  expect(renderDiscord(sources)[0]?.components[0].components).toMatchInlineSnapshot(`
    [
      {
        "content": "-# Symbol · Title · Date
    - **XYZ/C/EXA/CO/1** · Concluding observations · 9 May 2011
    - **–** · A briefing · –",
        "type": 10,
      },
      {
        "accessory": {
          "custom_id": "source?id=briefing",
          "label": "Open",
          "style": 2,
          "type": 2,
        },
        "components": [
          {
            "content": "A briefing",
            "type": 10,
          },
        ],
        "type": 9,
      },
      {
        "components": [
          {
            "custom_id": "find?words=arrival%20register",
            "label": "Search",
            "style": 2,
            "type": 2,
          },
        ],
        "type": 1,
      },
    ]
  `);
});

test('a table, a list and proposals at a terminal', () => {
  expect(renderTerminal(sources, { columns: 60, colour: false })).toMatchInlineSnapshot(`
    "Symbol          Title                    Date
    --------------  -----------------------  ----------
    XYZ/C/EXA/CO/1  Concluding observations  9 May 2011
                    A briefing

    - A briefing
        /source id:briefing

    Search: /find words:"arrival register"
    "
  `);
});

test('a table, a list and proposals in a pipe', () => {
  expect(renderPlain(sources)).toMatchInlineSnapshot(`
    "Symbol          Title                    Date
    --------------  -----------------------  ----------
    XYZ/C/EXA/CO/1  Concluding observations  9 May 2011
                    A briefing

    - A briefing
    "
  `);
});
