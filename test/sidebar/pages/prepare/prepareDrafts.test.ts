// Files, focus areas and settings before they are sent: the problems that are shown at once, and what is left after a save.
import { base64Of, isTooLarge } from '../../../../sidebar/pages/prepare/fileReading.ts';
import {
  isBlankArea,
  newFocusArea,
  problemsOfArea,
  runningIn,
} from '../../../../sidebar/pages/prepare/focusAreaDraft.ts';
import { groupsOf } from '../../../../sidebar/pages/prepare/settingGroups.ts';
import { valuesLeft, withValue } from '../../../../sidebar/pages/prepare/settingValues.ts';
import type { SettingView } from '../../../../src/contract.ts';

test('a chosen file gives its bytes as base64; one that is too large is not read', () => {
  expect(['data:text/csv;base64,QUI=', 'data:'].map(base64Of)).toEqual(['QUI=', '']);
  expect([900, 6_000_000].map((size) => isTooLarge({ size }))).toEqual([false, true]);
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
    [{ fromYear: '26' }, ['years']],
    [{ toYear: 'snart' }, ['years']],
    [{ fromYear: '2029', toYear: '2026' }, ['years']],
    [{ fromYear: '', toYear: ' ' }, []],
    [{ fromYear: '1998', toYear: '1999' }, []],
  ])('%j: %j', (changed, problems) => {
    const typed = { ...area, ...changed };
    expect(problemsOfArea(typed, [typed])).toEqual(problems);
  });

  test('of other years takes no room from this year’s', () => {
    const years = (fromYear: string, toYear: string) => ({ ...area, fromYear, toYear });
    const now = [years('2026', '2028'), years('', '2026'), years('2020', ''), years('', ' ')];
    expect(runningIn([...now, years('2020', '2025'), years('2027', '2029')], 2026)).toEqual(now);
  });

  test('may not be called what another is', () => {
    const other = { ...area, title: ' stærke LÆSERE' };
    expect(problemsOfArea(area, [area, other])).toEqual(['titleTwice']);
  });
});

describe('settings', () => {
  const setting = (id: string): SettingView => ({
    id,
    title: id,
    explanation: '',
    value: '',
    kind: 'text',
    choices: [],
    byDefault: '',
    isFirst: id === 'unitName' || id === 'windowFrom',
    isMissing: false,
  });

  test('are in groups in the order of the tab, new ones with those before them, without those asked for first', () => {
    const ids = [
      'language',
      'unitName',
      'meetingDate',
      'answerDeadline',
      'windowFrom',
      'somethingNew',
      'remindAnswers',
    ];
    const groups = groupsOf(ids.map(setting));
    expect(Object.entries(groups).map(([name, settings]) => [name, settings.map(({ id }) => id)])).toEqual([
      ['unit', ['language']],
      ['meeting', ['meetingDate']],
      ['dates', ['answerDeadline', 'somethingNew']],
      ['talks', []],
      ['automatic', ['remindAnswers']],
      ['privacy', []],
    ]);
  });

  test('are sent only where they say something else, and what was typed meanwhile stays', () => {
    const typed = withValue({}, 'unitName', 'Ny skole', 'Skolen');
    expect(withValue(typed, 'unitName', 'Skolen', 'Skolen')).toEqual({});
    const later = withValue(typed, 'managerName', 'Mette', '');
    expect(valuesLeft(later, typed)).toEqual({ managerName: 'Mette' });
  });
});
