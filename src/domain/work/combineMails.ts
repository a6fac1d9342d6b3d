// One mail for each reader and morning: combines mails by the clock; each part is settled by its own keys.
import type { UnitIndex } from './unitIndex.ts';
import { COMBINED, type CombinedKind, isCombined, type MailPart, type MailWork, type Work } from './work.ts';

export const MANAGER = 'manager';

const READERS = [MANAGER, 'employee'] as const;

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
  return [...others, ...[...byReader.values()].flatMap(oneMail)];
};

/** In the order of importance, which the subject follows. */
const oneMail = (works: readonly (MailWork & { mail: CombinedKind })[]): MailWork[] => {
  const parts = COMBINED.flatMap((mail) =>
    READERS.flatMap((to): MailPart[] => {
      const alike = works.filter((work) => work.mail === mail && work.to === to);
      const keys = alike.flatMap((work) => work.keys);
      return keys.length === 0
        ? []
        : [{ mail, to, keys, employeeIds: alike.flatMap(({ employeeIds }) => employeeIds) }];
    }),
  );
  const [first] = parts;
  const keys = parts.flatMap((part) => part.keys);
  const [key] = keys;
  if (!first || !key) return [];
  const to = works.some((work) => work.to === MANAGER) ? MANAGER : 'employee';
  const employeeIds = [...new Set(parts.flatMap((part) => part.employeeIds))];
  return [{ kind: 'mail', mail: first.mail, key, keys, to, employeeIds, version: 0, parts }];
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
