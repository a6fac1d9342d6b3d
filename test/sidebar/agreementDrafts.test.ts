// Agreements as they are typed: nothing typed is lost, and nothing that was not typed is sent.

import {
  draftsLeft,
  isBlankRow,
  missingFields,
  NO_DRAFTS,
  rowsOf,
  rowsToSave,
  withNewRow,
  withoutRow,
  withRow,
} from '../../sidebar/pages/conversation/agreementDrafts.ts';
import type { AgreementInput } from '../../src/contract.ts';

const agreement = (id: string, text: string): AgreementInput => ({
  id,
  text,
  type: 'goal',
  focusArea: 'F1',
  driftReason: '',
  responsible: 'employee',
  deadline: '2027-03-01',
  signOfSuccess: '',
});
const stored = [agreement('A01', 'Læsebånd'), agreement('A02', 'Kursus')];
const typed = (text: string) => withRow(withNewRow(NO_DRAFTS), stored, 'new-1', agreement('', text));

test('only what was typed is sent, and the rows are counted as they are shown', () => {
  const drafts = withRow(typed('Ny aftale'), stored, 'A02', agreement('A02', 'Kursus i Odense'));
  const rows = rowsOf(stored, drafts);
  expect(rows.map(({ key, isChanged }) => [key, isChanged])).toEqual([
    ['A01', false],
    ['A02', true],
    ['new-1', true],
  ]);
  const [first, second, third] = rowsToSave(rows);
  expect(first && isBlankRow(first)).toBe(true);
  expect([second?.text, third?.text]).toEqual(['Kursus i Odense', 'Ny aftale']);
});

test('keys of new rows are never given twice', () => {
  const two = withNewRow(withNewRow(NO_DRAFTS));
  const left = withNewRow(withoutRow(two, 'new-1'));
  expect(left.added.map(({ key }) => key)).toEqual(['new-2', 'new-3']);
});

test('what is missing is told at once, the reason only where it is daily operations', () => {
  const row = { ...agreement('', 'Ny'), deadline: ' ', focusArea: 'drift' };
  expect(missingFields(row, 'drift')).toEqual(['deadline', 'driftReason']);
  expect(missingFields(agreement('', 'Ny'), 'drift')).toEqual([]);
  expect(missingFields(agreement('', ''), 'drift')).toEqual(['text']);
  expect(missingFields(rowsOf([], withNewRow(NO_DRAFTS))[0]?.row ?? agreement('', ''), 'drift')).toEqual([]);
});

describe('after a save', () => {
  test('what was taken is no draft, also where the server has tidied it', () => {
    const sent = withRow(typed(' Ny aftale '), stored, 'A02', agreement('A02', 'Kursus i Odense '));
    const after = [stored[0], agreement('A02', 'Kursus i Odense'), agreement('A03', 'Ny aftale')].filter(
      (row) => row !== undefined,
    );
    expect(draftsLeft(sent, sent, stored, after)).toEqual(NO_DRAFTS);
  });

  test('what was refused stays as it was typed', () => {
    const sent = typed('Uden frist');
    expect(draftsLeft(sent, sent, stored, stored)).toEqual(sent);
  });

  test('what was typed while it was being saved is a change of the new row', () => {
    const sent = typed('Ny');
    const now = withRow(sent, stored, 'new-1', agreement('', 'Ny og længere'));
    const after = [...stored, agreement('A03', 'Ny')];
    expect(draftsLeft(now, sent, stored, after)).toEqual({
      edits: { A03: agreement('A03', 'Ny og længere') },
      added: [],
    });
  });

  test('a row that was begun meanwhile stays; two alike are two', () => {
    const sent = withRow(withNewRow(typed('Ens')), stored, 'new-2', agreement('', 'Ens'));
    const now = withNewRow(sent);
    const after = [...stored, agreement('A03', 'Ens')];
    expect(draftsLeft(now, sent, stored, after).added.map(({ key }) => key)).toEqual(['new-2', 'new-3']);
  });
});
