import { type ClientOptions, GatewayIntentBits, Options, type RESTOptions } from 'discord.js';

/** Caches that would hold people, or things that people made; Ibid keeps none of it. */
const nothingOf = [
  'ApplicationCommandManager',
  'ApplicationEmojiManager',
  'AutoModerationRuleManager',
  'BaseGuildEmojiManager',
  'DMMessageManager',
  'EntitlementManager',
  'GuildApplicationCommandManager',
  'GuildBanManager',
  'GuildEmojiManager',
  'GuildForumThreadManager',
  'GuildInviteManager',
  'GuildMemberManager',
  'GuildMessageManager',
  'GuildScheduledEventManager',
  'GuildSoundboardSoundManager',
  'GuildStickerManager',
  'GuildTextThreadManager',
  'MessageManager',
  'PollAnswerVoterManager',
  'PresenceManager',
  'ReactionManager',
  'ReactionUserManager',
  'StageInstanceManager',
  'SubscriptionManager',
  'ThreadManager',
  'ThreadMemberManager',
  'UserManager',
  'VoiceStateManager',
];

/** Milliseconds; a rate limit longer than this is an error that our own back-off shows and waits for. */
const longestSilentWait = 5_000;

/** The REST options for every request, without the token. `api` is an address without the version. */
export function restOptions(api: string): Partial<RESTOptions> {
  return {
    api,
    version: '10',
    rejectOnRateLimit: ({ route, retryAfter }) =>
      /^\/(interactions|webhooks)\//.test(route) || retryAfter > longestSilentWait,
  };
}

/** One connection without any intent that shows messages or people, and without caches of them. */
export function clientOptions(api: string, ws: NonNullable<ClientOptions['ws']>): ClientOptions {
  return {
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits(Object.fromEntries(nothingOf.map((name) => [name, 0]))),
    rest: restOptions(api),
    ws,
  };
}
