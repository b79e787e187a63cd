import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fault } from '#src/corpus/fault.ts';
import { stem } from '#src/search/stem.ts';
import { parseVocabulary } from '#src/search/vocabulary.ts';

type Raw = Parameters<typeof parseVocabulary>[0];

const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/vocabulary/${name}.json`, import.meta.url), 'utf8'));

describe('the vocabulary we ship', () => {
  const { themes, acronyms, bodies, states, synonyms, commonWords } = parseVocabulary({
    themes: file('themes'),
    acronyms: file('acronyms'),
    bodies: file('bodies'),
    states: file('states'),
    synonyms: file('synonyms'),
    wordFields: [],
    commonWords: file('common-words'),
  });

  test('covers the field', () => {
    expect(themes.length).toBeGreaterThanOrEqual(90);
    expect(new Set(acronyms.map(({ acronym }) => acronym)).size).toBeGreaterThanOrEqual(70);
    expect(bodies.length).toBeGreaterThanOrEqual(40);
    expect(states).toHaveLength(193 + 2);
    expect(synonyms.length).toBeGreaterThanOrEqual(800);
    expect(commonWords.length).toBeGreaterThanOrEqual(3800);
  });

  test.for([
    ['terms', 'refoulement', 'non-refoulement'],
    ['lay', 'sent back', 'non-refoulement'],
    ['lay', 'returned to danger', 'non-refoulement'],
    ['terms', 'logbook', 'registration-of-detention'],
    ['synonyms', 'registered', 'registration-of-detention'],
    ['terms', 'habeas corpus', 'judicial-review-of-detention'],
    ['terms', '72 hours', 'police-custody-time-limit'],
    ['terms', 'forced confession', 'confessions'],
    ['terms', 'exclusionary rule', 'evidence-obtained-by-torture'],
    ['synonyms', 'OPCAT', 'national-preventive-mechanism'],
    ['terms', 'capital punishment', 'death-penalty'],
    ['lay', 'phone call', 'notification-of-relatives'],
    ['terms', 'pushback', 'expulsion'],
    ['lay', 'wife beating', 'domestic-violence'],
    ['terms', 'war crimes', 'international-humanitarian-law'],
  ] as const)('%s hold “%s”: %s', ([list, phrase, id]) => {
    const found = themes.filter((theme) => theme[list].includes(phrase)).map((theme) => theme.id);
    expect(found).toEqual([id]);
  });

  test('a synonym or lay phrase points to two themes at most', () => {
    const uses = Map.groupBy(
      themes.flatMap(({ synonyms, lay }) => [...synonyms, ...lay]),
      (phrase) => phrase.toLowerCase(),
    );
    expect([...uses].filter(([, { length }]) => length > 2)).toEqual([]);
  });

  test('single words are in lower case unless they are names or abbreviations', () => {
    const names = ['Dalit', 'Dalits', 'Interpol', 'Roma', 'Sinti'];
    const words = themes.flatMap(({ label, terms, synonyms, lay }) => [label, ...terms, ...synonyms, ...lay]);
    const wrong = words.filter((word) => /^\p{Lu}[\p{Ll}-]+$/u.test(word) && !names.includes(word));
    expect(wrong).toEqual([]);
  });

  test('British and American spellings stand together', () => {
    const twins = [
      [/(?<!s)iz(ation|ations|e|es|ed|ing)\b/, 'is$1'],
      [/isation(s?)\b/, 'ization$1'],
      [/\blabour/, 'labor'],
      [/\bcentre/, 'center'],
      [/\bdefence/, 'defense'],
      [/\boffence/, 'offense'],
      [/\bhonour/, 'honor'],
    ] as const;
    const alone = themes.flatMap(({ label, terms, synonyms, lay }) => {
      const all = [label, ...terms, ...synonyms, ...lay].filter((phrase) => !/\p{Lu}/u.test(phrase));
      const other = all.flatMap((phrase) => twins.map(([one, two]) => phrase.replace(one, two)));
      return other.filter((phrase) => !all.includes(phrase));
    });
    expect(alone).toEqual([]);
  });

  test.for([
    ['family', 'next of kin'],
    ['lawyer', 'counsel'],
    ['arrest', 'apprehend'],
    ['beat', 'punch'],
    ['prompt', 'without delay'],
    ['deadline', 'time limit'],
    ['number', 'how many'],
    ['72 hours', 'three days'],
    ['shadow report', 'alternative report'],
    ['headscarf', 'hijab'],
    ['defence', 'defense'],
  ])('“%s” and “%s” are synonyms', (pair) => {
    expect(synonyms.some(({ words }) => pair.every((word) => words.includes(word)))).toBe(true);
  });

  test('synonyms are in lower case unless they are names or abbreviations', () => {
    const names = [
      'African',
      'Afro',
      'Committee',
      'Conventions',
      'Court',
      'Cross',
      'ECtHR',
      'European',
      'Geneva',
      'Gypsy',
    ]
      .concat(['Hague', 'Human', 'International', 'Islamic', 'Islamophobia', 'Istanbul', 'Jews', 'Koran', 'Muslim'])
      .concat(['Muslims', 'Periodic', 'Protocol', 'Red', 'Review', 'Rights', 'Roma', 'Romani', 'Rome', 'Semitism'])
      .concat(['Sinti', 'Statute', 'Strasbourg', 'Universal']);
    const capitals = synonyms.flatMap(({ words }) => words.join(' ').match(/\p{Lu}\p{L}*/gu) ?? []);
    expect(capitals.filter((word) => !/^\p{Lu}{2,}$/u.test(word) && !names.includes(word))).toEqual([]);
  });

  test('a British synonym stands with its American spelling where the search keeps them apart', () => {
    const twins = [
      [/(?<!s|pr|se)iz(ation|e)$/, 'is$1'],
      [/isation$/, 'ization'],
      [/our$/, 'or'],
      [/(cent)re$/, '$1er'],
      [/(def|off|lic)ence$/, '$1ense'],
    ] as const;
    const alone = synonyms.flatMap(({ words }) => {
      const others = words
        .filter((word) => !word.includes(' '))
        .flatMap((word) => twins.map(([one, two]) => word.replace(one, two)));
      return others.filter((other) => !words.some((word) => stem(word) === stem(other)));
    });
    expect(alone).toEqual([]);
  });

  test.for([
    'dear',
    'tomorrow',
    'event',
    'somebody',
    'quote',
    'statue',
    'hunter',
    'cotton',
    'mine',
    'headscarf',
    'bail',
  ])('“%s” is a common word', (word) => {
    expect(commonWords).toContain(word);
  });

  test('a body that an acronym can mean has the name the acronym gives', () => {
    const disagreeing = bodies.flatMap(({ name, short }) =>
      short.filter((text) => {
        const meanings = acronyms.filter(({ acronym }) => acronym === text);
        return (
          meanings.length > 0 && !meanings.some(({ long }) => long.some((each) => [name, ...short].includes(each)))
        );
      }),
    );
    expect(disagreeing).toEqual([]);
  });

  test.for([
    ['CAT', ['Convention against Torture', 'Committee against Torture']],
    ['HRC', ['Human Rights Council', 'Human Rights Committee']],
    ['ECHR', ['European Convention on Human Rights', 'European Court of Human Rights']],
    ['NPM', ['National Preventive Mechanism']],
  ] as const)('%s means %s', ([acronym, expected]) => {
    const meanings = acronyms.filter((each) => each.acronym === acronym);
    expect(meanings.map(({ long }) => long[0]).sort()).toEqual([...expected].sort());
  });

  test.for([
    ['CAT/C', 'cat'],
    ['CAT/OP', 'spt'],
    ['CCPR/C', 'ccpr'],
    ['E/C.12', 'cescr'],
    ['CERD/C', 'cerd'],
    ['CEDAW/C', 'cedaw'],
    ['CRC/C', 'crc'],
    ['CMW/C', 'cmw'],
    ['CRPD/C', 'crpd'],
    ['CED/C', 'ced'],
    ['A/HRC', 'human-rights-council'],
    ['A/HRC/WG.6', 'upr'],
    ['A', 'general-assembly'],
    ['S', 'security-council'],
  ] as const)('symbols in %s come from %s', ([symbol, id]) => {
    expect(bodies.filter((body) => body.symbol === symbol).map((body) => body.id)).toEqual([id]);
  });

  test.for([
    ['KAZ', 'Republic of Kazakhstan'],
    ['COD', 'DRC'],
    ['COG', 'Republic of the Congo'],
    ['PRK', 'North Korea'],
    ['KOR', 'South Korea'],
    ['PSE', 'State of Palestine'],
    ['VAT', 'Vatican City'],
    ['TUR', 'Turkey'],
  ] as const)('%s is also %s', ([alpha3, also]) => {
    expect(states.filter((state) => state.also.includes(also)).map((state) => state.alpha3)).toEqual([alpha3]);
  });
});

const theme = { id: 'a', label: 'A', terms: ['one'], synonyms: ['two'], lay: ['three'], broader: [], narrower: [] };
const other = { ...theme, id: 'b', label: 'B', terms: ['four'] };
const acronym = { acronym: 'CAT', long: ['Committee'], kind: 'body' };
const body = { id: 'cat', name: 'Committee', short: ['CAT'], symbol: 'CAT/C', kind: 'treaty-body' };
const state = { alpha3: 'KAZ', name: 'Kazakhstan', also: [], adjectives: ['Kazakh'] };
const group = { id: 'family', words: ['family', 'next of kin'] };
const small = {
  themes: [theme, other],
  acronyms: [acronym],
  bodies: [body],
  states: [state],
  synonyms: [group],
  wordFields: [],
  commonWords: ['dear', 'tomorrow'],
};

describe('parseVocabulary', () => {
  test('fills in what may be left out', () => {
    const { symbol: _, ...plain } = body;
    const parsed = parseVocabulary({ ...small, bodies: [plain] });
    expect(parsed.bodies[0]?.symbol).toBeNull();
    expect(parsed.acronyms[0]?.near).toEqual([]);
    expect(parsed.themes).toEqual(small.themes);
    expect(parsed.synonyms).toEqual(small.synonyms);
    expect(parsed.commonWords).toEqual(small.commonWords);
  });

  test.for<[string, Partial<Raw>, string[]]>([
    ['a table that is no list', { bodies: {} }, ['bodies.json: must be a list of entries']],
    ['a missing table', { states: undefined }, ['states.json: must be a list of entries']],
    [
      'an entry that is no object',
      { states: [state, null] },
      ['states.json[1] (unnamed), entry: Invalid input: expected object, received null'],
    ],
    ['an unknown field', { themes: [{ ...theme, term: [] }] }, ['themes.json[0] (a), entry: Unrecognized key: "term"']],
    [
      'lists left empty that should help',
      {
        themes: [{ ...theme, terms: [], synonyms: [], lay: [] }],
        acronyms: [{ ...acronym, long: [] }],
        states: [{ ...state, adjectives: [] }],
      },
      [
        'themes.json[0] (a), terms: at least one phrase',
        'themes.json[0] (a), synonyms: at least one phrase',
        'themes.json[0] (a), lay: at least one phrase',
        'acronyms.json[0] (CAT), long: at least one phrase',
        'states.json[0] (KAZ), adjectives: at least one phrase',
      ],
    ],
    [
      'an untidy phrase',
      { themes: [theme, { ...other, lay: ['fine', 'not  fine'] }] },
      ['themes.json[1] (b), lay[1]: words with one space between them, nothing round them, and straight apostrophes'],
    ],
    [
      'a curly apostrophe',
      { states: [{ ...state, also: ['Côte d’Ivoire', 'd’Ivoire Côte'] }] },
      [
        'states.json[0] (KAZ), also[0]: words with one space between them, nothing round them, and straight apostrophes',
        'states.json[0] (KAZ), also[1]: words with one space between them, nothing round them, and straight apostrophes',
      ],
    ],
    [
      'an id in capitals',
      { bodies: [{ ...body, id: 'CAT' }] },
      ['bodies.json[0] (CAT), id: lower-case words joined by hyphens'],
    ],
    [
      'an acronym that is a word',
      { acronyms: [{ ...acronym, acronym: 'Cat' }] },
      ['acronyms.json[0] (Cat), acronym: letters and digits, two of them capitals'],
    ],
    [
      'a symbol with a slash at the end',
      { bodies: [{ ...body, symbol: 'CAT/C/' }] },
      ['bodies.json[0] (cat), symbol: the start of a symbol, as CAT/C'],
    ],
    [
      'a code in lower case',
      { states: [{ ...state, alpha3: 'kaz' }] },
      ['states.json[0] (kaz), alpha3: three capitals'],
    ],
    [
      'the same id twice',
      { themes: [theme, { ...other, id: 'a' }] },
      ['themes.json[1] (a), id: “a” is already in themes.json[0] (a)'],
    ],
    [
      'a label that is a term elsewhere, in other capitals',
      { themes: [theme, { ...other, label: 'One' }] },
      ['themes.json[1] (b), label or terms: “One” is already in themes.json[0] (a)'],
    ],
    [
      'a label repeated among its terms',
      { themes: [{ ...theme, terms: ['a'] }] },
      ['themes.json[0] (a), label or terms: “a” is already in themes.json[0] (a)'],
    ],
    [
      'a term repeated among the lay words',
      { themes: [{ ...theme, lay: ['One'] }] },
      ['themes.json[0] (a), synonyms or lay: “One” is already in themes.json[0] (a)'],
    ],
    [
      'a link to no theme',
      { themes: [{ ...theme, narrower: ['c'] }] },
      ['themes.json[0] (a), narrower: there is no theme “c”'],
    ],
    [
      'a link that is not returned',
      { themes: [{ ...theme, broader: ['b'] }, other] },
      ['themes.json[0] (a), broader: “b” does not list it as narrower'],
    ],
    [
      'a link to a malformed theme, told once',
      {
        themes: [
          { ...theme, broader: ['b'] },
          { ...other, lay: [] },
        ],
      },
      ['themes.json[1] (b), lay: at least one phrase'],
    ],
    [
      'a theme broader than itself',
      { themes: [{ ...theme, broader: ['a'], narrower: ['a'] }] },
      ['themes.json[0] (a), broader: goes round in a ring: a → a'],
    ],
    [
      'a ring of two',
      {
        themes: [
          { ...theme, broader: ['b'], narrower: ['b'] },
          { ...other, broader: ['a'], narrower: ['a'] },
        ],
      },
      ['themes.json[0] (a), broader: goes round in a ring: a → b → a'],
    ],
    [
      'a ring that another theme hangs on',
      {
        themes: [
          { ...theme, broader: ['b'] },
          { ...other, broader: ['c'], narrower: ['a', 'c'] },
          { ...theme, id: 'c', label: 'C', terms: ['five'], broader: ['b'], narrower: ['b'] },
        ],
      },
      ['themes.json[1] (b), broader: goes round in a ring: b → c → b'],
    ],
    [
      'two meanings that nothing decides',
      { acronyms: [acronym, { ...acronym, long: ['Convention'], near: ['article'] }] },
      ['acronyms.json[0] (CAT), near: there are several meanings; give words that decide for this one'],
    ],
    [
      'two meanings decided by the same word',
      {
        acronyms: [
          { ...acronym, near: ['article'] },
          { ...acronym, long: ['Convention'], near: ['Article'] },
        ],
      },
      ['acronyms.json[1] (CAT), near: “Article” is already in acronyms.json[0] (CAT)'],
    ],
    [
      'one meaning twice',
      {
        acronyms: [
          { ...acronym, near: ['member'] },
          { ...acronym, near: ['article'] },
        ],
      },
      ['acronyms.json[1] (CAT), long: “Committee” is already in acronyms.json[0] (CAT)'],
    ],
    [
      'two bodies with one name and symbol',
      { bodies: [body, { ...body, id: 'spt' }] },
      [
        'bodies.json[1] (spt), name: “Committee” is already in bodies.json[0] (cat)',
        'bodies.json[1] (spt), symbol: “CAT/C” is already in bodies.json[0] (cat)',
      ],
    ],
    [
      'two bodies with one id',
      { bodies: [body, { ...body, name: 'Subcommittee', symbol: null }] },
      ['bodies.json[1] (cat), id: “cat” is already in bodies.json[0] (cat)'],
    ],
    [
      'a name repeated as short form',
      { bodies: [{ ...body, short: ['Committee'] }] },
      ['bodies.json[0] (cat), name or short: “Committee” is already in bodies.json[0] (cat)'],
    ],
    [
      'two States with one name and code',
      { states: [state, { ...state, name: 'Elsewhere', also: ['kazakhstan'] }] },
      [
        'states.json[1] (KAZ), alpha3: “KAZ” is already in states.json[0] (KAZ)',
        'states.json[1] (KAZ), name or also: “kazakhstan” is already in states.json[0] (KAZ)',
      ],
    ],
    [
      'an adjective twice',
      { states: [{ ...state, adjectives: ['Kazakh', 'Kazakh'] }] },
      ['states.json[0] (KAZ), adjectives: “Kazakh” is already in states.json[0] (KAZ)'],
    ],
    [
      'a third State of one code, naming the first',
      {
        states: [
          state,
          { ...state, name: 'Second' },
          { ...state, name: 'Third' },
          { ...state, alpha3: 'KGZ', also: ['THIRD'], name: 'x' },
          { ...state, alpha3: 'TJK', name: 'third' },
        ],
      },
      [
        'states.json[1] (KAZ), alpha3: “KAZ” is already in states.json[0] (KAZ)',
        'states.json[2] (KAZ), alpha3: “KAZ” is already in states.json[0] (KAZ)',
        'states.json[3] (KGZ), name or also: “THIRD” is already in states.json[2] (KAZ)',
        'states.json[4] (TJK), name or also: “third” is already in states.json[2] (KAZ)',
      ],
    ],
    [
      'a group of one word',
      { synonyms: [{ ...group, words: ['family'] }] },
      ['synonyms.json[0] (family), words: at least two'],
    ],
    [
      'a group of eleven words',
      { synonyms: [{ ...group, words: [...'abcdefghijk'].map((letter) => `word${letter}`) }] },
      ['synonyms.json[0] (family), words: ten at most'],
    ],
    [
      'untidy words',
      { synonyms: [{ ...group, words: ['family', ' kin'] }] },
      [
        'synonyms.json[0] (family), words[1]: words with one space between them, nothing round them, and straight apostrophes',
      ],
    ],
    [
      'two groups with one id',
      { synonyms: [group, { ...group, words: ['one word', 'another word'] }] },
      ['synonyms.json[1] (family), id: “family” is already in synonyms.json[0] (family)'],
    ],
    [
      'stop words and dashes that stand alone',
      { synonyms: [{ ...group, words: ['soon', 'as soon as', 'soon after arrest', '—', 'prompt'] }] },
      [
        'synonyms.json[0] (family), words: “soon” is not searched for where it stands alone',
        'synonyms.json[0] (family), words: “—” is not searched for where it stands alone',
      ],
    ],
    [
      'inflections, capitals and hyphens of one word',
      { synonyms: [{ ...group, words: ['detain', 'Detained', 'asylum seeker', 'asylum-seekers', 'detention'] }] },
      [
        'synonyms.json[0] (family), words: “Detained” is the same to the search as “detain”',
        'synonyms.json[0] (family), words: “asylum-seekers” is the same to the search as “asylum seeker”',
      ],
    ],
    [
      'a word in a third group',
      {
        synonyms: [
          { id: 'a', words: ['stop', 'end'] },
          { id: 'b', words: ['stopped', 'arrest'] },
          { id: 'c', words: ['check', 'stops'] },
          { id: 'd', words: ['stopping', 'end'] },
        ],
      },
      [
        'synonyms.json[2] (c), words: “stops” is already in synonyms.json[0] (a) and synonyms.json[1] (b)',
        'synonyms.json[3] (d), words: “stopping” is already in synonyms.json[0] (a) and synonyms.json[1] (b)',
      ],
    ],
    [
      'common words that are none',
      { commonWords: ['Dear', 'an', 'bail-out', 'café', 7] },
      [
        'common-words.json[0] (Dear), entry: three or more lower-case letters from a to z',
        'common-words.json[1] (an), entry: three or more lower-case letters from a to z',
        'common-words.json[2] (bail-out), entry: three or more lower-case letters from a to z',
        'common-words.json[3] (café), entry: three or more lower-case letters from a to z',
        'common-words.json[4] (unnamed), entry: Invalid input: expected string, received number',
      ],
    ],
    [
      'common words out of order, or twice',
      { commonWords: ['bail', 'dear', 'cotton', 'dear', 'event'] },
      [
        'common-words.json[2] (cotton), entry: out of order or repeated after “dear”',
        'common-words.json[3] (dear), entry: out of order or repeated after “dear”',
      ],
    ],
    [
      'mistakes in every table, all at once',
      {
        themes: [{ ...theme, broader: ['c'] }, null],
        acronyms: [{ ...acronym, kind: 'animal' }],
        bodies: 7,
        states: [{ ...state, name: '' }],
        synonyms: [{ ...group, words: ['police', 'policing'] }],
        commonWords: ['zebra', 'dear'],
      },
      [
        'themes.json[1] (unnamed), entry: Invalid input: expected object, received null',
        'acronyms.json[0] (CAT), kind: Invalid option: expected one of "body"|"treaty"|"court"|"mechanism"|"organization"|"law"|"place"|"term"',
        'bodies.json: must be a list of entries',
        'states.json[0] (KAZ), name: words with one space between them, nothing round them, and straight apostrophes',
        'themes.json[0] (a), broader: there is no theme “c”',
        'synonyms.json[0] (family), words: “policing” is the same to the search as “police”',
        'common-words.json[1] (dear), entry: out of order or repeated after “zebra”',
      ],
    ],
  ])('refuses %s', ([, change, problems]) => {
    const fault = faultOf({ ...small, ...change });
    expect(fault.problems).toEqual(problems);
    expect(fault.code).toBe('vocabulary-invalid');
    expect(fault.message).toContain(problems.length === 1 ? 'a problem' : `${problems.length} problems`);
  });

  test('takes themes whose links all go one way, and finds the ring that one link back makes', () => {
    const links = fc.array(
      fc.tuple(fc.nat(11), fc.nat(11)).filter(([low, high]) => low < high),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(links, fc.nat(), (pairs, pick) => {
        expect(parseVocabulary({ ...small, themes: linked(pairs) }).themes).toHaveLength(12);
        const [low, high] = pairs[pick % pairs.length] ?? [0, 1];
        const { problems } = faultOf({ ...small, themes: linked([...pairs, [high, low]]) });
        expect(problems.length).toBeGreaterThan(0);
        expect(problems.every((problem) => problem.includes('goes round in a ring'))).toBe(true);
      }),
    );
  });
});

function faultOf(raw: Raw): Fault {
  try {
    parseVocabulary(raw);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

/** Twelve themes; in each pair the first is broader than the second. */
function linked(pairs: readonly (readonly [number, number])[]): unknown[] {
  const once = (ids: readonly number[]) => [...new Set(ids)].map((id) => `t${id}`);
  return Array.from({ length: 12 }, (_, at) => ({
    ...theme,
    id: `t${at}`,
    label: `label ${at}`,
    terms: [`term ${at}`],
    broader: once(pairs.filter(([, narrower]) => narrower === at).map(([broader]) => broader)),
    narrower: once(pairs.filter(([broader]) => broader === at).map(([, narrower]) => narrower)),
  }));
}
