// Files that take the place of others whose links people have been told.
import { activeAgreements } from '../agreements/activeAgreements.ts';
import { isAskedToShow, isKeptBack } from '../forms/keptFeedback.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { Employee } from '../unit/unit.ts';
import { USED_KINDS, type UsedKind } from '../work/fileTroubles.ts';
import type { LogKey } from '../work/logKeys.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';
import { lastTold, usedFileKey } from './toldLinks.ts';

/** A file that takes the place of one whose link the person has been told. */
export interface NewLink {
  kind: UsedKind;
  /** Of the mail that tells it; undefined while the file is not made. */
  key: LogKey<'newLink'> | undefined;
}

/**
 * Whoever has been told the link of a file is told the link of the one that has taken its place, whatever the reason,
 * as long as it is of use: a form that takes no more answers is told to nobody.
 */
export const newLinks = (index: UnitIndex, employee: Employee): NewLink[] => {
  const { id } = employee;
  if (!employee.hasAccount) return [];
  return USED_KINDS.flatMap((kind): NewLink[] => {
    const key = usedFileKey(index, id, kind);
    const last = lastTold(index, id, key);
    if (!last || !isOfUse(index, employee, kind)) return [];
    const file = index.isMade(key) ? index.entry(key)?.details.file : undefined;
    if (file === undefined) return [{ kind, key: undefined }];
    const print = fingerprint(file);
    if (last.files.has(print)) return [];
    return [{ kind, key: keyOf.newLink(index.unit.settings.year, id, kind, last.number + 1, print) }];
  });
};

/** Whether the person can do something with it now. */
const isOfUse = (index: UnitIndex, employee: Employee, kind: UsedKind): boolean => {
  const { id } = employee;
  const conversation = index.conversation(id);
  switch (kind) {
    case 'form':
      return !conversation?.heldOn && !index.entry(keyOf.form(index.unit.settings.year, id))?.details.closed;
    case 'doc':
      return true;
    case 'agreementForm': {
      const { managerConfirmedAt = '', employeeConfirmedAt = '', version } = conversation ?? {};
      const request = keyOf.confirmationRequest(index.unit.settings.year, id, version ?? 0);
      // What nobody has been asked yet is asked with its own link.
      return managerConfirmedAt !== '' && employeeConfirmedAt === '' && index.isDone(request);
    }
    case 'statusForm':
      return activeAgreements(index, id).length > 0 || (isAskedToShow(index, id) && isKeptBack(index, id));
  }
};
