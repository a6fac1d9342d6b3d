// Changes and links that no mail brings to people in time: the manager is asked to ring.
import { nameShown } from '../people/tellApart.ts';
import { tidy } from '../text/plainText.ts';
import type { Problem } from '../unit/problem.ts';
import type { Now } from '../unit/unit.ts';
import { words } from '../words/words.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { type Change, changesIn, isMailable } from './changes.ts';
import { linklessPeople } from './newLinkWork.ts';
import { timeIn } from './told.ts';

/** `canMail`: Google takes more mails today. Whoever cannot be mailed at all is among them, however far the day is off. */
export const untoldProblems = (index: UnitIndex, now: Now, { canMail }: { canMail: boolean }): Problem[] => {
  const untold = changesIn(index, now).filter(
    (change) => !isMailable(index, change.employeeId) || (change.isUrgent && !(canMail && isUntried(index, change))),
  );
  const ids = [...new Set(untold.map(({ employeeId }) => employeeId))];
  const gone = ids.filter((id) => !index.employee(id));
  const names = ids.flatMap((id) => {
    const employee = index.employee(id);
    const said = untold.filter(isOf(id)).map(whatToSay(index)).join('; ');
    return employee ? [`${nameShown(index.unit, employee)} (${said})`] : [];
  });
  const linkless = linklessPeople(index, now, canMail).map((employee) => nameShown(index.unit, employee));
  return [
    ...(linkless.length > 0
      ? [{ code: 'linkUntold' as const, tab: 'employees' as const, values: { names: linkless.join(', ') } }]
      : []),
    ...(names.length > 0 ? [{ code: 'changeUntold' as const, values: { names: names.join(', ') } }] : []),
    ...(gone.length > 0
      ? [{ code: 'changeUntoldGone' as const, tab: 'employees' as const, values: { ids: gone.join(', ') } }]
      : []),
  ];
};

const isOf =
  (id: string) =>
  ({ employeeId }: Change): boolean =>
    employeeId === id;

/** `MUS: mandag den 28. september 2026 kl. 14.00, Kontoret`, or what is called off. */
const whatToSay =
  (index: UnitIndex) =>
  ({ first, told, facts }: Change): string => {
    const phrases = words(index.unit.settings.language);
    const { appointments, off } = phrases.people.untold;
    const { date, time } = facts ?? timeIn(told);
    const when = [phrases.at(date, time), facts ? tidy(facts.place) : ''].filter((part) => part !== '').join(', ');
    return `${appointments[first.kind]}: ${facts ? when : off(when)}`;
  };

/** Once a mail has been refused, or may or may not have left, it does not tell anybody by itself. */
const isUntried = (index: UnitIndex, { key }: Change): boolean =>
  !['failed', 'uncertain'].includes(index.entry(key)?.state ?? '');
