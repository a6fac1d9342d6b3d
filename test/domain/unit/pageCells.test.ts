// Three texts of a cell: as the page showed it, as the Sheet has it now, as it was typed.
import { overNow } from '../../../src/domain/unit/pageCells.ts';

interface Row {
  id: string;
  text: string;
  list?: string[];
}
const idOf = ({ id }: Row): string => id;
const merged = (shown: string, now: string, given: string, kept: string[] = []) =>
  overNow<Row>([{ id: 'A', text: given }], { cells: { A: { text: shown } }, kept }, [{ id: 'A', text: now }], idOf);

describe('a cell that is saved from a page', () => {
  test.each([
    ['only the page has changed it: it is saved', 'en', 'en', 'to', 'to'],
    ['only the Sheet has changed it: it stays', 'en', 'tre', 'en', 'tre'],
    ['both have, alike: nothing is to be chosen', 'en', 'to', 'to', 'to'],
    ['nobody has', 'en', 'en', 'en', 'en'],
    ['spaces and line ends are no change', ' en\r\nto ', 'en\nto', 'tre', 'tre'],
  ])('%s', (_, shown, now, given, saved) => {
    expect(merged(shown, now, given)).toEqual({ rows: [{ id: 'A', text: saved }], differences: [] });
  });

  test('both have changed it: neither is lost', () => {
    expect(merged('en', 'tre', 'to').differences).toEqual([{ row: 'A', field: 'text', now: 'tre', given: 'to' }]);
    expect(merged('', 'tre', 'to').differences).toHaveLength(1);
    expect(merged('en', '', 'to').differences).toEqual([{ row: 'A', field: 'text', now: '', given: 'to' }]);
  });

  test('the manager has chosen', () => {
    expect(merged('en', 'tre', 'to', ['A/text'])).toEqual({ rows: [{ id: 'A', text: 'tre' }], differences: [] });
    // What was typed: the cell counts as shown as it is now.
    expect(merged('tre', 'tre', 'to').rows).toEqual([{ id: 'A', text: 'to' }]);
  });

  test('rows that are new, or that nothing is known of, are saved as they are given', () => {
    const rows = [
      { id: '', text: 'ny' },
      { id: 'B', text: 'to' },
    ];
    expect(overNow<Row>(rows, { cells: { A: { text: 'en' } }, kept: [] }, [], idOf)).toEqual({ rows, differences: [] });
    expect(overNow<Row>(rows, undefined, [{ id: 'B', text: 'en' }], idOf)).toEqual({ rows, differences: [] });
  });

  test('a list is compared by its entries', () => {
    const now = [{ id: 'A', text: '', list: ['F1', 'F2'] }];
    const shown = { cells: { A: { list: 'F1' } }, kept: [] };
    expect(overNow<Row>([{ id: 'A', text: '', list: ['F1'] }], shown, now, idOf).rows[0]?.list).toEqual(['F1', 'F2']);
    expect(overNow<Row>([{ id: 'A', text: '', list: [] }], shown, now, idOf).differences).toHaveLength(1);
  });
});
