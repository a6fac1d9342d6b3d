// An import as people look at it before they let it in: its first rows as they would become, and who is new, gone or on leave.
import { dateInWords } from '../calendar/calendarDate.ts';
import { timeInWords } from '../calendar/clockTime.ts';
import { tellingApart } from '../people/tellApart.ts';
import type { Language } from '../text/language.ts';
import { plain, tidy } from '../text/plainText.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Employee, FocusArea, Unit } from '../unit/unit.ts';
import { choiceTitle, words } from '../words/words.ts';
import type { ImportPreview } from './preview.ts';

interface ShownRow {
  readonly change: 'new' | 'changed';
  readonly title: string;
  readonly details: string[];
}

export interface ImportLook {
  rows: ShownRow[];
  gone: string[];
  onLeave: string[];
  namesakes: { name: string; each: string[] }[];
}

const FIRST = 8;

export const lookOf = (preview: ImportPreview, unit: Unit): ImportLook => {
  const { language } = unit.settings;
  const rows = [...preview.additions.map(shownAs('new')), ...preview.updates.map(shownAs('changed'))]
    .slice(0, FIRST)
    .map(({ change, row }): ShownRow => {
      const beside = Object.entries(preview.extra[row.id] ?? {}).map(([heading, text]) => `${heading}: ${tidy(text)}`);
      const { title, details } = inWords(row as Employee | FocusArea | Agreement, language);
      return { change, title, details: [...details, ...beside].filter((text) => text !== '') };
    });
  return { rows, ...peopleIn(preview, unit) };
};

const shownAs =
  <Row>(change: ShownRow['change']) =>
  (row: Row): { change: ShownRow['change']; row: Row } => ({ change, row });

const inWords = (row: Employee | FocusArea | Agreement, language: Language): { title: string; details: string[] } => {
  if ('email' in row) return { title: row.name, details: employeeDetails(row, language) };
  const date = (text: string): string => (text === '' ? '' : dateInWords(text, language));
  if ('employeeName' in row) {
    const { responsible } = TABLES.agreements.columns;
    return {
      title: row.employeeName,
      details: [
        tidy(row.text),
        row.responsible && choiceTitle(responsible, row.responsible, language),
        date(row.deadline),
      ],
    };
  }
  return { title: row.title, details: [words(language).focus.years(row.fromYear, row.toYear), tidy(row.why)] };
};

const employeeDetails = (row: Employee, language: Language): string[] => {
  const { columns } = TABLES.employees;
  const { onPaper, noAccount } = words(language).importShown;
  const date = row.conversationDate === '' ? '' : dateInWords(row.conversationDate, language);
  const time = row.conversationTime === '' ? '' : timeInWords(row.conversationTime, language);
  return [
    row.email === '' ? onPaper : row.hasAccount ? row.email : `${row.email} (${noAccount})`,
    row.state === 'active' ? '' : choiceTitle(columns.state, row.state, language),
    row.language === '' || row.language === language ? '' : choiceTitle(columns.language, row.language, language),
    [date, time].filter(Boolean).join(' '),
  ];
};

const isEmployees = (preview: ImportPreview): preview is ImportPreview<'employees'> => preview.kind === 'employees';

const peopleIn = (preview: ImportPreview, unit: Unit): Omit<ImportLook, 'rows'> => {
  if (!isEmployees(preview) || preview.missing.length > 0) return { gone: [], onLeave: [], namesakes: [] };
  const updated = new Map(preview.updates.map((row) => [row.id, row]));
  const here = unit.employees.map((employee) => updated.get(employee.id) ?? employee);
  const people = [...here, ...preview.additions].filter(({ state }) => state !== 'left');
  const inFile = [...here.filter(({ id }) => preview.known.has(id)), ...preview.additions];
  const { rowOf, settings } = unit;
  const ownCells = (id: string) => ({ ...unit.ownCells?.(id), ...preview.extra[id] });
  const apart = tellingApart(people, { ownCells, rowOf }, settings.language);
  const shown = ({ id, name }: Employee): string => (apart.has(id) ? `${name} (${apart.get(id)})` : name);
  const byName = new Map<string, Employee[]>();
  for (const one of people.filter(({ id }) => apart.has(id)))
    byName.set(plain(one.name), [...(byName.get(plain(one.name)) ?? []), one]);
  return {
    gone: here.filter(({ id, state }) => state !== 'left' && !preview.known.has(id)).map(shown),
    onLeave: inFile.filter(({ state }) => state === 'onLeave').map(shown),
    namesakes: [...byName.values()].map((same) => ({
      name: same[0]?.name ?? '',
      each: same.map(({ id }) => apart.get(id) ?? ''),
    })),
  };
};
