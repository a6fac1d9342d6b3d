// The topics an employee wants on the agenda, read from one answer.
import { plain, tidy, withoutNumbering } from '../text/plainText.ts';
import type { Answer } from '../unit/unit.ts';

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
