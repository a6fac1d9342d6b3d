// What is kept of feedback: found whole again, whatever is written, and gone with the person.
import {
  dropKeptFeedback,
  type KeptAnswer,
  keepFeedback,
  keptFeedback,
} from '../../../src/google/host/keptFeedback.ts';
import { keepSheetFormat, sheetMarks } from '../../../src/google/sheet/format.ts';
import { documentProperties } from '../../../src/google/sheet/spreadsheet.ts';
import { type LocalSheet, localSheet } from '../localSheet.ts';

let sheet: LocalSheet;
beforeEach(() => {
  sheet = localSheet();
});

const row = (employeeId: string, questionKey: string, answer: string, year = 2026): KeptAnswer => ({
  year,
  employeeId,
  questionKey,
  answer,
  submitted: '2026-09-15T10:00',
});

test.each([0, 1, 2, 3])('a long text is found whole, wherever it is cut (%i signs before)', (before) => {
  const answer = `${'x'.repeat(before)}${'🙂Æ'.repeat(4000)}`;
  keepFeedback([row('E01', 'FBK1', answer)]);
  expect(keptFeedback(2026, 'E01')).toEqual([row('E01', 'FBK1', answer)]);
  const halves = Object.values(documentProperties().getProperties()).filter((piece) => /\p{Surrogate}/u.test(piece));
  expect(halves).toEqual([]);
});

test('the later of two answers counts, and a shorter text leaves nothing of the longer', () => {
  keepFeedback([row('E01', 'FBK1', 'Langt'.repeat(3000)), row('E01', 'FBK2', 'Bliver'), row('E02', 'FBK1', 'Andens')]);
  keepFeedback([row('E01', 'FBK1', 'Kort')]);
  expect(keptFeedback(2026, 'E01')).toEqual([row('E01', 'FBK1', 'Kort'), row('E01', 'FBK2', 'Bliver')]);
  expect(keptFeedback(2026, 'E02')).toEqual([row('E02', 'FBK1', 'Andens')]);
  expect(Object.values(documentProperties().getProperties()).join('')).not.toContain('Langt');
});

test('goes with the year or with the person, also of one whose own id has dots', () => {
  keepFeedback([row('E.1', 'FBK1', 'A'), row('E.1', 'FBK1', 'B', 2025), row('E', 'FBK1', 'C'), row('1', 'FBK1', 'D')]);
  dropKeptFeedback('E.1', 2026);
  expect([2025, 2026].map((year) => keptFeedback(year, 'E.1').length)).toEqual([1, 0]);
  dropKeptFeedback('E');
  expect([keptFeedback(2025, 'E.1').length, keptFeedback(2026, 'E').length, keptFeedback(2026, '1').length]).toEqual([
    1, 0, 1,
  ]);
});

test('many people are kept in a handful of calls', () => {
  keepFeedback(Array.from({ length: 300 }, (_, at) => row(`E${at}`, 'FBK1', 'Mere ro')));
  expect(sheet.calls.filter((call) => call.startsWith('Properties.'))).toEqual([
    'Properties.getProperties',
    'Properties.setProperties',
  ]);
});

/** As much as people write: three answers of 300 signs each. */
const written = (people: number, length = 300): KeptAnswer[] =>
  Array.from({ length: people }, (_, at) =>
    ['FBK1', 'FBK2', 'FBK3'].map((key) => row(`E${at}`, key, 'Du er god til at lytte. '.repeat(20).slice(0, length))),
  ).flat();

test('there is room for what 400 people write in a cycle', () => {
  expect(keepFeedback(written(400))).toEqual([]);
});

test('of what has no room all is given back of a person, the rest is kept, and there is room again later', () => {
  const all = written(1500);
  const refused = keepFeedback(all);
  const without = new Set(refused.map(({ employeeId }) => employeeId));
  expect(without.size).toBeGreaterThan(500);
  expect(refused).toHaveLength(3 * without.size);
  expect(keptFeedback(2026, 'E0')).toHaveLength(3);
  expect(keptFeedback(2026, 'E1499')).toEqual([]);
  // The add-on's own marks have room all the same.
  keepSheetFormat(5);
  expect(sheetMarks().format).toBe(5);
  dropKeptFeedback('E0');
  expect(keepFeedback(all.slice(-3))).toEqual([]);
  expect(keptFeedback(2026, 'E1499')).toHaveLength(3);
});

test('where Google refuses by a count of its own, nothing is kept, and all is given back', () => {
  const filler = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`other${at}`, 'x'.repeat(8_200)]));
  documentProperties().setProperties(filler);
  expect(keepFeedback(written(1))).toEqual(written(1));
});

test('the marks of the Sheet are read by name, and so is one person’s feedback', () => {
  keepFeedback(written(2));
  const before = sheet.calls.length;
  sheetMarks.forget();
  sheetMarks();
  keptFeedback(2026, 'E1');
  expect(sheet.calls.slice(before)).not.toContain('Properties.getProperties');
});
