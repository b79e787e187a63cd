const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type Setting = {
  /** One or two sentences, as they stand in .env.example and in the README. */
  readonly description: string;
  readonly example: string;
  /** What holds where the setting is absent or empty; null where nothing does. */
  readonly fallback: string | null;
  /** What a text means; throws a Trouble, whose words go on from the setting's name, for one that means nothing. */
  readonly read: (text: string) => unknown;
};

/** What is wrong with a setting, as the end of a sentence that begins with its name. */
export class Trouble extends Error {}

const mostDays = 3650;

const path = (text: string): string => {
  if (text.includes('\0')) throw new Trouble('is not a path');
  return text;
};

const portal = 'Discord Developer Portal → your application → Bot → Reset Token';

/** What is visibly not a bot token, and why; the first that fits is told. A value is never repeated: it may be a secret. */
const notAToken: readonly (readonly [RegExp, string])[] = [
  [/^bot\s/i, 'starts with the word ‘Bot’; leave that word out'],
  [/["'`“”‘’«»]/u, 'has quotation marks in it; write the token without them'],
  [/\s/, 'has white space in it; copy the token again, in one piece'],
  [/[^\x21-\x7e]|[<>]/, `has characters in it that no token has; copy the token again: ${portal}`],
  [/^\d+$/, `is only a number, so it is an application or server id; the token is on another page: ${portal}`],
  [/^[0-9a-f]{64}$/i, `looks like the application’s public key; the token is on another page: ${portal}`],
  [/^(your|paste|insert|change|replace|token$|todo|x+$)/i, `still holds a placeholder; put the token there: ${portal}`],
];

/** Every setting there is: the reader, .env.example and the README's table come from here. */
export const settings = {
  DISCORD_TOKEN: {
    description: `The bot’s token: a password, keep it to yourself (${portal}). Without it Ibid runs as a console in the terminal.`,
    example: 'three.parts.separated-by-dots',
    fallback: null,
    read: (text: string) => {
      const trouble = notAToken.find(([pattern]) => pattern.test(text));
      if (trouble) throw new Trouble(trouble[1]);
      return text;
    },
  },
  DISCORD_GUILD_ID: {
    description:
      'Register the commands in this one server only, where they appear at once. Empty: everywhere the application is installed.',
    example: '1234567890123456789',
    fallback: null,
    read: (text: string) => {
      if (!/^\d{17,20}$/.test(text)) {
        throw new Trouble(
          'is not a server id (17 to 20 digits); in Discord switch on Settings → Advanced → Developer Mode, then right-click the server → Copy Server ID',
        );
      }
      return text;
    },
  },
  DISCORD_API_URL: {
    description: 'Where Discord’s API is, without the version; change it only for a proxy or a simulated Discord.',
    example: 'https://discord.com/api',
    fallback: 'https://discord.com/api',
    read: (text: string) => {
      const url = URL.parse(text);
      const trouble = apiUrlTrouble(url);
      if (!url || trouble) throw new Trouble(`${trouble}; leave it empty to use Discord itself`);
      return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
    },
  },
  IBID_DATA: {
    description: 'The folder with the corpus and the vocabulary.',
    example: 'data',
    fallback: 'data',
    read: path,
  },
  IBID_STORE: {
    description:
      'The database file: settings, schedules and briefs of servers, and what was posted; of people only, as a hash, who started a brief. It is made where it is missing.',
    example: 'data/ibid.sqlite',
    fallback: 'data/ibid.sqlite',
    read: path,
  },
  IBID_BRIEF_DAYS: {
    description: 'Days that a brief is kept after it has ended, from 1 to 3650; then it is deleted.',
    example: '7',
    fallback: '30',
    read: (text: string): number => {
      if (!/^\d{1,4}$/.test(text) || Number(text) < 1 || Number(text) > mostDays)
        throw new Trouble(`is not a whole number from 1 to ${mostDays}; write one or leave it empty`);
      return Number(text);
    },
  },
  LOG_LEVEL: {
    description: `How much is logged: ${logLevels.join(', ')}. Questions, names and user ids are never logged.`,
    example: 'debug',
    fallback: 'info',
    read: (text: string): LogLevel => {
      const level = logLevels.find((each) => each === text.toLowerCase());
      if (!level) throw new Trouble(`is none of ${logLevels.join(', ')}; write one of these or leave it empty`);
      return level;
    },
  },
} as const satisfies Readonly<Record<string, Setting>>;

type Settings = typeof settings;
/** Every setting as it was read. */
export type Values = {
  readonly [K in keyof Settings]:
    | ReturnType<Settings[K]['read']>
    | (Settings[K]['fallback'] extends null ? null : never);
};

/** The text of .env.example. */
export function formatEnvExample(): string {
  const head = [
    '# Settings of Ibid: copy this file to .env and fill in what you need.',
    '# Each may also be an environment variable, which then counts more than the file. Empty means unset.',
  ];
  const blocks = Object.entries<Setting>(settings).map(([name, { description, example, fallback }]) =>
    [
      `# ${description}`,
      fallback === null ? `# Example: ${example}` : `# Default: ${fallback}`,
      fallback === null ? `${name}=` : `# ${name}=${example}`,
    ].join('\n'),
  );
  return `${[head.join('\n'), ...blocks].join('\n\n')}\n`;
}

/** The README's table of settings, in Markdown. */
export function formatSettingsTable(): string {
  const rows = Object.entries<Setting>(settings).map(
    ([name, { description, example, fallback }]) =>
      `| \`${name}\` | ${description.replaceAll('|', '\\|')} | ${fallback === null ? 'none' : `\`${fallback}\``} | \`${example}\` |`,
  );
  return ['| Setting | What it does | Default | Example |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function apiUrlTrouble(url: URL | null): string | null {
  if (!url || !/^https?:$/.test(url.protocol)) return 'is not an http or https address';
  if (url.username || url.password) return 'has a user name or password in it, which is not supported';
  if (url.search || url.hash) return 'has a ‘?’ or ‘#’ in it, which an API address has not';
  if (/\/v\d+\/?$/.test(url.pathname)) return 'ends in a version, which is added to it by itself';
  return null;
}
