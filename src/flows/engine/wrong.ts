// What is wrong in the Sheet and at Google, in sentences; as opposed to what waits to be done.
import { untoldProblems } from '../../domain/appointments/untold.ts';
import { noRoomProblems } from '../../domain/forms/keptFeedback.ts';
import { nameShown } from '../../domain/people/tellApart.ts';
import { settingsOf } from '../../domain/settings/settingsList.ts';
import { emailProblems } from '../../domain/unit/emailAddress.ts';
import type { Problem } from '../../domain/unit/problem.ts';
import { toldOnce } from '../../domain/unit/refusals.ts';
import { problemSentence } from '../../domain/words/problemSentence.ts';
import { notedTrouble, USED_KINDS } from '../../domain/work/fileTroubles.ts';
import { failureOf, isKind, type LogEntry } from '../../domain/work/logEntries.ts';
import { mailOfKey } from '../../domain/work/work.ts';
import { lostRows } from '../../domain/year/lostRows.ts';
import { lastRefusals } from '../../google/host/refusals.ts';
import { problemOfFailure } from './perform/stages.ts';
import type { UnitOfWork } from './unitOfWork.ts';

export const wrongIn = (unitOfWork: UnitOfWork, mailsLeft: number): string[] => {
  const { unit, index, now } = unitOfWork;
  // One cause at Google may have stopped many works; it is told once.
  return [
    ...new Set(
      [
        ...unitOfWork.lost,
        ...lostRows(index),
        ...unitOfWork.problems,
        ...settingsOf([...unitOfWork.table('settings')]).problems,
        ...emailProblems(unit.employees, {
          nameOf: (employee) => nameShown(unit, employee),
          rowOf: unit.rowOf,
        }).values(),
        ...toldOnce([...failed(unitOfWork), ...lastRefusals(), ...unitOfWork.refusals], (id) =>
          unitOfWork.nameIfKnown(id),
        ),
        ...noRoomProblems(index),
        ...untoldProblems(index, now, { canMail: mailsLeft > 0 }),
      ].map((problem) => problemSentence(problem, unit.settings.language)),
    ),
  ];
};

/** Work that failed and is tried again in every run. */
const failed = (unitOfWork: UnitOfWork): Problem[] =>
  unitOfWork.index.log
    // What stands in the way of files is told by the checks, with a button.
    .filter((entry) => entry.state === 'failed' && !isToldByChecks(unitOfWork, entry))
    .map((entry) => {
      const { key } = entry;
      const { status = 0, reason = '' } = failureOf(entry);
      return mailOfKey(key) && reason === ''
        ? { code: 'mailRefused', values: { key } }
        : problemOfFailure(unitOfWork, { key, status, reason });
    });

const isToldByChecks = ({ index }: UnitOfWork, entry: LogEntry): boolean => {
  if (isKind(entry, 'fileTrouble')) return true;
  if (!isKind(entry, 'poll')) return false;
  const kind = USED_KINDS.find((used) => used === entry.parts.form);
  return kind !== undefined && notedTrouble(index, entry.parts.employeeId, kind) !== undefined;
};
