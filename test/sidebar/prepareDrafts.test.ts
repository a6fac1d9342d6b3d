// Files and focus areas before they are sent: what is told at once.
import { base64Of, problemOfFile } from '../../sidebar/pages/prepare/fileReading.ts';
import { isBlankArea, newFocusArea, problemsOfArea } from '../../sidebar/pages/prepare/focusAreaDraft.ts';

describe('a chosen file', () => {
  test.each([
    ['medarbejdere.csv', 900, undefined],
    ['Medarbejdere 2026.XLSX', 90_000, undefined],
    ['medarbejdere.pdf', 900, 'kind'],
    ['medarbejdere', 900, 'kind'],
    ['tom.csv', 0, 'empty'],
    ['stor.csv', 6_000_000, 'size'],
  ])('%s of %i bytes: %s', (name, size, problem) => expect(problemOfFile({ name, size })).toBe(problem));

  test('gives its bytes as base64', () => expect(base64Of('data:text/csv;base64,QUI=')).toBe('QUI='));
});

describe('a focus area', () => {
  const area = { ...newFocusArea(2026), title: 'Stærke læsere' };

  test('begins blank, with years', () => {
    expect(newFocusArea(2026)).toMatchObject({ fromYear: '2026', toYear: '2028' });
    expect(isBlankArea(newFocusArea(2026))).toBe(true);
    expect(problemsOfArea(newFocusArea(2026), [])).toEqual([]);
  });

  test.each([
    [{}, []],
    [{ title: ' ', why: 'Fordi' }, ['titleMissing']],
    [{ fromYear: '26' }, ['fromYear']],
    [{ toYear: 'snart' }, ['toYear']],
    [{ fromYear: '2029', toYear: '2026' }, ['yearsReversed']],
    [{ fromYear: '', toYear: '' }, []],
  ])('%j: %j', (changed, problems) => {
    const typed = { ...area, ...changed };
    expect(problemsOfArea(typed, [typed])).toEqual(problems);
  });

  test('may not be called what another is', () => {
    const other = { ...area, title: ' stærke LÆSERE' };
    expect(problemsOfArea(area, [area, other])).toEqual(['titleTwice']);
  });
});
