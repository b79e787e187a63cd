import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '#src/cli/facts.ts';
import { acceptFact } from '#src/cli/facts-accept.ts';
import { checkFacts } from '#src/cli/facts-check.ts';
import { proposeFacts } from '#src/cli/facts-propose.ts';
import type { Work } from '#src/cli/facts-work.ts';
import { Fault } from '#src/corpus/fault.ts';
import { readData } from '#src/library/read-data.ts';
import { factsPath, readFacts } from '#src/library/read-facts.ts';
import { DataFolder } from '../support/data-folder.ts';
import { dataFolder } from '../support/desk.ts';
import { misuse } from '../support/misuse.ts';
import { runIbid } from '../support/run-ibid.ts';

const place = 'kazakhstan-country-page-2014@6559-6630';
const later = 'iphr-eu-kazakhstan-dialogue-briefing@129-388';
const given = ['--id', 'medical-examinations', '--topics', 'prison-conditions,medical-examination'];

const held = readData(dataFolder);

function workOn(data: DataFolder): Work {
  return { folder: data.path, today: '2026-11-22', ...held };
}

describe('facts accept', () => {
  test('adds an entry with its hash, its date and today, and touches no other', () => {
    using data = new DataFolder();
    const before: unknown[] = JSON.parse(readFileSync(factsPath(data.path), 'utf8'));
    const told = acceptFact([place, ...given], workOn(data));
    expect(told).toBe(`medical-examinations is entry ${before.length + 1} of the pool.`);
    const after: unknown[] = JSON.parse(readFileSync(factsPath(data.path), 'utf8'));
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)).toEqual({
      id: 'medical-examinations',
      document: 'kazakhstan-country-page-2014',
      spans: [{ start: 6559, end: 6630 }],
      // Of “Arriving detainees were often subjected to brutal medical examinations.”
      sha256: '29a86e8bd8df7e17fd6631764d08a7e4594320c976ec30fcb21521625e39c2f6',
      asOf: '2014-03-04',
      topics: ['prison-conditions', 'medical-examination'],
      laterSee: null,
      reviewed: '2026-11-22',
    });
    expect(readFacts(data.path, held).at(-1)?.id).toBe('medical-examinations');
  });

  test('takes what is said of dates and of a later document', () => {
    using data = new DataFolder();
    const dates = ['--as-of', '2014-03', '--reviewed', '2026-11-01', '--later', later];
    acceptFact([place, ...given, ...dates], workOn(data));
    const entry = readFacts(data.path, held).at(-1);
    expect(entry).toMatchObject({ asOf: '2014-03', reviewed: '2026-11-01' });
    expect(entry?.laterSee?.document).toBe('iphr-eu-kazakhstan-dialogue-briefing');
    expect(entry?.laterSee?.spans).toEqual([{ start: 129, end: 388 }]);
  });

  test('begins a pool where there is none', () => {
    using data = new DataFolder();
    rmSync(factsPath(data.path));
    expect(acceptFact([place, ...given], workOn(data))).toBe('medical-examinations is entry 1 of the pool.');
    expect(readFacts(data.path, held)).toHaveLength(1);
  });

  test.for<[string, readonly string[], RegExp]>([
    ['no place', given, /^Name one place/],
    ['two places', [place, place, ...given], /^Name one place/],
    ['no id', [place, '--topics', 'torture'], /needs --id and --topics/],
    ['half a sentence', ['kazakhstan-country-page-2014@6559-6620', ...given], /6559-6620’ is not a whole number/],
    ['later: half a sentence', [place, ...given, '--later', 'x@1-2'], /‘x@1-2’ is not a whole number/],
    [
      'a topic that there is not',
      [place, '--id', 'one', '--topics', 'npm'],
      /^Nothing was written\.\none: there is no/,
    ],
    [
      'an id that is taken',
      [place, '--id', 'npm-planned', '--topics', 'torture'],
      /npm-planned: the id is given twice/,
    ],
    ['no date', [place, ...given, '--as-of', 'March'], /medical-examinations: asOf: a date/],
    ['a review still to come', [place, ...given, '--reviewed', '2026-11-23'], /reviewed: 2026-11-23 is still to come/],
    ['a review on no day', [place, ...given, '--reviewed', 'today'], /reviewed: a whole date that exists/],
    ['after its source', [place, ...given, '--as-of', '2015'], /medical-examinations: asOf 2015 is after/],
    ['words that the pool has', ['kazakhstan-country-page-2014@6095-6300', ...given], /it shares words with npm-not/],
    ['a document of no single date', ['ai-kazakhstan-upr-submission@9886-10013', ...given], /no single date/],
    ['an option that there is not', [place, ...given, '--force'], /^Unknown option '--force'\.$/],
  ])('refuses %s, and writes nothing', ([, args, sentence]) => {
    using data = new DataFolder();
    const before = readFileSync(factsPath(data.path), 'utf8');
    expect(misuse(() => acceptFact(args, workOn(data)))).toMatch(sentence);
    expect(readFileSync(factsPath(data.path), 'utf8')).toBe(before);
  });

  test('adds nothing to a pool with a broken entry, or to a file that is none', () => {
    using data = new DataFolder();
    data.edit('facts.json', (text) => text.replace('"asOf": "2009"', '"asOf": "never"'));
    expect(misuse(() => acceptFact([place, ...given], workOn(data)))).toMatch(/^Nothing was written\.\n.*asOf: a date/);
    data.edit('facts.json', () => '{');
    expect(() => acceptFact([place, ...given], workOn(data))).toThrow(Fault);
    expect(readFileSync(factsPath(data.path), 'utf8')).toBe('{');
  });
});

describe('facts check', () => {
  test('counts by document and by topic, narrower topics with broader ones', () => {
    using data = new DataFolder();
    rmSync(factsPath(data.path));
    expect(checkFacts([], workOn(data))).toBe('0 facts stand word for word in the source named.');
    acceptFact([place, '--id', 'examinations', '--topics', 'amnesty'], workOn(data));
    acceptFact([later, '--id', 'positive-steps', '--topics', 'impunity'], workOn(data));
    expect(checkFacts([], workOn(data))).toBe(`2 facts stand word for word in the source named.

By document
   1  iphr-eu-kazakhstan-dialogue-briefing
   1  kazakhstan-country-page-2014

By topic, with what is narrower
   2  accountability
   2  impunity
   1  amnesty`);
  });

  test('takes no words', () => {
    using data = new DataFolder();
    expect(misuse(() => checkFacts(['now'], workOn(data)))).toBe('facts check takes no words.');
  });
});

describe('facts propose', () => {
  test('each with its place, its words, what it carries and what to look at', () => {
    using data = new DataFolder();
    rmSync(factsPath(data.path));
    const told = proposeFacts(['--document', 'Country page', '--limit', '1'], workOn(data));
    expect(told).toMatchInlineSnapshot(`
      "kazakhstan-country-page-2014@4474-4669
        Important in relation to the prohibition of torture is article 16, which limits the legal time limit for police custody to 72 hours and contains provisions for legal aid and the right to appeal.
        figure, rule; themes: torture, legal-aid, police-custody-time-limit, fair-trial, police

      1 of 25 shown."
    `);
    const [first = ''] = told.split('\n');
    acceptFact([first, ...given], workOn(data));
    expect(proposeFacts(['--limit', '999'], workOn(data))).not.toContain(first);
  });

  test('proposes also where the pool is broken, so that it can be mended', () => {
    using data = new DataFolder();
    data.edit('facts.json', () => '{');
    expect(proposeFacts([], workOn(data))).toMatch(/\n20 of \d+ shown\.$/);
  });

  test.for<[readonly string[], RegExp]>([
    [['--limit', '0'], /^--limit takes a whole number/],
    [['--limit', 'ten'], /^--limit takes a whole number/],
    [['--document', 'nothing of the kind'], /^There is no document ‘nothing of the kind’/],
    [['all'], /^facts propose takes no words\.$/],
  ])('refuses %j', ([args, sentence]) => {
    using data = new DataFolder();
    expect(misuse(() => proposeFacts(args, workOn(data)))).toMatch(sentence);
  });
});

describe('on the command line', () => {
  test('a sound pool is 0, a broken one 1 with every problem', async () => {
    using data = new DataFolder();
    const sound = await runIbid(['facts', 'check'], { data: data.path });
    expect([sound.code, sound.stderr]).toEqual([0, '']);
    expect(sound.stdout).toMatch(/^\d+ facts stand word for word/);
    data.edit('facts.json', (text) => text.replace('"asOf": "2009"', '"asOf": "never"').replace('"torture"', '"npm"'));
    const broken = await runIbid(['facts', 'check'], { data: data.path });
    expect([broken.code, broken.stdout]).toEqual([1, '']);
    expect(broken.stderr.match(/^ {2}- /gm)).toHaveLength(2);
  });

  test('work that there is not', () => {
    expect(misuse(() => run(['mend']))).toBe('Say what to do with the facts.');
    expect(misuse(() => run([]))).toBe('Say what to do with the facts.');
  });
});
