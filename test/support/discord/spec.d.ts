/** Plain JavaScript without types: `schema.ts` looks at what it finds there. */
declare module 'discord-api-spec/zod';
