// Mail addresses: what one looks like, and which employees have none that they can be reached at.
import type { Problem } from './problem.ts';
import type { Employee } from './unit.ts';

export const isEmail = (text: string): boolean =>
  text.length <= 254 &&
  /^[^\s@<>()[\],;:"\\.]+(?:\.[^\s@<>()[\],;:"\\.]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u.test(
    text,
  );

/**
 * By employee's id: why nothing is made for or sent to one who should take part. An address that two have would bring
 * one of them what is the other's.
 */
export const emailProblems = (employees: readonly Employee[]): Map<string, Problem> => {
  const active = employees.filter(({ state }) => state === 'active');
  const namesByEmail = new Map<string, string[]>();
  for (const { email, name } of active) {
    namesByEmail.set(keyOf(email), [...(namesByEmail.get(keyOf(email)) ?? []), name]);
  }
  const problems = new Map<string, Problem>();
  for (const { id, name, email } of active) {
    const details = { name, value: email.trim() };
    if (!isEmail(email.trim())) problems.set(id, { code: 'employeeEmailBad', tab: 'employees', details });
    else if ((namesByEmail.get(keyOf(email)) ?? []).length > 1) {
      problems.set(id, { code: 'employeeEmailTwice', tab: 'employees', details });
    }
  }
  return problems;
};

const keyOf = (email: string): string => email.trim().toLowerCase();
