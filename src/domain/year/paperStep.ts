// What is next on paper for one without a Google account: what to print, what to key in, and where.
import { addDays } from '../calendar/calendarDate.ts';
import { docUrl, fileUrl } from '../formats/links.ts';
import { isWithoutAddress } from '../unit/emailAddress.ts';
import type { Employee, Now } from '../unit/unit.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';

export interface PaperStep {
  step: 'answers' | 'sign' | 'confirmed' | 'status';
  /** Where it is keyed in or printed; empty where the file is not made. */
  link: string;
}

/** So long a paper that is to be handed over is spoken of, and answers are expected after the conversation. */
const SPOKEN_OF_DAYS = 14;

/** Undefined for those with an account, and where nothing is to be done. */
export const paperStepOf = (index: UnitIndex, employee: Employee, now: Now): PaperStep | undefined => {
  const { id, hasAccount, state } = employee;
  if (hasAccount || state !== 'active') return undefined;
  const { year } = index.unit.settings;
  const isRecent = (moment: string): boolean => now.date <= addDays(moment.slice(0, 10), SPOKEN_OF_DAYS);
  const { heldOn = '', employeeConfirmedAt = '', version } = index.conversation(id) ?? {};
  const isAnswered = index.isDone(keyOf.answered(year, id));
  if (index.isDone(keyOf.invitation(year, id)) && !isAnswered && (heldOn === '' || isRecent(heldOn)))
    return { step: 'answers', link: index.entry(keyOf.form(year, id))?.details.url ?? '' };
  const hasAgreed = index.agreements(id).some((one) => one.year === year && one.progress !== 'lapsed');
  if (hasAgreed && heldOn !== '' && employeeConfirmedAt === '') {
    const doc = index.entry(keyOf.doc(year, id))?.details.file;
    return { step: 'sign', link: doc ? docUrl(doc) : '' };
  }
  const talk = index.lastHeld(id);
  const told = talk && index.entry(keyOf.miniMus(talk.year, id));
  const answeredAt = talk ? (index.entry(keyOf.progress(talk.year, id))?.details.at ?? '') : '';
  if (talk?.miniMusHeldOn === '' && told?.state === 'done' && answeredAt < told.at)
    return { step: 'status', link: index.entry(keyOf.statusForm(talk.year, id))?.details.url ?? '' };
  const pdf = index.entry(keyOf.pdf(year, id, version ?? 0))?.details.file;
  return pdf && isWithoutAddress(employee) && employeeConfirmedAt !== '' && isRecent(employeeConfirmedAt)
    ? { step: 'confirmed', link: fileUrl(pdf) }
    : undefined;
};
