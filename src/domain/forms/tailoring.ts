// How one employee's form differs from the standard: shown to the manager before anything is made.
import { tidy } from '../text/plainText.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { type Item, questionnaireOf } from './questionnaire.ts';
import { tailoringOf } from './tailored.ts';

export interface Difference {
  kind: 'marked' | 'note' | 'own' | 'hidden';
  key: string;
  text: string;
}

/** How this employee's form differs from the standard one, in the unit's language: what the manager sees before it is made. */
export const questionnaireDifferences = (unit: Unit, employee: Employee): Difference[] => {
  const reader = { ...employee, language: unit.settings.language };
  const items = (of: Unit): Item[] => questionnaireOf(of, reader).sections.flatMap((section) => section.items);
  const tailored = items(unit);
  const standard = items({ ...unit, tailoring: [] });
  const { marked } = tailoringOf(unit, employee.id);
  const known = new Map(standard.map((item) => [item.key, item]));
  const kept = new Set(tailored.map((item) => item.key));
  return [
    ...tailored.flatMap((item): Difference[] => {
      const before = known.get(item.key);
      if (!before) return [{ kind: 'own', key: item.key, text: item.title }];
      if (!item.marked) return [];
      const note = tidy(marked.get(item.key) ?? '');
      return [
        { kind: 'marked', key: item.key, text: before.title },
        ...(note === '' ? [] : [{ kind: 'note' as const, key: item.key, text: note }]),
      ];
    }),
    ...standard
      .filter((item) => !kept.has(item.key))
      .map((item): Difference => ({ kind: 'hidden', key: item.key, text: item.title })),
  ];
};
