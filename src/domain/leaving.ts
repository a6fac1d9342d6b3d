// What follows when people leave, come back, or a cycle ends: open agreements lapse, forms stop taking answers.
import { isInHand, ownHand } from './hands.ts';
import { partsOfKey } from './logKeys.ts';
import type { Register } from './register.ts';
import type { Agreement } from './unit.ts';
import { type FormStateWork, keyOf, type LapseWork } from './work.ts';

/** Nobody has said that it is over. */
export const isOpen = ({ progress, review }: Agreement): boolean =>
  review === '' && progress !== 'done' && progress !== 'lapsed';

/** Also notes when a person left who had nothing open. */
export const lapseWork = (register: Register): LapseWork[] => {
  const { employees, settings } = register.unit;
  return employees
    .filter(({ state }) => state === 'left')
    .map(({ id }): LapseWork => ({ kind: 'lapse', key: keyOf.lapse(settings.year, id), employeeId: id }))
    .filter(
      ({ key, employeeId }) =>
        register.agreements(employeeId).some(isOpen) || (leftOn(register, employeeId) === '' && !register.isDone(key)),
    );
};

/** The day on which the person was found to have left; empty while that is not noted. */
export const leftOn = (register: Register, employeeId: string): string => {
  const { year } = register.unit.settings;
  for (let past = year; past > year - 5; past -= 1) {
    const at = register.entry(keyOf.lapse(past, employeeId))?.at;
    if (at) return at.slice(0, 10);
  }
  return '';
};

const FORMS = ['form', 'agreementForm', 'statusForm'];

/** Forms of those who have left and of earlier cycles are closed; those of one who comes back are opened again. */
export const formStateWork = (register: Register): FormStateWork[] => {
  const { log, settings } = register.unit;
  const hand = ownHand(settings);
  const works: FormStateWork[] = [];
  for (const entry of log) {
    if (entry.state !== 'done' || !entry.facts.file) continue;
    const { year, kind, employeeId, rest } = partsOfKey(entry.id);
    if (!FORMS.includes(kind) || rest.length > 0 || !isInHand(entry, hand)) continue;
    // A status form stands until the next cycle's has taken its place: until then mails link to it.
    const isThisCycles =
      year === settings.year || (kind === 'statusForm' && !register.isMade(`${settings.year}/${kind}/${employeeId}`));
    const open = isThisCycles && (register.employee(employeeId)?.state ?? 'left') !== 'left';
    if (open === (entry.facts.closed === undefined)) continue;
    const key = keyOf.formState(year, employeeId, kind);
    works.push({ kind: 'formState', key, fileKey: entry.id, employeeId, open });
  }
  return works;
};
