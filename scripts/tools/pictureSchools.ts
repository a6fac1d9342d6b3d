// The school at the moments that pictures show.
import type { Workspace } from 'local-workspace';
import { parsePeoplesDate } from '../../src/domain/calendar/calendarDate.ts';
import { workingDaysBefore } from '../../src/domain/calendar/workingDays.ts';
import { TOPICS_WORKING_DAYS_BEFORE } from '../../src/domain/conversation/topics.ts';
import { exampleAt } from '../../test/browser/exampleSchool.ts';
import { builtProject } from '../year/office/builtProject.ts';
import { Office } from '../year/office/office.ts';
import { Timeline } from '../year/office/timeline.ts';
import { beginYear } from '../year/play/course.ts';
import { setUp } from '../year/play/setUp.ts';
import { schoolPlan, schoolUnit } from '../year/school/story.ts';

export const JONAS = { name: 'Jonas Friis', email: 'jonas.friis@aabakkeskolen.solby.example' };

type School = Awaited<ReturnType<typeof exampleAt>>;

/** The school of `npm start`, in which Jonas' form has been tailored, so that the tour follows him, and all are invited. */
export const invited = async (): Promise<School> => {
  const school = await exampleAt('withForms');
  const employeeId = school.idOf(JONAS.email);
  const text = 'Hvad ønsker du dig af et nyt makkerskab?';
  school.call('saveTailoring', [employeeId], [{ employeeId, kind: 'own', questionId: '', text, note: '' }]);
  school.call('saveSettings', { conversationPlace: 'Mettes kontor' });
  school.work();
  school.jumpTo('2026-09-07T10:05');
  school.call('startPhase', 'invitations', '');
  school.work();
  return school;
};

/** On the day of his conversation: he has answered, and the manager has prepared. */
export const onHisDay = async (): Promise<School> => {
  const school = await invited();
  const row = school.row('employees', { email: JONAS.email });
  const old = school.row('agreements', { employeeId: row?.id ?? '', year: '2025' });
  school.answer(JONAS.email, { [`EFF1:${old?.id}`]: 'Gennemført', DAG1: 'Læsebånd sammen med Nanna' });
  const day = parsePeoplesDate(row?.conversationDate ?? '', { serials: true }) ?? '';
  school.hour(`${workingDaysBefore(day, TOPICS_WORKING_DAYS_BEFORE, [])}T08:20`);
  school.prepare(JONAS.email, { SUC5: 'Du får de stille elever med.' });
  school.jumpTo(`${day}T${row?.conversationTime}`);
  return school;
};

/** The story, when the first report has come. */
export const reported = (): Workspace => {
  const unit = schoolUnit();
  const timeline = new Timeline('da', () => undefined);
  const office = new Office(unit, builtProject(), { now: '2026-08-17T09:00', seed: 1, timeline });
  setUp(office, unit);
  beginYear(office, schoolPlan('2027-08-16')).playTo('2026-11-02T11:00');
  // The tour would speak of another page.
  office.workspace.state.tour = { isHidden: true, passed: [] };
  return office.workspace;
};
