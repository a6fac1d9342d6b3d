// What is kept of feedback: found whole again, whatever is written, and gone with the person.
import type { Answer } from '../../../src/domain/unit/unit.ts';
import { dropKeptFeedback, keepFeedback, keptFeedback } from '../../../src/google/host/keptFeedback.ts';
import { documentProperties } from '../../../src/google/sheet/spreadsheet.ts';
import { type LocalSheet, localSheet } from '../localSheet.ts';

let sheet: LocalSheet;
beforeEach(() => {
  sheet = localSheet();
});

const row = (employeeId: string, questionKey: string, answer: string, year = 2026): Answer => ({
  year,
  employeeId,
  employeeName: 'Anna Sø',
  questionKey,
  question: 'Hvad skal jeg gøre mere af?',
  answer,
  submitted: '2026-09-15T10:00',
  responseId: 'r1',
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
