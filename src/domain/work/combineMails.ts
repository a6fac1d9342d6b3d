// One mail for each inbox and morning: combines mails by the clock; each part is settled by its own keys.
import { isWithoutAddress } from '../unit/emailAddress.ts';
import type { UnitIndex } from './unitIndex.ts';
import { COMBINED, type CombinedKind, isCombined, type MailPart, type MailWork, type Work } from './work.ts';

export const MANAGER = 'manager';

/** Who reads a mail: an employee's id, or `manager`. */
export const readerOfMail = ({ to, employeeIds }: Pick<MailWork, 'to' | 'employeeIds'>): string =>
  to === MANAGER ? MANAGER : (employeeIds[0] ?? '');

export const isCombinedMail = (work: Work): work is MailWork & { mail: CombinedKind } =>
  work.kind === 'mail' && isCombined(work.mail);

/** The ready works as they will be sent: mails by the clock combined into one for each inbox. */
export const combineMails = (works: readonly Work[], index: UnitIndex): Work[] => {
  const byReader = new Map<string, (MailWork & { mail: CombinedKind })[]>();
  const others: Work[] = [];
  for (const work of works) {
    if (!isCombinedMail(work)) others.push(work);
    else {
      const inbox = index.inboxOf(readerOfMail(work));
      byReader.set(inbox, [...(byReader.get(inbox) ?? []), work]);
    }
  }
  return [...others, ...[...byReader.values()].flatMap((alike) => oneMail(alike, index))];
};

/** In the order of importance, which the subject follows. The manager may get parts to pass on to several people. */
const oneMail = (works: readonly (MailWork & { mail: CombinedKind })[], index: UnitIndex): MailWork[] => {
  const readers = [...new Set([MANAGER, ...works.map(readerOfMail)])];
  const parts = COMBINED.flatMap((mail) =>
    readers.flatMap((reader): MailPart[] => {
      const alike = works.filter((work) => work.mail === mail && readerOfMail(work) === reader);
      const keys = alike.flatMap((work) => work.keys);
      const to = reader === MANAGER ? MANAGER : 'employee';
      return keys.length === 0
        ? []
        : [{ mail, to, keys, employeeIds: alike.flatMap(({ employeeIds }) => employeeIds) }];
    }),
  );
  const [first] = parts;
  const keys = parts.flatMap((part) => part.keys);
  const [key] = keys;
  if (!first || !key) return [];
  const isManagers = readers.some((reader) => isPassedOn(index, reader)) || works.some((work) => work.to === MANAGER);
  const to = isManagers ? MANAGER : 'employee';
  const employeeIds = [...new Set(parts.flatMap((part) => part.employeeIds))];
  return [{ kind: 'mail', mail: first.mail, key, keys, to, employeeIds, version: 0, parts }];
};

/** Whether the manager has to tell it to the reader, who has no address. */
export const isPassedOn = (index: UnitIndex, reader: string): boolean => {
  const employee = index.employee(reader);
  return employee !== undefined && isWithoutAddress(employee);
};

/** Keys whose mail may have left become works of their own, which wait for the manager; the rest goes on. */
export const withoutUncertain = (work: MailWork, index: UnitIndex): { rest?: MailWork; uncertain: MailWork[] } => {
  const isUncertain = (key: string): boolean => index.entry(key)?.state === 'uncertain';
  if (!work.keys.some(isUncertain)) return { rest: work, uncertain: [] };
  // Either each key is about a person of its own, or all are about the same.
  const each = work.keys.length === work.employeeIds.length;
  const alone = work.keys.map((key, position) => ({
    ...work,
    key,
    keys: [key],
    employeeIds: each ? work.employeeIds.slice(position, position + 1) : work.employeeIds,
  }));
  const sure = alone.filter(({ key }) => !isUncertain(key));
  const employeeIds = each ? sure.flatMap((one) => one.employeeIds) : work.employeeIds;
  const [first] = sure;
  return {
    ...(first ? { rest: { ...first, keys: sure.map(({ key }) => key), employeeIds } } : {}),
    uncertain: alone.filter(({ key }) => isUncertain(key)),
  };
};
