// Begins the next cycle: the year rolls over, what belongs to the old one's dates goes, what was learned stays.
import { due } from '../domain/due.ts';
import { isYearOver, nextCycle } from '../domain/nextCycle.ts';
import { ProblemError } from '../domain/problem.ts';
import { withDocumentLock } from '../google/lock.ts';
import { collect } from './collect.ts';
import { type Clock, Desk } from './desk.ts';
import { sendMails } from './perform/mails.ts';
import { freezeAgreements } from './perform/pdfs.ts';
import { setSettings } from './prepare.ts';
import { refreshSteps } from './steps.ts';

export const startNextCycle = (clock: Clock): { year: number } =>
  withDocumentLock(() => {
    const desk = Desk.openForWork(clock);
    const { year } = desk.unit.settings;
    // Twice is not two years: the calendar must have come so far.
    if (!isYearOver(desk.unit.settings, desk.now)) throw new ProblemError({ code: 'yearNotOver', facts: { year } });
    closeCycle(desk);
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
 * frozen and sent. What fails stands in the log, and holds nobody back.
 */
const closeCycle = (desk: Desk): void => {
  collect(desk);
  freezeAgreements(
    desk,
    due(desk.unit, desk.now).ready.flatMap((work) => (work.kind === 'pdf' ? [work] : [])),
  );
  const { ready, waiting } = due(desk.unit, desk.now);
  // The morning that they wait for comes after the year. Whether one that a dead run had claimed left, the next work asks.
  const late = waiting.flatMap(({ work, reason }) => (reason === 'notMorning' ? [work] : []));
  sendMails(
    desk,
    [...ready, ...late].flatMap((work) =>
      work.kind === 'mail' && work.mail === 'confirmation' && desk.register.entry(work.key)?.state !== 'claimed'
        ? [work]
        : [],
    ),
  );
};
