import type { Answer, Block } from '#src/answer/answer.ts';
import { echo } from '#src/answer/echo.ts';
import { readingNotes } from '#src/answer/reading-notes.ts';
import { addresseeCounts, recommendationList, toldOf } from '#src/answer/recommendation-list.ts';
import { recommendationsCsv } from '#src/answer/recommendations-csv.ts';
import { pickAddressee, suggestAddressees } from '#src/command/addressee-option.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { pickBody } from '#src/command/pick.ts';
import { shareOption } from '#src/command/share.ts';
import { styleOption } from '#src/command/styles.ts';
import { suggestBodies } from '#src/command/suggest.ts';
import { noTopic, nothingOn, topicOption } from '#src/command/topic-option.ts';
import { addressees } from '#src/search/addressees.ts';
import type { Library } from '#src/search/library.ts';
import { recommended, type Wanted } from '#src/search/recommended.ts';
import { readSubject, sentencesOn } from '#src/search/subject.ts';

/** As many as one message and its buttons reach. */
const mostShown = 50;

export default defineCommand({
  name: 'recommendations',
  description: 'Recommendations as a list with their places, counted, with due dates, and as a CSV file',
  help: 'Those of treaty bodies and other bodies between States come first, and of each kind the newest. A time set for the answer is reckoned from the document’s date. The CSV file has one row for each recommendation.',
  examples: ['recommendations', 'recommendations torture --body CAT', 'recommendations --addressee EU --export csv'],
  options: {
    topic: topicOption,
    body: { type: 'string', description: 'Only of this body', maxLength: 200, suggest: suggestBodies },
    addressee: {
      type: 'string',
      description: 'Only to these: the State, the EU, other States, the UN, companies',
      maxLength: 200,
      suggest: suggestAddressees,
    },
    export: { type: 'string', description: 'Also a file for spreadsheets, with all of them', choices: ['csv'] },
    style: styleOption,
    share: shareOption,
  },
  run({ topic, body, addressee, export: format, style, share }, desk): Answer {
    const { library } = desk;
    const subject = topic === undefined ? undefined : readSubject(topic, library);
    if (subject === null) return refused(noTopic);
    const publisher = pickBody(body, desk);
    if (!publisher.ok) return refused(publisher.sentence);
    const whom = pickAddressee(addressee, desk);
    if (!whom.ok) return refused(whom.sentence);
    const wanted: Wanted = { subject, body: publisher.value, addressee: whom.value };
    const { list, clocks, told: all } = recommended(wanted, library);
    // Whom others asked is not read.
    const told = whom.value === undefined ? all : [];
    const reading = subject ? readingNotes(subject.question, library.documents) : [];
    const audience = share ? 'channel' : 'asker';
    const about = wordsOn(wanted, topic);
    if (list.length === 0) {
      const silent = subject && sentencesOn(subject, library).length === 0;
      const none = silent ? nothingOn(topic ?? '', subject, 'recommendations', library) : noneHeld(about, library);
      const { message } = none;
      const blocks: Block[] = [{ type: 'heading', text: message }, ...reading, ...none.blocks, ...toldOf(told)];
      return { outcome: 'nothing', message, blocks, audience };
    }
    const documents = new Set(list.map(({ document }) => document)).size;
    const message = `${counted(list.length, 'recommendation')}${about}, ${counted(documents, 'document')}`;
    const shown = list.slice(0, mostShown);
    const left = list.length - shown.length;
    const csv = {
      label: 'CSV file',
      call: { command: 'recommendations', arguments: argumentsFor(wanted, topic, library) },
    };
    return {
      outcome: 'found',
      message,
      blocks: [
        { type: 'heading', text: message },
        ...reading,
        { type: 'note', text: addresseeCounts(list) },
        ...recommendationList(shown, clocks, style),
        ...(left > 0
          ? [{ type: 'note', text: `${left} more: ask more narrowly, or take the CSV file, which has all.` } as const]
          : []),
        ...toldOf(told),
        ...(format ? [] : [{ type: 'next', actions: [csv] } as const]),
      ],
      audience,
      ...(format ? { files: [{ name: 'recommendations.csv', text: recommendationsCsv(list, clocks, style) }] } : {}),
    };
  },
});

function noneHeld(about: string, library: Library): { message: string; blocks: Block[] } {
  const rest = recommended({ subject: undefined, body: undefined, addressee: undefined }, library).list.length;
  const action = { label: 'All recommendations', call: { command: 'recommendations', arguments: {} } };
  return {
    message: `No recommendation${about} is held.`,
    blocks:
      rest > 0
        ? [
            { type: 'note', text: `Without a filter there ${rest === 1 ? 'is one' : `are ${rest}`}.` },
            { type: 'next', actions: [action] },
          ]
        : [],
  };
}

/** ` on torture by Committee against Torture to the European Union` */
function wordsOn({ subject, body, addressee }: Wanted, topic: string | undefined): string {
  return [
    ...(subject ? [` on ${subject.theme?.label ?? echo(topic ?? '', 120)}`] : []),
    ...(body === undefined ? [] : [` by ${body}`]),
    ...(addressee === undefined ? [] : [` to ${addressees[addressee].label}`]),
  ].join('');
}

/** The shortest arguments that ask for the same: a button has room for a hundred characters. */
function argumentsFor(
  { subject, body, addressee }: Wanted,
  topic: string | undefined,
  { vocabulary }: Library,
): Record<string, string> {
  const short = vocabulary.bodies.find(({ name }) => name === body)?.short[0];
  return {
    ...(subject ? { topic: subject.theme?.id ?? topic ?? '' } : {}),
    ...(body === undefined ? {} : { body: short ?? body }),
    ...(addressee === undefined ? {} : { addressee }),
    export: 'csv',
  };
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
