// Writes in the shape of the Forms API (forms.googleapis.com/v1, `batchUpdate`): the parts of it that our forms use.
import { hash32 } from '../text/fingerprint.ts';

export interface FormsQuestion {
  questionId: string;
  required?: boolean;
  textQuestion?: { paragraph: boolean };
  choiceQuestion?: FormsChoices;
  scaleQuestion?: { low: number; high: number; lowLabel?: string; highLabel?: string };
  rowQuestion?: { title: string };
}

export interface FormsChoices {
  type: 'RADIO';
  options: { value: string }[];
}

export interface FormsItem {
  itemId: string;
  title: string;
  description?: string;
  pageBreakItem?: Record<string, never>;
  textItem?: Record<string, never>;
  questionItem?: { question: FormsQuestion };
  questionGroupItem?: { questions: FormsQuestion[]; grid: { columns: FormsChoices } };
}

export type FormsRequest =
  | { updateFormInfo: { info: { title: string; description: string }; updateMask: string } }
  | { updateSettings: { settings: { emailCollectionType: 'VERIFIED' }; updateMask: string } }
  | { createItem: { item: FormsItem; location: { index: number } } }
  | { deleteItem: { location: { index: number } } };

/** The id that a question's answers come back under; never its wording. Google wants hexadecimal digits, positive in 32 bits. */
export const questionIdOf = (key: string): string => (hash32(key) & 0x7fffffff).toString(16).padStart(8, '0');

/** The item that holds the question has an id of its own. */
export const itemIdOf = (key: string): string => questionIdOf(`item/${key}`);

/** A whole form with verified e-mail addresses, its items in order. */
export const wholeForm = (title: string, description: string, items: readonly FormsItem[]): FormsRequest[] => [
  { updateFormInfo: { info: { title, description }, updateMask: 'title,description' } },
  { updateSettings: { settings: { emailCollectionType: 'VERIFIED' }, updateMask: 'emailCollectionType' } },
  ...items.map((item, index): FormsRequest => ({ createItem: { item, location: { index } } })),
];

/** Takes all items away, the first as often as there are items; before new ones are made in the same write. */
export const emptiedForm = (items: number): FormsRequest[] =>
  Array.from({ length: items }, () => ({ deleteItem: { location: { index: 0 } } }));

export const radio = (options: readonly string[]): FormsChoices => ({
  type: 'RADIO',
  options: options.map((value) => ({ value })),
});
