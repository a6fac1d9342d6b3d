// E-mail addresses: what one looks like, whose answers and files go by which, and who cannot be reached.

import { fingerprint } from '../text/fingerprint.ts';
import type { Problem } from './problem.ts';
import type { Employee, Settings } from './unit.ts';

export const isEmail = (text: string): boolean =>
  text.length <= 254 &&
  /^[^\s@<>()[\],;:"\\.]+(?:\.[^\s@<>()[\],;:"\\.]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u.test(
    text,
  );

/**
 * Whether a character is not what it looks like: a letter of another alphabet among the rest, a wide letter, one that
 * nobody sees. `æ`, `ø`, `å` and `é` are Latin letters, and an address all in another alphabet is what it looks like.
 */
export const isLookAlike = (email: string): boolean => {
  const letters = email.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  return (
    (latin > 0 && latin < letters.length) || /\p{C}/u.test(email) || email.normalize('NFKC') !== email.normalize('NFC')
  );
};

/**
 * The address in what mail programs and lists write: `Navn <a@b>;`, `mailto:a@b`, `a@b (arbejde)`, with signs that nobody
 * sees. Several addresses, or none, stay as they stand.
 */
export const addressIn = (text: string): string => {
  const seen = text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').trim();
  const found = seen
    .replace(/"[^"]*"/g, ' ')
    .split(/[\s<>()[\];,|"']+/)
    .filter((part) => part.includes('@'))
    .map((part) => part.replace(/^(?:mailto|smtp|e-?mail):/i, '').replace(/\?.*$|[.:]+$/g, ''));
  const [only] = found;
  return only !== undefined && new Set(found.map(plainAddress)).size === 1 ? only : seen;
};

/** An address that is nobody's at work. */
export const isPrivateMail = (text: string): boolean =>
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|mail|email|jubii|sol|ofir|stofanet|webspeed|youmail|proton|protonmail)\.[a-z.]{2,6}$/iu.test(
    addressIn(text),
  );

/** In one spelling: people write an address otherwise than Google gives it. */
export const plainAddress = (email: string): string => email.trim().toLowerCase();

/** Whose answers count: the employee's or, for one without an account, those the manager keys in. */
export const readerOf = (settings: Settings, employee: Employee): string =>
  plainAddress(employee.hasAccount ? employee.email : settings.managerEmail);

/** One who takes part on paper and has no address at all. */
export const isWithoutAddress = ({ hasAccount, email }: Pick<Employee, 'hasAccount' | 'email'>): boolean =>
  !hasAccount && email.trim() === '';

/** Where a mail to the employee goes: to the manager, who passes it on, where the employee has no address. */
export const mailboxOf = (settings: Settings, employee: Employee): string =>
  isWithoutAddress(employee) ? settings.managerEmail : employee.email;

/** Tells one address from another in the log, which keeps no address. */
export const addressHash = (email: string): string => fingerprint(plainAddress(email));

/** The hash of whoever the employee's files are shared with. */
export const accessHash = (employee: Employee): string =>
  employee.hasAccount ? addressHash(employee.email) : 'nobody';

interface HowShown {
  readonly nameOf?: (employee: Employee) => string;
  readonly rowOf?: (employeeId: string) => number | undefined;
}

/**
 * By employee's id: why nothing is made for or sent to one who should take part. An address that two have would bring
 * one of them what is the other's.
 */
export const emailProblems = (
  employees: readonly Employee[],
  { nameOf = ({ name }) => name, rowOf = () => undefined }: HowShown = {},
): Map<string, Problem> => {
  const active = employees.filter(({ state }) => state === 'active');
  const namesByEmail = new Map<string, string[]>();
  for (const { email, name } of active) {
    namesByEmail.set(plainAddress(email), [...(namesByEmail.get(plainAddress(email)) ?? []), name]);
  }
  const problems = new Map<string, Problem>();
  for (const employee of active) {
    const { id, email } = employee;
    const values = { name: nameOf(employee), value: email.trim() };
    if (employee.name.trim() === '') {
      problems.set(id, { code: 'employeeNameMissing', tab: 'employees', row: rowOf(id), values });
      continue;
    }
    // On paper: what would be sent goes to the manager.
    if (isWithoutAddress(employee)) continue;
    if (!isEmail(email.trim())) problems.set(id, { code: 'employeeEmailBad', tab: 'employees', values });
    else if (isLookAlike(email.trim())) problems.set(id, { code: 'employeeEmailLookAlike', tab: 'employees', values });
    else if ((namesByEmail.get(plainAddress(email)) ?? []).length > 1) {
      problems.set(id, { code: 'employeeEmailTwice', tab: 'employees', values });
    }
  }
  return problems;
};
