// A Sheet that earlier code has kept is brought up to date and worked on; one that later code has kept is refused.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  advanceTo,
  clickMenu,
  type Fault,
  fireTrigger,
  holdLockElsewhere,
  installScript,
  openDocument,
  Workspace,
  type WorkspaceState,
} from 'local-workspace';
import type { Overview } from '../../../src/contract.ts';
import { FORMAT } from '../../../src/flows/engine/upgrade.ts';
import { FIT } from '../fitArguments.ts';
import { emptySheet, METTE, School, schoolAt, WITHOUT_LUCK } from '../school.ts';

const KARIM = 'karim.saleh@aabakkeskolen.solby.example';
const at = (path: string): string => resolve(import.meta.dirname, '../../..', path);

const fixture = (format: 1 | 4): WorkspaceState =>
  JSON.parse(gunzipSync(readFileSync(at(`test/fixtures/sheet-format-${format}.json.gz`))).toString('utf8'));

const FIRST = fixture(1);
const FOURTH = fixture(4);

/** The story's Sheet at noon on 31 May 2027, as code of an earlier format has kept it, with the present code. */
const keptSheet = (kept = FIRST): School => {
  const workspace = new Workspace(structuredClone(kept));
  workspace.state.weather = WITHOUT_LUCK;
  const [scriptId = ''] = Object.keys(kept.scripts);
  const [spreadsheetId = ''] = Object.keys(kept.spreadsheets);
  const names = ['Code.js', 'Sidebar.html', 'appsscript.json'];
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(at(`dist/${name}`), 'utf8')]));
  installScript(workspace, { files, id: scriptId });
  openDocument(workspace, { scriptId, user: KARIM });
  clickMenu(workspace, { scriptId, user: KARIM, functionName: 'openSidebar' });
  return new School(workspace, scriptId, spreadsheetId, KARIM);
};

const overviewOf = (school: School): Overview => {
  const { value, error } = school.run('overview', [], { user: KARIM });
  if (error) throw new Error(error.message);
  const reply = value as { ok: true; data: Overview } | { ok: false; problems: string[] };
  if (!reply.ok) throw new Error(reply.problems.join());
  return reply.data;
};

const propertiesOf = ({ workspace, scriptId, spreadsheetId }: School): Record<string, string> =>
  workspace.state.properties[`document:${scriptId}:${spreadsheetId}`] ?? {};

const formatOf = (school: School): string | undefined => propertiesOf(school).format;

const detailsOf = (school: School, key: string): string => school.row('log', { id: key })?.details ?? '';

/** The hour strikes; the trigger is that of whoever leads the Sheet. */
const nextHour = (school: School, faults: Fault[] = []) => {
  const { workspace } = school;
  const trigger = workspace.state.triggers.find(({ disabled }) => !disabled);
  if (!trigger) throw new Error('Nobody has a trigger');
  workspace.state.now += 3_600_000;
  return fireTrigger(workspace, trigger.id, { faults });
};

const keysIn = (school: School): string[] => school.rows('log').map(({ id = '' }) => id);
const filesIn = ({ workspace }: School): string[] =>
  Object.values(workspace.state.files).map(({ id, appProperties }) => `${appProperties.musKey} ${id}`);

test('the kept Sheet is of the first format, and holds what the log can hold', () => {
  const school = keptSheet();
  expect(formatOf(school)).toBeUndefined();
  const names = new Set(keysIn(school).map((key) => key.split('/')[1]?.replace(/-\d+[dw]$/, '')));
  for (const kind of ['form', 'doc', 'answered', 'progress', 'pdf', 'deletion', 'former', 'shown', 'suggestionReply'])
    expect([kind, names.has(kind)]).toEqual([kind, true]);
});

describe('the next hour', () => {
  const school = keptSheet();
  const before = { keys: keysIn(school), files: filesIn(school), mails: school.mails().length };
  const progress = detailsOf(school, '2026/progress/E02');
  const result = nextHour(school);

  test('brings the Sheet up to date and does nothing twice', () => {
    expect([result?.execution.status, result?.error]).toEqual(['completed', undefined]);
    expect(formatOf(school)).toBe(String(FORMAT));
    // A Sheet of that format knows of no morning yet.
    expect(keysIn(school)).toEqual([...before.keys, 'morning']);
    expect(filesIn(school)).toEqual(before.files);
    expect(school.mails()).toHaveLength(before.mails);
  });

  test('takes away what nobody reads, and leaves the rest', () => {
    expect(detailsOf(keptSheet(), '2026/lapse/E04')).toBe('lapsed=A15 A16');
    expect(detailsOf(school, '2026/lapse/E04')).toBe('');
    expect(detailsOf(school, '2026/form/E02')).not.toMatch(/\bversion=/);
    const parts = (text: string): string[] => text.split(/; | /).sort();
    expect(parts(detailsOf(school, '2026/progress/E02'))).toEqual(parts(progress));
    expect(detailsOf(school, '2026/shown/touch/1')).toBe(detailsOf(keptSheet(), '2026/shown/touch/1'));
  });

  test('the manager sees the year as it was', () => {
    const { people, problems, uncertain } = overviewOf(school);
    expect(people).toHaveLength(13);
    expect([problems, uncertain]).toEqual([[], []]);
  });
});

test('a week goes on by the rules of today, with no burst of mails', () => {
  const school = keptSheet();
  const before = school.mails().length;
  const keys = keysIn(school);
  const ends: string[] = [];
  advanceTo(school.workspace, Date.parse('2027-06-09T12:00:00Z'), {
    onExecution: ({ execution }) => ends.push(execution.status),
  });
  expect(new Set(ends)).toEqual(new Set(['completed']));
  const mails = school.mails().slice(before);
  expect(mails.map(({ to, subject, sentAt }) => [new Date(sentAt).toISOString().slice(0, 10), to[0], subject])).toEqual(
    [
      ['2027-06-01', KARIM, 'Strategiopfølgning 2026 er klar'],
      // What has been past its deadline for months is in Monday's overview and at the half-year only.
      ['2027-06-07', KARIM, 'Ugens overblik over MUS: 12 aftaler'],
    ],
  );
  const after = keysIn(school);
  expect(new Set(after).size).toBe(after.length);
  expect(after.slice(0, keys.length)).toEqual(keys);
  expect(after).toHaveLength(521);
});

test('a look at a page brings it up to date too, and the next look has nothing to do', () => {
  const school = keptSheet();
  overviewOf(school);
  expect(formatOf(school)).toBe(String(FORMAT));
  expect(school.lastRun.calls['Range.setValues']).toBeGreaterThan(0);
  overviewOf(school);
  expect(school.lastRun.calls['Range.setValues']).toBeUndefined();
  expect(school.lastRun.calls['Lock.tryLock']).toBeUndefined();
});

test('a page that is opened while another run works in the older Sheet asks the reader, in a sentence, to wait', () => {
  const school = keptSheet();
  const release = holdLockElsewhere(school.workspace, `document:${school.scriptId}:${school.spreadsheetId}`);
  expect(school.refusedWhole('overview')).toBe('Arket er i gang med noget andet. Vent et øjeblik, og prøv igen.');
  expect(formatOf(school)).toBeUndefined();
  release();
  overviewOf(school);
  expect(formatOf(school)).toBe(String(FORMAT));
});

test('once the Sheet is up to date, a page is read while another run works in it', () => {
  const school = keptSheet();
  overviewOf(school);
  holdLockElsewhere(school.workspace, `document:${school.scriptId}:${school.spreadsheetId}`);
  expect(overviewOf(school).people).toHaveLength(13);
});

test('a copy, which has lost its number, is brought up to date once more without harm', () => {
  const school = keptSheet();
  overviewOf(school);
  const cells = school.cells();
  delete propertiesOf(school).format;
  overviewOf(school);
  expect(formatOf(school)).toBe(String(FORMAT));
  expect(school.cells()).toBe(cells);
});

test('a run that dies on the way leaves the rest to the next one', () => {
  const whole = keptSheet();
  nextHour(whole);
  for (const atCall of [1, 2, 5, 20]) {
    const school = keptSheet();
    const died = nextHour(school, [{ member: 'Range.setValues', atCall, kind: 'kill', when: 'after' }]);
    expect(died?.execution.status).toBe('killed');
    expect(formatOf(school)).toBeUndefined();
    nextHour(school);
    expect(formatOf(school)).toBe(String(FORMAT));
    expect(keysIn(school)).toEqual(keysIn(whole));
    expect(school.rows('log').map(({ details }) => details)).toEqual(whole.rows('log').map(({ details }) => details));
  }
});

test.each([
  ['of the first format', '1'],
  ['of the second format', '2'],
])('a Sheet %s whose log is locked keeps its number, and is brought up to date once it is open', (_, format) => {
  const school = keptSheet();
  propertiesOf(school).format = format;
  const { sheets = [] } = school.workspace.state.spreadsheets[school.spreadsheetId] ?? {};
  const [log, employees] = ['Log', 'Medarbejdere'].map((title) => sheets.find(({ name }) => name === title));
  const file = school.workspace.file(school.spreadsheetId);
  if (!log || !employees || !file) throw new Error('The Sheet is not whole');
  // People of whom the log has marks.
  for (const row of [4, 5, 6, 7]) delete employees.cells[row];
  file.owner = METTE;
  log.protections.push({ id: 'locked', type: 'SHEET', description: '', warningOnly: false, editors: [METTE] });
  expect(school.run('overview', [], { user: KARIM }).value).toMatchObject({
    ok: false,
    problems: [expect.stringMatching(/Fanen Log.*nogen har låst/)],
  });
  expect(formatOf(school)).toBe(format);
  log.protections = log.protections.filter(({ id }) => id !== 'locked');
  overviewOf(school);
  expect(formatOf(school)).toBe(String(FORMAT));
});

test('a Sheet that is set up now has the present number', () => {
  expect(formatOf(schoolAt('installed'))).toBe(String(FORMAT));
  expect(formatOf(emptySheet())).toBeUndefined();
});

describe('a Sheet of a newer format', () => {
  const newer = (locale = 'da'): School => {
    const school = locale === 'da' ? schoolAt('withForms') : emptySheet('en');
    if (locale !== 'da') {
      clickMenu(school.workspace, { scriptId: school.scriptId, user: METTE, functionName: 'installFromMenu' });
    }
    propertiesOf(school).format = String(FORMAT + 1);
    return school;
  };

  test('is refused by every page and every deed, and nothing is written', () => {
    const school = newer();
    const args: Record<string, readonly unknown[]> = FIT;
    const names = Object.keys(args);
    const refusals = names.map((name) => [name, school.refusedWhole(name, ...(args[name] ?? []))]);
    const refused = expect.stringMatching(/^Arket er ført videre af en nyere udgave/);
    expect(refusals).toEqual(names.map((name) => [name, refused]));
    expect(newer('en').refusal('overview')).toMatch(/^A newer version of Strategisk MUS/);
  });

  test('is refused from the menu', () => {
    const school = newer();
    const before = school.cells();
    const screen = () => school.workspace.state.screens;
    clickMenu(school.workspace, { scriptId: school.scriptId, user: METTE, functionName: 'installFromMenu' });
    expect(JSON.stringify(screen())).toContain('nyere udgave af Strategisk MUS');
    expect(school.cells()).toBe(before);
  });

  test('is refused by the hourly run, which says so in the execution log', () => {
    const school = newer();
    const before = school.cells();
    school.jumpTo('2026-09-02T10:05');
    const trigger = school.workspace.state.triggers.find(({ owner }) => owner === METTE);
    const result = trigger && fireTrigger(school.workspace, trigger.id, {});
    expect(result?.execution.status).toBe('failed');
    expect(result?.execution.logs.map(({ text }) => text).join()).toContain('nyere udgave af Strategisk MUS');
    expect(school.cells()).toBe(before);
  });
});

describe('a Sheet of the fourth format, whose mails did not keep what they linked to', () => {
  const linksIn = (school: School): string[] =>
    school.rows('log').flatMap(({ id = '', details = '' }) => (/(^|; )links=/.test(details) ? [id] : []));

  test('gets what they told, and the rest of the log stays as it is', () => {
    const before = keptSheet(FOURTH);
    expect([formatOf(before), linksIn(before)]).toEqual(['4', []]);
    const school = keptSheet(FOURTH);
    overviewOf(school);
    expect(formatOf(school)).toBe(String(FORMAT));
    const told = linksIn(school);
    expect(told).toContain('2026/invitation/E02');
    const others = (of: School) => of.rows('log').filter(({ id = '' }) => !told.includes(id));
    expect(others(school)).toEqual(others(before));
  });

  test('the next hours tell nobody a link anew', () => {
    const school = keptSheet(FOURTH);
    const before = school.mails().length;
    expect(nextHour(school)?.error).toBeUndefined();
    expect(nextHour(school)?.error).toBeUndefined();
    expect(school.mails()).toHaveLength(before);
    expect(keysIn(school).filter((key) => key.includes('/newLink/'))).toEqual([]);
  });
});
