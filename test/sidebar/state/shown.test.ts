// What a page showed, and what the manager has chosen, as they go to the server.
import { draftsOf } from '../../../sidebar/state/drafts.ts';
import { asChosen, type Chosen, cellsOf, isSaved, shownToServer, withChosen } from '../../../sidebar/state/shown.ts';

const idOf = ({ id }: { id: string }): string => id;
const rows = [{ id: 'A', text: 'en', list: ['F1', 'F2'] }];
const cells = cellsOf(rows, idOf);

const choice = (isKept: boolean, now: string): Chosen => ({
  cell: { row: 'A', field: 'text', title: '', now, given: 'to', nowText: now, givenText: 'to' },
  isKept,
});

test('cells are texts, by row and field', () => {
  expect(cells).toEqual({ A: { id: 'A', text: 'en', list: 'F1, F2' } });
  expect(shownToServer(cells)).toEqual({ cells, kept: [] });
});

test('choices go with the task that is tried again, and with no other', async () => {
  const sent = await withChosen([choice(false, 'tre')], async () => shownToServer(cells));
  expect(sent.cells.A?.text).toBe('tre');
  const kept = await withChosen([choice(true, 'tre')], async () => [
    shownToServer(cells).kept,
    asChosen('A', rows[0] ?? {}),
  ]);
  expect(kept).toEqual([['A/text'], { ...rows[0], text: 'tre' }]);
  expect(shownToServer(cells)).toEqual({ cells, kept: [] });
});

test('a choice that is made anew counts, though the task holds the former', async () => {
  const task = () => withChosen([choice(true, 'tre')], async () => shownToServer(cells));
  const sent = await withChosen([choice(false, 'fire')], task);
  expect(sent).toEqual({ cells: { A: { ...cells.A, text: 'fire' } }, kept: [] });
});

test('a row is saved where what was typed in it stands in the Sheet', () => {
  const stored = { id: 'A', text: 'to', list: ['F9'] };
  expect(isSaved(cells, 'A', { id: 'A', text: ' to ', list: ['F1', 'F2'] }, stored)).toBe(true);
  expect(isSaved(cells, 'A', { id: 'A', text: 'afvist', list: ['F1', 'F2'] }, stored)).toBe(false);
});

test('a draft keeps what the page showed when it was begun, until it is saved', () => {
  const drafts = draftsOf('', (text) => text === '');
  drafts.change('E1', () => 'a', { A: { text: 'en' } });
  drafts.change('E1', () => 'ab', { A: { text: 'changed since' } });
  expect(drafts.shownWith('E1')).toEqual({ A: { text: 'en' } });
  drafts.showAnew('E1', { A: { text: 'saved' } });
  expect(drafts.shownWith('E1')).toEqual({ A: { text: 'saved' } });
  drafts.clear('E1');
  expect(drafts.shownWith('E1')).toBeUndefined();
});
