// Once the answers are gone, nobody can try out what a person had answered; the figures count as they did.
import { withMarksOfOnly, withoutMarksOf } from '../../../src/domain/report/forgottenMarks.ts';
import { answerHash, type GivenAnswer, peopleIn } from '../../../src/domain/report/protection.ts';
import type { LogRow } from '../../../src/domain/unit/unit.ts';
import { entryOf, rowOf } from '../../../src/domain/work/logEntries.ts';
import type { LogKey } from '../../../src/domain/work/logKeys.ts';

const given = (person: number, text: string): GivenAnswer => ({
  cell: 'F1',
  employeeId: `E0${person}`,
  row: 'STR1:F1',
  value: Number(text),
  text,
});
const answers = [1, 2, 3, 4, 5].map((person) => given(person, String(person)));

const shownIn = (year: number): LogRow =>
  rowOf(
    {
      key: `${year}/shown/touch/1` as LogKey<'shown'>,
      details: { at: `${year}-11-20`, cells: { F1: { average: 3, marks: answers.map(answerHash).sort() } } },
    },
    'done',
    `${year}-11-20T10:00`,
  );

/** Who is found by trying out all that each may have answered. */
const foundIn = (row: Partial<LogRow> | undefined): string[] => {
  const entry = row && entryOf(row as LogRow);
  const marks = entry?.kind === 'shown' ? (entry.details.cells?.F1?.marks ?? []) : [];
  return [1, 2, 3, 4, 5].flatMap((person) =>
    [1, 2, 3, 4, 5].some((answer) => marks.includes(answerHash(given(person, String(answer))))) ? [`E0${person}`] : [],
  );
};
const marksOf = (row: Partial<LogRow> | undefined): readonly string[] => {
  const entry = row && entryOf(row as LogRow);
  return entry?.kind === 'shown' ? (entry.details.cells?.F1?.marks ?? []) : [];
};

test('the marks tell who answered what, as long as the answers are there', () => {
  expect(foundIn(shownIn(2026))).toEqual(['E01', 'E02', 'E03', 'E04', 'E05']);
});

test('without the person nothing is found of her, and as many people are counted', () => {
  const [row] = withoutMarksOf([shownIn(2026)], [{ employeeId: 'E02' }], 'secret');
  expect(foundIn(row)).toEqual(['E01', 'E03', 'E04', 'E05']);
  expect(peopleIn(marksOf(row))).toBe(5);
  expect(row).toMatchObject({ id: '2026/shown/touch/1', state: 'done', at: '2026-11-20T10:00' });
});

test('the answers of one year take their marks along and leave those of others', () => {
  const changed = withoutMarksOf([shownIn(2026), shownIn(2027)], [{ employeeId: 'E02', year: 2026 }], 'secret');
  expect(changed.map(({ id }) => id)).toEqual(['2026/shown/touch/1']);
});

test('a person is the same stranger in all figures, and another with another secret', () => {
  const rows = [shownIn(2026), shownIn(2027)];
  const [a, b] = withoutMarksOf(rows, [{ employeeId: 'E02' }], 'secret').map(marksOf);
  expect(a).toEqual(b);
  expect(withoutMarksOf(rows, [{ employeeId: 'E02' }], 'other').map(marksOf)[0]).not.toEqual(a);
});

test('of an older Sheet the marks of all who are not there any more go', () => {
  const [row] = withMarksOfOnly([shownIn(2026)], ['E01', 'E05'], 'secret');
  expect(foundIn(row)).toEqual(['E01', 'E05']);
  expect(withMarksOfOnly([shownIn(2026)], ['E01', 'E02', 'E03', 'E04', 'E05'], 'secret')).toEqual([]);
});
