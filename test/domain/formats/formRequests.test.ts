// A form's writes: over whatever it holds they give the same form, and no text of it is too long for Google.
import fc from 'fast-check';
import {
  type FormsItem,
  type FormsRequest,
  itemIdOf,
  LONGEST_DESCRIPTION,
  refilledForm,
  wholeForm,
} from '../../../src/domain/formats/formRequests.ts';

type Kind = 'textItem' | 'pageBreakItem';

const itemOf = (key: string, kind: Kind = 'textItem'): FormsItem => ({ itemId: itemIdOf(key), title: key, [kind]: {} });

/** As the Forms API does it: the id of a deleted item is taken to the end of the batch, and no kind is changed. */
const performed = (present: readonly FormsItem[], requests: readonly FormsRequest[]): FormsItem[] => {
  const items = [...present];
  const taken = new Set(present.map(({ itemId }) => itemId));
  for (const request of requests) {
    if ('deleteItem' in request) items.splice(request.deleteItem.location.index, 1);
    if ('moveItem' in request) {
      const moved = items.splice(request.moveItem.originalLocation.index, 1);
      items.splice(request.moveItem.newLocation.index, 0, ...moved);
    }
    if ('updateItem' in request) expect(items[request.updateItem.location.index]).toEqual(request.updateItem.item);
    if ('createItem' in request) {
      const { item, location } = request.createItem;
      expect(taken.has(item.itemId)).toBe(false);
      expect(location.index).toBeLessThanOrEqual(items.length);
      items.splice(location.index, 0, item);
      taken.add(item.itemId);
    }
  }
  return items;
};

test('a form that holds anything ends as one that is filled for the first time', () => {
  const kinds = fc.constantFrom<Kind[]>('textItem', 'pageBreakItem');
  const items = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...'abcdefghij'), kinds), { maxLength: 8, selector: ([key]) => key })
    .map((all) => all.map(([key, kind]) => itemOf(key, kind)));
  fc.assert(
    fc.property(items, items, (before, after) => {
      const batches = refilledForm(before, wholeForm('T', '', after));
      expect(batches.reduce(performed, before)).toEqual(after);
      expect(batches.length).toBeLessThanOrEqual(2);
    }),
  );
});

const textsOf = (requests: readonly FormsRequest[]): string[] =>
  requests.flatMap((request) => {
    if ('updateFormInfo' in request) return [request.updateFormInfo.info.description];
    return 'createItem' in request ? [request.createItem.item.description ?? ''] : [];
  });

test('however long a description is, each of its lines is in the form, in order and within the limit', () => {
  const line = fc
    .string({ minLength: 1, maxLength: 900, unit: fc.constantFrom('a', 'å', ' ') })
    .map((text) => `x${text}x`);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
      const texts = textsOf(wholeForm('T', lines.join('\n'), []));
      for (const text of texts) expect(text.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
      expect(texts.join('\n').split('\n')).toEqual(lines);
    }),
    { numRuns: 50 },
  );
});

test('one line that is too long by itself is cut, with a mark; so is the help of a question', () => {
  const long = 'å'.repeat(LONGEST_DESCRIPTION + 1);
  const texts = textsOf(wholeForm('T', `Før\n${long}\nEfter`, [{ ...itemOf('a'), description: long }]));
  expect(texts.map((text) => [text.length <= LONGEST_DESCRIPTION, text.at(-1)])).toEqual([
    [true, 'r'],
    [true, '…'],
    [true, 'r'],
    [true, '…'],
  ]);
});
