// Agreements as they are typed: nothing typed is lost, and nothing that was not typed is sent.

import {
  BLANK_AGREEMENT,
  isBlankAgreement,
  missingFields,
  NO_AGREEMENTS,
  rowsToSave,
} from '../../../../sidebar/pages/conversation/agreementDrafts.ts';
import {
  draftsLeft,
  type RowDrafts,
  rowsOf,
  withNewRow,
  withoutRow,
  withRow,
} from '../../../../sidebar/state/rowDrafts.ts';
import type { AgreementInput } from '../../../../src/contract.ts';
import { agreementInput } from '../../../flows/agreementInput.ts';

type Drafts = RowDrafts<AgreementInput>;
const left = (now: Drafts, sent: Drafts, before: AgreementInput[], after: AgreementInput[]): Drafts =>
  draftsLeft(now, sent, { before, stored: after, isBlank: isBlankAgreement });
const withNew = (drafts: Drafts): Drafts => withNewRow(drafts, BLANK_AGREEMENT);

const agreement = (id: string, text: string): AgreementInput => agreementInput({ id, text });
const stored = [agreement('A01', 'Læsebånd'), agreement('A02', 'Kursus')];
const typed = (text: string) => withRow(withNew(NO_AGREEMENTS), stored, 'new-1', agreement('', text));

test('only what was typed is sent, and the rows are counted as they are shown', () => {
  const drafts = withRow(typed('Ny aftale'), stored, 'A02', agreement('A02', 'Kursus i Odense'));
  const rows = rowsOf(stored, drafts);
  expect(rows.map(({ key, isChanged }) => [key, isChanged])).toEqual([
    ['A01', false],
    ['A02', true],
    ['new-1', true],
  ]);
  const [first, second, third] = rowsToSave(rows);
  expect(first && isBlankAgreement(first)).toBe(true);
  expect([second?.text, third?.text]).toEqual(['Kursus i Odense', 'Ny aftale']);
});

test('keys of new rows are never given twice', () => {
  const two = withNew(withNew(NO_AGREEMENTS));
  const kept = withNew(withoutRow(two, 'new-1'));
  expect(kept.added.map(({ key }) => key)).toEqual(['new-2', 'new-3']);
});

test('what is missing is shown at once, the reason only where it is daily operations', () => {
  const row = { ...agreement('', 'Ny'), deadline: ' ', focusArea: 'drift' };
  expect(missingFields(row)).toEqual(['deadline', 'driftReason']);
  expect(missingFields(agreement('', 'Ny'))).toEqual([]);
  expect(missingFields(agreement('', ''))).toEqual(['text']);
  expect(missingFields(rowsOf([], withNew(NO_AGREEMENTS))[0]?.row ?? agreement('', ''))).toEqual([]);
});

describe('after a save', () => {
  test('what was taken is no draft, also where the server has tidied it', () => {
    const sent = withRow(typed(' Ny aftale '), stored, 'A02', agreement('A02', 'Kursus i Odense '));
    const after = [stored[0], agreement('A02', 'Kursus i Odense'), agreement('A03', 'Ny aftale')].filter(
      (row) => row !== undefined,
    );
    expect(left(sent, sent, stored, after)).toEqual(NO_AGREEMENTS);
  });

  test('what was refused stays as it was typed', () => {
    const sent = typed('Uden frist');
    expect(left(sent, sent, stored, stored)).toEqual(sent);
  });

  test('what was typed while it was being saved is a change of the new row', () => {
    const sent = typed('Ny');
    const now = withRow(sent, stored, 'new-1', agreement('', 'Ny og længere'));
    const after = [...stored, agreement('A03', 'Ny')];
    expect(left(now, sent, stored, after)).toEqual({
      edits: { A03: agreement('A03', 'Ny og længere') },
      added: [],
    });
  });

  test('a row that was begun meanwhile stays; two alike are two', () => {
    const sent = withRow(withNew(typed('Ens')), stored, 'new-2', agreement('', 'Ens'));
    const now = withNew(sent);
    const after = [...stored, agreement('A03', 'Ens')];
    expect(left(now, sent, stored, after).added.map(({ key }) => key)).toEqual(['new-2', 'new-3']);
  });
});
