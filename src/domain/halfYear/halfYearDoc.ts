// The half-year section of a conversation Doc: how far each agreement has come, and what the manager must do now.

import { activeAgreements } from '../agreements/activeAgreements.ts';
import { docTextOf } from '../conversation/docAppend.ts';
import { type DocEdit, type DocsRequest, requestsOf } from '../formats/docEdits.ts';
import type { DocsDocument } from '../formats/docsDocument.ts';
import { type NamedLines, namedLines, naming } from '../formats/namedLines.ts';
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

/** The status form was answered after the half-year talk: the answer is news, though the talk is over. */
const isAnsweredLate = (index: UnitIndex, employeeId: string): boolean => {
  const talk = index.lastHeld(employeeId);
  const at = index.entry(keyOf.progress(talk?.year ?? 0, employeeId))?.details.at ?? '';
  return Boolean(talk?.miniMusHeldOn) && at.slice(0, 10) > (talk?.miniMusHeldOn ?? '');
};

/** What the section says, each with what it is about: that which is said anew later takes the place of what stood there. */
interface Line {
  /** An agreement's id, or `must`; empty where it is never said anew. */
  readonly about: string;
  readonly text: string;
}

const once = (text: string): Line => ({ about: '', text });

/**
 * After the talk the section says only what was decided, since the agreements go on changing and the section does not;
 * and what the employee answered late.
 */
const linesOf = (index: UnitIndex, employee: Employee): Line[] => {
  const { unit } = index;
  const language = readingLanguage(unit, employee);
  const { halfYear } = words(language).doc;
  const talk = index.lastHeld(employee.id);
  const must = tidy(talk?.managerMust ?? '');
  const decided = must === '' ? [] : [{ about: 'must', text: halfYear.managerMust(must) }];
  if (talk?.miniMusHeldOn && !isAnsweredLate(index, employee.id)) return decided;
  const answers = unit.questions
    .filter(({ section }) => section === 'halfYear')
    .flatMap((question) => {
      const row = unit.answers.find(
        ({ year, employeeId, questionKey }) =>
          year === talk?.year && employeeId === employee.id && questionKey === question.id,
      );
      return row ? [once(`${questionText(question, language)}\n${tidy(answerFor(unit, employee, row))}`)] : [];
    });
  return [
    ...activeAgreements(index, employee.id).map(({ id, text, progress, progressNote }) => ({
      about: id,
      text: halfYear.line(
        tidy(text),
        choiceTitle(TABLES.agreements.columns.progress, progress, language),
        tidy(progressNote),
      ),
    })),
    ...answers,
    ...halfYearAnswers(index, employee)
      .filter(({ isToTalk }) => isToTalk)
      .map(({ question }) => once(`${question}: ${words(language).statusForm.talk}`)),
    ...decided,
  ];
};

/**
 * Puts in what the Doc does not say yet. On the day of a section it goes into that, and what was said there of the same
 * agreement gives way to it, unless somebody has written in it. Reckoned from the Doc's indexes it holds only for the Doc
 * as it was read.
 */
export const halfYearChange = (
  index: UnitIndex,
  employee: Employee,
  date: string,
  document: DocsDocument,
): DocsRequest[] => {
  const heading = words(readingLanguage(index.unit, employee)).doc.halfYear.heading(date);
  const content = document.body?.content ?? [];
  const section = content.filter((element) => tidy(docTextOf({ body: { content: [element] } })) === heading).at(-1);
  const begun = section?.endIndex ?? Number.POSITIVE_INFINITY;
  const present = new Set(
    docTextOf(document)
      .split(/[\n\v]/)
      .map(tidy),
  );
  const replaced: DocEdit[] = [];
  const below: Line[] = [];
  for (const line of linesOf(index, employee)) {
    const said = line.about === '' ? [] : namedLines(document, nameFor(line.about));
    const last = said.filter(({ isOurs }) => isOurs).at(-1);
    if (last ? tidy(last.text) === tidy(line.text) : line.text.split('\n').every((part) => present.has(tidy(part))))
      continue;
    if (last && last.startIndex >= begun) replaced.push(replacement(last, line));
    else below.push(line);
  }
  const end = (content.at(-1)?.endIndex ?? 2) - 1;
  const added =
    below.length === 0 ? [] : [section ? addition(begun - 1, '', below) : addition(end, `\n${heading}`, below)];
  return requestsOf([...replaced, ...added]);
};

const nameFor = (about: string): string => `half-year-${about}`;

const replacement = ({ id, startIndex, endIndex }: NamedLines, { about, text }: Line): DocEdit => ({
  index: startIndex,
  requests: [
    { deleteNamedRange: { namedRangeId: id } },
    { deleteContentRange: { range: { startIndex, endIndex } } },
    { insertText: { location: { index: startIndex }, text } },
    naming(nameFor(about), startIndex, text),
  ],
});

/** New lines at the end of the line that ends at `index`. */
const addition = (index: number, heading: string, lines: readonly Line[]): DocEdit => {
  let text = heading;
  const names = lines.flatMap((line): DocsRequest[] => {
    const start = index + text.length + 1;
    text += `\n${line.text}`;
    return line.about === '' ? [] : [naming(nameFor(line.about), start, line.text)];
  });
  return { index, requests: [{ insertText: { location: { index }, text } }, ...names] };
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
