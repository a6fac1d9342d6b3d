// The half-year section of a conversation Doc: how far each agreement has come, and what the manager must do now.

import { activeAgreements } from '../agreements/activeAgreements.ts';
import { appendRequests, type DocContent, docTextOf } from '../conversation/docAppend.ts';
import { answerFor } from '../forms/answering.ts';
import { questionText } from '../forms/questions.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { tidy } from '../text/plainText.ts';
import { TABLES } from '../unit/tables.ts';
import type { Employee } from '../unit/unit.ts';
import { choiceTitle, readingLanguage, words } from '../words/words.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';
import { halfYearAnswers } from './wishes.ts';

/** As much of `documents.get` as this needs. */
interface DocRead {
  body?: { content?: (DocContent & { startIndex?: number | null; endIndex?: number | null })[] };
}

/** https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request */
type DocsRequest =
  | ReturnType<typeof appendRequests>[number]
  | { insertText: { location: { index: number }; text: string } }
  | { deleteContentRange: { range: { startIndex: number; endIndex: number } } };

/** The status form was answered after the half-year talk: the answer is news, though the talk is over. */
const isAnsweredLate = (index: UnitIndex, employeeId: string): boolean => {
  const talk = index.lastHeld(employeeId);
  const at = index.entry(keyOf.progress(talk?.year ?? 0, employeeId))?.details.at ?? '';
  return Boolean(talk?.miniMusHeldOn) && at.slice(0, 10) > (talk?.miniMusHeldOn ?? '');
};

/**
 * After the talk the section says only what was decided, since the agreements go on changing and the section does not;
 * and what the employee answered late.
 */
export const halfYearLines = (index: UnitIndex, employee: Employee): string[] => {
  const { unit } = index;
  const language = readingLanguage(unit, employee);
  const { halfYear } = words(language).doc;
  const talk = index.lastHeld(employee.id);
  const must = tidy(talk?.managerMust ?? '');
  const decided = must === '' ? [] : [halfYear.managerMust(must)];
  if (talk?.miniMusHeldOn && !isAnsweredLate(index, employee.id)) return decided;
  const answers = unit.questions
    .filter(({ section }) => section === 'halfYear')
    .flatMap((question) => {
      const row = unit.answers.find(
        ({ year, employeeId, questionKey }) =>
          year === talk?.year && employeeId === employee.id && questionKey === question.id,
      );
      return row ? [`${questionText(question, language)}\n${tidy(answerFor(unit, employee, row))}`] : [];
    });
  return [
    ...activeAgreements(index, employee.id).map(({ text, progress, progressNote }) =>
      halfYear.line(
        tidy(text),
        choiceTitle(TABLES.agreements.columns.progress, progress, language),
        tidy(progressNote),
      ),
    ),
    ...answers,
    ...halfYearAnswers(index, employee)
      .filter(({ isToTalk }) => isToTalk)
      .map(({ question }) => `${question}: ${words(language).statusForm.talk}`),
    ...decided,
  ];
};

/**
 * Puts in what the Doc does not say yet. On the day of a section it goes into that, and what the manager must do gives way
 * there to what was decided last. Reckoned from the Doc's indexes it holds only for the Doc as it was read.
 */
export const halfYearChange = (
  index: UnitIndex,
  employee: Employee,
  date: string,
  document: DocRead,
): DocsRequest[] => {
  const { halfYear } = words(readingLanguage(index.unit, employee)).doc;
  const content = document.body?.content ?? [];
  const lines = content.map((element) => tidy(docTextOf({ body: { content: [element] } })));
  const present = new Set(
    docTextOf(document)
      .split(/[\n\v]/)
      .map(tidy),
  );
  const must = tidy(halfYear.managerMust(''));
  const isMust = (line: string): boolean => line.startsWith(must);
  const heading = halfYear.heading(date);
  const at = lines.lastIndexOf(heading);
  const old = at < 0 ? -1 : lines.findIndex((line, position) => position > at && isMust(line));
  const stands = lines[old] ?? lines.filter(isMust).pop();
  const paragraphs = halfYearLines(index, employee).filter((line) =>
    isMust(line) ? tidy(line) !== stands : line.split('\n').some((part) => !present.has(tidy(part))),
  );
  if (paragraphs.length === 0) return [];
  if (at < 0) return appendRequests([{ heading, paragraphs }]);
  const put = (index: number, text: string): DocsRequest => ({ insertText: { location: { index }, text } });
  const beforeEnd = (position: number): number => (content[position]?.endIndex ?? 0) - 1;
  const startIndex = content[old]?.startIndex ?? 0;
  const isReplaced = (line: string): boolean => old >= 0 && isMust(line);
  const below = paragraphs.filter((line) => !isReplaced(line));
  return [
    // From the end, so that the index before stays true.
    ...paragraphs
      .filter(isReplaced)
      .flatMap((line): DocsRequest[] => [
        { deleteContentRange: { range: { startIndex, endIndex: beforeEnd(old) } } },
        put(startIndex, line),
      ]),
    ...(below.length === 0 ? [] : [put(beforeEnd(at), `\n${below.join('\n')}`)]),
  ];
};

/** The fingerprint of what the section says; the response that was taken in stands for its answers. */
export const halfYearFingerprint = (index: UnitIndex, employee: Employee): string => {
  const talk = index.lastHeld(employee.id);
  const taken = index.entry(keyOf.progress(talk?.year ?? 0, employee.id))?.details;
  const isSettled = talk?.miniMusHeldOn && !isAnsweredLate(index, employee.id);
  const changing = isSettled
    ? []
    : [
        taken?.response ?? '',
        taken?.submitted ?? '',
        ...activeAgreements(index, employee.id).flatMap(({ id, text, progress, progressNote }) => [
          id,
          text,
          progress,
          progressNote,
        ]),
      ];
  return fingerprint(talk?.managerMust ?? '', ...changing);
};
