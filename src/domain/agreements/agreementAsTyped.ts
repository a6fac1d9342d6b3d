// An agreement as its row in the Doc says it, in the words in which it is read back.
import { shortDate } from '../calendar/calendarDate.ts';
import type { Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Unit } from '../unit/unit.ts';
import { choiceTitle, words } from '../words/words.ts';
import type { DraftField } from './agreements.ts';
import { OPERATIONS } from './agreementTerms.ts';

/** Without a column for the reason, the reason follows the word: `Drift: Sikkerhed`. */
export const agreementAsTyped = (
  unit: Unit,
  agreement: Agreement,
  language: Language,
  hasReasonColumn = false,
): Readonly<Record<DraftField, string>> => {
  const { columns } = TABLES.agreements;
  const { operations } = words(language).focus;
  const reason = tidy(agreement.driftReason);
  const area = unit.focusAreas.find(({ id }) => id === agreement.focusAreaId);
  const inOneCell = [operations, ...(reason === '' || hasReasonColumn ? [] : [reason])].join(': ');
  return {
    id: agreement.id,
    text: agreement.text,
    type: choiceTitle(columns.type, agreement.type, language),
    focusArea: agreement.focusAreaId === OPERATIONS ? inOneCell : tidy(area?.title ?? ''),
    driftReason: hasReasonColumn ? reason : '',
    responsible: choiceTitle(columns.responsible, agreement.responsible, language),
    deadline: agreement.deadline === '' ? '' : shortDate(agreement.deadline, language),
    signOfSuccess: agreement.signOfSuccess,
  };
};
