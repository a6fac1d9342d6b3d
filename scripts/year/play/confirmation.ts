// Confirming the agreements: the manager in the sidebar, the employee in a form or on paper.

import type { Employee } from '../office/employees.ts';
import { changeAgreement } from '../office/fillIn.ts';
import { addDays, workday } from '../office/localTime.ts';
import type { Confirmation, Conversation, Moment, When } from '../plan/plan.ts';
import type { Stage } from './stage.ts';

/** Of whoever has not written any feedback. */
export const SAID_ALOUD = { own: 'Sagt i samtalen', theirs: 'Sagt i samtalen' };

/** The employees whose agreements the manager confirms together, by the moment. */
const confirmedTogether = new WeakMap<Stage, Map<Moment, Employee[]>>();

export const planConfirmation = (
  stage: Stage,
  person: Employee,
  { conversation, confirmation, heldOn }: { conversation: Conversation; confirmation: Confirmation; heldOn: string },
): void => {
  const at = (when: When): Moment =>
    typeof when === 'string' ? when : `${workday(addDays(heldOn, when.daysAfterConversation))}T${when.time}`;
  planManager(stage, person, at(confirmation.manager));
  const { objection } = confirmation;
  const employee = at(confirmation.employee);
  if (confirmation.onPaper) stage.at(employee, () => confirmOnPaper(stage, person));
  else stage.at(employee, () => reply(stage, person, objection?.comment));
  if (!objection) return;
  const agreement = conversation.agreements[objection.change.agreement];
  stage.at(objection.changedAt, () => {
    const { office } = stage;
    const doc = stage.docOf(person);
    if (doc && agreement) changeAgreement(doc, agreement.text, objection.change.field, objection.change.text);
    office.reportProblems(office.call('readAgreements', person.id));
    office.record(
      `Aftalen med ${person.name} er rettet; det bliver en ny version.`,
      `The agreement with ${person.name} is changed; it becomes a new version.`,
    );
    confirmAsManager(stage, [person]);
  });
  stage.at(objection.confirmedAt, () => reply(stage, person, undefined));
};

const planManager = (stage: Stage, person: Employee, at: Moment): void => {
  const planned = confirmedTogether.get(stage) ?? new Map<Moment, Employee[]>();
  confirmedTogether.set(stage, planned);
  const people = planned.get(at);
  if (people) people.push(person);
  else {
    planned.set(at, [person]);
    stage.at(at, () => confirmAsManager(stage, planned.get(at) ?? []));
  }
};

const confirmAsManager = ({ office }: Stage, people: readonly Employee[]): void => {
  let confirmed = 0;
  for (const { id } of people) {
    const view = office.call('conversationOf', id);
    if (!view || view.agreements.length === 0) continue;
    if (office.call('confirmAgreements', id, view.version, SAID_ALOUD) !== undefined) confirmed += 1;
  }
  if (confirmed > 0) office.workOn();
  office.record(
    `Lederen bekræfter aftalerne med ${confirmed} ${confirmed === 1 ? 'medarbejder' : 'medarbejdere'}, som bliver bedt om det samme.`,
    `The manager confirms the agreements with ${confirmed} of the employees, who are asked to do the same.`,
  );
};

const confirmOnPaper = ({ office }: Stage, { id, name }: Employee): void => {
  const version = office.call('conversationOf', id)?.version ?? 0;
  office.call('confirmOnPaper', id, version, SAID_ALOUD);
  office.record(`${name} har skrevet under på papir.`, `${name} has signed on paper.`);
};

/** The employee answers the confirmation form: yes, or a comment. */
const reply = (stage: Stage, person: Employee, comment: string | undefined): void => {
  const { office } = stage;
  const formId = stage.fileOf(person, 'agreementForm');
  if (!formId) {
    office.faults.push(`${person.name} has no confirmation form.`);
    return;
  }
  const [confirm, remark] = office
    .form(formId, person.email)
    .items.flatMap(({ questionItem }) => questionItem?.question ?? []);
  const options = confirm?.choiceQuestion?.options.map(({ value = '' }) => value) ?? [];
  office.answer(formId, person.email, {
    [confirm?.questionId ?? '']: options[comment === undefined ? 0 : 1] ?? '',
    ...(comment === undefined ? {} : { [remark?.questionId ?? '']: comment }),
  });
  office.record(
    comment === undefined ? `${person.name} bekræfter.` : `${person.name} har en bemærkning: ${comment}`,
    comment === undefined ? `${person.name} confirms.` : `${person.name} has a comment: ${comment}`,
  );
};
