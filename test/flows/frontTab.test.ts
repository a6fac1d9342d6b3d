// The tab for people: first in the Sheet, filled by what runs anyway, and written only where it says something else.

import { type CellRecord, clickMenu, type Fault, type SheetRecord } from 'local-workspace';
import type { Overview } from '../../src/contract.ts';
import { ANNA, emptySheet, METTE, newAgreement, type School, schoolAt } from './school.ts';

const sheetsOf = ({ workspace, spreadsheetId }: School): SheetRecord[] =>
  workspace.state.spreadsheets[spreadsheetId]?.sheets ?? [];

const frontOf = (school: School): SheetRecord | undefined => sheetsOf(school).find(({ name }) => /^Forside/.test(name));

const textsOf = (school: School): string[] => {
  const cells = Object.values(frontOf(school)?.cells ?? {}).flatMap((row) => Object.values(row));
  return cells.map(({ value }: CellRecord) => String(value)).filter((text) => text !== '');
};

/** How often the last run wrote in cells. */
const writesOf = (school: School): number => school.lastRun.calls['Range.setValues'] ?? 0;

const propertiesOf = ({ workspace, scriptId, spreadsheetId }: School) =>
  workspace.state.properties[`document:${scriptId}:${spreadsheetId}`] ?? {};

const CALLS_OF_A_FIRST_FRONT = [
  'Spreadsheet.insertSheet',
  'Properties.setProperties',
  'Sheet.setColumnWidth',
  'Sheet.protect',
  'Range.setRichTextValues',
  'Range.setValues',
  'Sheet.insertChart',
];

describe('the front', () => {
  test('is the first tab, warns whoever types, and says the next step as the overview does', () => {
    const school = schoolAt('invited');
    const { nextStep } = school.call<Overview>('overview');
    const [first] = sheetsOf(school);
    expect(first).toMatchObject({
      name: 'Forside',
      hidden: false,
      protections: [{ type: 'SHEET', warningOnly: true }],
    });
    expect(textsOf(school)).toContain(nextStep.text);
    expect(textsOf(school).join('\n')).toMatch(/✓ Inviteret/);
  });

  test('costs a second look nothing but the marks', () => {
    const school = schoolAt('invited');
    school.call('overview');
    school.call('overview');
    expect(writesOf(school)).toBe(0);
    expect(school.lastRun.calls['Spreadsheet.getSheetById']).toBeUndefined();
  });

  test('follows what a page saves, in the same run', () => {
    const school = schoolAt('installed');
    school.call('overview');
    school.call('saveSettings', { unitName: 'Solby Bibliotek' });
    expect(textsOf(school)[0]).toContain('Solby Bibliotek');
  });

  test('is written by the hourly run too', () => {
    const school = schoolAt('invited');
    school.call('overview');
    school.type('settings', { id: 'unitName' }, 'value', 'Nyt navn');
    school.hour('2026-09-15T09:30');
    expect(textsOf(school)[0]).toContain('Nyt navn');
  });

  test('keeps what people have written as text', () => {
    const school = schoolAt('installed');
    school.call('saveSettings', { unitName: '=1+1' });
    const title = frontOf(school)?.cells[1]?.[1];
    expect([title?.formula, String(title?.value)]).toEqual([undefined, expect.stringContaining('=1+1')]);
  });

  test('that somebody has deleted stays away until the tabs are looked through', () => {
    const school = schoolAt('installed');
    school.call('overview');
    const record = school.workspace.state.spreadsheets[school.spreadsheetId];
    if (record) record.sheets = record.sheets.filter(({ name }) => name !== 'Forside');
    school.call('saveSettings', { unitName: 'Solby Bibliotek' });
    school.call('overview');
    expect(frontOf(school)).toBeUndefined();
    school.call('repair', 'layout');
    school.call('overview');
    expect(textsOf(school)[0]).toContain('Solby Bibliotek');
  });

  test('is found again by its id whatever it is called, and leaves people’s own tab of that name alone', () => {
    const school = schoolAt('installed');
    school.call('overview');
    const front = frontOf(school);
    if (front) front.name = 'Start';
    school.call('repair', 'layout');
    school.call('overview');
    expect(sheetsOf(school).filter(({ name }) => /Forside|Start/.test(name))).toHaveLength(1);
    const other = emptySheet();
    const [own] = sheetsOf(other);
    if (own) Object.assign(own, { name: 'Forside', cells: { 1: { 1: { value: 'Mit' } } } });
    clickMenu(other.workspace, { scriptId: other.scriptId, user: METTE, functionName: 'installFromMenu' });
    other.call('overview');
    expect(
      sheetsOf(other)
        .map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['Forside 2', 'Forside']);
  });

  test('draws the strategy once something is agreed, and points its charts at more areas when there are more', () => {
    const school = schoolAt('talked');
    const { chartsOf } = drawn(school);
    school.call('overview');
    expect(chartsOf()).toEqual([]);
    const id = school.idOf(ANNA);
    school.call('passEffectReview', id, 'Ny i stillingen');
    school.call('registerConversation', id, '2026-09-28', ['F1']);
    school.call('saveAgreements', id, [newAgreement('Læseklub', 'employee', '2027-03-01')]);
    const before = chartsOf();
    expect(before).toHaveLength(2);
    school.import('focusAreas', 'Indsatsområde;Hvorfor;Fra år;Til år\nTrivsel;Fordi;2026;2029');
    expect(chartsOf().map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(chartsOf()[0]?.ranges).not.toEqual(before[0]?.ranges);
  });

  test('of a copied Sheet is taken over with its charts', () => {
    const school = schoolAt('talked');
    const { chartsOf } = drawn(school);
    school.call('registerConversation', school.idOf(ANNA), '2026-09-28', ['F1']);
    const before = chartsOf();
    expect(before).toHaveLength(2);
    delete propertiesOf(school).front;
    school.call('overview');
    expect(sheetsOf(school).filter(({ name }) => /^Forside/.test(name))).toHaveLength(1);
    expect(chartsOf()).toEqual(before);
  });

  test.each(CALLS_OF_A_FIRST_FRONT)('that was being made when its run died at %s is finished by the next', (member) => {
    const school = schoolAt('talked');
    school.call('registerConversation', school.idOf(ANNA), '2026-09-28', ['F1']);
    delete propertiesOf(school).front;
    const record = school.workspace.state.spreadsheets[school.spreadsheetId];
    if (record) record.sheets = record.sheets.filter(({ name }) => name !== 'Forside');
    const whole = school.copy();
    whole.call('overview');
    for (const when of ['before', 'after'] as const) {
      const killed = school.copy();
      const { execution } = killed.run('overview', [], { faults: [{ member, atCall: 1, kind: 'kill', when }] });
      expect(execution.status).toBe('killed');
      killed.call('overview');
      expect(sheetsOf(killed).map(({ name }) => name)).toEqual(sheetsOf(whole).map(({ name }) => name));
      const [after, wanted] = [frontOf(killed), frontOf(whole)];
      expect([after?.cells, after?.columnWidths, after?.protections.length, after?.charts.length]).toEqual([
        wanted?.cells,
        wanted?.columnWidths,
        wanted?.protections.length,
        wanted?.charts.length,
      ]);
    }
  });

  test('that cannot be written stops nothing: a save is saved, and the next run writes the tab', () => {
    const school = schoolAt('invited');
    school.call('overview');
    const faults: Fault[] = [{ member: 'Range.setRichTextValues', atCall: 1, kind: 'transient' }];
    const { value } = school.run('saveSettings', [{ unitName: 'Solby' }], { faults });
    expect(value).toMatchObject({ ok: true });
    school.call('saveSettings', { unitName: 'Solby Skole' });
    expect(textsOf(school)[0]).toContain('Solby Skole');
    school.type('settings', { id: 'unitName' }, 'value', 'Nyt navn');
    const failed = school.hour('2026-09-15T09:30', faults);
    expect(failed.execution.status).toBe('failed');
    expect(propertiesOf(school).lastRun).toBe('2026-09-15T09:30');
    school.hour('2026-09-15T10:30');
    expect(textsOf(school)[0]).toContain('Nyt navn');
  });
});

const drawn = (school: School) => ({ chartsOf: () => frontOf(school)?.charts ?? [] });
