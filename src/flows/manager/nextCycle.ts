// Begins the next cycle: the year rolls over, what belongs to the old one's dates goes, what was learned stays.

import { ProblemError } from '../../domain/unit/problem.ts';
import { partsOfKey } from '../../domain/work/logKeys.ts';
import type { FileWork, MailWork, Work } from '../../domain/work/work.ts';
import { due } from '../../domain/year/due.ts';
import { isYearOver, nextCycle } from '../../domain/year/nextCycle.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { collect } from '../engine/collect/collect.ts';
import { readAgreementTables } from '../engine/collect/readAgreements.ts';
import { sendMails } from '../engine/perform/mails.ts';
import { freezeAgreements } from '../engine/perform/pdfs.ts';
import { refreshSteps } from '../engine/steps.ts';
import { type Clock, Desk } from '../engine/unitOfWork.ts';
import { setSettings } from './prepare.ts';

/** `anyway`: also while something of the year that ends is unfinished. */
export const startNextCycle = (clock: Clock, anyway = false): { year: number } =>
  withDocumentLock(() => {
    const desk = Desk.openForWork(clock);
    const { year } = desk.unit.settings;
    // Twice is not two years: the calendar must have come so far.
    if (!isYearOver(desk.unit.settings, desk.now)) throw new ProblemError({ code: 'yearNotOver', facts: { year } });
    const unfinished = closeCycle(desk);
    if (unfinished.length > 0 && !anyway) {
      const names = unfinished.map((id) => desk.employee(id).name).join(', ');
      throw new ProblemError({ code: 'yearUnfinished', facts: { year, names } });
    }
    const next = nextCycle(desk.unit, desk.now);
    desk.write('agreements', next.agreements);
    desk.write('employees', next.employees);
    desk.write('focusAreas', next.focusAreas);
    desk.remove('tailoring', next.tailoringGone);
    // The year last, with the day that says that it is over: a run that dies before is begun anew as if nothing had happened.
    const { year: nextYear, meetingDate, windowFrom, ...dates } = next.settings;
    const hadMeeting = desk.unit.settings.meetingDate !== '';
    setSettings(desk, hadMeeting ? { ...dates, windowFrom } : dates);
    setSettings(desk, { year: nextYear, ...(hadMeeting ? { meetingDate } : { windowFrom }) });
    refreshSteps(desk);
    return { year: nextYear };
  }, 10_000);

/**
 * What was answered until now belongs to the cycle that ends, whose forms close: a confirmation nobody has read is read,
 * frozen and sent. Afterwards nobody would read or send it. @returns for whom something of that could not be done.
 */
const closeCycle = (desk: Desk): string[] => {
  const unread = collect(desk).map(({ facts }) => partsOfKey(String(facts?.key ?? '')));
  readAgreementTables(desk);
  freezeAgreements(desk, pdfs(desk));
  // Whether one that a dead run had claimed left, the next work asks.
  sendMails(
    desk,
    mails(desk).filter(({ key }) => !['claimed', 'uncertain'].includes(desk.register.entry(key)?.state ?? '')),
  );
  const ids = [
    // The status form is read in the next cycle too.
    ...unread.filter(({ rest }) => rest[0] !== 'statusForm').map(({ employeeId }) => employeeId),
    ...pdfs(desk).map(({ employeeId }) => employeeId),
    ...mails(desk).flatMap(({ employeeIds }) => employeeIds),
  ];
  return [...new Set(ids)];
};

const pdfs = (desk: Desk): FileWork[] => works(desk).filter((work): work is FileWork => work.kind === 'pdf');

const mails = (desk: Desk): MailWork[] =>
  works(desk).filter((work): work is MailWork => work.kind === 'mail' && work.mail === 'confirmation');

/** Also what waits: the morning comes after the year. */
const works = (desk: Desk): Work[] => {
  const { ready, waiting } = due(desk.unit, desk.now);
  return [...ready, ...waiting.map(({ work }) => work)];
};
