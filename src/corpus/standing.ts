/** Words that say how a thing stands: that it is meant to be, is not, or is. Where they stand in the text: UTF-16 code units. */
export type Standing = { readonly shown: string; readonly at: number; readonly kind: 'meant' | 'lacking' | 'there' };

const done =
  'established|introduced|adopted|created|set up|abolished|ratified|imposed|reduced|amended|implemented|designated|appointed|granted|commuted|signed|in force|in place';
const doing = 'establish|introduce|adopt|create|set up|abolish|ratify|amend|implement|designate|appoint';
const kinds: Readonly<Record<Standing['kind'], string>> = {
  lacking: `(?:has|have|had) not(?: yet)? (?:been )?(?:${done})|(?:is|are|was|were) not(?: yet)? (?:${done})|(?:do|does|did) not(?: yet)? (?:exist|${doing})|there (?:is|are|was|were) (?:also )?no|fail(?:s|ed|ure)? to (?:${doing})`,
  meant: `to (?:${doing})|draft (?:law|decree)|under consideration|(?:will|shall|is to|are to) be (?:${done})|(?:is|are|was) (?:awaiting|pending)`,
  there: `(?:was|were|is|are|has been|have been|been) (?:${done})|(?:has|have) (?:${done})|(?:entered|came) into force|remains? in force|retained|abolished|ratified`,
};
const words = new RegExp(
  String.raw`(?<!\p{L})(?:${Object.entries(kinds)
    .map(([kind, pattern]) => `(?<${kind}>${pattern})`)
    .join('|')})(?!\p{L})`,
  'giu',
);

/** The words of a text that say how things stand, in their order. */
export function standingIn(text: string): Standing[] {
  return [...text.matchAll(words)].flatMap(({ 0: shown, index, groups }): Standing[] => {
    const kind = (['lacking', 'meant', 'there'] as const).find((each) => groups?.[each] !== undefined);
    return kind ? [{ shown, at: index, kind }] : [];
  });
}
