// What the Doc says under its tables of rows that are not taken in: told where one has typed, gone once it is mended.
import type { Fault } from 'local-workspace';
import { ANNA, type School, schoolAt } from '../../school.ts';
import { goodRow, ownAgreements, reviewAll, writeRow } from '../../talk.ts';

const LEAD = 'Det her er ikke med i aftalerne endnu.';
const textOf = (school: School): string => school.doc(ANNA).text();
const timesTold = (school: School): number => textOf(school).split(LEAD).length - 1;

/** Anna's old agreements are accounted for, and one row of the new ones is bad. */
const withBadRow = (row: Record<string, string> = { ...goodRow, Frist: '' }): School => {
  const school = schoolAt('talked');
  reviewAll(school);
  writeRow(school, ANNA, 1, row);
  school.hour('2026-09-28T12:05');
  return school;
};

test('a bad row is told under the table, with row, column and way out', () => {
  const school = withBadRow();
  expect(textOf(school)).toContain(
    `${LEAD} Ret det i tabellen, så kommer det med inden for en time:\n• Række 2, kolonnen Frist:`,
  );
});

test('it is told once, however often the Doc is read', () => {
  const school = withBadRow();
  for (const hour of ['13', '14', '15']) {
    school.doc(ANNA, ANNA).appendParagraph(`Klokken er ${hour}`);
    school.hour(`2026-09-28T${hour}:05`);
  }
  expect(timesTold(school)).toBe(1);
});

test('mended, it is gone, and the Doc is as it was but for the number', () => {
  const before = (() => {
    const school = schoolAt('talked');
    reviewAll(school);
    writeRow(school, ANNA, 1, goodRow);
    school.hour('2026-09-28T12:05');
    return textOf(school);
  })();
  const school = withBadRow();
  writeRow(school, ANNA, 1, { Frist: goodRow.Frist });
  school.hour('2026-09-28T13:05');
  expect(ownAgreements(school)).toHaveLength(1);
  expect(textOf(school)).toBe(before);
});

test('of two bad rows, the one that is mended is told no longer', () => {
  const school = withBadRow();
  writeRow(school, ANNA, 2, { ...goodRow, Aftale: 'Kursus', Type: 'Noget' });
  school.hour('2026-09-28T13:05');
  expect(textOf(school)).toMatch(/• Række 2, kolonnen Frist:.*\n• Række 3, kolonnen Type:/);
  writeRow(school, ANNA, 1, { Frist: goodRow.Frist });
  school.hour('2026-09-28T14:05');
  expect(timesTold(school)).toBe(1);
  expect(textOf(school)).not.toContain('• Række 2');
  expect(textOf(school)).toContain('• Række 3, kolonnen Type:');
});

test('an old agreement that is not accounted for is told under its own table', () => {
  const school = schoolAt('talked');
  writeRow(school, ANNA, 1, goodRow);
  school.hour('2026-09-28T12:05');
  const text = textOf(school);
  expect(text).toContain('mangler en status');
  expect(text.indexOf(LEAD)).toBeLessThan(text.indexOf('Nye aftaler'));
});

test('what people have written into the lines stays', () => {
  const school = withBadRow();
  school
    .doc(ANNA, ANNA)
    .typeAfter(`${LEAD} Ret det i tabellen, så kommer det med inden for en time:`, 'Det gør jeg i morgen');
  writeRow(school, ANNA, 1, { Frist: goodRow.Frist });
  school.hour('2026-09-28T13:05');
  expect(ownAgreements(school)).toHaveLength(1);
  expect(textOf(school)).toContain('Det gør jeg i morgen');
});

test.each<[string, Pick<Fault, 'when'> & { times: number }]>([
  ['fails before it has an effect', { when: 'before', times: 2 }],
  ['is answered by a time-out after it has been carried out', { when: 'after', times: 1 }],
])('where the writing %s, it is told once by the next hour', (_, fault) => {
  const school = schoolAt('talked');
  reviewAll(school);
  writeRow(school, ANNA, 1, { ...goodRow, Frist: '' });
  const path = `/v1/documents/${school.fileOf('doc', ANNA)}`;
  school.hour('2026-09-28T12:05', [{ member: `rest:POST ${path}:batchUpdate`, atCall: 1, kind: 'timeout', ...fault }]);
  school.hour('2026-09-28T13:05');
  expect(timesTold(school)).toBe(1);
  school.doc(ANNA, ANNA).appendParagraph('Videre');
  school.hour('2026-09-28T14:05');
  expect(timesTold(school)).toBe(1);
});
