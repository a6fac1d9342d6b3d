// The tabs that nobody needs to see: hidden once, shown when somebody asks, and every sentence that names one leads there.

import { clickMenu, type SheetRecord, screenOf, typeInSheet } from 'local-workspace';
import type { Overview } from '../../src/contract.ts';
import type { Table } from '../../src/domain/unit/columns.ts';
import { TABLES } from '../../src/domain/unit/tables.ts';
import { problemsDa } from '../../src/domain/words/problems.da.ts';
import { problemsEn } from '../../src/domain/words/problems.en.ts';
import { words } from '../../src/domain/words/words.ts';
import { emptySheet, METTE, type School, schoolAt } from './school.ts';

const sheetsOf = ({ workspace, spreadsheetId }: School): SheetRecord[] =>
  workspace.state.spreadsheets[spreadsheetId]?.sheets ?? [];

const seen = (school: School): string[] => sheetsOf(school).flatMap(({ name, hidden }) => (hidden ? [] : [name]));

const sheetNamed = (school: School, name: string): SheetRecord => {
  const sheet = sheetsOf(school).find((each) => each.name === name);
  if (!sheet) throw new Error(`No tab ${name}`);
  return sheet;
};

const choose = ({ workspace, scriptId }: School, functionName: string) =>
  clickMenu(workspace, { scriptId, user: METTE, functionName });

const propertiesOf = ({ workspace, scriptId, spreadsheetId }: School) =>
  workspace.state.properties[`document:${scriptId}:${spreadsheetId}`] ?? {};

const FEW = ['Forside', 'Strategi', 'Medarbejdere', 'Forslag', 'Aftaler', 'Strategiopfølgning'];

describe('a manager sees', () => {
  test('six tabs at most, and no key where a reader looks first', () => {
    const school = schoolAt('installed');
    school.call('overview');
    expect(seen(school)).toEqual(FEW);
    expect(sheetNamed(school, 'Strategiopfølgning').hiddenColumns).toEqual([1, 5]);
    expect(sheetNamed(school, 'Indstillinger').hiddenColumns).toEqual([1]);
  });

  test('all of them when the menu is asked, and few again', () => {
    const school = schoolAt('installed');
    school.call('overview');
    choose(school, 'showAllTabsFromMenu');
    expect(sheetsOf(school).flatMap(({ name, hidden }) => (hidden ? [name] : []))).toEqual(['Ark1']);
    expect(sheetNamed(school, 'Strategiopfølgning').hiddenColumns).toEqual([]);
    expect(school.call<Overview>('overview').hiddenTabs).toEqual([]);
    choose(school, 'showFewTabsFromMenu');
    expect(seen(school)).toEqual(FEW);
    const { activeSheetId } = screenOf(school.workspace, school.spreadsheetId, METTE);
    expect(activeSheetId).toBe(sheetNamed(school, 'Forside').id);
  });

  test('a hidden tab that a sentence names by one press, though people have hidden all others', () => {
    const school = schoolAt('installed');
    const { hiddenTabs } = school.call<Overview>('overview');
    expect(hiddenTabs.find(({ key }) => key === 'settings')?.called).toContain('fanen Indstillinger');
    school.call('showTab', 'settings');
    const settings = sheetNamed(school, 'Indstillinger');
    expect([settings.hidden, screenOf(school.workspace, school.spreadsheetId, METTE).activeSheetId]).toEqual([
      false,
      settings.id,
    ]);
    for (const sheet of sheetsOf(school)) sheet.hidden = sheet !== settings;
    school.call('showTabs', false);
    expect(seen(school)).toContain('Strategi');
  });
});

test('the empty tab of a new spreadsheet is hidden, and one that somebody has used stays', () => {
  const school = emptySheet();
  typeInSheet(school.workspace, {
    spreadsheetId: school.spreadsheetId,
    as: METTE,
    sheet: 'Ark1',
    a1: 'B2',
    values: 'Mit',
  });
  choose(school, 'installFromMenu');
  expect(seen(school)).toEqual(['Ark1', ...FEW.slice(1)]);
});

describe('a Sheet that is there already', () => {
  const older = (): School => {
    const school = schoolAt('installed');
    for (const sheet of sheetsOf(school)) Object.assign(sheet, { hidden: sheet.name === 'Ark1', hiddenColumns: [] });
    const properties = propertiesOf(school);
    for (const name of ['tabs', 'layout', 'front']) delete properties[name];
    return school;
  };

  test('has them hidden once, when it is opened with this code', () => {
    const school = older();
    school.call('overview');
    expect(seen(school)).toEqual(FEW);
    expect(sheetNamed(school, 'Strategiopfølgning').hiddenColumns).toEqual([1, 5]);
  });

  test('keeps what the manager has shown, whatever is compared later', () => {
    const school = older();
    school.call('overview');
    sheetNamed(school, 'Log').hidden = false;
    sheetNamed(school, 'Strategiopfølgning').hiddenColumns = [];
    delete propertiesOf(school).layout;
    school.call('overview');
    school.call('repair', 'layout');
    expect(seen(school)).toEqual([...FEW, 'Log']);
    expect(sheetNamed(school, 'Strategiopfølgning').hiddenColumns).toEqual([]);
  });
});

describe('sentences', () => {
  const hidden = Object.values<Table>(TABLES).filter((table) => table.hidden);

  test.each(['da', 'en'] as const)('in %s call a hidden tab only as the page looks for it', (language) => {
    const sentences = language === 'da' ? problemsDa() : problemsEn();
    const texts = Object.values(sentences).map((sentence) => String(sentence));
    const tab = language === 'da' ? /fanen/i : /\btab\b/i;
    const missed = hidden.flatMap(({ titles }) =>
      texts.filter((text) => {
        const around = new RegExp(`.{0,12}\\b${titles[language]}\\b.{0,8}`, 'g');
        const { called } = { called: words(language).tabs.called(titles[language]) };
        return (text.match(around) ?? []).some((part) => tab.test(part) && !called.some((name) => part.includes(name)));
      }),
    );
    expect(missed).toEqual([]);
  });
});
