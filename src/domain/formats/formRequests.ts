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
  | { updateItem: { item: FormsItem; location: { index: number }; updateMask: '*' } }
  | { moveItem: { originalLocation: { index: number }; newLocation: { index: number } } }
  | { deleteItem: { location: { index: number } } };

/** The id that a question's answers come back under; never its wording. Google wants hexadecimal digits, positive in 32 bits. */
export const questionIdOf = (key: string): string => (hash32(key) & 0x7fffffff).toString(16).padStart(8, '0');

/** The item that holds the question has an id of its own. */
export const itemIdOf = (key: string): string => questionIdOf(`item/${key}`);

/**
 * A whole form with verified e-mail addresses, its items in order. A description that is too long for Google goes on in
 * texts before the first item.
 */
export const wholeForm = (title: string, description: string, items: readonly FormsItem[]): FormsRequest[] => {
  const [first = '', ...more] = partsOf(description);
  const goingOn = more.map(
    (part, number): FormsItem => ({
      itemId: itemIdOf(`description/${number}`),
      title: MORE,
      description: part,
      textItem: {},
    }),
  );
  return [
    { updateFormInfo: { info: { title, description: first }, updateMask: 'title,description' } },
    { updateSettings: { settings: { emailCollectionType: 'VERIFIED' }, updateMask: 'emailCollectionType' } },
    ...[...goingOn, ...items.map(withinLength)].map(
      (item, index): FormsRequest => ({ createItem: { item, location: { index } } }),
    ),
  ];
};

/** No page of Google's names a limit; a public program meets refusals above about 4,096 characters. */
export const LONGEST_DESCRIPTION = 4000;
const MORE = '…';

const cut = (text: string): string =>
  text.length > LONGEST_DESCRIPTION ? `${text.slice(0, LONGEST_DESCRIPTION - MORE.length)}${MORE}` : text;

const withinLength = (item: FormsItem): FormsItem =>
  item.description === undefined ? item : { ...item, description: cut(item.description) };

/** The text in parts of whole lines; one line that is too long by itself is cut, with a mark. */
const partsOf = (text: string): string[] => {
  const parts: string[] = [];
  let part = '';
  for (const line of text.split('\n').map(cut)) {
    const longer = parts.length === 0 && part === '' ? line : `${part}\n${line}`;
    if (longer.length <= LONGEST_DESCRIPTION) part = longer;
    else {
      parts.push(part);
      part = line;
    }
  }
  return [...parts, part].map((one) => one.replace(/^\n+|\n+$/g, '')).filter((one) => one !== '');
};

/** An item as a form holds it. */
export interface ItemHeld {
  itemId?: string | null;
  pageBreakItem?: unknown;
  textItem?: unknown;
  questionGroupItem?: unknown;
  questionItem?: {
    question?: { textQuestion?: unknown; choiceQuestion?: unknown; scaleQuestion?: unknown };
  };
}

/** What an item is, which no change of it can change. */
const kindOf = ({ pageBreakItem, textItem, questionGroupItem, questionItem }: ItemHeld): string => {
  const { textQuestion, choiceQuestion, scaleQuestion } = questionItem?.question ?? {};
  const kinds = { pageBreakItem, textItem, questionGroupItem, textQuestion, choiceQuestion, scaleQuestion };
  return Object.entries(kinds).find(([, value]) => value !== undefined)?.[0] ?? '';
};

/**
 * The writes of a whole form for one that holds items already, in one batch or two. What is not ours goes; what stays is
 * changed in place, since an id that a batch deletes may not be free in that batch, and keeps its answers. What is of
 * another kind by now goes in a batch of its own before.
 */
export const refilledForm = (present: readonly ItemHeld[], whole: readonly FormsRequest[]): FormsRequest[][] => {
  const items = whole.flatMap((request) => ('createItem' in request ? [request.createItem.item] : []));
  const wantedKinds = new Map(items.map((item) => [item.itemId, kindOf(item)]));
  const isOtherKind = (item: ItemHeld): boolean =>
    wantedKinds.has(item.itemId ?? '') && wantedKinds.get(item.itemId ?? '') !== kindOf(item);
  const idsOf = (held: readonly ItemHeld[]): string[] => held.map(({ itemId }) => itemId ?? '');
  // From the end, so that the places before stay true.
  const first = present
    .flatMap((item, index): FormsRequest[] => (isOtherKind(item) ? [{ deleteItem: { location: { index } } }] : []))
    .reverse();
  const rest = refilled(idsOf(present.filter((item) => !isOtherKind(item))), items);
  return [...(first.length > 0 ? [first] : []), [...whole.filter((request) => !('createItem' in request)), ...rest]];
};

const refilled = (present: readonly string[], items: readonly FormsItem[]): FormsRequest[] => {
  const wanted = new Set(items.map(({ itemId }) => itemId));
  const standing = present.filter((id) => wanted.has(id));
  // From the end, so that the places before stay true.
  const removed = present
    .flatMap((id, index): FormsRequest[] => (wanted.has(id) ? [] : [{ deleteItem: { location: { index } } }]))
    .reverse();
  const placed = items.flatMap((item, index): FormsRequest[] => {
    const at = standing.indexOf(item.itemId);
    if (at >= 0) standing.splice(at, 1);
    standing.splice(index, 0, item.itemId);
    const location = { index };
    if (at < 0) return [{ createItem: { item, location } }];
    return [
      ...(at === index ? [] : [{ moveItem: { originalLocation: { index: at }, newLocation: location } }]),
      { updateItem: { item, location, updateMask: '*' as const } },
    ];
  });
  return [...removed, ...placed];
};

export const radio = (options: readonly string[]): FormsChoices => ({
  type: 'RADIO',
  options: options.map((value) => ({ value })),
});
