// What the report page sends, and how long its bars are.
import { barLength, changedDecisions } from '../../../../sidebar/pages/report/decisions.ts';
import { linesOf } from '../../../../sidebar/pages/year/lines.ts';

test('only what differs from the Sheet is sent', () => {
  const before = [
    { focusAreaId: 'F1', decision: 'keep', reason: '' },
    { focusAreaId: 'F2', decision: '', reason: '' },
    { focusAreaId: 'F3', decision: 'adjust', reason: 'For bred' },
  ];
  const after = [
    { focusAreaId: 'F1', decision: 'keep', reason: ' ' },
    { focusAreaId: 'F2', decision: 'special', reason: ' Ingen aftaler ' },
    { focusAreaId: 'F3', decision: '', reason: 'For bred' },
  ];
  expect(changedDecisions(before, after)).toEqual([
    { focusAreaId: 'F2', decision: 'special', reason: 'Ingen aftaler' },
    { focusAreaId: 'F3', decision: '', reason: 'For bred' },
  ]);
});

test('bars are measured by the longest; a hidden count has none', () => {
  const counts = [8, 2, 0, null];
  expect(counts.map((count) => barLength(count, counts))).toEqual([100, 25, 0, 0]);
  expect(barLength(0, [0])).toBe(0);
});

test('names are written one to a line', () => {
  expect(linesOf(' Åbakkeskolen \r\n\nSolbyskolen\n')).toEqual(['Åbakkeskolen', 'Solbyskolen']);
});
