// The Sheet is people's own: they arrange it as they like, and a heading that is gone stops every step in time.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { arrangeSheet, readSheet, typeInSheet } from 'local-workspace';
import { ALI, ANNA, BENT, METTE, type School, schoolAt, TALKS } from './school.ts';

const sheetOf = (school: School, name: string) => {
  const sheet = school.workspace.state.spreadsheets[school.spreadsheetId]?.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No tab ${name}`);
  return sheet;
};

test('own columns, colours, order and filter survive a whole run', () => {
  const school = schoolAt('installed');
  const at = { spreadsheetId: school.spreadsheetId, as: METTE, sheet: 'Medarbejdere' };
  const { workspace } = school;
  const arrange = arrangeSheet(workspace, at);
  arrange.insertColumn(2, 'Kontor');
  typeInSheet(workspace, { ...at, a1: 'B2', values: [['Rum 1'], ['Rum 2'], ['Rum 3'], ['Rum 4']] });
  arrange.moveColumn('E-mail', 1);
  arrange.sort({ header: 'Navn' }, false);
  arrange.fill('A2:C2', '#ffeeaa');
  arrange.hideValues({ header: 'Navn' }, ['Bent Friis']);
  const sheet = sheetOf(school, 'Medarbejdere');
  const offices = (): unknown[] => {
    const column = Number(
      Object.entries(sheetOf(school, 'Medarbejdere').cells[1] ?? {}).find(([, cell]) => cell.value === 'Kontor')?.[0],
    );
    return [2, 3, 4, 5].map((row) => sheetOf(school, 'Medarbejdere').cells[row]?.[column]?.value);
  };
  const order = school.rows('employees').map(({ email }) => email);
  const before = { offices: offices(), filter: structuredClone(sheet.filter), colour: sheet.cells[2]?.[2]?.background };

  school.jumpTo('2026-09-01T10:05');
  school.call('startPhase', 'forms', '');
  school.work();
  for (const [email, [date, time]] of Object.entries(TALKS)) {
    school.type('employees', { email }, 'conversationDate', date);
    school.type('employees', { email }, 'conversationTime', time);
  }
  school.call('startPhase', 'invitations', '');
  school.work();
  school.jumpTo('2026-09-16T10:05');
  school.annaAnswers({ SUC1: 'Læseugen' });
  school.hour('2026-09-16T11:05');

  expect(school.rows('employees').map(({ email }) => email)).toEqual(order);
  expect(offices()).toEqual(before.offices);
  const after = sheetOf(school, 'Medarbejdere');
  expect(after.filter).toEqual(before.filter);
  expect(after.cells[2]?.[2]?.background).toBe(before.colour);
  expect(before.colour).toBe('#ffeeaa');
  for (const email of [ANNA, ALI, BENT]) {
    expect(school.row('employees', { email })?.formLink).toContain(school.fileOf('form', email));
  }
  expect(school.row('employees', { email: ANNA })?.step).not.toBe(school.row('employees', { email: ALI })?.step);
});

test('own columns with formulas stand and count through every step, an error in one too', () => {
  const school = schoolAt('withForms');
  const { workspace } = school;
  const record = () => {
    const spreadsheet = workspace.state.spreadsheets[school.spreadsheetId];
    if (!spreadsheet) throw new Error('No spreadsheet');
    return spreadsheet;
  };
  const own = new Map<string, string[]>();
  for (const { name, cells } of record().sheets) {
    const rows = Object.keys(cells).map(Number);
    const at = { spreadsheetId: school.spreadsheetId, as: METTE, sheet: name };
    arrangeSheet(workspace, at).insertColumn(2, 'Egen');
    // The front is written anew, whatever is beside it.
    if (name === 'Log' || name === 'Forside') continue;
    const formulas = rows
      .filter((row) => row > 1)
      .map((row) => (row === 2 ? `=A${row}/0` : `=IF(A${row}="";"tom";A${row}&" "&COUNTA(C$2:C))`));
    own.set(name, formulas);
    if (formulas.length > 0) typeInSheet(workspace, { ...at, a1: 'B2', values: formulas.map((formula) => [formula]) });
  }
  expect(own.get('Medarbejdere')?.length).toBeGreaterThan(3);

  for (const [email, [date, time]] of Object.entries(TALKS)) {
    school.type('employees', { email }, 'conversationDate', date);
    school.type('employees', { email }, 'conversationTime', time);
  }
  school.jumpTo('2026-09-14T10:05');
  school.call('startPhase', 'invitations', '');
  school.work();
  school.jumpTo('2026-09-16T10:05');
  school.annaAnswers({ SUC1: 'Læseugen' });
  school.hour('2026-09-16T11:05');
  school.hour('2026-09-17T08:05');
  school.jumpTo('2026-09-28T12:05');
  const anna = school.idOf(ANNA);
  school.call('registerConversation', anna, '2026-09-28', []);
  school.call('proposeTimes');
  school.import('employees', 'Navn;E-mail;Lokale\nNora Nyhed;nora@skole.example;12\n');
  school.hour('2026-09-28T13:05');
  school.call('overview');

  for (const { name, cells } of record().sheets)
    for (const [index, formula] of (own.get(name) ?? []).entries())
      expect([name, index + 2, cells[index + 2]?.[2]?.formula]).toEqual([name, index + 2, formula]);
  expect(school.rows('employees').map(({ name }) => name)).toContain('Nora Nyhed');
  const staff = readSheet(workspace, { spreadsheetId: school.spreadsheetId, sheet: 'Medarbejdere' });
  expect(staff.value(2, 2)).toBe('#VALUE!');
  expect(staff.value(3, 2)).toMatch(/ \d+$/);
});

describe('a renamed heading', () => {
  const broken = (): School => {
    const school = schoolAt('invited');
    arrangeSheet(school.workspace, { spreadsheetId: school.spreadsheetId, as: METTE, sheet: 'Aftaler' }).renameHeader(
      'Frist',
      'Sidste dag',
    );
    return school;
  };

  const STOPPED: [string, unknown[]][] = [
    ['overview', []],
    ['workOn', [10]],
    ['saveSettings', [{ unitName: 'X' }]],
    ['saveTailoring', [[], []]],
    ['savePreparation', [[]]],
    ['proposeTimes', []],
    ['previewPhase', ['forms']],
    ['startPhase', ['forms', '']],
    ['settleUncertain', ['x', true]],
    ['conversationOf', ['E01']],
    ['registerConversation', ['E01', '2026-09-01', []]],
    ['reviewAgreements', ['E01', []]],
    ['passEffectReview', ['E01', 'x']],
    ['saveAgreements', ['E01', []]],
    ['readAgreements', ['E01']],
    ['confirmAgreements', ['E01', 1]],
    ['confirmOnPaper', ['E01', 1]],
    ['previewImport', [{ kind: 'employees', name: 'a.csv', base64: 'TmF2bg==' }]],
    ['importFile', [{ kind: 'employees', name: 'a.csv', base64: 'TmF2bg==' }]],
    ['saveProgress', [[]]],
    ['registerHalfYearReview', ['E01', '2027-03-01', '']],
    ['makeReport', []],
    ['decideFocusAreas', [[]]],
    ['approveTexts', [[]]],
    ['unitFigures', []],
    ['replyToSuggestions', [[]]],
    ['handOver', ['x']],
    ['takeOver', ['Nora']],
    ['startNextCycle', []],
    ['proposedDeletions', []],
    ['approveDeletions', [[]]],
    ['exportPersonalData', ['E01']],
    ['makePapers', []],
    ['repair', ['trigger']],
    ['preparePage', []],
    ['calendarFile', []],
    ['saveFocusAreas', [[]]],
    ['saveSlots', [[]]],
    ['tailoringOf', ['E01']],
    ['previewForm', ['E01']],
    ['previewMail', ['invitation', 'E01']],
    ['sendTestMail', ['invitation', 'E01']],
    ['checkAgreements', ['E01', []]],
    ['followUpPage', []],
    ['reportPage', []],
  ];

  test('is tried on every function that the sidebar can call', () => {
    const main = readFileSync(path.join(import.meta.dirname, '../../src/main.ts'), 'utf8');
    const server = /const server = \{(.*?)\n\};/s.exec(main)?.[1] ?? '';
    const names = [...server.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name);
    // The figures of other units come in files; tabs are shown whatever stands in them.
    expect([...STOPPED.map(([name]) => name), 'rollUp', 'showTabs', 'showTab'].sort()).toEqual(names.sort());
  });

  test.each(STOPPED)('stops %s, naming tab and column; nothing is written', (functionName, args) => {
    const school = broken();
    const before = JSON.stringify(school.workspace.state.spreadsheets);
    expect(school.refusal(functionName, ...args)).toMatch(/[Ff]anen Aftaler.*kolonnen Frist.*Kolonnen mangler/);
    expect(JSON.stringify(school.workspace.state.spreadsheets)).toBe(before);
  });

  test('stops the hourly run before it mails or makes anything', () => {
    const school = broken();
    const before = school.mails().length;
    expect(() => school.hour('2026-09-21T08:20')).toThrow('headingMissing');
    expect(school.mails()).toHaveLength(before);
    expect(school.lastRun.calls['UrlFetchApp.fetchAll']).toBeUndefined();
    arrangeSheet(school.workspace, { spreadsheetId: school.spreadsheetId, as: METTE, sheet: 'Aftaler' }).renameHeader(
      'Sidste dag',
      'Frist',
    );
    school.hour('2026-09-21T08:20');
    expect(school.mails().length).toBeGreaterThan(before);
  });
});

test('neither the console nor the Log tab names people, addresses or what they wrote', () => {
  const school = schoolAt('talked');
  school.jumpTo('2026-09-17T10:05');
  school.doc(ANNA, ANNA).appendParagraph('note');
  school.annaAnswers({ SUC1: 'Hemmelighed', STR5: 'Forslaget', FBK1: 'Hemmelighed' });
  school.hour('2026-09-17T11:05', [
    { member: 'rest:POST /v1/documents/*', atCall: 1, kind: 'transient' },
    { member: 'rest:GET /v1/forms/*', atCall: 1, kind: 'quota' },
  ]);
  school.hour('2026-09-24T08:05', [{ member: 'MailApp.sendEmail', atCall: 1, kind: 'transient' }]);
  school.hour('2026-09-28T12:05', [{ member: 'rest:GET /v1/documents/*', atCall: 1, kind: 'kill' }]);
  school.run('workOn', ['not a number', {}]);
  school.run('saveTailoring', [null, 'Hemmelighed']);
  const logs = school.workspace.state.executions.flatMap(({ logs: lines, error }) => [
    ...lines.map(({ text }) => text),
    error ?? '',
  ]);
  expect(logs.filter((line) => line !== '').length).toBeGreaterThan(0);
  const told = `${logs.join('\n')}\n${JSON.stringify(school.rows('log'))}`;
  expect(told).not.toMatch(/Anna|Ali Demir|Bent|Mette|@|Hemmelighed|Forslaget|Læsebånd|Skema\b.*Kursus/);
});
