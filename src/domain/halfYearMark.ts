// Tells whether the half-year section of a Doc would say something else than it does: asked every hour, unlike its words.
import { fingerprint } from './fingerprint.ts';
import { agreementsInForce } from './inForce.ts';
import type { Register } from './register.ts';
import type { Employee } from './unit.ts';
import { keyOf } from './work.ts';

/** Of what the section says; the response that was taken in stands for the answers it brought. */
export const halfYearMark = (register: Register, employee: Employee): string => {
  const talk = register.lastHeld(employee.id);
  const taken = register.entry(keyOf.progress(talk?.year ?? 0, employee.id))?.facts;
  const changing = talk?.miniMusHeldOn
    ? []
    : [
        taken?.response ?? '',
        taken?.submitted ?? '',
        ...agreementsInForce(register, employee.id).flatMap(({ id, text, progress, progressNote }) => [
          id,
          text,
          progress,
          progressNote,
        ]),
      ];
  return fingerprint(talk?.managerMust ?? '', ...changing);
};
