// Agreements as people write them in the Doc's table or the sidebar: what holds, what must be mended, what is new.

import { nameShown } from '../people/tellApart.ts';
import type { Language } from '../text/language.ts';
import { asTyped, plain, tidy } from '../text/plainText.ts';
import { blankRow } from '../unit/blankRow.ts';
import type { Problem } from '../unit/problem.ts';
import type { ProblemCode } from '../unit/problemCodes.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Employee, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import { AGREEMENT_TERMS, OPERATIONS } from './agreementTerms.ts';
import { deadlineIn, focusAreaOf, responsibleOf, typeOf } from './agreementWords.ts';

/** One row as written. A field is undefined where the table has no such column: then what we have stays. */
export interface AgreementDraft {
  readonly id?: string;
  readonly text: string;
  readonly type: string;
  readonly focusArea: string;
  readonly driftReason?: string;
  readonly responsible: string;
  readonly deadline: string;
  readonly signOfSuccess?: string;
  /** As people count it in their table: the heading is row 1. */
  readonly row: number;
}

export type DraftField = Exclude<keyof AgreementDraft, 'row'>;

/** The headings of the table that people fill in. */
export function agreementHeadings(language: Language): Readonly<Record<DraftField, string>> {
  const { sign, ...same } = words(language).doc.agreements.columns;
  return { ...same, signOfSuccess: sign, driftReason: TABLES.agreements.columns.driftReason.titles[language] };
}

export interface AgreementContext {
  readonly unit: Unit;
  readonly employee: Employee;
  readonly year: number;
  /** The headings as they are in the table, where they are known. */
  readonly headings?: Readonly<Partial<Record<DraftField, string>>>;
}

export interface ValidDraft {
  readonly row: number;
  /** Without an id where it is new. */
  readonly agreement: Agreement;
}

export interface CheckedDrafts {
  readonly valid: readonly ValidDraft[];
  readonly refused: readonly AgreementDraft[];
  readonly problems: readonly Problem[];
}

/** The employee's agreements of one year. */
export const agreementsOf = (unit: Unit, employeeId: string, year: number): Agreement[] =>
  unit.agreements.filter((agreement) => agreement.employeeId === employeeId && agreement.year === year);

/** This cycle's agreements that still hold. */
export const standingAgreements = (unit: Unit, employeeId: string): Agreement[] =>
  agreementsOf(unit, employeeId, unit.settings.year).filter(({ progress }) => progress !== 'lapsed');

const isBlank = (draft: AgreementDraft): boolean =>
  [
    draft.text,
    draft.type,
    draft.focusArea,
    draft.driftReason,
    draft.responsible,
    draft.deadline,
    draft.signOfSuccess,
  ].every((text) => !text?.trim());

/** Reads the rows people wrote: those that say all that an agreement must say, and a problem for everything that is missing. */
export function checkDrafts(drafts: readonly AgreementDraft[], context: AgreementContext): CheckedDrafts {
  const valid: ValidDraft[] = [];
  const refused: AgreementDraft[] = [];
  const problems: Problem[] = [];
  const written = drafts.filter((draft) => !isBlank(draft));
  const present = matchesOf(written, agreementsOf(context.unit, context.employee.id, context.year));
  for (const draft of written) {
    const read = readDraft(draft, present.get(draft), context);
    if (read.problems.length > 0) {
      refused.push(draft);
      problems.push(...read.problems);
    } else valid.push({ row: draft.row, agreement: read.agreement });
  }
  return { valid, refused, problems };
}

function readDraft(draft: AgreementDraft, present: Agreement | undefined, context: AgreementContext) {
  const { unit, employee, year } = context;
  const headings = { ...agreementHeadings(readingLanguage(unit, employee)), ...context.headings };
  const problems: Problem[] = [];
  const refuse = (field: DraftField, code: ProblemCode, values: Record<string, string | number> = {}) => {
    const value = tidy(draft[field] ?? '');
    problems.push({ code, row: draft.row, column: headings[field], values: { value, ...values } });
  };
  const areas = unit.focusAreas.map(({ title }) => title).join(', ');

  const text = asTyped(draft.text);
  if (!plain(text)) refuse('text', 'agreementTextMissing');

  const type = typeOf(draft.type);
  if (!type) refuse('type', draft.type.trim() ? 'agreementTypeUnknown' : 'agreementTypeMissing');

  const area = focusAreaOf(draft.focusArea, unit.focusAreas);
  if (!area) {
    refuse('focusArea', draft.focusArea.trim() ? 'agreementFocusAreaUnknown' : 'agreementFocusAreaMissing', { areas });
  }
  const reason = asTyped(draft.driftReason ?? '') || tidy(area?.reason ?? '');
  const driftReason = reason || (draft.driftReason === undefined ? (present?.driftReason ?? '') : '');
  // Where the table has no column for the reason, it is written after the word: `Drift: Sikkerhed`.
  const reasonField = draft.driftReason === undefined ? 'focusArea' : 'driftReason';
  if (area?.id === OPERATIONS && !driftReason) refuse(reasonField, 'agreementDriftReasonMissing');

  const responsible = responsibleOf(draft.responsible, employee, unit.settings.managerName);
  if (!responsible) {
    const values = { employee: employee.name, manager: unit.settings.managerName };
    refuse(
      'responsible',
      draft.responsible.trim() ? 'agreementResponsibleUnknown' : 'agreementResponsibleMissing',
      values,
    );
  }

  const deadline = deadlineIn(draft.deadline);
  const talked = conversationDateOf(context);
  if (!deadline) refuse('deadline', draft.deadline.trim() ? 'agreementDeadlineImpossible' : 'agreementDeadlineMissing');
  else if (talked && deadline < talked) refuse('deadline', 'agreementDeadlinePast', { conversationDate: talked });

  const agreement: Agreement = {
    ...(present ?? blankRow('agreements')),
    year,
    employeeId: employee.id,
    employeeName: nameShown(unit, employee),
    text,
    type: type ?? '',
    focusAreaId: area?.id ?? '',
    driftReason: area?.id === OPERATIONS ? driftReason : '',
    responsible: responsible ?? '',
    deadline: deadline ?? '',
    signOfSuccess: draft.signOfSuccess === undefined ? (present?.signOfSuccess ?? '') : asTyped(draft.signOfSuccess),
  };
  return { agreement, problems };
}

const conversationDateOf = ({ unit, employee, year }: AgreementContext): string => {
  const held = unit.conversations.find((row) => row.employeeId === employee.id && row.year === year)?.heldOn;
  if (held) return held;
  return employee.conversationDate.startsWith(String(year)) ? employee.conversationDate : '';
};

type Named = { readonly id?: string; readonly text: string };

/** Which agreement each row is: by its id, otherwise by its words; each agreement is at most one row. */
function matchesOf<Item extends Named>(items: readonly Item[], existing: readonly Agreement[]): Map<Item, Agreement> {
  const matches = new Map<Item, Agreement>();
  const left = new Set(existing);
  const match = (item: Item, found: Agreement | undefined) => {
    if (!found) return;
    matches.set(item, found);
    left.delete(found);
  };
  for (const item of items) {
    if (item.id)
      match(
        item,
        [...left].find(({ id }) => id === item.id),
      );
  }
  for (const item of items) {
    if (!matches.has(item))
      match(
        item,
        [...left].find(({ text }) => plain(text) === plain(item.text)),
      );
  }
  return matches;
}

export interface MergedAgreements {
  readonly additions: readonly Agreement[];
  /** Whole rows as they will be; progress and reviews stay as they are. */
  readonly updates: readonly Agreement[];
  readonly unchanged: readonly Agreement[];
  /** No longer in the table, not even as a row that must be mended. */
  readonly gone: readonly Agreement[];
  /** Which id every valid row has, so that it can be written beside it. */
  readonly ids: readonly { readonly row: number; readonly id: string }[];
}

/** What the checked rows make of the employee's agreements of that year. Reading the same rows again changes nothing. */
export function mergeAgreements(
  existing: readonly Agreement[],
  { valid, refused = [] }: { valid: readonly ValidDraft[]; refused?: readonly AgreementDraft[] },
  newId: () => string,
): MergedAgreements {
  const rows = [...valid.map(({ agreement }) => agreement), ...refused];
  const matches = matchesOf<Named>(rows, existing);
  const additions: Agreement[] = [];
  const updates: Agreement[] = [];
  const unchanged: Agreement[] = [];
  const ids: { row: number; id: string }[] = [];
  for (const { row, agreement } of valid) {
    const present = matches.get(agreement);
    if (!present) {
      const added = { ...agreement, id: newId() };
      additions.push(added);
      ids.push({ row, id: added.id });
      continue;
    }
    ids.push({ row, id: present.id });
    if (AGREEMENT_TERMS.every((field) => present[field] === agreement[field])) unchanged.push(present);
    else updates.push({ ...present, ...pick(agreement) });
  }
  const still = new Set(matches.values());
  return { additions, updates, unchanged, gone: existing.filter((agreement) => !still.has(agreement)), ids };
}

const pick = (agreement: Agreement): Pick<Agreement, (typeof AGREEMENT_TERMS)[number]> => {
  const { text, type, focusAreaId, driftReason, responsible, deadline, signOfSuccess } = agreement;
  return { text, type, focusAreaId, driftReason, responsible, deadline, signOfSuccess };
};
