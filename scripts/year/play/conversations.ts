// The conversations: old agreements are reviewed and new ones written down, in the Doc or in the sidebar.

import type { Person } from '../office/employees.ts';
import { changeAgreement, writeAgreements, writeReviews } from '../office/fillIn.ts';
import { addMinutes } from '../office/localTime.ts';
import type { PersonPlan, Talk } from '../plan/plan.ts';
import { planConfirmation } from './confirmation.ts';
import { planMiniMus } from './followUp.ts';
import type { Stage } from './stage.ts';

/** Shorter than the slot: what was agreed is written down before the next one comes. */
const TALK_MINUTES = 40;

export const planTalk = (
  stage: Stage,
  { who, talk, confirmation }: PersonPlan,
  slot: { date: string; time: string },
): void => {
  if (!talk) return;
  const person = stage.person(who);
  stage.at(addMinutes(`${slot.date}T${slot.time}`, TALK_MINUTES), () => hold(stage, person, slot.date, talk));
  if (talk.mended) stage.at(talk.mended.at, () => mend(stage, person, talk));
  if (confirmation) planConfirmation(stage, person, { talk, confirmation, talkedOn: slot.date });
};

const hold = (stage: Stage, person: Person, date: string, talk: Talk): void => {
  const { office, given } = stage;
  const { id, name } = person;
  if (talk.door === 'sidebar') writeInSidebar(stage, person, talk);
  else writeInDoc(stage, person, talk);
  const areas = new Map(
    office.tab('focusAreas').rows.map((row) => [row.cell('Indsatsområde', 'Focus area'), row.cell('Id')]),
  );
  office.call(
    'registerConversation',
    id,
    date,
    talk.focusAreas.flatMap((title) => areas.get(title) ?? []),
  );
  const at = office.now;
  given.reviews.push(...talk.reviews.map((review) => ({ at, id, ...review })));
  given.agreements.set(id, { at, id, texts: talk.agreements.map(({ text }) => text) });
  planMiniMus(stage, person, date);
  const old = talk.reviews.length;
  const made = talk.agreements.length;
  const inDoc = talk.door === 'doc';
  office.tell(
    `Samtale med ${name}: ${old === 0 ? '' : `${old} ${old === 1 ? 'gammel aftale' : 'gamle aftaler'} vurderet, `}${made} ${made === 1 ? 'ny aftale' : 'nye aftaler'} skrevet i ${inDoc ? 'dokumentet' : 'panelet'}.`,
    `Conversation with ${name}: ${old === 0 ? '' : `${old} old ${old === 1 ? 'agreement' : 'agreements'} reviewed, `}${made} new ${made === 1 ? 'agreement' : 'agreements'} written in the ${inDoc ? 'Doc' : 'sidebar'}.`,
  );
  stage.at(addMinutes(office.now, 120), () => tellProblems(stage, person));
};

const writeInDoc = (stage: Stage, person: Person, talk: Talk): void => {
  const doc = stage.docOf(person);
  if (!doc) return;
  if (talk.note) doc.appendParagraph(talk.note);
  writeReviews(doc, talk.reviews);
  writeAgreements(doc, talk);
};

const writeInSidebar = ({ office }: Stage, { id }: Person, { reviews, agreements }: Talk): void => {
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

/** What the Doc's reading left to be mended, as the manager sees it in the Sheet. */
const tellProblems = ({ office }: Stage, { id, name }: Person): void => {
  const row = office.tab('conversations').rows.find((each) => each.cell('Medarbejder-id', 'Employee id') === id);
  const problems = row?.cell('Mangler', 'To be mended') ?? '';
  if (problems !== '') office.tell(`Aftaler med ${name}: ${problems}`, `Agreements with ${name}: ${problems}`);
};

const mend = (stage: Stage, person: Person, talk: Talk): void => {
  const { mended } = talk;
  const agreement = mended && talk.agreements[mended.agreement];
  const doc = stage.docOf(person);
  if (!mended || !agreement || !doc) return;
  changeAgreement(doc, agreement.text, mended.field, mended.text);
  stage.office.tell(
    `${person.name} skriver det, der manglede, i dokumentet.`,
    `${person.name} writes what was missing in the Doc.`,
  );
};
