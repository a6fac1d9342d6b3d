// The example school at stages of its year, as a newcomer who follows the tour has brought it there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorize, clickMenu, openDocument } from 'local-workspace';
import { ADD_ON, EXAMPLES, exampleWorkspace } from '../../scripts/start/example.ts';
import { builtProject } from '../../scripts/year/office/builtProject.ts';
import { agreementInput } from '../flows/agreementInput.ts';
import { FEEDBACK_REASONS, School, schoolOnce } from '../flows/school.ts';

const { manager, folder } = EXAMPLES.da;
export const EXAMPLE = join(import.meta.dirname, '../../examples', folder);
/** Her conversation is the first. */
export const SARA = 'sara.lindholm@aabakkeskolen.solby.example';
const NEEDED_SETTINGS = {
  unitName: 'Åbakkeskolen',
  organisation: 'Solby Kommune',
  managerName: 'Mette Holm',
  meetingDate: '31-08-2026',
  meetingTime: '14:00',
  meetingPlace: 'Personalerummet',
  answerDeadline: '18-09-2026',
  windowFrom: '21-09-2026',
  windowTo: '09-10-2026',
};

/** On its first day, with nothing clicked. */
const first = async (): Promise<School> => {
  const workspace = await exampleWorkspace('da', builtProject());
  const [spreadsheetId = ''] = Object.keys(workspace.state.spreadsheets);
  return new School(workspace, ADD_ON.id, spreadsheetId, manager.email);
};

/** The Sheet has its tabs. */
const installed = (school: School): void => {
  const user = { scriptId: school.scriptId, user: school.manager };
  openDocument(school.workspace, user);
  authorize(school.workspace, school.scriptId, school.manager);
  clickMenu(school.workspace, { ...user, functionName: 'installFromMenu' });
};

/** What the example's files say is in it. */
const imported = (school: School): void => {
  // As bytes: one of them is written as old Excel does.
  for (const [kind, name] of [
    ['employees', 'medarbejdere.csv'],
    ['focusAreas', 'strategi.csv'],
    ['agreements', 'aftaler-2025.csv'],
  ] as const)
    school.call('importFile', { kind, name, base64: readFileSync(join(EXAMPLE, name), 'base64') });
};

/** Everyone is called to the meeting about the strategy, and has a time for the conversation. */
const called = (school: School): void => {
  school.call('saveSettings', NEEDED_SETTINGS);
  school.call('startPhase', 'strategyMeeting', '');
  school.work();
  school.workspace.state.tour = { isHidden: false, passed: ['tailor'] };
  school.call('proposeTimes');
};

/** The last that a manager does before the meeting. */
const withForms = (school: School): void => {
  school.call('startPhase', 'forms', '');
  school.work();
};

/** The meeting is over. */
const invited = (school: School): void => {
  school.jumpTo('2026-09-07T10:05');
  school.call('startPhase', 'invitations', '');
  school.work();
};

/** Sara has answered and prepared, and her conversation is over. */
const talked = (school: School): void => {
  school.answer(SARA, { DAG1: 'Læsebånd i indskolingen' });
  school.hour('2026-09-18T08:20');
  school.prepare(SARA, { SUC5: 'Læseklubben samler børn fra tre klasser.' });
  school.jumpTo('2026-09-21T12:05');
  school.call('registerConversation', school.idOf(SARA), '2026-09-21', ['F1']);
};

/** Both have confirmed what was agreed; the half-year review is three weeks away. */
const confirmed = (school: School): void => {
  const id = school.idOf(SARA);
  const agreement = agreementInput({ text: 'Sara prøver læsebånd i 1. klasse', deadline: '2027-06-01' });
  school.call('saveAgreements', id, [agreement]);
  school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
  school.work();
  school.confirmForm(SARA, 1, 'Ja, jeg bekræfter');
  school.hour('2026-09-21T14:05');
  school.jumpTo('2027-03-01T09:05');
};

/** The half-year review has been held and the report decided on; the year is over in five days. */
const decided = (school: School): void => {
  const { id = '' } = school.row('agreements', { year: '2026' }) ?? {};
  school.call('saveProgress', [{ agreementId: id, progress: 'I gang', note: '' }]);
  school.hour('2027-03-08T08:20');
  school.jumpTo('2027-03-22T10:05');
  school.call('registerHalfYearReview', school.idOf(SARA), '2027-03-22', '');
  school.jumpTo('2027-06-25T10:05');
  school.call('makeReport');
  school.call('decideFocusAreas', [{ focusAreaId: 'F1', decision: 'keep', reason: 'Det virker' }]);
};

const STAGES = { installed, imported, called, withForms, invited, talked, confirmed, decided };
export type ExampleStage = keyof typeof STAGES;

/** A school of its own at a stage. */
export const exampleAt = async (stage: ExampleStage): Promise<School> => {
  const school = await first();
  const reach = (wanted: ExampleStage): School =>
    schoolOnce(`example-${wanted}`, () => {
      const names = Object.keys(STAGES) as ExampleStage[];
      const before = names[names.indexOf(wanted) - 1];
      const reached = before ? reach(before) : school;
      STAGES[wanted](reached);
      return reached;
    });
  return reach(stage);
};
