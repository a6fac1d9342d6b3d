// What mails take from the log: links and deadlines.
import { docUrl } from '../formats/links.ts';
import { answerDeadlineOf } from '../forms/answerReminders.ts';
import type { Employee, Now } from '../unit/unit.ts';
import { isDead, notedTrouble, type UsedKind } from '../work/fileTroubles.ts';
import { statusYear } from '../work/statusYear.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';

/** What the text of a mail is made from. */
export interface MailSource {
  readonly index: UnitIndex;
  readonly now: Now;
  /** A wall's `yyyy-MM-dd` and `HH:mm` in the unit as `yyyyMMddTHHmmssZ`. */
  readonly utcOf: (date: string, time: string) => string;
  /** Where the manager opens the Sheet. */
  readonly sheetUrl: string;
}

/** Empty where the file is not made. */
export const linksOf = (index: UnitIndex, { id }: Employee): { formUrl: string; docUrl: string } => {
  const { year } = index.unit.settings;
  const doc = index.entry(keyOf.doc(year, id))?.details.file;
  return { formUrl: index.entry(keyOf.form(year, id))?.details.url ?? '', docUrl: doc ? docUrl(doc) : '' };
};

/** Empty also where the form cannot be used now. */
export const statusFormUrl = (index: UnitIndex, { id }: Employee): string =>
  isDead(notedTrouble(index, id, 'statusForm')) ? '' : statusFormUrlOf(index, id);

/** Empty where there is no Doc, or none that can be opened now. */
export const docUrlOf = (index: UnitIndex, id: string): string => {
  const file = index.entry(keyOf.doc(index.unit.settings.year, id))?.details.file;
  return file === undefined || isDead(notedTrouble(index, id, 'doc')) ? '' : docUrl(file);
};

const statusFormUrlOf = (index: UnitIndex, id: string): string =>
  index.entry(keyOf.statusForm(statusYear(index, id), id))?.details.url ?? '';

/** Where the employee confirms the agreements of this cycle. */
export const confirmationFormUrl = ({ unit, entry }: UnitIndex, { id }: Employee): string =>
  entry(keyOf.agreementForm(unit.settings.year, id))?.details.url ?? '';

/** Where the employee opens the file of that kind. */
export const linkTo = (index: UnitIndex, employee: Employee, kind: UsedKind): string => {
  switch (kind) {
    case 'form':
      return linksOf(index, employee).formUrl;
    case 'doc':
      return linksOf(index, employee).docUrl;
    case 'agreementForm':
      return confirmationFormUrl(index, employee);
    case 'statusForm':
      return statusFormUrlOf(index, employee.id);
  }
};

/** By when the invited employee is asked to answer. */
export const invitedDeadlineOf = (index: UnitIndex, employee: Employee): string => {
  const { settings } = index.unit;
  const invitedOn = index.entry(keyOf.invitation(settings.year, employee.id))?.at.slice(0, 10);
  return answerDeadlineOf(settings, employee, invitedOn);
};
