// Unsaved edits over stored rows; an edit that has been saved is gone.
import { editsLeft, laidOver, withEdit } from '../../../sidebar/state/overlay.ts';

interface Row {
  id: string;
  text: string;
}
const idOf = ({ id }: Row): string => id;
const stored: Row[] = [
  { id: 'A', text: 'en' },
  { id: 'B', text: 'to' },
];

describe('edits over stored rows', () => {
  test('are shown in their place, and one that says what is stored is none', () => {
    const edits = withEdit({}, stored, { id: 'B', text: 'tre' }, idOf);
    expect(laidOver(stored, edits, idOf).map(({ text }) => text)).toEqual(['en', 'tre']);
    expect(withEdit(edits, stored, { id: 'B', text: 'to' }, idOf)).toEqual({});
  });

  test('what was typed while it was being saved stays, and so does what the server did not take', () => {
    const sent = { A: { id: 'A', text: 'ny' }, B: { id: 'B', text: 'afvist' } };
    const now = { ...sent, A: { id: 'A', text: 'ny og længere' } };
    const after: Row[] = [
      { id: 'A', text: 'ny' },
      { id: 'B', text: 'to' },
    ];
    expect(editsLeft(now, sent, after, idOf)).toEqual({
      A: { id: 'A', text: 'ny og længere' },
      B: { id: 'B', text: 'afvist' },
    });
    expect(editsLeft(sent, sent, [...Object.values(sent)], idOf)).toEqual({});
  });

  test('a taken row may have been tidied by the server', () => {
    const sent = { A: { id: 'A', text: ' ny ' } };
    const trimmed = (one: Row, other: Row): boolean => one.text.trim() === other.text.trim();
    expect(editsLeft(sent, sent, [{ id: 'A', text: 'ny' }], idOf, trimmed)).toEqual({});
  });
});
