// Filling in forms by their questions, and the tables of a Doc by their headings, as people do.
import type { FormItemRecord } from 'local-workspace';
import type {
  AgreementColumn,
  AgreementRow,
  AgreementStatus,
  Answers,
  Conversation,
  Progress,
  ReviewRow,
} from '../plan/plan.ts';
import type { Office } from './office.ts';

/** The wording of each question in the Sheet, in both languages, by its id. */
export type Wordings = ReadonlyMap<string, readonly string[]>;

export const wordingsOf = (office: Office): Wordings =>
  new Map(
    office
      .tab('questions')
      .rows.map((row) => [row.cell('Id'), [row.cell('Dansk', 'Danish'), row.cell('Engelsk', 'English')]]),
  );

const unmarked = (title: string): string => title.replace(/^★ /, '');

/** The item that asks the question, given by its id or, for an own question, by its words. */
const itemAsking = (items: readonly FormItemRecord[], question: string, wordings: Wordings) =>
  items.find(({ title = '' }) => (wordings.get(question) ?? [question]).includes(unmarked(title)));

/** The answers by the form's question ids. @throws where the form does not ask a question that has an answer. */
export const formAnswers = (
  items: readonly FormItemRecord[],
  answers: Answers,
  wordings: Wordings,
): Record<string, string> => {
  const filled: Record<string, string> = {};
  for (const [question, given] of Object.entries(answers)) {
    const item = itemAsking(items, question, wordings);
    if (typeof given === 'number') {
      Object.assign(filled, item ? chosen(item, given) : {});
      continue;
    }
    if (!item) throw new Error(`The form does not ask ${question}.`);
    if (typeof given === 'string') {
      if (item.questionItem) filled[item.questionItem.question.questionId] = given;
      continue;
    }
    for (const { questionId, rowQuestion } of item.questionGroupItem?.questions ?? []) {
      const answer = given[rowQuestion?.title ?? ''];
      if (answer !== undefined) filled[questionId] = answer;
    }
  }
  return filled;
};

/** One of the options; in a grid one for each row, each row one option further than the row before. */
const chosen = ({ questionItem, questionGroupItem }: FormItemRecord, share: number): Record<string, string> => {
  const among = (options: readonly string[], shift: number): string =>
    options[(Math.floor(share * options.length) + shift) % options.length] ?? '';
  if (questionGroupItem) {
    const columns = questionGroupItem.grid?.columns.options.map(({ value = '' }) => value) ?? [];
    return Object.fromEntries(questionGroupItem.questions.map((row, index) => [row.questionId, among(columns, index)]));
  }
  if (!questionItem) return {};
  const { questionId, scaleQuestion, choiceQuestion } = questionItem.question;
  if (scaleQuestion) {
    const { low, high } = scaleQuestion;
    return { [questionId]: String(low + Math.floor(share * (high - low + 1))) };
  }
  return { [questionId]: among(choiceQuestion?.options.map(({ value = '' }) => value) ?? [], 0) };
};

/** The status form's answers: a choice in each agreement's row, and a note. @throws where an agreement is not asked about. */
export const statusFormAnswers = (
  items: readonly FormItemRecord[],
  statuses: readonly AgreementStatus[],
  words: Record<Progress, readonly string[]>,
): Record<string, string> => {
  const grid = items.find(({ questionGroupItem }) => questionGroupItem)?.questionGroupItem;
  const columns = grid?.grid?.columns.options.map(({ value = '' }) => value) ?? [];
  return Object.fromEntries(
    statuses.flatMap(({ agreement, progress, note = '' }) => {
      const row = grid?.questions.find(({ rowQuestion }) => rowQuestion?.title.startsWith(agreement));
      const column = columns.find((value) => words[progress].includes(value));
      if (!row || column === undefined) throw new Error(`The form does not ask how “${agreement}” is going.`);
      const remark = items.find(({ title = '', questionItem }) => questionItem && title.includes(agreement));
      const questionId = remark?.questionItem?.question.questionId;
      return [[row.questionId, column], ...(note !== '' && questionId !== undefined ? [[questionId, note]] : [])];
    }),
  );
};

const REVIEW = {
  text: ['Aftale', 'Agreement'],
  status: ['Status'],
  reason: ['Hvorfor', 'Why'],
  effect: ['Effekt', 'Effect'],
  score: ['Effekt 1–5', 'Effect 1–5'],
};
const AGREEMENT: Record<AgreementColumn, string[]> = {
  text: ['Aftale', 'Agreement'],
  type: ['Type'],
  focusArea: ['Indsatsområde', 'Focus area'],
  responsible: ['Ansvarlig', 'Responsible'],
  deadline: ['Frist', 'Deadline'],
  signOfSuccess: ['Tegn på succes', 'Sign of success'],
};

type OpenDoc = ReturnType<Office['doc']>;

/** The first table with all these headings: its index, its rows, and the column of each heading. */
const tableWith = <Field extends string>(doc: OpenDoc, headings: Record<Field, readonly string[]>) => {
  const fields = Object.keys(headings) as Field[];
  for (const [table, rows] of doc.tables().entries()) {
    const columns = fields.map((field) => rows[0]?.findIndex((text) => headings[field].includes(text.trim())) ?? -1);
    if (columns.includes(-1)) continue;
    return { table, rows, column: (field: Field): number => columns[fields.indexOf(field)] ?? -1 };
  }
  return undefined;
};

const entriesOf = <Row extends object>(row: Row) =>
  Object.entries(row).filter(([, text]) => text !== undefined && text !== '') as [keyof Row & string, string][];

/** Writes the review of each old agreement in its row. */
export const writeReviews = (doc: OpenDoc, reviews: readonly ReviewRow[]): void => {
  const found = tableWith(doc, REVIEW);
  for (const { agreement, ...row } of reviews) {
    const at = found?.rows.findIndex((cells) => cells[found.column('text')]?.startsWith(agreement)) ?? -1;
    if (!found || at < 1) throw new Error(`“${doc.title}” does not ask what became of “${agreement}”.`);
    for (const [field, text] of entriesOf(row)) doc.setCell(found.table, at, found.column(field), text);
  }
};

const cellsOf = ({ driftReason = '', ...agreed }: AgreementRow): Record<AgreementColumn, string> =>
  driftReason === '' ? agreed : { ...agreed, focusArea: `${agreed.focusArea}: ${driftReason}` };

/** Writes the new agreements into the table's empty rows, and adds rows where there are too few. */
export const writeAgreements = (
  doc: OpenDoc,
  { agreements, addsRow = false, mergesFocusArea = false }: Conversation,
): void => {
  const found = tableWith(doc, AGREEMENT);
  if (!found) throw new Error(`“${doc.title}” has no table of agreements.`);
  const { table, column } = found;
  agreements.forEach((agreement, index) => {
    const row = index + 1;
    const isLast = index === agreements.length - 1;
    if (row >= (doc.tables()[table]?.length ?? 0) || (addsRow && isLast)) doc.addRow(table, row - 1);
    for (const [field, text] of entriesOf(cellsOf(agreement))) {
      if (mergesFocusArea && field === 'focusArea' && index > 0) continue;
      doc.setCell(table, row, column(field), text);
    }
  });
  if (mergesFocusArea && agreements.length > 1) doc.mergeCells(table, 1, column('focusArea'), agreements.length, 1);
};

/** Changes one cell of an agreement that is in the table. */
export const changeAgreement = (doc: OpenDoc, words: string, field: AgreementColumn, text: string): void => {
  const found = tableWith(doc, AGREEMENT);
  const row = found?.rows.findIndex((cells) => cells[found.column('text')] === words) ?? -1;
  if (!found || row < 1) throw new Error(`“${doc.title}” has no agreement “${words}”.`);
  doc.setCell(found.table, row, found.column(field), text);
};
