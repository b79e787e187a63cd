import { type StyleId, styles } from '#src/cite/style/styles.ts';

/** The names of the citation styles, the usual one first. */
export const styleNames = Object.keys(styles) as readonly StyleId[];

/** The option by which a command is told how to cite. */
export const styleOption = {
  type: 'string',
  description: 'How to cite: un (usual), oscola, chicago, bluebook, apa, or speech to read aloud',
  choices: styleNames,
  setting: 'style',
} as const;
