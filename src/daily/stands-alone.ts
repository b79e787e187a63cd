/** How a sentence begins that goes on with the one before it. */
const goingOn = new RegExp(
  `^[“"‘'(]*(?:${[
    'he|she|it|they|his|her|its|their|this|these|those|that|such|another|others?|neither (?:this|these)',
    'however|nevertheless|nonetheless|furthermore|moreover|instead|therefore|thus|hence|consequently|conversely|rather',
    'also|besides|similarly|likewise|meanwhile|then|further|but|and|or|so(?! far)|yet',
    'in (?:addition|particular|effect|practice|turn|contrast|response|each case)',
    'as a (?:result|consequence)|for (?:example|instance)|on the (?:contrary|other hand)|at the same time',
    '(?:in|among|of|by|for|with|from|during|after|before|despite|although|under|at) (?:a number of |several |many |some |most |all )?(?:this|these|those|such|them|the same|other)',
    'in (?:several|many|some|most|other) cases|in the majority of cases|(?:many|some|most|few|several|none|all|each) of (?:them|these|those)',
    '(?:although|while|despite|since|because|if|when) (?:this|that|it|he|she|they|these)',
    '(?:although|while|despite|following|during|after|before|in|at|of|with) (?:his|her|its|their)(?![^,.]*, (?!he |she |it |they ))',
    'there (?:is|are|was|were) also|the (?:latter|former|said|same)',
  ].join('|')})(?![\\p{L}\\p{N}’'])`,
  'iu',
);

/** Words within a sentence that may point out of it. */
const pointing =
  /(?<![\p{L}])(?:this|these|such(?! as(?![\p{L}]))|those(?! (?:who|whose|which|responsible|accused|seeking|held|detained|in|of|under))|the (?:same|latter|said)|above(?! all)|aforementioned|also)(?![\p{L}])/giu;

/** Speaks in the first person: only the citation says who. */
const firstPerson = /(?<![\p{L}])(?:we|our|us)(?![\p{L}])/iu;

/** What nobody needs written out. */
const wellKnown: ReadonlySet<string> = new Set(['UN', 'EU', 'NGO', 'NGOs']);

/** Whether a sentence needs the one before it, by how it begins. */
export function goesOn(text: string): boolean {
  return goingOn.test(text);
}

/**
 * What a person must look at before a text is posted without what stands round it, as sentences of ours. `first` is its
 * first sentence: the others may point back to it.
 */
export function doubts(text: string, first: string): string[] {
  const back = unique([...first.matchAll(pointing)].map(([word]) => word.toLowerCase()));
  const short = unique(
    [...text.matchAll(/(?<![\p{L}\p{N}(/.-])\p{Lu}{2,}s?(?![\p{L}\p{N})/-]|\.\p{L})/gu)]
      .map(([word]) => word)
      .filter((word) => !wellKnown.has(word) && !text.includes(`(${word})`)),
  );
  return [
    ...(back.length > 0 ? [`Do the words themselves say what is meant by ${listed(back)}?`] : []),
    ...(short.length > 0 ? [`Not written out: ${listed(short)}.`] : []),
    ...(firstPerson.test(text) ? ['Only the citation says who speaks.'] : []),
  ];
}

function listed(words: readonly string[]): string {
  return words.map((word) => `‘${word}’`).join(', ');
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
