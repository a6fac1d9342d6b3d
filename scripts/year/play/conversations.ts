// Holding the conversations: old agreements are reviewed and new ones written, in the Doc or in the sidebar.

import type { Employee } from '../office/employees.ts';
import { changeAgreement, writeAgreements, writeReviews } from '../office/fillIn.ts';
import { addMinutes } from '../office/localTime.ts';
import type { Conversation, PersonPlan } from '../plan/plan.ts';
import { planConfirmation } from './confirmation.ts';
import { planHalfYearReview } from './followUp.ts';
import type { Stage } from './stage.ts';

/** Shorter than the slot, so that the agreements are written before the next conversation. */
const CONVERSATION_MINUTES = 40;

export const planConversation = (
  stage: Stage,
  { who, conversation, confirmation }: PersonPlan,
  slot: { date: string; time: string },
): void => {
  if (!conversation) return;
  const person = stage.person(who);
  stage.at(addMinutes(`${slot.date}T${slot.time}`, CONVERSATION_MINUTES), () =>
    hold(stage, person, slot.date, conversation),
  );
  if (conversation.correction) stage.at(conversation.correction.at, () => correct(stage, person, conversation));
  if (confirmation) planConfirmation(stage, person, { conversation, confirmation, heldOn: slot.date });
};

const hold = (stage: Stage, person: Employee, date: string, conversation: Conversation): void => {
  const { office, given } = stage;
  const { id, name } = person;
  if (conversation.writtenIn === 'sidebar') writeInSidebar(stage, person, conversation);
  else writeInDoc(stage, person, conversation);
  const areas = new Map(
    office.tab('focusAreas').rows.map((row) => [row.cell('Indsatsområde', 'Focus area'), row.cell('Id')]),
  );
  office.call(
    'registerConversation',
    id,
    date,
    conversation.focusAreas.flatMap((title) => areas.get(title) ?? []),
  );
  const at = office.now;
  given.reviews.push(...conversation.reviews.map((review) => ({ at, id, ...review })));
  given.agreements.set(id, { at, id, texts: conversation.agreements.map(({ text }) => text) });
  planHalfYearReview(stage, person, date);
  const old = conversation.reviews.length;
  const made = conversation.agreements.length;
  const inDoc = conversation.writtenIn === 'doc';
  office.record(
    `Samtale med ${name}: ${old === 0 ? '' : `${old} ${old === 1 ? 'gammel aftale' : 'gamle aftaler'} vurderet, `}${made} ${made === 1 ? 'ny aftale' : 'nye aftaler'} skrevet i ${inDoc ? 'dokumentet' : 'panelet'}.`,
    `Conversation with ${name}: ${old === 0 ? '' : `${old} old ${old === 1 ? 'agreement' : 'agreements'} reviewed, `}${made} new ${made === 1 ? 'agreement' : 'agreements'} written in the ${inDoc ? 'Doc' : 'sidebar'}.`,
  );
  stage.at(addMinutes(office.now, 120), () => recordProblems(stage, person));
};

const writeInDoc = (stage: Stage, person: Employee, conversation: Conversation): void => {
  const doc = stage.docOf(person);
  if (!doc) return;
  if (conversation.note) doc.appendParagraph(conversation.note);
  writeReviews(doc, conversation.reviews);
  writeAgreements(doc, conversation);
};

const writeInSidebar = ({ office }: Stage, { id }: Employee, { reviews, agreements }: Conversation): void => {
  if (reviews.length > 0) {
    const shown = office.call('conversationOf', id)?.oldAgreements ?? [];
    const rows = reviews.map(({ agreement, status, reason = '', effect = '', score = '' }) => {
      const agreementId = shown.find(({ text }) => text.startsWith(agreement))?.agreementId ?? '';
      return { agreementId, status, reason, effect, score };
    });
    office.reportProblems(office.call('reviewAgreements', id, rows));
  }
  const rows = agreements.map((agreement) => ({ id: '', driftReason: '', ...agreement }));
  office.reportProblems(office.call('saveAgreements', id, rows));
};

/** The problems found in the Doc, as the manager sees them in the Sheet. */
const recordProblems = ({ office }: Stage, { id, name }: Employee): void => {
  const row = office.tab('conversations').rows.find((each) => each.cell('Medarbejder-id', 'Employee id') === id);
  const problems = row?.cell('Mangler', 'To be mended') ?? '';
  if (problems !== '') office.record(`Aftaler med ${name}: ${problems}`, `Agreements with ${name}: ${problems}`);
};

const correct = (stage: Stage, person: Employee, conversation: Conversation): void => {
  const { correction } = conversation;
  const agreement = correction && conversation.agreements[correction.agreement];
  const doc = stage.docOf(person);
  if (!correction || !agreement || !doc) return;
  changeAgreement(doc, agreement.text, correction.field, correction.text);
  stage.office.record(
    `${person.name} skriver det, der manglede, i dokumentet.`,
    `${person.name} writes what was missing in the Doc.`,
  );
};
