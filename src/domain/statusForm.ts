// The standing status form: how far the employee's agreements have come, and what the half-year check asks. One a person.
import { markOf, readerOf } from './addresses.ts';
import { optionPosition } from './answering.ts';
import { fingerprint } from './fingerprint.ts';
import { type FormsItem, type FormsRequest, itemIdOf, questionIdOf, radio, wholeForm } from './formRequests.ts';
import { MORNING } from './hours.ts';
import { agreementsInForce } from './inForce.ts';
import { LANGUAGES } from './language.ts';
import { plain, tidy } from './plainText.ts';
import { startingQuestions } from './questionBank.ts';
import { distinctTitles, titleLine } from './questionnaire.ts';
import { optionsOf, questionText } from './questions.ts';
import type { Register } from './register.ts';
import { TABLES } from './tables.ts';
import type { Agreement, Employee, Now, Question, Unit } from './unit.ts';
import { readingLanguage, words } from './words/words.ts';
import { type FileWork, keyOf } from './work.ts';
import { isWorkingDay, workingDaysBefore } from './workingDays.ts';

/** From here on all forms are asked, so that one run that fails leaves another before the mails. */
const BEFORE_MORNING = '07:00';

const GRID = 'MIN1';
const PROGRESS = ['notStarted', 'inProgress', 'done', 'offTrack'] as const;

const rowKey = (agreementId: string): string => `${GRID}:${agreementId}`;
const noteKey = (agreementId: string): string => `NOTE:${agreementId}`;

/** Made when there are agreements in force, and filled anew in place when they change; never on account of an answer. */
export const statusFormWork = (register: Register): FileWork[] =>
  register.unit.employees.flatMap((employee) => {
    const talk = register.lastHeld(employee.id);
    if (!talk || employee.state !== 'active' || !register.isReachable(employee.id)) return [];
    const agreements = agreementsInForce(register, employee.id);
    if (agreements.length === 0) return [];
    const key = keyOf.statusForm(talk.year, employee.id);
    const made = fingerprintOf(register.unit, employee, agreements);
    if (register.isMade(key) && register.entry(key)?.facts.made === made) return [];
    return [{ kind: 'statusForm', key, employeeId: employee.id, fingerprint: made, version: 0 }];
  });

const fingerprintOf = (unit: Unit, { name, language }: Employee, agreements: readonly Agreement[]): string =>
  fingerprint(
    name,
    language,
    unit.settings.unitName,
    ...agreements.flatMap(({ id, text, responsible, deadline }) => [id, text, responsible, deadline]),
    ...halfYearQuestions(unit).flatMap(({ id, da, en }) => [id, da, en]),
  );

const halfYearQuestions = (unit: Unit): Question[] =>
  unit.questions.filter(
    ({ section, inUse, answeredBy, type }) =>
      section === 'halfYear' && inUse && answeredBy !== 'manager' && type === 'paragraph',
  );

/** The grid's question as the bank has it now, or as it began. */
const gridQuestion = (unit: Unit): Question | undefined =>
  [...unit.questions, ...startingQuestions()].find(
    ({ id, optionsDa, optionsEn }) => id === GRID && (optionsDa.length || optionsEn.length) === PROGRESS.length,
  );

export const statusFormTitle = (unit: Unit, employee: Employee): string =>
  tidy(words(readingLanguage(unit, employee)).statusForm.title(employee.name));

export const statusFormRequests = (register: Register, employee: Employee): FormsRequest[] => {
  const { unit } = register;
  const language = readingLanguage(unit, employee);
  const { statusForm, sensitive, agreementForm } = words(language);
  const agreements = agreementsInForce(register, employee.id);
  const responsible = TABLES.agreements.columns.responsible.choices ?? [];
  const lineOf = (agreement: Agreement): string =>
    agreementForm.line(
      agreement.id,
      tidy(agreement.text),
      responsible.find(({ value }) => value === agreement.responsible)?.titles[language] ?? '',
      agreement.deadline,
    );
  const mine = agreements.filter((agreement) => agreement.responsible !== 'manager');
  const description = [statusForm.lead, agreements.map(lineOf).join('\n'), sensitive].join('\n\n');
  const question = gridQuestion(unit);
  const grid: FormsItem[] =
    question && mine.length > 0
      ? [
          {
            itemId: itemIdOf(GRID),
            title: titleLine(questionText(question, language)),
            questionGroupItem: {
              questions: distinctTitles(mine.map(({ id, text }) => ({ key: id, title: text }))).map(
                ({ key, title }) => ({
                  questionId: questionIdOf(rowKey(key)),
                  required: false,
                  rowQuestion: { title },
                }),
              ),
              grid: { columns: radio(optionsOf(question, language)) },
            },
          },
        ]
      : [];
  const written = [
    ...mine.map(({ id, text }) => ({
      key: noteKey(id),
      title: statusForm.note(tidy(text)),
      description: statusForm.noteHelp,
    })),
    ...halfYearQuestions(unit).map((asked) => ({
      key: asked.id,
      title: questionText(asked, language),
      description: '',
    })),
  ];
  return wholeForm(statusFormTitle(unit, employee), description, [
    ...grid,
    ...written.map(
      ({ key, title, description: help }): FormsItem => ({
        itemId: itemIdOf(key),
        title: titleLine(title),
        description: help,
        questionItem: {
          question: { questionId: questionIdOf(key), required: false, textQuestion: { paragraph: true } },
        },
      }),
    ),
  ]);
};

export interface ToldProgress {
  agreementId: string;
  progress: Agreement['progress'];
  note: string;
}

export interface StatusAnswer {
  progress: ToldProgress[];
  /** To the questions of the half-year check. */
  answers: { key: string; answer: string }[];
}

/** What a response says. A row without a tick says nothing of its agreement, unless there is a note. */
export const statusFrom = (
  register: Register,
  employee: Employee,
  response: { answers: Record<string, string[]> },
): StatusAnswer => {
  const { unit } = register;
  const textOf = (key: string): string => (response.answers[questionIdOf(key)] ?? []).join('\n').trim();
  return {
    progress: register.agreements(employee.id).flatMap((agreement): ToldProgress[] => {
      const told = progressOf(unit, textOf(rowKey(agreement.id)));
      const note = textOf(noteKey(agreement.id));
      if (told === undefined && note === '') return [];
      return [{ agreementId: agreement.id, progress: told ?? agreement.progress, note }];
    }),
    answers: unit.questions
      .filter(({ section, type }) => section === 'halfYear' && type === 'paragraph')
      .flatMap(({ id }) => (textOf(id) === '' ? [] : [{ key: id, answer: textOf(id) }])),
  };
};

/** By our word for it, or by what the Sheet calls it in either language. */
export const progressNamed = (name: string): Agreement['progress'] | undefined => {
  const named = TABLES.agreements.columns.progress.choices?.find(
    ({ value, titles }) => value === name || LANGUAGES.some((language) => plain(titles[language]) === plain(name)),
  );
  return [...PROGRESS, 'lapsed' as const].find((progress) => progress === named?.value);
};

/** By its place among the options in any language, or by the words of the Sheet. */
export const progressOf = (unit: Unit, answer: string): Agreement['progress'] | undefined => {
  if (tidy(answer) === '') return undefined;
  const question = gridQuestion(unit);
  const byPlace = question && PROGRESS[optionPosition(answer, question)];
  return byPlace ?? progressNamed(answer);
};

/** The status forms there are, of people who are here. */
export const statusFormsMade = (register: Register): { employeeId: string; year: number; formId: string }[] =>
  register.unit.employees.flatMap(({ id, state }) => {
    const year = state === 'active' ? register.lastHeld(id)?.year : undefined;
    const formId = year === undefined ? undefined : register.entry(keyOf.statusForm(year, id))?.facts.file;
    return year !== undefined && formId ? [{ employeeId: id, year, formId }] : [];
  });

/**
 * The forms that may hold news: all of them before the mails of a working day, so that nobody is reminded of what they
 * have told; in other hours those of people who have had the link today or on the working day before.
 */
export const statusFormsToPoll = (
  register: Register,
  now: Now,
): { employeeId: string; formId: string; since: string }[] => {
  const { settings } = register.unit;
  const all = now.time >= BEFORE_MORNING && now.time < MORNING.to && isWorkingDay(now.date, settings.closedDays);
  const latest = workingDaysBefore(now.date, 1, settings.closedDays);
  return statusFormsMade(register).flatMap(({ employeeId, year, formId }) => {
    const employee = register.employee(employeeId);
    if (!employee || !(all || register.mailedOn(employeeId) >= latest)) return [];
    const taken = register.entry(keyOf.progress(year, employeeId))?.facts;
    // Where another address counts now than then, answers may have stood there all the time.
    const sameReader = taken?.by === markOf(readerOf(settings, employee));
    return [{ employeeId, formId, since: sameReader ? (taken?.submitted ?? '') : '' }];
  });
};
