// Begins the next cycle: clears the dates of the old year and keeps what people have agreed and answered.

import { type Problem, ProblemError } from '../../domain/unit/problem.ts';
import { partsOfKey } from '../../domain/work/logKeys.ts';
import type { FileWork, MailWork, Work } from '../../domain/work/work.ts';
import { due } from '../../domain/year/due.ts';
import { isYearOver, nextCycle } from '../../domain/year/nextCycle.ts';
import { collect } from '../engine/collect/collect.ts';
import { readAgreementTables } from '../engine/collect/readAgreements.ts';
import { asOwner } from '../engine/owner.ts';
import { sendMails } from '../engine/perform/mails.ts';
import { freezeAgreements } from '../engine/perform/pdfs.ts';
import { refreshSteps } from '../engine/steps.ts';
import type { Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { setSettings } from './prepare.ts';

/** With `anyway`, also while something in the ending year is unfinished. */
export const startNextCycle = (clock: Clock, anyway = false): { year: number } =>
  asOwner(
    clock,
    (unitOfWork) => {
      const { year } = unitOfWork.unit.settings;
      // A second click must not skip a year, so the calendar has to have come that far.
      if (!isYearOver(unitOfWork.unit.settings, unitOfWork.now))
        throw new ProblemError({ code: 'yearNotOver', values: { year } });
      const { unfinished, problems } = closeCycle(unitOfWork);
      if (unfinished.length > 0 && !anyway) {
        const names = unfinished.map((id) => unitOfWork.nameOf(id)).join(', ');
        throw new ProblemError({ code: 'yearUnfinished', values: { year, names } }, ...problems);
      }
      const next = nextCycle(unitOfWork.unit, unitOfWork.now);
      unitOfWork.write('agreements', next.agreements);
      unitOfWork.write('employees', next.employees);
      unitOfWork.write('focusAreas', next.focusAreas);
      unitOfWork.remove('tailoring', next.tailoringGone);
      // The year and its dates come last: a run that dies before can simply be repeated.
      const { year: nextYear, meetingDate, windowFrom, ...dates } = next.settings;
      const hadMeeting = unitOfWork.unit.settings.meetingDate !== '';
      setSettings(unitOfWork, hadMeeting ? { ...dates, windowFrom } : dates);
      setSettings(unitOfWork, { year: nextYear, ...(hadMeeting ? { meetingDate } : { windowFrom }) });
      refreshSteps(unitOfWork);
      return { year: nextYear };
    },
    10_000,
  );

/**
 * Takes in what the ending cycle's forms hold before they close: a confirmation that no run has read yet is read,
 * frozen and sent, since no later run would do so. @returns the employees for whom some of this failed, and why.
 */
const closeCycle = (unitOfWork: UnitOfWork): { unfinished: string[]; problems: Problem[] } => {
  const reading = [...collect(unitOfWork, true), ...readAgreementTables(unitOfWork)];
  const freezing = freezeAgreements(unitOfWork, pdfs(unitOfWork));
  // A mail in doubt waits for the manager.
  const sending = sendMails(
    unitOfWork,
    mails(unitOfWork).filter(({ key }) => unitOfWork.index.entry(key)?.state !== 'uncertain'),
  );
  const unread = reading.flatMap(({ values }) => partsOfKey(String(values?.key ?? '')) ?? []);
  const ids = [
    // The status form is read in the next cycle too.
    ...unread.flatMap((parts) => (parts.kind === 'poll' && parts.form !== 'statusForm' ? [parts.employeeId] : [])),
    ...unread.flatMap((parts) => (parts.kind === 'doc' ? [parts.employeeId] : [])),
    ...pdfs(unitOfWork).map(({ employeeId }) => employeeId),
    ...mails(unitOfWork).flatMap(({ employeeIds }) => employeeIds),
  ];
  return { unfinished: [...new Set(ids)], problems: [...reading, ...freezing, ...sending] };
};

const pdfs = (unitOfWork: UnitOfWork): FileWork<'pdf'>[] =>
  works(unitOfWork).filter((work): work is FileWork<'pdf'> => work.kind === 'pdf');

const mails = (unitOfWork: UnitOfWork): MailWork[] =>
  works(unitOfWork).filter((work): work is MailWork => work.kind === 'mail' && work.mail === 'confirmation');

/** Includes waiting work: the morning it waits for comes after the year has ended. */
const works = (unitOfWork: UnitOfWork): Work[] => {
  const { ready, waiting } = due(unitOfWork.unit, unitOfWork.now);
  return [...ready, ...waiting.map(({ work }) => work)];
};
