// What the manager prepares before the invitations: settings, tailoring, own preparation, times of the conversations.

import type { ShownCells } from '../../contract.ts';
import { proposeSlots } from '../../domain/conversation/slots.ts';
import { questionText } from '../../domain/forms/questions.ts';
import {
  type TailoringCells,
  type TailoringChange,
  tailoringCells,
  tailoringColumns,
  tailoringOfCells,
} from '../../domain/forms/tailoringCells.ts';
import { settingRows } from '../../domain/settings/settingRows.ts';
import { settingsOf } from '../../domain/settings/settingsList.ts';
import { settingViews } from '../../domain/settings/settingViews.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import type { Preparation, Settings } from '../../domain/unit/unit.ts';
import { newIds } from '../../domain/work/newIds.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { noteChosenDays } from './chosenDays.ts';
import { rowsToSave } from './pageSaves.ts';

/** Takes values as people write them. @throws ProblemError for a value that cannot be read, and writes nothing. */
export const saveSettings = (clock: Clock, typed: Record<string, string>, shown?: ShownCells): void =>
  withDocumentLock(() => {
    // Not `openForWork`, which refuses a Sheet without a year: here the year may be set.
    const unitOfWork = UnitOfWork.open(clock);
    const views = settingViews(unitOfWork.table('settings'));
    const saved = rowsToSave(unitOfWork, {
      given: Object.entries(typed).map(([id, value]) => ({ id, value })),
      shown,
      now: views.map(({ id, value }) => ({ id, value })),
      idOf: ({ id }) => id,
      titleOf: ({ id }) => views.find((view) => view.id === id)?.title ?? id,
      columns: {},
    });
    const values: Record<string, string> = Object.fromEntries(saved.map(({ id, value }) => [id, value]));
    const changed = unitOfWork.table('settings').map((row) => ({ ...row, value: values[row.id] ?? row.value }));
    const unknown = Object.keys(values).filter((id) => !changed.some((row) => row.id === id));
    const { settings, problems } = settingsOf(changed);
    const refused = problems.filter((problem) => String(problem.values?.id ?? '') in values);
    if (unknown.length > 0)
      throw new ProblemError({ code: 'settingUnknown', tab: 'settings', values: { id: unknown[0] ?? '' } });
    if (refused.length > 0) throw new ProblemError(...refused);
    // Dates and answers come from the page's fields; the Sheet shows them as people write them.
    const asWritten = new Map(settingRows(settings.language, settings).map(({ id, value }) => [id, value]));
    unitOfWork.write(
      'settings',
      changed
        .filter((row) => row.id in values)
        .map((row) => ({ ...row, value: (row.value.trim() && asWritten.get(row.id)) || row.value })),
    );
  }, 10_000);

/** Replaces what is tailored for the employees named in the rows or in `employeeIds`. */
export const saveTailoring = (
  clock: Clock,
  employeeIds: string[],
  typed: TailoringChange[],
  shown?: ShownCells,
): void =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    const rows = tailoringToSave(unitOfWork, typed, shown);
    const questions = new Set(unitOfWork.unit.questions.map((question) => question.id));
    for (const row of rows) {
      unitOfWork.employee(row.employeeId);
      if (row.kind !== 'own' && !questions.has(row.questionId)) {
        throw new ProblemError({ code: 'questionUnknown', tab: 'tailoring', values: { id: row.questionId } });
      }
      if (row.kind === 'own' && row.text.trim() === '')
        throw new ProblemError({ code: 'ownQuestionEmpty', tab: 'tailoring' });
    }
    const people = new Set([...employeeIds, ...rows.map((row) => row.employeeId)]);
    const same = (a: TailoringChange, b: TailoringChange): boolean =>
      a.employeeId === b.employeeId && a.kind === b.kind && a.questionId === b.questionId && a.text === b.text;
    // A row that stays keeps its id, by which the answers to a tailored question are found.
    const before = unitOfWork.unit.tailoring.filter((row) => people.has(row.employeeId));
    unitOfWork.remove(
      'tailoring',
      before.filter((old) => !rows.some((row) => same(old, row))),
    );
    const newId = newIds('T', unitOfWork.unit);
    unitOfWork.write(
      'tailoring',
      rows.map((row) => {
        const old = before.find((candidate) => same(candidate, row));
        return { ...row, id: old?.id ?? newId(), employeeName: unitOfWork.nameOf(row.employeeId) };
      }),
    );
  }, 10_000);

/** All of a person's tailoring is saved together, so it is compared question by question. */
const tailoringToSave = (
  unitOfWork: UnitOfWork,
  typed: readonly TailoringChange[],
  shown: ShownCells | undefined,
): TailoringChange[] => {
  const { unit } = unitOfWork;
  const people = Object.keys(shown?.cells ?? {});
  const ofPerson = (id: string, rows: readonly TailoringChange[]): TailoringCells =>
    tailoringCells(rows.filter(({ employeeId }) => employeeId === id));
  return [
    ...typed.filter(({ employeeId }) => !people.includes(employeeId)),
    ...people.flatMap((id) => {
      const [given, now, seen] = [ofPerson(id, typed), ofPerson(id, unit.tailoring), shown?.cells[id] ?? {}];
      const names = Object.keys({ ...given, ...now, ...seen });
      const whole = (cells: TailoringCells) => Object.fromEntries(names.map((name) => [name, cells[name] ?? '']));
      const [saved = given] = rowsToSave<TailoringCells>(unitOfWork, {
        given: [whole(given)],
        shown: shown && { ...shown, cells: { [id]: whole(seen) } },
        now: [whole(now)],
        idOf: () => id,
        titleOf: () => unitOfWork.nameOf(id),
        columns: tailoringColumns(unit, names),
      });
      return tailoringOfCells(id, saved);
    }),
  ];
};

export type PreparationInput = Pick<Preparation, 'employeeId' | 'questionId' | 'answer' | 'reason'>;

export const savePreparation = (clock: Clock, typed: PreparationInput[], shown?: ShownCells): void =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    const { year, language } = unitOfWork.unit.settings;
    const rows = rowsToSave(unitOfWork, {
      given: typed,
      shown,
      now: typed.map(({ employeeId, questionId }) => {
        const stored = unitOfWork.index.preparation(employeeId).find((row) => row.questionId === questionId);
        return { employeeId, questionId, answer: stored?.answer ?? '', reason: stored?.reason ?? '' };
      }),
      idOf: ({ employeeId, questionId }) => `${employeeId}/${questionId}`,
      titleOf: ({ questionId }) => {
        const question = unitOfWork.unit.questions.find(({ id }) => id === questionId);
        return question ? questionText(question, language) : questionId;
      },
      columns: TABLES.preparation.columns,
    });
    const questions = new Set(unitOfWork.unit.questions.map(({ id }) => id));
    const unknown = rows.find(({ questionId }) => !questions.has(questionId));
    if (unknown) {
      throw new ProblemError({ code: 'questionUnknown', tab: 'preparation', values: { id: unknown.questionId } });
    }
    unitOfWork.write(
      'preparation',
      rows.map((row) => ({ ...row, year, employeeName: unitOfWork.nameOf(row.employeeId) })),
    );
  }, 10_000);

/** Proposes times within the settings' window for employees who have none. @returns how many could not be placed. */
export const proposeTimes = (clock: Clock): { placed: number; unplaced: string[] } =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    const { settings } = unitOfWork.unit;
    if (settings.windowFrom === '' || settings.windowTo === '') {
      throw new ProblemError({ code: 'windowNotSet', tab: 'settings' });
    }
    const active = unitOfWork.unit.employees.filter((employee) => employee.state === 'active');
    const { slots, unplaced } = proposeSlots(unitOfWork.unit, active, settings.windowFrom, settings.windowTo);
    const before = unitOfWork.unit.employees;
    unitOfWork.write(
      'employees',
      slots.map(({ employeeId, date, time }) => ({ id: employeeId, conversationDate: date, conversationTime: time })),
    );
    noteChosenDays(unitOfWork, before);
    return { placed: slots.length, unplaced: unplaced.map(({ name }) => name) };
  }, 10_000);

export const setSettings = (unitOfWork: UnitOfWork, given: Partial<Settings>): void => {
  const rows = settingRows(unitOfWork.unit.settings.language, { ...unitOfWork.unit.settings, ...given });
  unitOfWork.write(
    'settings',
    rows.filter((row) => row.id in given),
  );
};
