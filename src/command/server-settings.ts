import type { StyleId } from '#src/cite/style/styles.ts';

/** What a server has set for itself; null where Ibid's own default holds. An option of a command counts more. */
export type ServerSettings = {
  readonly style: StyleId | null;
  /** Whether answers are private to the asker. */
  readonly private: boolean | null;
  /** Language of dates, BCP 47. */
  readonly language: string | null;
  /** IANA time zone. */
  readonly zone: string | null;
};

/** Where they are kept. */
export type SettingsStore = {
  get(server: string): ServerSettings;
  set(server: string, settings: ServerSettings): void;
};
