// Asks the server, a moment after the last key press, for the problems of the agreements being typed.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AgreementInput } from '../../../src/contract.ts';
import { sameRow } from '../../state/overlay.ts';
import type { ShownRow } from '../../state/rowDrafts.ts';
import { call } from '../../state/server.ts';
import { isBlankAgreement } from './agreementDrafts.ts';

const PAUSE_MS = 700;

interface Checked {
  row: AgreementInput;
  problems: readonly string[];
}

export const useAgreementChecks = (
  employeeId: string,
  rows: readonly ShownRow<AgreementInput>[],
): { isChecking: boolean; of: (shown: ShownRow<AgreementInput>) => readonly string[] | null } => {
  const [checked, setChecked] = useState<ReadonlyMap<string, Checked>>(new Map());
  const [isChecking, setChecking] = useState(false);
  const asked = useRef(0);
  const typed = rows.filter(({ row, isChanged }) => isChanged && !isBlankAgreement(row));
  const fingerprint = JSON.stringify(typed.map(({ key, row }) => [key, row]));
  useEffect(() => {
    asked.current += 1;
    const turn = asked.current;
    if (typed.length === 0) return undefined;
    const timer = setTimeout(async () => {
      setChecking(true);
      try {
        const all = rows.map(({ row }) => row);
        const problems = await call('checkAgreements', employeeId, all);
        // An answer that has been overtaken by a later question is dropped.
        if (turn !== asked.current) return;
        setChecked(new Map(rows.map(({ key, row }, index) => [key, { row, problems: problems[index] ?? [] }])));
      } catch (error) {
        // Nothing is lost: saving makes the same checks and shows the problems.
        console.warn(error);
      } finally {
        if (turn === asked.current) setChecking(false);
      }
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [fingerprint, employeeId]);
  return {
    isChecking,
    of: ({ key, row }) => {
      const last = checked.get(key);
      return last && sameRow(last.row, row) ? last.problems : null;
    },
  };
};
