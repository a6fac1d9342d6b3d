// The half-year section of a conversation Doc: how far each agreement has come, and what the manager must do now.
import { answerFor } from './answering.ts';
import type { DocAddition } from './docAppend.ts';
import { agreementsInForce } from './inForce.ts';
import { tidy } from './plainText.ts';
import { questionText } from './questions.ts';
import type { Register } from './register.ts';
import { TABLES } from './tables.ts';
import type { Employee } from './unit.ts';
import { choiceTitle, readingLanguage, words } from './words/words.ts';

/** After the talk only what it has decided: the agreements go on changing, the section does not. */
export const halfYearLines = (register: Register, employee: Employee): string[] => {
  const { unit } = register;
  const language = readingLanguage(unit, employee);
  const { halfYear } = words(language).doc;
  const talk = register.lastHeld(employee.id);
  const must = tidy(talk?.managerMust ?? '');
  const decided = must === '' ? [] : [halfYear.managerMust(must)];
  if (talk?.miniMusHeldOn) return decided;
  const said = unit.questions
    .filter(({ section }) => section === 'halfYear')
    .flatMap((question) => {
      const row = unit.answers.find(
        ({ year, employeeId, questionKey }) =>
          year === talk?.year && employeeId === employee.id && questionKey === question.id,
      );
      return row ? [`${questionText(question, language)}\n${tidy(answerFor(unit, employee, row))}`] : [];
    });
  return [
    ...agreementsInForce(register, employee.id).map(({ id, text, progress, progressNote }) =>
      halfYear.line(
        id,
        tidy(text),
        choiceTitle(TABLES.agreements.columns.progress, progress, language),
        tidy(progressNote),
      ),
    ),
    ...said,
    ...decided,
  ];
};

/** What the Doc does not say yet; undefined where it says all. */
export const halfYearAddition = (
  register: Register,
  employee: Employee,
  date: string,
  docText: string,
): DocAddition | undefined => {
  const present = new Set(docText.split(/[\n\v]/).map(tidy));
  const paragraphs = halfYearLines(register, employee).filter((line) =>
    line.split('\n').some((part) => !present.has(tidy(part))),
  );
  const { heading } = words(readingLanguage(register.unit, employee)).doc.halfYear;
  return paragraphs.length === 0 ? undefined : { heading: heading(date), paragraphs };
};
