import { atServer } from '#src/command/at-server.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { readLanguage, suggestLanguages, unknownLanguage } from '#src/command/languages.ts';
import type { ServerSettings } from '#src/command/server-settings.ts';
import { styleNames } from '#src/command/styles.ts';
import { pickZone, zoneOption } from '#src/command/zones.ts';
import { settingsAnswer } from './settings-show.ts';

const usual: ServerSettings = { style: null, private: null, language: null, zone: null };
/** What an option is called, by the setting it is for. */
const named = { style: 'style', private: 'private', language: 'language', timezone: 'zone', all: null } as const;

export default defineCommand({
  name: 'settings set',
  description: 'Set how Ibid cites, who sees its answers, the language of its dates, the time zone',
  help: 'An option of a command counts more than a setting of the server, and that more than what is usual.',
  right: 'manage-server',
  withoutCorpus: true,
  options: {
    style: {
      type: 'string',
      description: 'How to cite where a command does not say: un (usual), oscola, chicago, bluebook, apa, speech',
      choices: styleNames,
    },
    private: { type: 'boolean', description: 'Whether answers are for the asker alone (usual) or for everybody' },
    language: {
      type: 'string',
      maxLength: 40,
      description: 'Of dates that Ibid writes itself, as “as of March 2014”; citations keep their style’s',
      suggest: suggestLanguages,
    },
    timezone: { ...zoneOption, description: 'For /daily set where no other is named: a city or an IANA time zone' },
    reset: {
      type: 'string',
      description: 'Make one of them, or all, as usual again',
      choices: Object.keys(named) as (keyof typeof named)[],
    },
  },
  run({ style, private: hidden, language, timezone, reset }, desk) {
    const here = atServer(desk);
    if ([style, hidden, language, timezone, reset].every((given) => given === undefined))
      return refused(
        'Say what to set: style, private, language or timezone; or reset. /settings show says what holds.',
      );
    const code = language === undefined ? undefined : readLanguage(language);
    if (language !== undefined && code === null) return refused(unknownLanguage(language));
    const zone = timezone === undefined ? undefined : pickZone(timezone);
    if (zone && !zone.ok) return refused(zone.sentence);
    const before = reset === 'all' ? usual : here.store.settings.get(here.server);
    const key = reset === undefined ? null : named[reset];
    here.store.settings.set(here.server, {
      ...before,
      ...(key && { [key]: null }),
      ...(style !== undefined && { style }),
      ...(hidden !== undefined && { private: hidden }),
      ...(code && { language: code }),
      ...(zone && { zone: zone.value }),
    });
    return settingsAnswer('The settings of this server are changed', here);
  },
});
