// Which of a manager's files the successor may open: none in which an employee may have written about that manager.
import { partsOfKey } from '../work/logKeys.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';

/** By the key that the file was made with. */
export const isShownToSuccessor = (index: UnitIndex, key: string): boolean => {
  const parts = partsOfKey(key);
  switch (parts?.kind) {
    case 'form':
    case 'personalData':
      return false;
    case 'doc':
    case 'pdf': {
      const { year, employeeId } = parts;
      const kept = index.entry(keyOf.keptFeedback(year, employeeId));
      if (kept?.details.reply === 'yes') return true;
      // Until the handover it may still come into the Doc; of earlier cycles nobody knows any more.
      return kept !== undefined && year === index.unit.settings.year && !index.isDone(keyOf.feedback(year, employeeId));
    }
    default:
      return true;
  }
};
