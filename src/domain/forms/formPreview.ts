// A preparation form laid out for the eye, item by item, as the employee will see it.
import { assertNever } from '../text/assertNever.ts';
import type { Item, Questionnaire } from './questionnaire.ts';

interface Shown {
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
}: Questionnaire): { title: string; description: string; items: Shown[] } => ({
  title,
  description,
  items: sections.flatMap((section) => [
    shown('section', section),
    ...section.texts.map((text) => shown('text', text)),
    ...section.items.map(itemShown),
  ]),
});

const shown = (
  kind: Shown['kind'],
  { title, description }: { title: string; description: string },
  more: Partial<Shown> = {},
): Shown => ({ kind, title, description, required: false, options: [], rows: [], low: '', high: '', ...more });

const itemShown = ({ title, help, required, answer }: Item): Shown => {
  const of = (kind: Shown['kind'], more: Partial<Shown> = {}): Shown =>
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
