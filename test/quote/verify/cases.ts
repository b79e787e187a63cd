import type { Verdict } from '#src/quote/verify/check.ts';

/** A quotation somebody might make, and what is right to say of it, found by reading the five documents. */
export type Case = {
  readonly name: string;
  readonly claim: string;
  readonly verdict: Verdict;
  /** Whether a word of it is another than in the source, or one is added or silently left out. */
  readonly altered: boolean;
  /** Where it stands or comes nearest: words with which the passages begin. */
  readonly at?: readonly string[];
  /** All differences, as the source has it and as the claim has it. */
  readonly differences?: readonly (readonly [source: string, claim: string])[];
  readonly omitted?: readonly string[];
};

const asIs = { altered: false } as const;
const changed = { verdict: 'differs', altered: true } as const;

export const trueCases: readonly Case[] = [
  {
    ...asIs,
    name: 'a whole sentence',
    claim:
      'These include, in particular, from the actual moment of deprivation of liberty, the right to access a lawyer and an independent medical examination, to inform a relative and to be informed of their rights, including as to the charges laid against them, as well as being promptly presented to a judge.',
    verdict: 'verbatim',
    at: ['The State party should promptly implement'],
    differences: [],
    omitted: [],
  },
  {
    ...asIs,
    name: 'a line-end hyphen kept, with its line broken',
    claim:
      'The State party should review cases of convictions based on confessions that may have been obtained through torture or ill-\ntreatment, and ensure adequate compensation to victims and prosecution of those responsible.',
    verdict: 'verbatim',
    at: ['As recommended in the previous'],
  },
  {
    ...asIs,
    name: 'no-break and double spaces',
    claim: 'In\u00a0several  cases, these allegations were\n\tsupported by\u2009forensic medical evidence.',
    verdict: 'verbatim',
    at: ['In November 2008, after examining'],
  },
  {
    ...asIs,
    name: 'soft hyphens, zero-width spaces and marks of emphasis',
    claim: 'Several allega\u00adtions were **supported** by \u200bforensic _medical_ evidence.',
    verdict: 'verbatim',
    at: ['The UNSRT was particularly concerned'],
  },
  {
    ...asIs,
    name: 'a decomposed accent and a ligature',
    claim:
      'Many of them had allegedly been tortured to obtain evidence and confessions that were later used in court against other detained persons.'
        .normalize('NFD')
        .replace('confessions', 'confessions'),
    verdict: 'verbatim',
    at: ['In December 2011, a month-long'],
  },
  {
    ...asIs,
    name: 'over a page break',
    claim:
      'In a number of such cases, Amnesty International was informed that the courts had not initiated investigations into the allegations of torture or other ill-treatment by the accused and “confessions” extracted under torture were admitted as evidence by the trial judges.',
    verdict: 'verbatim',
  },
  {
    ...asIs,
    name: 'over a page break in the middle of a sentence',
    claim:
      'The Committee is deeply concerned at allegations that torture and ill-treatment of suspects commonly takes place during the period between apprehension and the formal registration of detainees at the police station, thus providing them with insufficient legal safeguards.',
    verdict: 'verbatim',
    at: ['9. The Committee is deeply concerned'],
  },
  {
    ...asIs,
    name: 'over the notes at the foot of a page',
    claim:
      'Trials in such cases are closed to the public for reasons of national security and independent observers are therefore not able to access the courtroom and monitor the trials.',
    verdict: 'verbatim',
    at: ['Amnesty International is concerned about allegations of routine'],
  },
  {
    ...asIs,
    name: 'over notes, an address and a page break',
    claim:
      'The law only extends the rights to a lawyer, to contact relatives and to be informed of one’s rights and any charges, to persons who have been formally detained, i.e. once an individual detained in connection with a criminal case has been brought into and registered at the police station.',
    verdict: 'verbatim',
    at: ['The law only extends'],
  },
  {
    ...asIs,
    name: 'over two passages',
    claim:
      'The Committee notes in particular: (a) the failure to acknowledge and record the actual time of apprehension of a detainee, as well as unrecorded periods of pre-trial detention and investigation;',
    verdict: 'verbatim',
    at: ['9. The Committee is deeply', '(a) the failure to acknowledge'],
  },
  {
    ...asIs,
    name: 'a paragraph with its number',
    claim:
      '36. The Committee requests the State party to provide, within one year, information on its response to the Committee’s recommendations contained in paragraphs 7, 9, 18 and 29 above.',
    verdict: 'verbatim',
    at: ['36. The Committee requests'],
  },
  {
    ...asIs,
    name: 'a paragraph without its number',
    claim:
      'The Committee requests the State party to provide, within one year, information on its response to the Committee’s recommendations contained in paragraphs 7, 9, 18 and 29 above.',
    verdict: 'verbatim',
    at: ['36. The Committee requests'],
  },
  {
    ...asIs,
    name: 'a note',
    claim:
      'Hizb-ut-Tahrir (the party of liberation) a transnational Islamic movement with origins in the Middle East, which aspires to establishing a caliphate, does not advocate the use of violence.',
    verdict: 'verbatim',
  },
  {
    ...asIs,
    name: 'an item of a list, without the mark that ends it',
    claim: 'To grant Public Monitoring Commissions immediate access to those detained in NSS facilities',
    verdict: 'verbatim',
    at: ['To grant Public Monitoring'],
  },
  {
    ...asIs,
    name: 'a typo of the source, kept',
    claim:
      'We would like to call on the EU aknowldge these positive steps, but not to stop emphasizing the need for further reform on the backdrop of recent reforms.',
    verdict: 'verbatim',
    at: ['The authorities of Kazakhstan have'],
  },
  {
    ...asIs,
    name: 'a typo of the source, with [sic]',
    claim:
      'We would like to call on the EU aknowldge [sic] these positive steps, but not to stop emphasizing the need for further reform on the backdrop of recent reforms.',
    verdict: 'verbatim',
  },
  {
    ...asIs,
    name: 'the words of somebody quoted, from mark to mark',
    claim:
      'judges are seen as being formally present at certain points of the criminal process to rubberstamp prosecutorial decisions rather than interested in finding out the truth and meaningfully following up on torture allegation',
    verdict: 'verbatim',
    at: ['Amnesty International is also concerned that judges'],
  },
  {
    ...asIs,
    name: 'the omission that the source itself marks',
    claim:
      'Kazakhstan police should respect the fundamental freedoms of expression and assembly and not interfere with peaceful rallies […]',
    verdict: 'verbatim',
    at: ['Regarding the freedom of assembly'],
  },
  {
    ...asIs,
    name: 'straight quotation marks for curly ones',
    claim:
      'Further provisions ensuring the sanctioning of law enforcement officials for ill-treatment can be found in article 307 ("Abuse of Official Powers") and article 308 ("Exceeding Power or Official Authority") of the Criminal Code.',
    verdict: 'typographic',
    at: ['Further provisions ensuring'],
  },
  {
    ...asIs,
    name: 'French quotation marks, and a straight apostrophe',
    claim:
      'In May 2011, the Parliament approved a constitutional amendment that made President Nursultan Nazarbayev « leader of the nation », thereby granting him and his immediate family permanent immunity from prosecution.',
    verdict: 'typographic',
    at: ['The 1995 Constitution'],
  },
  {
    ...asIs,
    name: 'a long dash for a short one',
    claim:
      'Other positive measures include the creation in 2005 of Public Monitoring Commissions which are granted access to most — but not all — prison and detention facilities throughout the country; the transfer of the majority of prison and detention facilities from the jurisdiction of the Ministry of Internal Affairs to the Ministry of Justice, and the creation of the office of an Ombudsman.',
    verdict: 'typographic',
    at: ['Other positive measures'],
    differences: [
      ['-', '—'],
      ['-', '—'],
    ],
  },
  {
    ...asIs,
    name: 'a note mark left out in the middle',
    claim:
      'In particular, the term “legitimate acts” has been declared as a concern by the UNSRT. Furthermore, the Criminal Code does not provide appropriate penalties proportional to the gravity of the offence, as required by article 4 par. 2 of the CAT.',
    verdict: 'typographic',
    at: ['The definition of torture is enshrined'],
    differences: [['8', '']],
  },
  {
    ...asIs,
    name: 'a note mark swallowed',
    claim:
      'In particular, the term “legitimate acts” has been declared as a concern by the UNSRT.8 Furthermore, the Criminal Code does not provide appropriate penalties proportional to the gravity of the offence, as required by article 4 par. 2 of the CAT.',
    verdict: 'typographic',
    differences: [['8', '8']],
  },
  {
    ...asIs,
    name: 'a note mark in brackets and a raised one',
    claim:
      'The country has several human rights issues. In particular, restrictions on citizens’ rights to change the government, a lack of independence of the judiciary, impunity, widespread corruption (rank 120 in the Transparency International Corruption Perception Index 2011) and restrictions on freedom of speech, assembly and press.[3] The government has used a variety of means, including laws, harassment, licensing regulations, Internet restrictions and criminal and administrative charges to control the media and limit freedom of expression.⁴',
    verdict: 'typographic',
    at: ['The country has several'],
    differences: [
      ['3', '[3]'],
      ['4', '⁴'],
    ],
  },
  {
    ...asIs,
    name: 'the first letter changed in brackets',
    claim: '[t]he conditions of detention prove to be generally in line with international minimum standards.',
    verdict: 'cut',
    at: ['Despite a high prison rate'],
    omitted: ['Despite a high prison rate (316 per 100,000 of the national population),'],
  },
  {
    ...asIs,
    name: 'a whole sentence, its first letter changed in brackets',
    claim: '[a]rriving detainees were often subjected to brutal medical examinations.',
    verdict: 'typographic',
    at: ['During his fact-finding mission'],
    differences: [['Arriving', '[a]rriving']],
  },
  {
    ...asIs,
    name: 'cut where the meaning turns',
    claim: '…are not considered as crimes',
    verdict: 'cut',
    at: ['The State party should ensure that all acts of torture'],
    omitted: [
      'The State party should ensure that all acts of torture are prosecuted under the relevant article of the Criminal Code and that they',
      'of minor or moderate gravity and sentenced as such.',
    ],
  },
  {
    ...asIs,
    name: 'the same with a full stop of the writer’s',
    claim: 'they are not considered as crimes.',
    verdict: 'cut',
    omitted: [
      'The State party should ensure that all acts of torture are prosecuted under the relevant article of the Criminal Code and that',
      'of minor or moderate gravity and sentenced as such.',
    ],
  },
  {
    ...asIs,
    name: 'cut at its end only',
    claim: 'Law enforcement officers accused of torture or other ill-treatment generally refute the allegations',
    verdict: 'cut',
    omitted: [
      ', stating that the complainant resisted arrest, that they acted in self-defence or that the injuries had been sustained prior to detention.',
    ],
  },
  {
    ...asIs,
    name: 'cut inside the words of somebody quoted',
    claim: 'most detainees refrain from filing complaints',
    verdict: 'cut',
    omitted: ['It appears that', 'because they do not trust the system or are afraid of reprisals'],
  },
  {
    ...asIs,
    name: 'two words',
    claim: 'non-admissibility',
    verdict: 'cut',
    at: ['29. While welcoming'],
  },
  {
    ...asIs,
    name: 'one word',
    claim: 'rubberstamp',
    verdict: 'cut',
    at: ['Amnesty International is also concerned that judges'],
  },
  {
    ...asIs,
    name: 'the end cut off, and marked',
    claim:
      'The Committee is concerned about consistent allegations concerning the frequent use of torture and ill-treatment …',
    verdict: 'elided',
    at: ['7. The Committee is concerned'],
    omitted: [
      ', including threat of sexual abuse and rape, committed by law enforcement officers, often to extract “voluntary confessions” or information to be used as evidence in criminal proceedings, so as to meet the success criterion determined by the number of crimes solved (arts. 2, 11 and 12).',
    ],
  },
  ...['…', '[…]', '...', '[...]', '(...)', '. . .', '(…)'].map(
    (mark): Case => ({
      ...asIs,
      name: `an omission marked ${mark}`,
      claim: `Security officers often fail to respect current legislation, which requires that they register a detainee ${mark} after the individual has been deprived of liberty.`,
      verdict: 'elided',
      at: ['Amnesty International remains concerned'],
      omitted: ['within three hours'],
    }),
  ),
  {
    ...asIs,
    name: 'several omissions',
    claim:
      'The State party should ensure … that they are not considered as crimes of minor or moderate gravity […] The State party should also ensure that continuous training is mandatory for all sitting judges (...) to ensure implementation of new laws and amendments.',
    verdict: 'elided',
    omitted: [
      'that all acts of torture are prosecuted under the relevant article of the Criminal Code and',
      'and sentenced as such.',
      ', prosecutors and lawyers',
    ],
  },
  {
    ...asIs,
    name: 'a marked omission over passages',
    claim:
      'The Committee notes in particular: […] Restricted access to lawyers and independent doctors and failure to notify detainees fully of their rights at the time of apprehension;',
    verdict: 'elided',
    omitted: [
      '(a) the failure to acknowledge and record the actual time of apprehension of a detainee, as well as unrecorded periods of pre-trial detention and investigation;',
    ],
  },
  {
    ...asIs,
    name: 'where the source itself leaves something out',
    claim:
      'The Committee notes in particular: (…) The failure to introduce, through the legal reform of July 2008, habeas corpus procedure in full conformity with international standards (art. 2).',
    verdict: 'elided',
  },
];

export const alteredCases: readonly Case[] = [
  {
    ...changed,
    name: 'another number',
    claim:
      'In effect, the detained person is not required to be brought before the court until 72 hours after they have been formally detained.',
    at: ['A law introducing judicial review'],
    differences: [['68', '72']],
  },
  {
    ...changed,
    name: 'a figure with another point',
    claim:
      'Despite a high prison rate (316 per 100.000 of the national population), the conditions of detention prove to be generally in line with international minimum standards.',
    differences: [[',', '.']],
  },
  {
    ...changed,
    name: 'a negation dropped',
    claim: 'The law does require that the detained person be brought promptly before the court following detention.',
    differences: [['not', '']],
  },
  {
    ...changed,
    name: 'a negation added',
    claim: 'Refugees are not effectively protected and do not continue to be at risk of refoulement or abductions.',
    differences: [['', 'do not']],
  },
  {
    ...changed,
    name: 'should made must',
    claim:
      'The State party must review cases of convictions based on confessions that may have been obtained through torture or ill-treatment, and ensure adequate compensation to victims and prosecution of those responsible.',
    differences: [['should', 'must']],
  },
  {
    ...changed,
    name: 'may made was',
    claim: 'ensure that in practice evidence obtained by torture must not be invoked as evidence in any proceedings.',
    differences: [['may', 'must']],
  },
  {
    ...changed,
    name: 'should made may',
    claim:
      'The State party may also ensure that continuous training is mandatory for all sitting judges, prosecutors and lawyers to ensure implementation of new laws and amendments.',
    differences: [['should', 'may']],
  },
  {
    ...changed,
    name: 'two neighbours swapped',
    claim: 'Evidence based on confessions extracted under torture is routinely still admitted in court.',
    differences: [['still routinely', 'routinely still']],
  },
  {
    ...changed,
    name: 'two words swapped',
    claim:
      'In practice, this means that one member of law enforcement investigates sections of another section of law enforcement.',
  },
  {
    ...changed,
    name: 'two sentences of one passage merged',
    claim:
      'The register must list the exact time and place of apprehension and bring the person to a police station for questioning.',
  },
  {
    ...changed,
    name: 'sentences of two documents joined',
    claim:
      'Security officers often fail to respect current legislation and the burden of proof remains with the alleged victim of torture.',
    at: ['Amnesty International remains concerned', 'There are several complaints mechanisms'],
  },
  {
    ...changed,
    name: 'passages joined over a heading',
    claim:
      'The moratorium on executions, imposed in 2003, remains in force and no death sentences have been passed since 2007. All 31 prisoners on death row have had their sentences commuted to life imprisonment. Amnesty International calls on the government:',
    at: ['Moves to reduce the scope', 'Amnesty International calls on the government'],
  },
  {
    ...changed,
    name: 'passages joined over an omission of the source’s',
    claim:
      'additional measures in the field of human rights education of police officers. The Committee is deeply concerned at allegations that torture and ill-treatment of suspects commonly takes place',
    at: ['(c) Change the performance', '9. The Committee is deeply concerned'],
  },
  {
    ...changed,
    name: 'a clause dropped without a mark',
    claim:
      'The State party should ensure that all acts of torture are not considered as crimes of minor or moderate gravity and sentenced as such.',
    at: ['The State party should ensure that all acts'],
    differences: [['prosecuted under the relevant article of the Criminal Code and that they are', '']],
  },
  {
    ...changed,
    name: 'a short clause dropped without a mark',
    claim:
      'Few law enforcement officers have been brought to trial and held accountable for violations, despite scores of people alleging that they have been tortured in custody in order to extract a confession.',
    differences: [[', including torture', '']],
  },
  {
    ...changed,
    name: 'the omission of the source’s dropped',
    claim:
      'Human Rights Watch (HRW) said that the “Kazakhstan police should respect the fundamental freedoms of expression and assembly and not interfere with peaceful rallies”. Despite promising',
    differences: [['[…]', '']],
  },
  {
    ...changed,
    name: 'a marked omission beside a changed word',
    claim:
      'Security officers always fail to respect current legislation, which requires that they register a detainee … after the individual has been deprived of liberty.',
    differences: [['often', 'always']],
    omitted: ['within three hours'],
  },
  {
    ...changed,
    name: 'a typo corrected: acknowledge',
    claim:
      'We would like to call on the EU acknowledge these positive steps, but not to stop emphasizing the need for further reform',
    differences: [['aknowldge', 'acknowledge']],
  },
  {
    ...changed,
    name: 'a typo corrected: Universal',
    claim:
      'In the Universal Periodic Review Report of the Working Group (2010), several countries noted with appreciation that Kazakhstan adopted a National Human Rights Action Plan for 2009-2012.',
    differences: [['Universial', 'Universal']],
  },
  {
    ...changed,
    name: 'a typo corrected: 14th session',
    claim:
      'The UN Human Rights Council adopted the outcome of the Universal Periodic Review of Kazakhstan on 10 June 2010 during its 14th session.',
    differences: [['14thsession', '14th session']],
  },
  {
    ...changed,
    name: 'a word of the source’s put right in brackets',
    claim:
      'In the annex to this briefing you find two individual [cases] that illustrate some of the concerns mentioned in the thematic chapters of the briefing.',
    differences: [['case', '[cases]']],
  },
  {
    ...changed,
    name: 'a line-end hyphen dropped',
    claim:
      'The State party should review cases of convictions based on confessions that may have been obtained through torture or illtreatment, and ensure adequate compensation to victims and prosecution of those responsible.',
    differences: [['ill-treatment', 'illtreatment']],
  },
  {
    ...changed,
    name: 'a capital made small without brackets',
    claim:
      'many of them had allegedly been tortured to obtain evidence and confessions that were later used in court against other detained persons.',
    differences: [['Many', 'many']],
  },
  {
    ...changed,
    name: 'more than the first letter changed in brackets',
    claim: '[A]RRIVING detainees were often subjected to brutal medical examinations.',
    differences: [['Arriving', '[A]RRIVING']],
  },
  {
    ...changed,
    name: 'a number put in brackets as if it were a note mark',
    claim: 'The prohibition of torture is determined in article [17] of the Constitution.',
    differences: [['17', '[17]']],
  },
  {
    ...changed,
    name: 'British made American',
    claim:
      'it has been criticized by the UNSRT for its questionable effectiveness and independence in his follow-up report in 2012.',
    differences: [['criticised', 'criticized']],
  },
  {
    ...changed,
    name: 'a number glued on that is no note mark',
    claim: 'The prohibition of torture7 is determined in article 17 of the Constitution.',
    differences: [['', '7']],
  },
  {
    ...changed,
    name: 'another number for a note mark',
    claim:
      'In particular, the term “legitimate acts” has been declared as a concern by the UNSRT.9 Furthermore, the Criminal Code does not provide appropriate penalties proportional to the gravity of the offence, as required by article 4 par. 2 of the CAT.',
  },
  {
    ...changed,
    name: 'a comma dropped',
    claim:
      'Despite the authorities’ declarations and apparent efforts to reduce the use of cruel inhuman or degrading methods of apprehension and detention, torture and other ill-treatment remain widespread and such acts are committed with virtual impunity.',
    differences: [[',', '']],
  },
  {
    ...changed,
    name: 'Amnesty’s wording of what the Committee wrote, given for the Committee’s',
    claim:
      'The State party should promptly implement effective measures to ensure that a person is not subject in practice to unacknowledged detention',
    at: ['The State party should promptly implement'],
    differences: [['to de facto', 'in practice to']],
  },
  {
    ...changed,
    name: 'the same name spelt otherwise',
    claim: 'Nursultan Nazarbaev, who was elected president in 1991, has ruled the country since with extensive powers',
    differences: [['Nazarbayev', 'Nazarbaev']],
  },
];

export const notHeldCases: readonly Case[] = (
  [
    [
      'another subject',
      'The Court recalls that Article 3 enshrines one of the most fundamental values of democratic societies.',
    ],
    [
      'the field’s own formula with other contents',
      'The State party should ensure that all children enjoy access to inclusive education and health services.',
    ],
    ['nonsense', 'Twas brillig and the slithy toves did gyre and gimble in the wabe'],
    ['Russian', 'Государству-участнику следует обеспечить немедленную регистрацию задержанных'],
    ['Kazakh in Arabic letters', 'قازاقستان رەسپۋبليكاسى'],
    ['Chinese', '酷刑和其他残忍、不人道或有辱人格的待遇'],
    ['one word that nobody uses', 'defenestration'],
    ['three words, one of them another', 'almost complete absence'],
    ['numbers alone', '1 2 3 4 5 6 7 8'],
    ['emoji and a word', '😀😀 xyzzy 😀'],
  ] as const
).map(([name, claim]) => ({ name, claim, verdict: 'not-held', altered: true, at: [] }));
