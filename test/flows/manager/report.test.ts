// The strategy report on the local Workspace: Doc, tab, charts and mail; made again, cut short, decided on, handed over.

import { arrangeSheet, openDoc, typeInSheet } from 'local-workspace';
import type { Overview, ReportPage } from '../../../src/contract.ts';
import { LAST_NAMES, PEOPLE, reportSchool, sheetOf } from '../reportSchool.ts';
import { METTE, type School } from '../school.ts';

let played: School;
beforeAll(() => {
  played = reportSchool();
});
const fresh = (): School => played.copy();

const reports = (school: School, key = '2026/report/'): string[] =>
  Object.values(school.workspace.state.files)
    .filter(({ appProperties, trashed }) => !trashed && appProperties.musKey?.startsWith(key))
    .map(({ id }) => id);
const textOf = (school: School, id: string): string => openDoc(school.workspace, id, METTE).text();
const idIn = (link: string): string => /\/d\/([^/]+)\//.exec(link)?.[1] ?? '';
const figures = (school: School): Record<string, string> =>
  Object.fromEntries(school.rows('report').map(({ id = '', value = '' }) => [id, value]));
const charts = (school: School) => sheetOf(school, 'report').charts;
const ready = (school: School) => school.mails(METTE, /Strategiopfølgning/);

describe('by itself, a week after the window', () => {
  test('the report is made on the first working day, and the manager gets one mail with its link', () => {
    const school = fresh();
    school.hour('2026-10-31T08:05');
    expect(reports(school)).toEqual([]);
    school.hour('2026-11-02T06:05');
    const [doc = '', ...more] = reports(school);
    expect(more).toEqual([]);
    expect(ready(school)).toEqual([]);
    school.hour('2026-11-02T08:05');
    school.hour('2026-11-02T09:05');
    school.hour('2026-11-03T08:05');
    expect(reports(school)).toEqual([doc]);
    const [mail, ...others] = ready(school);
    expect(others).toEqual([]);
    expect(mail?.htmlBody).toContain(doc);
    expect(mail?.htmlBody).toContain('»Trygge overgange« har ingen aftaler.');
    expect(mail?.htmlBody).toContain('Én tekst er holdt ude, til du har set den igennem.');
    // Monday's overview, which is for the manager alone, stands below it.
    const [report = ''] = (mail?.htmlBody ?? '').split('Mandagsoverblik');
    expect(report).not.toMatch(LAST_NAMES);
  });

  test('the mail tells what the Doc tells, whatever is changed before it leaves', () => {
    const school = fresh();
    school.hour('2026-11-02T06:05');
    const [doc = ''] = reports(school);
    expect(textOf(school, doc)).toContain('»Trygge overgange« har ingen aftaler.');
    school.type('focusAreas', { id: 'F2' }, 'title', 'Trygge skift');
    school.type('suggestions', { id: 'S04' }, 'text', 'Uden numre');
    for (const { id = '' } of school.rows('suggestions')) {
      school.call('replyToSuggestions', [{ id, status: 'declined', reply: 'Ikke i år' }]);
    }
    school.hour('2026-11-02T08:05');
    const [mail] = ready(school);
    // The area by the name it has now: the log keeps no titles.
    expect(mail?.htmlBody).toContain('»Trygge skift« har ingen aftaler.');
    expect(mail?.htmlBody).toContain('Mange forslag til ledelsen venter på svar.');
    expect(
      school
        .log('2026/report/')
        .map(({ details }) => details)
        .join(),
    ).not.toContain('Trygge');
    expect(mail?.htmlBody).toContain('Én tekst er holdt ude, til du har set den igennem.');
  });

  test('switched off, nothing is made or sent', () => {
    const school = fresh();
    school.call('saveSettings', { sendReports: 'Nej' });
    school.hour('2026-11-02T08:05');
    expect([reports(school), ready(school)]).toEqual([[], []]);
  });

  test('a date in the settings goes before the reckoned one', () => {
    const school = fresh();
    school.call('saveSettings', { interimReport: '10-11-2026' });
    school.hour('2026-11-09T08:05');
    expect(reports(school)).toEqual([]);
    school.hour('2026-11-10T08:05');
    expect(reports(school, '2026/report/interim')).toHaveLength(1);
  });
});

describe('the Doc', () => {
  test('answers the five questions, with rows, and without feedback, private suggestions or names of the unnamed', () => {
    const school = fresh();
    const { docLink } = school.call<{ docLink: string }>('makeReport');
    const text = textOf(school, idIn(docLink));
    for (const words of [
      'Strategiopfølgning 2026 – Åbakkeskolen',
      'Strategien var et emne i 6 af 7 samtaler.',
      '3 forslag kan deles: 1 med navn og 2 uden navn.',
      'Dora Lund',
      'Fælles ugeplan',
      'Vises ikke, fordi færre end fem står bag',
      'Der er 7 nye aftaler. 1 af dem (14 %) handler om drift',
      'Aftaler: A11, A12, A13, A14, A15, A16',
      '3,6 af 4 (7 personer)',
      'Skjult af hensyn til den enkelte',
      '»Trygge overgange« har ingen aftaler.',
      'Der er ikke truffet beslutninger endnu.',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/Hemmelig|FBK|Krog|Gert|010190|Børnene læser/);
  });

  test('made again it is the same Doc, rendered anew; one that people have touched is left, and a new one is made', () => {
    const school = fresh();
    const first = idIn(school.call<{ docLink: string }>('makeReport').docLink);
    school.type('suggestions', { id: 'S02' }, 'text', 'Fælles ugeplan og madplan');
    expect(idIn(school.call<{ docLink: string }>('makeReport').docLink)).toBe(first);
    expect(textOf(school, first)).toContain('madplan');
    openDoc(school.workspace, first, METTE).appendParagraph('Vores egne noter');
    const second = idIn(school.call<{ docLink: string }>('makeReport').docLink);
    expect(second).not.toBe(first);
    expect(textOf(school, first)).toContain('Vores egne noter');
    expect(idIn(school.call<{ docLink: string }>('makeReport').docLink)).toBe(second);
    expect(reports(school)).toHaveLength(2);
  });
});

describe('the tab and its charts', () => {
  test('hold the figures, empty where they are hidden, and three charts over their rows', () => {
    const school = fresh();
    school.call('makeReport');
    expect(figures(school)).toMatchObject({
      held: '7',
      topic: '6',
      'agreements/F1': '6',
      'agreements/F2': '0',
      'touch/F1': '3,6',
      'touch/F2': '',
      'effect/done': '',
      'effect/score': '',
    });
    const drawn = charts(school).map(({ options, ranges }) => [options.title, ranges]);
    expect(drawn.map(([title]) => title)).toEqual([
      'Nye aftaler pr. indsatsområde',
      'Hvor langt aftalerne er nået',
      'Hvad der blev af aftalerne fra sidst',
    ]);
    const ids = school.rows('report').map(({ id }) => id);
    const first = ids.indexOf('agreements/F1') + 2;
    expect(drawn[0]?.[1]).toEqual([
      `'Strategiopfølgning'!B${first}:B${first + 2}`,
      `'Strategiopfølgning'!C${first}:C${first + 2}`,
    ]);
  });

  test("are never doubled; people's own chart, columns and order are theirs", () => {
    const school = fresh();
    school.call('makeReport');
    const own = {
      id: 999,
      type: 'PIE',
      ranges: ['Strategiopfølgning!B2:C4'],
      options: { title: 'Min egen' },
      position: { row: 1, column: 20, offsetX: 0, offsetY: 0 },
    };
    sheetOf(school, 'report').charts.push(structuredClone(own));
    const at = { spreadsheetId: school.spreadsheetId, as: METTE, sheet: 'Strategiopfølgning' };
    arrangeSheet(school.workspace, at).insertColumn(1, 'Mine noter');
    typeInSheet(school.workspace, { ...at, a1: 'A3', values: 'Drøftes i MED' });
    const before = school.rows('report');
    school.call('makeReport');
    expect(school.rows('report')).toEqual(before);
    expect(sheetOf(school, 'report').cells[3]?.[1]?.value).toBe('Drøftes i MED');
    expect(charts(school)).toHaveLength(4);
    expect(charts(school).find(({ id }) => id === 999)?.options).toEqual(own.options);
    // Sorted otherwise, the rows are put side by side again, and the charts follow.
    arrangeSheet(school.workspace, at).sort({ header: 'Emne' });
    school.call('makeReport');
    const first =
      school
        .rows('report')
        .map(({ id }) => id)
        .indexOf('progress/notStarted') + 2;
    expect(charts(school).map(({ ranges }) => ranges[0])).toContain(`'Strategiopfølgning'!C${first}:C${first + 4}`);
    expect(charts(school)).toHaveLength(4);
  });

  test('a chart that someone has deleted stays away', () => {
    const school = fresh();
    school.call('makeReport');
    sheetOf(school, 'report').charts.splice(1, 1);
    school.call('makeReport');
    expect(charts(school)).toHaveLength(2);
  });
});

test('a run that dies anywhere, resumed: one Doc, three charts, one mail, the same figures', () => {
  const whole = fresh();
  const { execution } = whole.hour('2026-11-02T08:05');
  const calls = Object.values(execution.calls).reduce((sum, count) => sum + count);
  const end = whole.rows('report');
  for (const part of [0.3, 0.45, 0.55, 0.65, 0.75, 0.85, 0.93]) {
    const school = fresh();
    const killed = school.hour('2026-11-02T08:05', [{ member: '*', atCall: Math.round(calls * part), kind: 'kill' }]);
    expect(killed.execution.status).toBe('killed');
    school.hour('2026-11-02T08:25');
    school.hour('2026-11-03T08:05');
    expect(reports(school)).toHaveLength(1);
    expect(charts(school)).toHaveLength(3);
    expect(school.rows('report').map(({ id, value }) => [id, value])).toEqual(end.map(({ id, value }) => [id, value]));
    // A mail that a dead run may have sent is shown to the manager, and never sent again by itself.
    const uncertain = school.call<Overview>('overview').uncertain.length;
    expect(ready(school).length).toBeLessThanOrEqual(1);
    expect(ready(school).length + uncertain).toBeGreaterThanOrEqual(1);
  }
});

test('a flagged text is told of, approved, and then stands in the report', () => {
  const school = fresh();
  const waits = () => school.call<Overview>('overview').waiting.find(({ kind }) => kind === 'text')?.count ?? 0;
  const { flagged } = school.call<ReportPage>('reportPage');
  expect([flagged.length, waits()]).toEqual([1, 1]);
  expect(flagged[0]?.text).toContain('Række S04 indeholder noget, der ligner et CPR-nummer.');
  // Who approves a text has read it; the overview only says that it is there, and not that something is wrong.
  expect(flagged[0]?.text).toContain('010190-1234');
  const seen = school.call<Overview>('overview');
  expect(JSON.stringify(seen)).not.toContain('010190');
  expect(seen.problems.join('\n')).not.toContain('S04');
  expect(school.refusal('approveTexts', ['approvedText/suggestions/S01/text/x'])).toContain('venter ikke længere');
  school.call('approveTexts', [flagged[0]?.key]);
  expect(waits()).toBe(0);
  expect(textOf(school, idIn(school.call<{ docLink: string }>('makeReport').docLink))).toContain('010190-1234');
});

test('decisions are written with reason and date, shown in the report, and an area to adjust is told of', () => {
  const school = fresh();
  expect(school.refusal('decideFocusAreas', [{ focusAreaId: 'F2', decision: 'adjust', reason: '' }])).toContain(
    '»Trygge overgange«',
  );
  school.call('decideFocusAreas', [
    { focusAreaId: 'F1', decision: 'special', reason: 'Halvdelen kører skævt' },
    { focusAreaId: 'F2', decision: 'adjust', reason: 'Ingen aftaler' },
  ]);
  expect(school.row('focusAreas', { id: 'F1' })).toMatchObject({
    decision: 'Særlig indsats',
    decisionReason: 'Halvdelen kører skævt',
  });
  const text = textOf(school, idIn(school.call<{ docLink: string }>('makeReport').docLink));
  expect(text).toContain('Halvdelen kører skævt');
  expect(text).toContain('mandag den 2. november 2026');
  const { waiting } = school.call<Overview>('overview');
  expect(waiting.find(({ kind }) => kind === 'adjust')).toMatchObject({
    count: 1,
    items: [{ text: expect.stringContaining('»Trygge overgange« skal justeres.') }],
  });
});

test('figures for the leadership: a file without names, the same file when nothing has changed; rolled up to a Doc', () => {
  const school = fresh();
  const { name, json } = school.call<{ name: string; json: string }>('unitFigures');
  expect(name).toBe('Tal til ledelsen – Åbakkeskolen – 2026-11-02.json');
  for (const person of PEOPLE.flatMap((email) => school.row('employees', { email })?.name?.split(' ') ?? [])) {
    expect(json).not.toContain(person);
  }
  school.call('unitFigures');
  const files = reports(school, '2026/figures/');
  expect(files).toHaveLength(1);
  const other = JSON.stringify({ ...JSON.parse(json), unit: 'Bakkeskolen' });
  const { docLink, missing } = school.call<{ docLink: string; missing: string[] }>(
    'rollUp',
    [
      { name, json },
      { name: 'b.json', json: other },
      { name: 'c.json', json: '{' },
    ],
    ['Åbakkeskolen', 'Bakkeskolen', 'Søskolen'],
  );
  expect(missing).toEqual(['Søskolen']);
  const text = textOf(school, idIn(docLink));
  expect(text).toContain('Strategien var et emne i 12 af 14 samtaler (enheder med tal: 2).');
  expect(text).toMatch(/Søskolen.*Mangler/s);
  expect(text).toMatch(/c\.json.*Kan ikke læses/s);
  expect(text).not.toMatch(LAST_NAMES);
});
