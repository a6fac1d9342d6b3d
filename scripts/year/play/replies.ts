// The manager's replies to suggestions, typed in the Sheet; the add-on mails them to the authors.
import type { Reply } from '../plan/plan.ts';
import type { Stage } from './stage.ts';

export const playReplies = (stage: Stage): void => {
  for (const { at, replies } of stage.plan.replies) stage.at(at, () => reply(stage, replies));
};

const reply = (stage: Stage, replies: readonly Reply[]): void => {
  const { office } = stage;
  const tab = office.tab('suggestions');
  const rows = new Map(
    tab.rows
      .filter((row) => row.cell('År', 'Year') === String(office.year))
      .map((row) => [
        `${row.cell('Medarbejder-id', 'Employee id')}/${row.cell('Spørgsmåls-id', 'Question id')}`,
        row.number,
      ]),
  );
  const [status, text] = [tab.column('Status'), tab.column('Lederens svar', "Manager's reply")];
  let typed = 0;
  for (const { who, questionId, ...replied } of replies) {
    const { id, name } = stage.person(who);
    const row = rows.get(`${id}/${questionId}`);
    if (row === undefined) {
      office.faults.push(`${office.now} ${name} has made no suggestion at ${questionId}.`);
      continue;
    }
    office.typeInSheet(tab.name, row, status, replied.status);
    office.typeInSheet(tab.name, row, text, replied.reply);
    stage.given.replies.set(`${id}/${questionId}`, { at: office.now, id, questionId, reply: replied.reply });
    typed += 1;
  }
  office.record(
    `Lederen svarer på ${typed} ${typed === 1 ? 'forslag' : 'forslag'} i arket.`,
    `The manager answers ${typed} ${typed === 1 ? 'suggestion' : 'suggestions'} in the Sheet.`,
  );
};
