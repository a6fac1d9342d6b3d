// The topics that an employee wants on the agenda, and when the manager is sent them.
import { workingDaysBefore } from '../calendar/workingDays.ts';
import { plain, tidy, withoutNumbering } from '../text/plainText.ts';
import type { Answer, Employee, Now } from '../unit/unit.ts';
import { type Proposal, propose } from '../work/proposal.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, mailOf } from '../work/work.ts';

export const TOPICS_WORKING_DAYS_BEFORE = 2;
const TOPICS_QUESTION = 'DAG1';

/** One topic a line or between semicolons, without bullets and numbers, each once, in the order written. */
export function topicsOf(answers: readonly Answer[], employeeId: string, year: number): string[] {
  const topics = new Map<string, string>();
  for (const answer of answers) {
    if (answer.questionKey !== TOPICS_QUESTION || answer.employeeId !== employeeId || answer.year !== year) continue;
    for (const line of answer.answer.split(/[\n\r;]+/)) {
      const topic = tidy(withoutNumbering(line));
      const key = plain(topic);
      if (key && !topics.has(key)) topics.set(key, topic);
    }
  }
  return [...topics.values()];
}

/** The mail to the manager shortly before the conversation; another day of the conversation is another mail. */
export const topicsWork = (index: UnitIndex, { id, conversationDate }: Employee, now: Now): Proposal[] => {
  const { year, sendTopics, closedDays } = index.unit.settings;
  const isInvited = index.isDone(keyOf.invitation(year, id));
  if (!sendTopics || !isInvited || index.conversation(id)?.heldOn) return [];
  if (conversationDate === '' || now.date > conversationDate) return [];
  if (now.date < workingDaysBefore(conversationDate, TOPICS_WORKING_DAYS_BEFORE, closedDays)) return [];
  const key = keyOf.topics(year, id, conversationDate);
  return index.isDone(key) ? [] : [propose(mailOf('topics', key, 'manager', [id]))];
};
