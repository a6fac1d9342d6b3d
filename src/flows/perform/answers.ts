// Writes what was answered in the preparation forms: answers, reviews and suggestions, each tab once.
import { answersFrom, canonicalReview, questionTextOf } from '../../domain/answering.ts';
import { preparationComplete } from '../../domain/preparation.ts';
import { suggestionsFrom } from '../../domain/suggestions.ts';
import type { Agreement, Answer, Employee } from '../../domain/unit.ts';
import { localMoment } from '../../google/clock.ts';
import type { FormResponse } from '../../google/forms.ts';
import type { Desk } from '../desk.ts';

export const writeAnswers = (desk: Desk, given: readonly { employee: Employee; response: FormResponse }[]): void => {
  const changes = new AnswerChanges(desk);
  for (const { employee, response } of given) changes.take(employee, response);
  changes.write();
};

/** All rows that the new responses change, gathered so that each tab is written once. */
class AnswerChanges {
  private readonly answers: Answer[] = [];
  private readonly emptied: Pick<Answer, 'year' | 'employeeId' | 'questionKey'>[] = [];
  private readonly reviews: Pick<Agreement, 'id' | 'employeeReview'>[] = [];
  private readonly people = new Set<string>();
  /** As they were before the new ones. */
  private readonly earlier: Answer[] = [];

  constructor(private readonly desk: Desk) {}

  take(employee: Employee, response: FormResponse): void {
    const { desk } = this;
    const { year } = desk.unit.settings;
    const released = preparationComplete(desk.register, employee.id);
    const feedback = new Set(
      desk.unit.questions.filter((question) => question.section === 'feedback').map((question) => question.id),
    );
    const given = answersFrom(desk.unit, employee, response).filter(({ key }) => released || !feedback.has(key));
    const keys = new Set(given.map(({ key }) => key));
    for (const { key, answer } of given) {
      this.answers.push({
        year,
        employeeId: employee.id,
        employeeName: employee.name,
        questionKey: key,
        question: questionTextOf(desk.unit, key),
        answer,
        submitted: localMoment(response.submitted),
        responseId: response.responseId,
      });
      const [questionId, row] = key.split(':');
      if (questionId === 'EFF1' && row) {
        this.reviews.push({ id: row, employeeReview: canonicalReview(answer, desk.unit.questions) });
      }
    }
    const halfYear = new Set(desk.unit.questions.filter(({ section }) => section === 'halfYear').map(({ id }) => id));
    // A question answered before and left blank now is no longer answered.
    for (const old of desk.register.answers(employee.id)) {
      if (halfYear.has(old.questionKey)) continue;
      if (!keys.has(old.questionKey) && (released || !feedback.has(old.questionKey))) {
        this.emptied.push({ year, employeeId: employee.id, questionKey: old.questionKey });
      }
    }
    this.earlier.push(...desk.register.answers(employee.id));
    this.people.add(employee.id);
  }

  write(): void {
    const { desk } = this;
    if (this.people.size === 0) return;
    desk.remove('answers', this.emptied);
    desk.write('answers', this.answers);
    desk.write('agreements', this.reviews);
    const answered = [...this.people].flatMap((id) => desk.register.answers(id));
    const change = suggestionsFrom(answered, desk.unit.suggestions, desk.unit, this.earlier);
    desk.remove('suggestions', change.removals);
    desk.write('suggestions', [...change.additions, ...change.updates]);
  }
}
