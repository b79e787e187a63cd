import type { Answer } from '#src/answer/answer.ts';
import { writtenDate } from '#src/answer/written-date.ts';
import { styles } from '#src/cite/style/styles.ts';
import { type AtServer, atServer } from '#src/command/at-server.ts';
import { defineCommand } from '#src/command/define.ts';
import { languageName } from '#src/command/languages.ts';
import { styleNames } from '#src/command/styles.ts';
import { offsetOf } from '#src/daily/zones.ts';

export default defineCommand({
  name: 'settings show',
  short: 'settings',
  description: 'What this server has set: citation style, who sees answers, language of dates, time zone',
  place: 'server',
  withoutCorpus: true,
  options: {},
  run: (_, desk) => settingsAnswer('Settings of this server', atServer(desk)),
});

/** What holds in the server, and whether it has set that itself. */
export function settingsAnswer(message: string, { store, server, now }: AtServer): Answer {
  const { style, private: hidden, language, zone } = store.settings.get(server);
  const shownStyle = style ?? styleNames[0] ?? 'un';
  const row = (name: string, value: string, set: unknown) => [name, value, set === null ? 'as usual' : 'set here'];
  return {
    outcome: 'found',
    message,
    blocks: [
      { type: 'heading', text: message },
      {
        type: 'table',
        columns: ['Setting', 'What holds', ''],
        rows: [
          row('style', `${styles[shownStyle].label} (${shownStyle})`, style),
          row(
            'private',
            hidden === false ? 'answers are shown to everybody' : 'answers are for the asker alone',
            hidden,
          ),
          row('language', `${languageName(language ?? 'en')}: ${writtenDate('2014-03-28', language)}`, language),
          row('timezone', zone === null ? 'none' : `${zone} (${offsetOf(zone, now())})`, zone),
        ],
      },
      {
        type: 'note',
        text: 'An option of a command counts more than these. The language is that of dates which Ibid writes itself; a citation keeps the language of its style. The time zone is for /daily set.',
      },
    ],
    audience: 'asker',
  };
}
