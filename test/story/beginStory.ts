// The acceptance story, set up and waiting for its clock, and what a test asks of it.
import { builtProject } from '../../scripts/year/office/builtProject.ts';
import { momentOf } from '../../scripts/year/office/localTime.ts';
import { type MailKind, mailKindOf } from '../../scripts/year/office/mailKinds.ts';
import { Office } from '../../scripts/year/office/office.ts';
import type { TabRow } from '../../scripts/year/office/sheetTabs.ts';
import { Timeline } from '../../scripts/year/office/timeline.ts';
import { beginYear } from '../../scripts/year/play/course.ts';
import { setUp } from '../../scripts/year/play/setUp.ts';
import { schoolPlan, schoolUnit } from '../../scripts/year/school/story.ts';

export const beginStory = () => {
  const unit = schoolUnit();
  const shown: string[] = [];
  const timeline = new Timeline('da', (line) => shown.push(line));
  const office = new Office(unit, builtProject(), { now: '2026-08-17T09:00', seed: 1, timeline });
  setUp(office, unit);
  const stage = beginYear(office, schoolPlan('2027-08-16'));

  const mailsOf = (kind: MailKind) =>
    office.workspace.state.outbox.filter(({ subject }) => mailKindOf(subject) === kind);
  const daysOf = (kind: MailKind): Record<string, number> => {
    const days: Record<string, number> = {};
    for (const { sentAt } of mailsOf(kind)) {
      const day = momentOf(sentAt).slice(0, 10);
      days[day] = (days[day] ?? 0) + 1;
    }
    return days;
  };
  const timelineHas = (time: string, words: string): boolean =>
    shown.some((line) => line.includes(`${time}  `) && line.includes(words));

  const employee = (name: string): TabRow | undefined =>
    office.tab('employees').rows.find((row) => row.cell('Navn') === name);
  const agreementsOf = (name: string, year = '2026'): TabRow[] =>
    office.tab('agreements').rows.filter((row) => row.cell('Medarbejder') === name && row.cell('År') === year);
  const mailsTo = (email: string, since: string, until = '9999'): string[] =>
    office.workspace.state.outbox
      .filter(({ to, sentAt }) => to.includes(email) && momentOf(sentAt) >= since && momentOf(sentAt) < until)
      .map(({ subject }) => mailKindOf(subject));

  return { office, stage, mailsOf, daysOf, timelineHas, employee, agreementsOf, mailsTo };
};
