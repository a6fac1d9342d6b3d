// What the manager is shown of a preparation form before it is made: its items, and how it differs from the standard.
import { assertNever } from '../text/assertNever.ts';
import { tidy } from '../text/plainText.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { type Item, type Questionnaire, questionnaireOf } from './questionnaire.ts';
import { tailoredFor } from './tailoring.ts';

interface ShownItem {
  kind: 'section' | 'text' | 'paragraph' | 'radio' | 'scale' | 'grid';
  title: string;
  description: string;
  required: boolean;
  options: string[];
  rows: string[];
  low: string;
  high: string;
}

export const formPreview = ({
  title,
  description,
  sections,
}: Questionnaire): { title: string; description: string; items: ShownItem[] } => ({
  title,
  description,
  items: sections.flatMap((section) => [
    shown('section', section),
    ...section.texts.map((text) => shown('text', text)),
    ...section.items.map(itemShown),
  ]),
});

const shown = (
  kind: ShownItem['kind'],
  { title, description }: { title: string; description: string },
  more: Partial<ShownItem> = {},
): ShownItem => ({ kind, title, description, required: false, options: [], rows: [], low: '', high: '', ...more });

const itemShown = ({ title, help, required, answer }: Item): ShownItem => {
  const of = (kind: ShownItem['kind'], more: Partial<ShownItem> = {}): ShownItem =>
    shown(kind, { title, description: help }, { required, ...more });
  switch (answer.type) {
    case 'paragraph':
      return of('paragraph');
    case 'choice':
      return of('radio', { options: answer.options });
    case 'scale':
      return of('scale', { options: STEPS, low: answer.low, high: answer.high });
    case 'grid':
      return of('grid', { options: answer.columns, rows: answer.rows.map((row) => row.title) });
    default:
      return assertNever(answer);
  }
};

const STEPS = ['1', '2', '3', '4', '5'];

export interface Difference {
  kind: 'marked' | 'note' | 'own' | 'hidden';
  key: string;
  text: string;
}

/** How this employee's form differs from the standard one, in the unit's language. */
export const questionnaireDifferences = (unit: Unit, employee: Employee): Difference[] => {
  const reader = { ...employee, language: unit.settings.language };
  const items = (of: Unit): Item[] => questionnaireOf(of, reader).sections.flatMap((section) => section.items);
  const tailored = items(unit);
  const standard = items({ ...unit, tailoring: [] });
  const { marked } = tailoredFor(unit, employee.id);
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
