// The page where the manager prepares the year: settings, focus areas, times, and what each person is asked.
import type { FocusAreaInput, PreparePage, ShownCells, SlotInput, TailoringPage } from '../../contract.ts';
import { parsePeoplesDate } from '../../domain/calendar/calendarDate.ts';
import { parsePeoplesTime } from '../../domain/calendar/clockTime.ts';
import { closedDaysOf, slotViews } from '../../domain/conversation/slotViews.ts';
import { questionnaireDifferences } from '../../domain/forms/formPreview.ts';
import { questionnaireOf } from '../../domain/forms/questionnaire.ts';
import { tailoredFor } from '../../domain/forms/tailoring.ts';
import { settingViews } from '../../domain/settings/settingViews.ts';
import { focusAreaRows } from '../../domain/strategy/focusAreaInputs.ts';
import { isMeetingHeld } from '../../domain/strategy/strategyMeeting.ts';
import { tidy } from '../../domain/text/plainText.ts';
import { type Problem, ProblemError } from '../../domain/unit/problem.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import { choiceTitle, words } from '../../domain/words/words.ts';
import { newIds } from '../../domain/work/newIds.ts';
import { keyOf } from '../../domain/work/work.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { noteChosenDays } from './chosenDays.ts';
import { rowsToSave } from './pageSaves.ts';
import { PREVIEWED } from './previews.ts';

export const preparePage = (clock: Clock): PreparePage => {
  const unitOfWork = UnitOfWork.openForPage(clock);
  const { unit } = unitOfWork;
  const { mails } = words(unit.settings.language);
  return {
    settings: settingViews(unitOfWork.table('settings')),
    isMeetingHeld: isMeetingHeld(unit.settings, unitOfWork.now),
    focusAreas: focusAreaInputs(unit),
    slots: slotViews(unit, unitOfWork.now),
    closedDays: closedDaysOf(unit, unitOfWork.now),
    today: unitOfWork.now.date,
    mailKinds: PREVIEWED.map((kind) => ({ value: kind, title: mails[kind] })),
  };
};

const focusAreaInputs = ({ focusAreas }: Unit): FocusAreaInput[] =>
  focusAreas.map(({ id, title, why, signOfSuccess, fromYear, toYear }) => ({
    id,
    title,
    why,
    signOfSuccess,
    fromYear: String(fromYear ?? ''),
    toYear: String(toYear ?? ''),
  }));

/** Writes all or none. A focus area missing from `drafts` stays: agreements may refer to it. */
export const saveFocusAreas = (clock: Clock, typed: FocusAreaInput[], shown?: ShownCells): void =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    const drafts = rowsToSave(unitOfWork, {
      given: typed,
      shown,
      now: focusAreaInputs(unitOfWork.unit),
      idOf: ({ id }) => id,
      titleOf: ({ title }) => tidy(title),
      columns: TABLES.focusAreas.columns,
    });
    const { rows, problems } = focusAreaRows(drafts, unitOfWork.unit, newIds('F', unitOfWork.unit));
    if (problems.length > 0) throw new ProblemError(...problems);
    unitOfWork.write('focusAreas', rows);
  }, 10_000);

/** Writes all or none. The page shows any objection to a time, and the manager decides. */
export const saveSlots = (clock: Clock, typed: SlotInput[], shown?: ShownCells): void =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    const { conversationDate: date, conversationTime: time } = TABLES.employees.columns;
    const slots = rowsToSave(unitOfWork, {
      given: typed,
      shown,
      now: unitOfWork.unit.employees.map((row) => ({
        employeeId: row.id,
        date: row.conversationDate,
        time: row.conversationTime,
      })),
      idOf: ({ employeeId }) => employeeId,
      titleOf: ({ employeeId }) => unitOfWork.nameOf(employeeId),
      columns: { date, time },
    });
    const problems: Problem[] = [];
    const rows = slots.map(({ employeeId, date: day, time: hour }) => {
      const name = unitOfWork.nameOf(employeeId);
      const date = day.trim() === '' ? '' : parsePeoplesDate(day);
      const time = hour.trim() === '' ? '' : parsePeoplesTime(hour);
      const value = tidy(`${day} ${hour}`);
      if (date === undefined || time === undefined || (date === '' && time !== ''))
        problems.push({ code: 'slotUnreadable', tab: 'employees', values: { name, value } });
      return { id: employeeId, conversationDate: date ?? '', conversationTime: time ?? '' };
    });
    if (problems.length > 0) throw new ProblemError(...problems);
    const before = unitOfWork.unit.employees;
    unitOfWork.write('employees', rows);
    noteChosenDays(unitOfWork, before);
  }, 10_000);

export const tailoringOf = (clock: Clock, employeeId: string): TailoringPage => {
  const unitOfWork = UnitOfWork.openForPage(clock);
  const { unit, index } = unitOfWork;
  const { year, language } = unit.settings;
  const employee = unitOfWork.employee(employeeId);
  const { marked, hidden, own } = tailoredFor(unit, employeeId);
  // The standard questionnaire in the manager's language, without anything tailored to this person.
  const standard = questionnaireOf({ ...unit, tailoring: [] }, { ...employee, language }).sections;
  const { differences } = words(language);
  const isOut = index.isDone(keyOf.invitation(year, employeeId)) || index.conversation(employeeId)?.heldOn;
  return {
    employeeId,
    name: unitOfWork.nameOf(employeeId),
    questions: [
      ...standard.flatMap(({ title: section, items }) =>
        items.map(({ key: id, title: text }) => ({
          id,
          section,
          text,
          isOwn: false,
          isMarked: marked.has(id),
          isHidden: hidden.has(id),
          note: marked.get(id) ?? '',
        })),
      ),
      ...own.map(({ id, text, note }) => ({
        id,
        section: choiceTitle(TABLES.questions.columns.section, 'own', language),
        text,
        isOwn: true,
        isMarked: false,
        isHidden: false,
        note,
      })),
    ],
    differences: questionnaireDifferences(unit, employee).map(({ kind, text }) => differences[kind](text)),
    isLocked: Boolean(index.isMade(keyOf.form(year, employeeId)) && isOut),
  };
};
