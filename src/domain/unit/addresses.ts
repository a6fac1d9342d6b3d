// Whose answers count and who may open a person's files, by address; the log keeps only a mark of it, never the address.
import { fingerprint } from '../text/fingerprint.ts';
import type { Employee, Settings } from './unit.ts';

/** As people write it is not as Google gives it. */
export const plainAddress = (email: string): string => email.trim().toLowerCase();

/** Whose answers count: the employee's or, for one without an account, those the manager keys in. */
export const readerOf = (settings: Settings, employee: Employee): string =>
  plainAddress(employee.hasAccount ? employee.email : settings.managerEmail);

/** Tells one address from another. */
export const addressHash = (email: string): string => fingerprint(plainAddress(email));

/** Of whom the employee's files are shared with. */
export const accessMark = (employee: Employee): string =>
  employee.hasAccount ? addressHash(employee.email) : 'nobody';
