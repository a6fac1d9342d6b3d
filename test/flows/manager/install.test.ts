// Installing: the menu before any consent, the Sheet made ready, and whose trigger does the work.

import { arrangeSheet, authorize, clickMenu, fireTrigger, openDocument, screenOf } from 'local-workspace';
import { KARIM, karimComes } from '../karim.ts';
import { emptySheet, METTE, type School, schoolAt } from '../school.ts';

const install = (school: School, user = METTE) =>
  clickMenu(school.workspace, { scriptId: school.scriptId, user, functionName: 'installFromMenu' });

const contentOf = (school: School): unknown =>
  school.workspace.state.spreadsheets[school.spreadsheetId]?.sheets.map(({ name, cells }) => ({ name, cells }));

describe('install', () => {
  test('before consent only builds the menu', () => {
    const school = emptySheet();
    const opened = openDocument(school.workspace, { scriptId: school.scriptId, user: KARIM });
    expect(opened?.error).toBeUndefined();
    const { menus, sidebar } = screenOf(school.workspace, school.spreadsheetId, KARIM);
    expect(menus.flatMap(({ items }) => items)).toHaveLength(6);
    expect(sidebar).toBeUndefined();
    expect(
      Object.keys(opened?.execution.calls ?? {}).filter((member) => /Range|Sheet\.|UrlFetch/.test(member)),
    ).toEqual([]);
  });

  test('makes tabs, questions, settings, one trigger, and records its owner', () => {
    const school = emptySheet();
    expect(install(school).error).toBeUndefined();
    const names = school.workspace.state.spreadsheets[school.spreadsheetId]?.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Indstillinger', 'Medarbejdere', 'Spørgsmål', 'Log']));
    expect(school.rows('questions').map(({ id }) => id)).toEqual(expect.arrayContaining(['SUC1', 'EFF1', 'DAG1']));
    expect(school.row('settings', { id: 'triggerOwner' })?.value).toBe(METTE);
    expect(school.row('settings', { id: 'year' })?.value).toBe('2026');
    expect(school.workspace.state.triggers).toHaveLength(1);
    const { sidebar, activeSheetId } = screenOf(school.workspace, school.spreadsheetId, METTE);
    expect(sidebar).toBeDefined();
    // Where a manager begins, not the tab that was made last.
    const { sheets = [] } = school.workspace.state.spreadsheets[school.spreadsheetId] ?? {};
    expect(sheets.find(({ id }) => id === activeSheetId)?.name).toBe('Medarbejdere');
  });

  test('twice is as once', () => {
    const school = emptySheet();
    install(school);
    const before = structuredClone(contentOf(school));
    expect(install(school).error).toBeUndefined();
    expect(contentOf(school)).toEqual(before);
    expect(school.workspace.state.triggers).toHaveLength(1);
    // What goes wrong is told in a box.
    expect(screenOf(school.workspace, school.spreadsheetId, METTE).alerts).toEqual([]);
  });

  test('a second time leaves a deleted question deleted, and fills in an owner that is gone', () => {
    const school = emptySheet();
    install(school);
    const count = school.rows('questions').length;
    const at = { spreadsheetId: school.spreadsheetId, as: METTE, sheet: 'Spørgsmål' };
    arrangeSheet(school.workspace, at).deleteRow(2);
    school.type('settings', { id: 'triggerOwner' }, 'value', '');
    expect(install(school).error).toBeUndefined();
    expect(school.rows('questions')).toHaveLength(count - 1);
    expect(school.row('settings', { id: 'triggerOwner' })?.value).toBe(METTE);
  });

  test('a Sheet whose owner is gone is set going again by its manager only', () => {
    const school = schoolAt('withForms');
    karimComes(school);
    school.type('settings', { id: 'triggerOwner' }, 'value', '');
    const { value } = school.run('repair', ['trigger'], { user: KARIM });
    expect(value).toMatchObject({ ok: false, problems: [expect.stringContaining('Overtag arket')] });
    expect(school.row('settings', { id: 'triggerOwner' })?.value).toBe('');
    school.call('repair', 'trigger');
    expect(school.row('settings', { id: 'triggerOwner' })?.value).toBe(METTE);
  });

  test('nobody owns a Sheet without a recorded owner', () => {
    const school = schoolAt('withForms');
    school.type('settings', { id: 'triggerOwner' }, 'value', '');
    const before = structuredClone(contentOf(school));
    school.hour('2026-09-02T10:05');
    expect(contentOf(school)).toEqual(before);
    expect(school.workspace.state.triggers).toEqual([]);
  });

  test('speaks English where the person does', () => {
    const school = emptySheet('en');
    expect(install(school).error).toBeUndefined();
    expect(school.row('settings', { id: 'language' })?.value).toBe('English');
    expect(school.call<{ language: string }>('overview').language).toBe('en');
  });

  test("another person's trigger stops itself and does nothing", () => {
    const school = schoolAt('withForms');
    const { workspace, scriptId } = school;
    workspace.state.files[school.spreadsheetId]?.permissions.push({
      id: 'karim',
      type: 'user',
      role: 'writer',
      emailAddress: KARIM,
    });
    openDocument(workspace, { scriptId, user: KARIM });
    authorize(workspace, scriptId, KARIM);
    expect(install(school, KARIM).error).toBeUndefined();
    const [hers] = workspace.state.triggers;
    expect(workspace.state.triggers).toMatchObject([{ owner: METTE }]);
    // As older code gave it to whoever pressed.
    if (hers) workspace.state.triggers.push({ ...hers, id: 'his', owner: KARIM });
    const before = structuredClone(contentOf(school));
    const his = workspace.state.triggers.find(({ owner }) => owner === KARIM);
    const ran = fireTrigger(workspace, his?.id ?? '');
    expect(ran?.error).toBeUndefined();
    expect(workspace.state.triggers.map(({ owner }) => owner)).toEqual([METTE]);
    expect(ran?.execution.calls['UrlFetchApp.fetchAll']).toBeUndefined();
    expect(contentOf(school)).toEqual(before);
  });
});
