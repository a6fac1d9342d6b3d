// A unit far larger than any real one, the same in every run, for measuring decisions.

import { startingQuestions } from '../src/domain/forms/questionBank.ts';
import { settingsOf } from '../src/domain/settings/settingsList.ts';
import { blankRow } from '../src/domain/unit/blankRow.ts';
import type { Agreement, Answer, Conversation, Employee, LogRow, Unit } from '../src/domain/unit/unit.ts';
import { keyOf } from '../src/domain/work/work.ts';

const YEAR = 2026;

/** Every third employee is not begun, invited, or confirmed; each has the same number of agreements. */
export const bigUnit = (people: number, agreementsEach: number): Unit => {
  const ids = Array.from({ length: people }, (_, position) => `E${String(position + 1).padStart(5, '0')}`);
  const settings = {
    ...settingsOf([]).settings,
    year: YEAR,
    meetingDate: '2026-08-31',
    meetingTime: '14:30',
    answerDeadline: '2026-09-25',
    reminderDays: [4, 1],
    remindAnswers: true,
    sendTopics: true,
  };
  const log: LogRow[] = (['strategyMeeting', 'forms', 'invitations'] as const).map((phase) =>
    entry(keyOf.approval(YEAR, phase), 'approved'),
  );
  const answers: Answer[] = [];
  const conversations: Conversation[] = [];
  ids.forEach((id, position) => {
    if (position % 3 === 0) return;
    log.push(entry(keyOf.form(YEAR, id), 'done', { file: `form-${id}`, made: '' }));
    log.push(entry(keyOf.doc(YEAR, id), 'done', { file: `doc-${id}`, made: '' }));
    log.push(entry(keyOf.invitation(YEAR, id), 'done', { slot: '2026-10-01T10:00' }));
    if (position % 3 === 1) return;
    log.push(entry(keyOf.answered(YEAR, id), 'done', { response: `r-${id}`, submitted: '2026-09-20T10:00:00Z' }));
    for (let question = 0; question < 20; question += 1) {
      answers.push({
        year: YEAR,
        employeeId: id,
        employeeName: id,
        questionKey: `Q${question}`,
        question: '',
        answer: 'Et svar på spørgsmålet',
        submitted: '2026-09-20T12:00',
        responseId: `r-${id}`,
      });
    }
    conversations.push(
      blankRow('conversations', {
        year: YEAR,
        employeeId: id,
        employeeName: id,
        heldOn: '2026-10-01',
        focusAreaIds: ['F1'],
        version: 1,
        fingerprint: 'another',
        managerConfirmedAt: '2026-10-02T10:00',
      }),
    );
  });
  return {
    settings,
    focusAreas: [blankRow('focusAreas', { id: 'F1', title: 'Fælles faglighed', fromYear: 2026, toYear: 2029 })],
    employees: ids.map(
      (id): Employee =>
        blankRow('employees', {
          id,
          name: id,
          email: `${id}@example.dk`,
          language: 'da',
          conversationDate: '2026-10-01',
          conversationTime: '10:00',
        }),
    ),
    questions: startingQuestions(),
    tailoring: [],
    preparation: [],
    answers,
    suggestions: [],
    agreements: ids.flatMap((id, position) =>
      Array.from({ length: agreementsEach }, (_, own) => agreement(id, position * agreementsEach + own)),
    ),
    conversations,
    log,
  };
};

const entry = (id: string, state: LogRow['state'], details: Record<string, string> = {}): LogRow => ({
  id,
  state,
  at: '2026-09-14T09:00',
  details,
});

const agreement = (employeeId: string, serial: number): Agreement =>
  blankRow('agreements', {
    id: `A${serial}`,
    year: serial % 2 === 0 ? YEAR : YEAR - 1,
    employeeId,
    employeeName: employeeId,
    text: `Aftale nummer ${serial} om et fælles årshjul`,
    type: 'goal',
    focusAreaId: 'F1',
    responsible: 'employee',
    deadline: '2027-03-01',
    signOfSuccess: 'Årshjulet er i brug',
    progress: 'inProgress',
  });
