// A set-up that dies at any call is finished when the Sheet is opened again, and what people break is put right.

import { arrangeSheet, callsOf, clickMenu, type Fault, type SheetRecord, screenOf } from 'local-workspace';
import type { Overview } from '../../../src/contract.ts';
import type { Table } from '../../../src/domain/unit/columns.ts';
import { TABLES } from '../../../src/domain/unit/tables.ts';
import { words } from '../../../src/domain/words/words.ts';
import { emptySheet, METTE, type School, schoolAt } from '../school.ts';

/** So many deaths, spread evenly over all calls of a set-up. */
const DEATHS = 13;

/** As wide as a letter is on average, in pixels. */
const LETTER = 6.8;

const setUp = (school: School, ...faults: Fault[]) =>
  clickMenu(school.workspace, {
    scriptId: school.scriptId,
    user: METTE,
    functionName: 'installFromMenu',
    faults,
  });

/** All that a person sees and meets in the tabs, whatever ids Google gave. */
const layoutOf = (school: School): unknown[] =>
  tabsOf(school).map(({ name, hidden, hiddenColumns, maxRows, frozenRows, columnWidths, cells, protections }) => ({
    name,
    hidden,
    hiddenColumns,
    maxRows,
    frozenRows,
    columnWidths,
    cells,
    protections: protections.map(({ id, ...protection }) => protection),
  }));

const tabsOf = (school: School): SheetRecord[] =>
  (school.workspace.state.spreadsheets[school.spreadsheetId]?.sheets ?? [])
    .filter(({ name }) => !['Ark1', 'Sheet1', 'Forside'].includes(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const tabOf = (school: School, name: string): SheetRecord => {
  const tab = tabsOf(school).find((each) => each.name === name);
  if (!tab) throw new Error(`No tab ${name}`);
  return tab;
};

/** What she reads about the tabs when she opens the sidebar. */
const layoutItem = (school: School) => {
  openSidebar(school);
  return school.call<Overview>('overview').health.find(({ code }) => code === 'layout' || code === 'tabs');
};

const openSidebar = ({ workspace, scriptId }: School): void => {
  clickMenu(workspace, { scriptId, user: METTE, functionName: 'openSidebar' });
};

const empty = emptySheet();
const whole = empty.copy();
const undisturbed = setUp(whole);
const end = layoutOf(whole);

describe('a set-up', () => {
  test('takes few calls', () => {
    expect(end).toHaveLength(12);
    const { execution } = undisturbed;
    const ofSheet = ['Spreadsheet.', 'Sheet.', 'Range.', 'Protection.'].map((service) => callsOf(execution, service));
    expect(ofSheet.reduce((sum, calls) => sum + calls)).toBeLessThanOrEqual(149);
    // Six of them read the marks by their names, since the store may hold what a former manager was told.
    expect(callsOf(execution)).toBeLessThanOrEqual(256);
  });

  test('makes columns that show addresses, choices and settings whole', () => {
    const ADDRESS = 'anne-mette.krogh@aabakkeskolen.solby.example';
    const titlesOfSettings = Object.values(words('da').settings.titles).map(([title]) => title);
    const clipped = Object.values<Table>(TABLES).flatMap(({ key, titles, columns }) =>
      Object.entries(columns).flatMap(([name, { choices = [] }], at) => {
        const shown = [
          ...choices.map((choice) => choice.titles.da),
          ...(key === 'employees' && name === 'email' ? [ADDRESS] : []),
          ...(key === 'settings' && name === 'title' ? titlesOfSettings : []),
        ];
        const width = tabOf(whole, titles.da).columnWidths[at + 1] ?? 0;
        return shown.filter((text) => text.length * LETTER > width).map((text) => `${key}: ${text}`);
      }),
    );
    expect(clipped).toEqual([]);
  });

  const calls = callsOf(undisturbed.execution);
  const deaths = Array.from({ length: DEATHS }, (_, i) => Math.max(1, Math.round(((i + 0.5) * calls) / DEATHS)));

  test.each(deaths)('that dies at call %i is finished when the sidebar is opened', (atCall) => {
    const school = empty.copy();
    const when = atCall % 2 === 0 ? 'before' : 'after';
    expect(setUp(school, { member: '*', atCall, kind: 'kill', when }).execution.status).toBe('killed');
    // Nothing had begun where the Sheet still says that it is not set up.
    if (layoutItem(school)?.code === 'tabs') setUp(school);
    expect(layoutItem(school)).toMatchObject({ code: 'layout', isWell: true });
    expect(layoutOf(school)).toEqual(end);
    expect(school.workspace.state.triggers).toHaveLength(1);
  });

  test('that another has begun is told, and finished by the button', () => {
    const school = empty.copy();
    setUp(school, { member: 'ScriptApp.newTrigger', atCall: 1, kind: 'kill' });
    const properties = school.workspace.state.properties[`document:${school.scriptId}:${school.spreadsheetId}`] ?? {};
    properties.setUp = 'da another';
    expect(layoutItem(school)).toMatchObject({ code: 'layout', isWell: false });
    school.call('repair', 'layout');
    expect(layoutItem(school)).toMatchObject({ code: 'layout', isWell: true });
    expect(layoutOf(school)).toEqual(end);
  });
});

describe('the tabs of a Sheet in use', () => {
  const broken = (): School => {
    const school = schoolAt('withForms');
    const staff = tabOf(school, 'Medarbejdere');
    for (const [row, cells] of Object.entries(staff.cells))
      for (const cell of row === '1' ? [] : Object.values(cells)) {
        delete cell.validation;
        delete cell.format;
      }
    staff.protections = [];
    tabOf(school, 'Log').protections = [];
    return school;
  };
  const right = () => {
    const school = schoolAt('withForms');
    return [tabOf(school, 'Medarbejdere').cells, tabOf(school, 'Log').protections.length];
  };

  test('get their lists, formats and warnings again by the button, whatever people have coloured', () => {
    const school = broken();
    const at = { spreadsheetId: school.spreadsheetId, as: METTE, sheet: 'Medarbejdere' };
    arrangeSheet(school.workspace, at).fill('A2:A2', '#ffeeaa');
    school.call('repair', 'layout');
    const staff = tabOf(school, 'Medarbejdere');
    expect(staff.cells[2]?.[1]?.background).toBe('#ffeeaa');
    delete staff.cells[2]?.[1]?.background;
    expect([staff.cells, tabOf(school, 'Log').protections.length]).toEqual(right());
    expect(staff.protections).toMatchObject([{ type: 'RANGE', warningOnly: true, range: { row: 1, rows: 1 } }]);
  });

  test('are compared when the Sheet is opened and nobody knows that they are whole, and then no more', () => {
    const school = broken();
    const properties = school.workspace.state.properties[`document:${school.scriptId}:${school.spreadsheetId}`] ?? {};
    delete properties.layout;
    school.call('overview');
    expect([tabOf(school, 'Medarbejdere').cells, tabOf(school, 'Log').protections.length]).toEqual(right());
    const compared = callsOf(school.lastRun);
    school.call('overview');
    expect(school.lastRun.calls['Range.getDataValidations']).toBeUndefined();
    expect(callsOf(school.lastRun)).toBeLessThan(compared / 2);
  });

  test('stay as they are where the owner lets nobody write in them', () => {
    const school = broken();
    const properties = school.workspace.state.properties[`document:${school.scriptId}:${school.spreadsheetId}`] ?? {};
    delete properties.layout;
    const locked = { id: 'locked', type: 'SHEET' as const, description: '', warningOnly: false, editors: ['x@y.dk'] };
    tabOf(school, 'Strategi').protections = [locked];
    const file = school.workspace.state.files[school.spreadsheetId];
    if (file) file.owner = 'x@y.dk';
    const before = structuredClone(tabOf(school, 'Strategi'));
    expect(school.reply('overview')).toMatchObject({ ok: true });
    expect(tabOf(school, 'Strategi')).toEqual(before);
  });

  test('show a sidebar that offers the button', () => {
    const school = schoolAt('installed');
    expect(layoutItem(school)?.repair).not.toBe('');
    expect(screenOf(school.workspace, school.spreadsheetId, METTE).sidebar).toBeDefined();
  });
});
