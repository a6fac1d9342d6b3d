// The conversation Doc: its order, what it knows, and that neither side's feedback shows before the other's.
import { OPERATIONS } from '../../../src/domain/agreements/agreementTerms.ts';
import { focusAreaOf } from '../../../src/domain/agreements/agreementWords.ts';
import { conversationDocHtml } from '../../../src/domain/conversation/conversationDoc.ts';
import { appendRequests, docAdditions, docTextOf } from '../../../src/domain/conversation/docAppend.ts';
import { printFormHtml } from '../../../src/domain/forms/printForm.ts';
import { preparedBefore } from '../../../src/domain/people/formerPreparation.ts';
import { words } from '../../../src/domain/words/words.ts';
import { ownerHash } from '../../../src/domain/work/fileOwner.ts';
import { rowOf } from '../../../src/domain/work/logEntries.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf } from '../../../src/domain/work/work.ts';
import { employeeOf, exampleUnit, row } from '../exampleUnit.ts';

const answer = (questionKey: string, text: string, employeeId = 'E01') =>
  row('answers', { year: 2026, employeeId, questionKey, answer: text, responseId: 'R1' });
const answers = [
  answer('SUC1', 'Årets <b>læsefest</b>'),
  answer('SUC2', 'Med 5. årgang'),
  answer('STR1:F1', 'Meget'),
  answer('FBK1', 'Du lytter'),
  answer('DAG1', '1. Vikardækning\n2. Ny rolle'),
];
const preparation = [
  row('preparation', { year: 2026, employeeId: 'E01', questionId: 'SUC5', answer: 'Din læsefest' }),
  row('preparation', { year: 2026, employeeId: 'E01', questionId: 'FBK3', reason: 'Tages mundtligt' }),
  row('preparation', { year: 2026, employeeId: 'E01', questionId: 'STR8', answer: 'To timer om ugen' }),
];
const released = row('log', { id: keyOf.feedback(2026, 'E01'), state: 'done' });
const waiting = exampleUnit({ answers, preparation });
const unit = exampleUnit({ answers, preparation, log: [released] });
const sofie = employeeOf(unit, 'E01');
/** As Drive makes a Doc of it: each block a paragraph of its own. */
const linesOf = (html: string): string =>
  html
    .replace(/<br>/g, '\v')
    .replace(/<\/?(?:p|li|h\d|td|th)\b[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '');

const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('the effect review comes first and the new agreements last', () => {
  const html = conversationDocHtml(unit, sofie);
  const headings = [...html.matchAll(/<h2>(\d)/g)].map(([, number]) => number);
  expect(headings).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(html.indexOf('A01')).toBeLessThan(html.indexOf('Vikardækning'));
});

test('both tables have their headings, the old agreements and room for new ones', () => {
  const html = conversationDocHtml(unit, sofie);
  const tables = html.split('<table').slice(1);
  expect(text(`<${tables[0]}`)).toMatch(/Nr\. Aftale Status Hvorfor Effekt Effekt 1–5 A01 .* A02 /);
  const last = tables[tables.length - 1] ?? '';
  expect(text(`<${last}`)).toContain('Nr. Aftale Type Indsatsområde Ansvarlig Frist Tegn på succes');
  expect(last.match(/<tr>/g)).toHaveLength(5);
  expect(html).not.toContain('Noget, der faldt bort');
});

test('an agreement of daily operations stands with its reason, as it is read back', () => {
  for (const [id, said] of [
    ['E01', 'Drift: Faglokalerne (alle tre) skal virke'],
    ['E02', 'Daily operations: Faglokalerne (alle tre) skal virke'],
  ] as const) {
    const agreement = { id: 'A9', year: 2026, employeeId: id, focusAreaId: OPERATIONS };
    const driftReason = 'Faglokalerne (alle tre) skal virke';
    const made = exampleUnit({ agreements: [row('agreements', { ...agreement, driftReason })] });
    expect(conversationDocHtml(made, employeeOf(made, id))).toContain(`>${said}<`);
    expect(focusAreaOf(said, made.focusAreas)).toEqual({ id: OPERATIONS, reason: driftReason });
  }
});

test('marked answers come first in their section, each topic has room for notes, and nothing becomes markup', () => {
  const html = conversationDocHtml(unit, sofie);
  expect(html.indexOf('★ Beskriv')).toBeLessThan(html.indexOf('Fortæl om en opgave'));
  expect(text(html)).toContain('Emne Noter Vikardækning Ny rolle');
  expect(html).toContain('Årets &lt;b&gt;læsefest&lt;/b&gt;');
});

test('before the release neither side’s words stand in the Doc', () => {
  const html = conversationDocHtml(waiting, sofie);
  for (const words of ['Du lytter', 'Din læsefest', 'To timer om ugen', 'Tages mundtligt'])
    expect(html).not.toContain(words);
  expect(html).not.toContain('Lederen skriver');
  expect(html).toContain('på samme tid');
});

test('after the release both columns stand there, and a blank one says why', () => {
  const html = conversationDocHtml(unit, sofie);
  for (const words of ['Du lytter', 'Din læsefest', 'To timer om ugen', 'Begrundelse: Tages mundtligt']) {
    expect(html).toContain(words);
  }
  expect(text(html)).toMatch(/Lederen skriver: Hvilken indsats vil jeg særligt anerkende/);
  const blank = exampleUnit({ preparation, log: [released] });
  expect(conversationDocHtml(blank, sofie)).toContain('Sofie Bak har valgt ikke at skrive noget her');
});

test('recognition stands before everything but what became of the agreements, and how to listen is not for both', () => {
  const html = text(conversationDocHtml(unit, sofie));
  const places = [
    'Hvad blev der af aftalerne',
    'Din læsefest',
    'Årets',
    'Vikardækning',
    'To timer om ugen',
    'Du lytter',
    'Nye aftaler',
  ];
  const found = places.map((words) => html.indexOf(words));
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(found).not.toContain(-1);
  expect(html).not.toContain('Vent med at forklare dig');
});

test('an area that hardly touches the work is one line, and one that nobody has said anything of stands with its why', () => {
  const said = (touch: string) =>
    text(conversationDocHtml(exampleUnit({ answers: [answer('STR1:F1', touch)] }), sofie)).match(/Hvorfor: /g)
      ?.length ?? 0;
  expect(said('Meget') - said('Lidt')).toBe(1);
  expect(said('')).toBe(said('Meget'));
});

test('one who reads English gets an English Doc, with the stored options in English', () => {
  const made = exampleUnit({ answers: [answer('STR1:F1', 'Meget', 'E02'), answer('STR6', 'Ja, med navn', 'E02')] });
  const html = conversationDocHtml(made, employeeOf(made, 'E02'));
  expect(html).toContain('What became of the agreements from last time?');
  expect(html).toContain('Touches the work: Very much');
  expect(html).toContain('Yes, with my name');
});

test('only what a touched Doc does not say yet is added, at its end', () => {
  const present = linesOf(conversationDocHtml(unit, sofie));
  const later = exampleUnit({
    answers: [...answers.slice(0, 4), answer('DAG1', 'Vikardækning\nNy rolle\nEfteruddannelse')],
    preparation,
    log: [released],
  });
  const additions = docAdditions(later, sofie, '2026-09-25', present.replace('&lt;', '<').replace(/&[lg]t;/g, '>'));
  expect(additions.find(({ heading }) => heading.endsWith('nye emner'))).toEqual({
    heading: 'Tilføjet fredag den 25. september 2026: nye emner',
    paragraphs: ['• Efteruddannelse'],
  });
  expect(appendRequests(additions.slice(0, 1))).toEqual([
    {
      insertText: {
        text: '\nTilføjet fredag den 25. september 2026: nye emner\n• Efteruddannelse\n',
        endOfSegmentLocation: {},
      },
    },
  ]);
});

test('a late topic is added though its word stands elsewhere in the Doc, and not twice', () => {
  const late = exampleUnit({ answers: [answer('DAG1', 'Vikardækning\nTid\nStrategi')] });
  const doc = '2. Medarbejderens emner\nVikardækning\n4. Strategien og arbejdet\nTid: tirsdag\vSted: Kontoret\n';
  const topics = (docText: string) => docAdditions(late, sofie, '2026-09-25', docText)[0]?.paragraphs;
  expect(topics(doc)).toEqual(['• Tid', '• Strategi']);
  expect(topics(`${doc}• Tid\n• Strategi\n`)).toBeUndefined();
});

test('the Doc and the paper form stay small with much in them', () => {
  const long = exampleUnit({
    answers: unit.questions.map(({ id }) => answer(id, 'Et langt svar. '.repeat(200))),
    agreements: Array.from({ length: 30 }, (_, number) =>
      row('agreements', { id: `A${number}`, year: 2025, employeeId: 'E01', text: 'Aftale '.repeat(20) }),
    ),
  });
  expect(conversationDocHtml(long, sofie).length).toBeLessThan(200_000);
  expect(printFormHtml(long, sofie).length).toBeLessThan(200_000);
});

test('the paper form asks what the online one asks', () => {
  const html = printFormHtml(unit, employeeOf(unit, 'E03'));
  expect(html).toContain('Fortæl om en opgave, du er stolt af');
  expect(html).toContain('☐ Ja, uden navn');
  expect(html).toContain('aflever det til Mette Holm');
});

test('a Doc’s text is read through its paragraphs and tables', () => {
  const paragraph = (content: string) => ({ paragraph: { elements: [{ textRun: { content } }] } });
  const table = { tableRows: [{ tableCells: [{ content: [paragraph('B\n')] }, { content: [paragraph('C\n')] }] }] };
  expect(docTextOf({ body: { content: [paragraph('A\n'), { table }, paragraph('D\n')] } })).toBe('A\nB\nC\nD\n');
});

describe('what a former manager prepared, in a Doc of the successor', () => {
  /** The successor, who took over when this had been prepared; of it the first is written anew, where asked for. */
  const given = (language: 'da' | 'en', isAnew: boolean) => {
    const example = exampleUnit({ answers, preparation });
    const settings = { ...example.settings, language, managerName: 'Karim Nør', triggerOwner: 'karim@solby.dk' };
    const before = { ...example, settings };
    const notice = rowOf(
      {
        key: keyOf.newManager(2026, 'E01', ownerHash(settings)),
        details: preparedBefore(unitIndexOf(before), 'E01'),
      },
      'done',
      '2026-09-20T10:00',
    );
    return {
      ...before,
      employees: example.employees.map((one) => ({ ...one, language })),
      preparation: preparation.map((one) =>
        isAnew && one.questionId === 'SUC5' ? { ...one, answer: 'Dit overblik' } : one,
      ),
      log: [released, notice],
    };
  };

  test.each(['da', 'en'] as const)('is told as that manager’s, apart from what is written anew (%s)', (language) => {
    const { strategy, feedback } = words(language).doc;
    const mixed = given(language, true);
    const html = conversationDocHtml(mixed, employeeOf(mixed, 'E01'));
    const added = docAdditions(mixed, employeeOf(mixed, 'E01'), '2026-10-01').flatMap(({ paragraphs }) => paragraphs);
    expect(html.indexOf(strategy.former)).toBeGreaterThan(0);
    expect(html.indexOf(strategy.former)).toBeLessThan(html.indexOf('To timer om ugen'));
    expect(html.indexOf(strategy.manager)).toBeLessThan(html.indexOf('Dit overblik'));
    expect(added).toEqual(expect.arrayContaining([strategy.former, strategy.manager, feedback.former]));
    const all = given(language, false);
    expect(conversationDocHtml(all, employeeOf(all, 'E01'))).not.toContain(strategy.manager);
    expect(conversationDocHtml(unit, employeeOf(unit, 'E01'))).not.toContain(words('da').doc.strategy.former);
  });
});
