import { describe, expect, test } from 'vitest';
import type { Stance } from '#src/corpus/document.ts';
import { stanceOf } from '#src/corpus/stance.ts';
import { corpusDocument } from './read.ts';

/** A passage by its offset, what it does (r recommends, c voices concern, s states), judged by reading it, and how it begins. */
type Row = readonly [offset: number, stance: 'r' | 'c' | 's', opening: string];

const judged: Record<string, readonly Row[]> = {
  'ai-eur-57-003-2010': [
    [358, 'r', 'Amnesty International welcomes Kazakhstan’s support of'],
    [1159, 'c', 'Amnesty International remains concerned at persistent'],
    [1950, 's', 'Amnesty International warmly welcomes the support'],
    [2641, 's', 'The UN Human Rights Council adopted'],
  ],
  'ai-kazakhstan-upr-submission': [
    [21, 's', 'In this submission, Amnesty International provides'],
    [228, 's', 'In section B, we describe legal'],
    [341, 's', 'In section C, we describe concerns'],
    [821, 's', 'In section D, Amnesty International makes'],
    [1227, 'c', 'A law introducing judicial review of'],
    [2658, 'c', 'Amnesty International is also concerned that'],
    [3357, 's', 'According to information received by Amnesty'],
    [4051, 's', 'The law only extends the rights'],
    [4952, 'c', 'According to information received by Amnesty'],
    [6424, 's', 'Despite the authorities’ declarations and apparent'],
    [7320, 'r', 'In November 2008, after examining Kazakhstan’s'],
    [8933, 'c', 'In May 2009, the UN Special'],
    [10981, 's', 'The fight against terrorism and other'],
    [12425, 'c', 'Amnesty International is concerned about allegations'],
    [14329, 's', 'The authorities continue to co-operate with'],
    [14667, 's', 'The situation of refugees and asylum-seekers'],
    [16697, 's', 'In January 2008, President Nazarbaev attacked'],
    [17900, 's', 'Among the positive developments welcomed by'],
    [18461, 's', 'Other positive measures include the creation'],
    [19322, 's', 'Moves to reduce the scope of'],
    [20094, 'r', 'Amnesty International calls on the government:'],
    [20215, 'r', 'To ratify all outstanding human rights'],
    [20417, 'r', 'To ratify the Rome Statute of'],
    [20553, 'r', 'To condemn the use of torture'],
    [20967, 'r', 'To consider establishing a fully resourced'],
    [21248, 'r', 'To ensure that this agency is'],
    [21591, 'r', 'To ensure that no statements obtained'],
    [21802, 'r', 'To ensure that the law is'],
    [21988, 'r', 'To ensure that all people deprived'],
    [22366, 'r', 'To ensure that all trials, including'],
    [22491, 'r', 'To ensure the whereabouts of all'],
    [22804, 'r', 'To grant Public Monitoring Commissions immediate'],
    [22931, 'r', 'To respect its obligations under customary'],
    [23548, 'r', 'To fully respect the right to'],
    [23876, 'r', 'To ensure that all persons seeking'],
    [24045, 'r', 'To ensure respect for the human'],
    [24346, 's', 'Kazakhstan: Summary of Concerns on Torture'],
    [24516, 's', 'Human Rights Concerns in Central Asia,'],
  ],
  'cat-kazakhstan-follow-up-extracts': [
    [290, 'c', '7. The Committee is concerned about'],
    [699, 'r', 'The State party should apply a'],
    [867, 'r', '(a) Publicly and unambiguously condemn practices'],
    [1268, 'r', '(b) Establish and promote an effective'],
    [1596, 'r', '(c) Change the performance evaluation system'],
    [1881, 'c', '9. The Committee is deeply concerned'],
    [2198, 'c', '(a) the failure to acknowledge and'],
    [2363, 'c', '(b) Restricted access to lawyers and'],
    [2506, 'c', '(c) The failure to introduce, through'],
    [2660, 'r', 'The State party should promptly implement'],
    [3446, 'c', '18. The Committee is also concerned'],
    [3811, 'r', 'The State party should ensure that'],
    [4251, 'c', '29. While welcoming the assurance given'],
    [4687, 'r', 'As recommended in the previous concluding'],
    [5170, 'r', '36. The Committee requests the State'],
  ],
  'iphr-eu-kazakhstan-dialogue-briefing': [
    [129, 'r', 'The authorities of Kazakhstan have implemented'],
    [545, 's', 'These are the key positive steps'],
    [620, 's', 'Kazakhstan’s National Preventive Mechanism (NPM) was'],
    [855, 's', 'When Kazakhstan’s new Criminal Code came'],
    [1063, 's', 'Legal safeguards pertaining to detainees in'],
    [1230, 's', 'This briefing that was jointly prepared'],
    [1422, 's', '1) implementation of fundamental legal safeguards,'],
    [1473, 's', '2) investigations into allegations of torture'],
    [1544, 's', '3) implementation of the Istanbul Protocol'],
    [1598, 's', '4) implementation of UN treaty body'],
    [1665, 's', '5) the National Preventive Mechanism.'],
    [1704, 's', 'Key Concluding Observations of the Committee'],
    [2087, 'r', 'In the annex to this briefing'],
  ],
  'kazakhstan-country-page-2014': [
    [39, 's', '2,724,900 sq km'],
    [56, 's', 'Total Population 15,637,000 (UN 2009)'],
    [96, 's', 'Prison Rate 316 (per 100,000 of'],
    [151, 's', 'Capital Punishment retained (indefinite moratorium)'],
    [206, 's', 'ratified (1998), declarations under article 21'],
    [262, 's', 'ratified (2008)'],
    [280, 's', 'under consideration'],
    [325, 's', 'Kazakhstan, a large, ethnically diverse country'],
    [779, 's', 'The world’s largest producer of uranium'],
    [1039, 's', 'The 1995 Constitution of the Republic'],
    [1624, 's', 'The country has several human rights'],
    [2281, 'r', 'Regarding the freedom of assembly the'],
    [2567, 's', 'Despite promising efforts under the Optional'],
    [2732, 'r', 'In the Universial Periodic Review Report'],
    [3520, 's', 'In 2009, the United Nations Special'],
    [3881, 's', 'Kazakhstan is state party to the'],
    [4235, 's', 'On a national level, the Constitution'],
    [4671, 'c', 'The definition of torture is enshrined'],
    [5222, 's', 'Further provisions ensuring the sanctioning of'],
    [5673, 'c', 'A complaints mechanism is foreseen in'],
    [6095, 's', 'Despite ratifying the OPCAT in 2008'],
    [6341, 's', 'During his fact-finding mission in 2009,'],
    [6632, 'c', 'The UNSRT was particularly concerned over'],
    [6881, 's', 'In the summary of 16 stakeholders’'],
    [7152, 's', 'In December 2011, a month-long peaceful'],
    [7732, 's', 'Despite a high prison rate (316'],
    [8185, 's', 'There are several complaints mechanisms enshrined'],
    [8846, 's', 'Despite a number of monitoring bodies'],
    [9046, 's', 'The UNSRT, in his 2011 follow-up'],
    [9216, 'c', 'Regarding the principle of non-refoulement, the'],
  ],
};

const letters: Record<string, Stance> = { r: 'recommendation', c: 'concern', s: 'statement' };

describe.for(Object.entries(judged))('%s', ([id, rows]) => {
  const { passages } = corpusDocument(id);

  test('every passage but the notes is judged, and notes only state', () => {
    const own = passages.filter((passage) => passage.note === null);
    expect(own.map((passage) => passage.id)).toEqual(rows.map(([offset]) => `${id}@${offset}`));
    expect(passages.filter((passage) => passage.note !== null && passage.stance !== 'statement')).toEqual([]);
  });

  test.for(rows)('%i is %s: %s …', ([offset, stance, opening]) => {
    const passage = passages.find((each) => each.id === `${id}@${offset}`);
    expect(passage?.text.startsWith(opening)).toBe(true);
    expect(passage?.stance).toBe(letters[stance]);
  });
});

const asks = { text: 'The State party should:', stance: 'recommendation' } as const;
const worries = { text: 'The Committee is concerned at:', stance: 'concern' } as const;
const lists = { text: 'The recommendations of the mission are:', stance: 'statement' } as const;
const describes = { text: 'The law has three parts:', stance: 'statement' } as const;

/** A text, the headings above it, what leads into it, what it does. */
const cases: readonly (readonly [string, readonly string[], Parameters<typeof stanceOf>[2], Stance])[] = [
  ['The Government must close the prison.', [], null, 'recommendation'],
  ['The police should wear name tags.', [], null, 'recommendation'],
  ['States are urged to ratify the Protocol.', [], null, 'recommendation'],
  ['The Committee recommends that the State party close the prison.', [], null, 'recommendation'],
  ['The Rapporteur called upon the authorities to close it.', [], null, 'recommendation'],
  ['Several countries recommended the abolition of the death penalty.', [], null, 'recommendation'],
  ['The Committee is concerned, and the State party should close the prison.', [], null, 'recommendation'],
  ['The Committee regrets the delay.', [], null, 'concern'],
  ['The Committee remains deeply concerned at the delay.', [], null, 'concern'],
  ['It noted with grave concern that nobody was charged.', [], null, 'concern'],
  ['The company is concerned with mining.', [], null, 'concern'],
  ['The law lists five crimes.', [], null, 'statement'],
  ['The register must list the time of arrest.', [], null, 'statement'],
  ['The Committee welcomes the recommendations of the Ombudsman.', [], null, 'statement'],
  ['To close the prison.', ['Recommendations'], null, 'recommendation'],
  ['To close the prison is costly.', ['Background'], null, 'statement'],
  ['The prison is old.', ['Recommendations'], null, 'statement'],
  ['(a) Close the prison;', [], asks, 'recommendation'],
  ['(a) The age of the prison;', [], worries, 'concern'],
  ['(a) Close the prison;', [], lists, 'recommendation'],
  ['(a) The preamble;', [], describes, 'statement'],
  ['', [], null, 'statement'],
];

test.for(cases)('“%s” below %j, led into by %j: %s', ([text, headings, lead, stance]) => {
  expect(stanceOf(text, headings, lead)).toBe(stance);
});
