// What one deletion takes along: the rows of each tab, the log's entries, the files.

import { nameShown } from '../people/tellApart.ts';
import type { Row } from '../unit/tables.ts';
import type { LogRow, Unit } from '../unit/unit.ts';
import { type FileOfOwner, UNKNOWN_OWNER } from '../work/detailValues.ts';
import type { LogKind } from '../work/logDetails.ts';
import { entryOf, type FileEntry, isFile, type LogEntry } from '../work/logEntries.ts';
import { idsOf, isAbout, isOfYear } from '../work/logKeys.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import type { DeletionWork } from '../work/work.ts';
import { agreementsKeptLongEnough } from './retention.ts';

const PERSONAL = [
  'answers',
  'preparation',
  'tailoring',
  'suggestions',
  'agreements',
  'conversations',
  'employees',
] as const;
type PersonalTable = (typeof PERSONAL)[number];

export type ScopeRows = { readonly [Key in PersonalTable]: readonly Row<Key>[] };

export interface DeletionScope {
  rows: ScopeRows;
  /** The log's rows that are deleted with it, also those whose keys are none of ours. */
  log: LogRow[];
  files: FileOfOwner[];
  /** Of all rows that are deleted; no id is ever used again. */
  ids: string[];
}

/** The log's rows that are deleted with the answers; the others are about the agreements or mails. */
const WITH_ANSWERS: readonly string[] = [
  'form',
  'doc',
  'answered',
  'feedback',
  'keptFeedback',
  'topics',
  'poll',
  'fileTrouble',
  'otherAddress',
  'access',
  'formState',
  'suggestionReply',
] as const satisfies readonly LogKind[];

/** The status form has answers and the agreements' progress in it: it is deleted with either, and made anew. */
const STATUS: readonly string[] = ['statusForm', 'progress'] as const satisfies readonly LogKind[];

/** What the manager has said of single cells: it goes with their rows. */
const OF_CELLS: readonly string[] = ['approvedText', 'settledDate'] as const satisfies readonly LogKind[];

const NO_ROWS: ScopeRows = {
  answers: [],
  preparation: [],
  tailoring: [],
  suggestions: [],
  agreements: [],
  conversations: [],
  employees: [],
};

export const scopeOf = (index: UnitIndex, work: DeletionWork, today: string): DeletionScope => {
  const { unit } = index;
  const { employeeId, what, year } = work;
  const own = <T extends { employeeId: string }>(rows: readonly T[]): T[] =>
    rows.filter((row) => row.employeeId === employeeId);
  const ofYear = <T extends { employeeId: string; year: number | null }>(rows: readonly T[]): T[] =>
    own(rows).filter((row) => row.year === year);
  // The deletions themselves stay: they keep the ids from being used again.
  const about = (ids: Iterable<string>): LogRow[] => {
    // A run that died may have removed rows whose ids only its claim holds.
    const names = new Set([...ids, ...claimedIds(index, work)]);
    return unit.log.filter((row) => isAbout(row.id, names) && kindOfRow(row) !== 'deletion');
  };
  const suggestions = (what === 'answers' ? ofYear : own)(unit.suggestions);
  const rows = about([...idsOf(employeeId, unit.agreements), ...suggestions.map(({ id }) => id)]);
  const rowsOfYear = rows.filter(({ id }) => isOfYear(id, year));
  // What the manager has approved of cells belongs to no year.
  const approvals = (ids: Iterable<string>): LogRow[] => about(ids).filter((row) => OF_CELLS.includes(kindOfRow(row)));
  switch (what) {
    case 'answers':
      return scope(
        {
          ...NO_ROWS,
          answers: ofYear(unit.answers),
          preparation: ofYear(unit.preparation),
          suggestions,
          // Without agreements there is nothing that keeps the conversation longer.
          conversations: ofYear(unit.agreements).length === 0 ? ofYear(unit.conversations) : [],
        },
        [
          ...rowsOfYear.filter((row) => [...WITH_ANSWERS, ...STATUS].includes(kindOfRow(row))),
          ...approvals(suggestions.map(({ id }) => id)),
        ],
      );
    case 'agreements': {
      const over = new Set(agreementsKeptLongEnough(index, today));
      const agreements = ofYear(unit.agreements);
      const going = agreements.filter((agreement) => over.has(agreement));
      // Where some agreements of the cycle stay, so do the conversation and its papers.
      const whole = going.length === agreements.length;
      const answersStay = ofYear(unit.answers).length > 0;
      const ids = going.map(({ id }) => id);
      return scope(
        { ...NO_ROWS, agreements: going, conversations: whole ? ofYear(unit.conversations) : [] },
        whole
          ? [...rowsOfYear.filter((row) => !answersStay || !WITH_ANSWERS.includes(kindOfRow(row))), ...approvals(ids)]
          : about(ids),
      );
    }
    case 'files':
      return scope(
        NO_ROWS,
        rows.filter((row) => filesOf([row]).length > 0),
      );
    case 'person':
      return scope(
        {
          answers: own(unit.answers),
          preparation: own(unit.preparation),
          tailoring: own(unit.tailoring),
          suggestions,
          agreements: own(unit.agreements),
          conversations: own(unit.conversations),
          employees: unit.employees.filter(({ id }) => id === employeeId),
        },
        rows,
      );
  }
};

const claimedIds = ({ entry }: UnitIndex, { key }: DeletionWork): readonly string[] => entry(key)?.details.ids ?? [];

/** A file that another has replaced is of the kind that it was. */
export const kindOf = (entry: LogEntry): string => (entry.kind === 'former' ? (entry.details.kind ?? '') : entry.kind);

/** Empty where the key is none of ours. */
const kindOfRow = (row: LogRow): string => {
  const entry = entryOf(row);
  return entry ? kindOf(entry) : '';
};

const scope = (rows: ScopeRows, log: LogRow[]): DeletionScope => ({
  rows,
  log,
  files: filesOf(log),
  ids: [
    ...rows.employees.map(({ id }) => id),
    ...rows.suggestions.map(({ id }) => id),
    ...rows.agreements.map(({ id }) => id),
    ...rows.tailoring.map(({ id }) => id),
    ...rows.answers.map(({ questionKey }) => questionKey).filter((key) => /^T\d+$/.test(key)),
  ],
});

const filesOf = (log: readonly LogRow[]): FileOfOwner[] =>
  log
    .flatMap((row) => entryOf(row) ?? [])
    .filter(isFile)
    .map(fileOf);

const fileOf = (entry: FileEntry): FileOfOwner => {
  const { file, owner = isAskedFor(entry) ? UNKNOWN_OWNER : '' } = entry.details;
  return { file, owner };
};

/** Whether people ask for such a file; all others are made by the owner's runs. */
const isAskedFor = ({ kind, parts }: FileEntry): boolean =>
  kind === 'personalData' ||
  (kind === 'report' && parts.which === 'now') ||
  (kind === 'former' && parts.employeeId === 'now');

/** All reports that were made, those too that a newer one has replaced. */
export const reportsIn = ({ log }: UnitIndex): FileOfOwner[] =>
  log
    .filter(isFile)
    .filter((entry) => kindOf(entry) === 'report')
    .map(fileOf);

export const rowCount = ({ rows }: DeletionScope): number =>
  PERSONAL.reduce((count, key) => count + rows[key].length, 0);

/** What the rows call a person, the own row first: it may be gone, and the others may hold a former name. */
export const namesOf = (unit: Unit, employeeId: string): string[] => {
  const { conversations, agreements, answers, suggestions, preparation, tailoring } = unit;
  const rows = [conversations, agreements, answers, suggestions, preparation, tailoring].flat();
  return [
    ...new Set([
      ...unit.employees
        .filter(({ id }) => id === employeeId)
        .flatMap((employee) => [employee.name.trim(), nameShown(unit, employee).trim()]),
      ...rows.filter((row) => row.employeeId === employeeId).map(({ employeeName }) => employeeName.trim()),
    ]),
  ].filter((name) => name !== '');
};

export const lastNameOf = (unit: Unit, employeeId: string): string => {
  const employee = unit.employees.find(({ id }) => id === employeeId);
  return (employee && nameShown(unit, employee).trim()) || namesOf(unit, employeeId)[0] || employeeId;
};

/** Rows of others that contain the person's name or address; they are listed, since nobody's words are changed unseen. */
export const mentionsOf = ({ unit, log }: UnitIndex, employeeId: string): string[] => {
  const person = unit.employees.find(({ id }) => id === employeeId);
  // Where somebody else has the same name, nobody knows whose it is in a report.
  const sought = [...namesOf(unit, employeeId), person?.email ?? ''].map(found).filter((text) => text !== '');
  const isShared = unit.employees.some(({ id, name }) => id !== employeeId && sought.includes(found(name)));
  const others: { id: string; of: string; row: object }[] = [
    ...unit.focusAreas.map((row) => ({ id: row.id, of: '', row })),
    ...[...unit.suggestions, ...unit.agreements, ...unit.tailoring].map((row) => ({
      id: row.id,
      of: row.employeeId,
      row,
    })),
    ...unit.answers.map((row) => ({ id: `${row.employeeId}/${row.questionKey}`, of: row.employeeId, row })),
    ...unit.preparation.map((row) => ({ id: `${row.employeeId}/${row.questionId}`, of: row.employeeId, row })),
    ...unit.conversations.map((row) => ({ id: `${row.employeeId}/${row.year}`, of: row.employeeId, row })),
  ];
  const reports = isShared
    ? log.filter((entry) => kindOf(entry) === 'report' && isFile(entry)).map(({ key }) => key)
    : [];
  return others
    .filter(({ of, row }) => {
      const text = found(Object.values(row).join('\n'));
      return of !== employeeId && sought.some((name) => text.includes(name));
    })
    .map(({ id }) => id)
    .concat(reports);
};

const found = (text: string): string => text.trim().toLowerCase();
