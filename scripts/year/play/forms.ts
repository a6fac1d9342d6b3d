// From tailored forms to answers: forms and Docs are made, people are invited and answer, the manager prepares.
import { formAnswers } from '../office/fillIn.ts';
import type { PersonPlan, Submission } from '../plan/plan.ts';
import { planConversation } from './conversations.ts';
import type { Stage } from './stage.ts';

/** How the ids of questions about the manager begin. */
const FEEDBACK = 'FBK';

/** Questions whose answers are suggestions. */
const SUGGESTING = ['STR3', 'STR4', 'STR5'];

export const playForms = (stage: Stage): void => {
  const { course, people, preparedAt, trials } = stage.plan;
  const { tooEarly } = course;
  if (tooEarly) stage.at(`${tooEarly}T10:00`, () => inviteTooEarly(stage));
  stage.at(`${course.meeting}T15:30`, () =>
    stage.office.record('Strategimødet er holdt.', 'The strategy meeting has been held.'),
  );
  stage.at(`${course.forms}T09:15`, () => makeForms(stage));
  stage.at(`${course.invitations}T09:00`, () => invite(stage));
  if (trials.inviteTwice) stage.at(`${course.invitations}T09:40`, () => inviteAgain(stage));
  for (const person of people) planAnswers(stage, person);
  stage.at(preparedAt, () => prepare(stage, people));
};

export const planAnswers = (stage: Stage, person: PersonPlan): void => {
  for (const submission of person.submissions) stage.at(submission.at, () => submit(stage, person, submission));
};

const inviteTooEarly = ({ office }: Stage): void => {
  const reply = office.reply('startPhase', 'invitations', '');
  if (!reply || reply.ok) {
    office.faults.push('Invitations before the strategy meeting were not refused.');
    return;
  }
  const [why = ''] = reply.problems;
  office.record(`Invitationer afvist, som de skal: ${why}`, `Invitations refused, as they should be: ${why}`);
};

const makeForms = (stage: Stage): void => {
  const { office, plan } = stage;
  for (const person of plan.people) tailor(stage, person);
  const times = office.callOrStop('proposeTimes');
  const without = times.unplaced.join(', ');
  office.record(
    `Skemaerne er tilpasset. ${times.placed} samtaletider foreslået${without ? `; uden tid: ${without}` : ''}.`,
    `The forms are tailored. ${times.placed} times proposed${without ? `; without a time: ${without}` : ''}.`,
  );
  const { forms, docs } = office.callOrStop('previewPhase', 'forms');
  const kinds = new Set(forms.map(({ differences }) => differences.join('\n'))).size;
  office.record(
    `Forhåndsvisning: ${forms.length} skemaer (${kinds} forskellige) og ${docs.length} samtaledokumenter.`,
    `Preview: ${forms.length} forms (${kinds} different) and ${docs.length} conversation Docs.`,
  );
  office.callOrStop('startPhase', 'forms', '');
  const { cutAtForm } = plan.trials;
  if (cutAtForm !== undefined) cutRun(stage, cutAtForm);
  office.workOn();
  const made = office.filesOfKind(String(office.year), 'form').length;
  const written = office.filesOfKind(String(office.year), 'doc').length;
  office.record(
    `${made} skemaer og ${written} samtaledokumenter er klar.`,
    `${made} forms and ${written} Docs are ready.`,
  );
  // Each conversation is held at the time in the Sheet.
  const slots = new Map(
    office
      .tab('employees')
      .rows.map((row) => [
        row.cell('Id'),
        { date: row.cell('Samtaledato', 'Conversation date'), time: row.cell('Klokkeslæt', 'Time') },
      ]),
  );
  for (const person of plan.people) {
    const slot = slots.get(stage.person(person.who).id);
    if (slot?.date && slot.time) planConversation(stage, person, slot);
  }
};

export const tailor = (stage: Stage, { who, tailoring }: PersonPlan): void => {
  if (tailoring.length === 0) return;
  const { id } = stage.person(who);
  stage.office.call(
    'saveTailoring',
    [id],
    tailoring.map((row) => ({ ...row, employeeId: id })),
  );
};

/** One call more than forms: the folder is created by the same request, before the first form. */
const cutRun = ({ office }: Stage, cutAtForm: number): void => {
  const fault = { member: 'rest:POST /drive/v3/files', atCall: cutAtForm + 1, kind: 'kill' } as const;
  const status = office.callCut(fault, 'workOn', 60);
  const made = office.filesOfKind(String(office.year), 'form').length;
  if (status !== 'killed') office.faults.push(`The run was to be cut at form ${cutAtForm}, but ended ${status}.`);
  office.record(
    `Forbindelsen blev afbrudt, da ${made} skemaer var lavet. Mette trykker igen.`,
    `The run was cut when ${made} forms had been made. The manager presses again.`,
  );
};

const invite = ({ office }: Stage): void => {
  const [mails] = office.callOrStop('previewPhase', 'invitations').mails;
  office.callOrStop('startPhase', 'invitations', '');
  const before = office.workspace.state.outbox.length;
  office.workOn();
  const sent = office.workspace.state.outbox.length - before;
  office.record(
    `${sent} invitationer sendt (forhåndsvist: ${mails?.count ?? 0}).`,
    `${sent} invitations sent (previewed: ${mails?.count ?? 0}).`,
  );
};

const inviteAgain = ({ office }: Stage): void => {
  const before = office.workspace.state.outbox.length;
  office.callOrStop('startPhase', 'invitations', '');
  office.workOn();
  const sent = office.workspace.state.outbox.length - before;
  if (sent > 0) office.faults.push(`A second run sent ${sent} mails again.`);
  office.record(`Endnu en kørsel sender ${sent} mails.`, `A second run sends ${sent} mails.`);
};

/** The employee answers; the manager types in the paper of an employee without an account. */
const submit = (stage: Stage, { who }: PersonPlan, { answers }: Submission): void => {
  const { office, given } = stage;
  const person = stage.person(who);
  const { id, name } = person;
  const formId = stage.fileOf(person, 'form');
  const as = person.hasAccount ? person.email : office.managerEmail;
  if (!formId) {
    office.faults.push(`${name} has no form to answer.`);
    return;
  }
  const seen = office.form(formId, as);
  office.answer(formId, as, formAnswers(seen.items, answers, stage.wordings));
  const longTexts = (isWanted: (question: string) => boolean): string[] =>
    Object.entries(answers).flatMap(([question, answer]) =>
      typeof answer === 'string' && answer.length > 20 && isWanted(question) ? [answer] : [],
    );
  const texts = longTexts((question) => !question.startsWith(FEEDBACK));
  const feedback = longTexts((question) => question.startsWith(FEEDBACK));
  const again = given.answers.has(id);
  const suggestions = Object.fromEntries(
    SUGGESTING.flatMap((question) => {
      const text = answers[question];
      return typeof text === 'string' ? [[question, text]] : [];
    }),
  );
  given.answers.set(id, { at: office.now, id, texts, feedback, suggestions });
  const how = person.hasAccount ? (again ? ' igen; det seneste svar gælder' : '') : ' på papir; lederen taster det ind';
  const howEn = person.hasAccount ? (again ? ' again; the newest counts' : '') : ' on paper; the manager keys it in';
  office.record(`${name} svarer${how}.`, `${name} answers${howEn}.`);
};

export const prepare = (stage: Stage, people: readonly PersonPlan[]): void => {
  const rows = people.flatMap(({ who, preparation }) => {
    if (preparation.length === 0) return [];
    const { id } = stage.person(who);
    return preparation.map((row) => ({ ...row, employeeId: id }));
  });
  if (rows.length === 0) return;
  stage.office.call('savePreparation', rows);
  const count = new Set(rows.map(({ employeeId }) => employeeId)).size;
  stage.office.record(
    `Lederen har skrevet sin egen forberedelse til ${count} ${count === 1 ? 'samtale' : 'samtaler'}. Feedbacken vises for begge på samme tid.`,
    `The manager has prepared ${count} ${count === 1 ? 'conversation' : 'conversations'}. Feedback is shown to both at the same moment.`,
  );
};
