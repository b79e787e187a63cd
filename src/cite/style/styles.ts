import { apa } from './apa.ts';
import { bluebook } from './bluebook.ts';
import { chicago } from './chicago.ts';
import { oscola } from './oscola.ts';
import { speech } from './speech.ts';
import type { Style } from './style.ts';
import { un } from './un.ts';

/** The ways to cite, by the name a person gives them; the first is the usual one. */
export const styles = { un, oscola, chicago, bluebook, apa, speech } as const satisfies Record<string, Style>;
export type StyleId = keyof typeof styles;
