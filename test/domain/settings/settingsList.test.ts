// Settings read as people write them.
import { settingRows } from '../../../src/domain/settings/settingRows.ts';
import { settingsOf, yearProblem } from '../../../src/domain/settings/settingsList.ts';
import { row } from '../exampleUnit.ts';

const read = (id: string, value: string) => settingsOf([row('settings', { id, value })]);

test('what is written to a new tab is read back the same, in both languages', () => {
  const given = {
    unitName: 'Åbakkeskolen',
    year: 2026,
    meetingDate: '2026-08-31',
    meetingTime: '14:00',
    closedDays: ['2026-10-12', '2026-10-13', '2026-10-14', '2026-12-01'],
    reminderDays: [3, 0],
    sendTopics: false,
  };
  for (const language of ['da', 'en'] as const) {
    const rows = settingRows(language, given);
    const { settings, problems } = settingsOf(rows);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ ...given, language });
    expect(rows.every(({ title, explanation }) => title !== '' && explanation !== '')).toBe(true);
  }
});

test.each([
  ['meetingDate', '31. august 2026', '2026-08-31'],
  ['meetingDate', '31-08-2026', '2026-08-31'],
  ['meetingDate', '2026-08-31', '2026-08-31'],
  ['meetingTime', 'kl. 9.30', '09:30'],
  ['remindAnswers', 'Nej', false],
  ['language', 'Engelsk', 'en'],
  ['reminderDays', '7; 3,0', [7, 3, 0]],
] as const)('%s: "%s" is understood', (id, value, expected) => {
  const { settings, problems } = read(id, value);
  expect(problems).toEqual([]);
  expect(settings[id]).toEqual(expected);
});

test('closed days may be days and periods', () => {
  const { settings } = read('closedDays', '2026-10-12..2026-10-16, 1-12-2026');
  expect(settings.closedDays).toEqual([
    '2026-10-12',
    '2026-10-13',
    '2026-10-14',
    '2026-10-15',
    '2026-10-16',
    '2026-12-01',
  ]);
});

test('an unreadable value is told with its row, and the setting stays what it begins as', () => {
  const { settings, problems } = read('conversationMinutes', 'halvanden time');
  expect(settings.conversationMinutes).toBe(90);
  expect(problems).toEqual([
    {
      code: 'settingUnreadable',
      tab: 'settings',
      row: 2,
      values: { id: 'conversationMinutes', title: 'conversationMinutes', value: 'halvanden time' },
    },
  ]);
});

test.each([
  ['', 'settingMissing'],
  ['næste år', 'settingUnreadable'],
  ['26', 'settingUnreadable'],
  ['2026-27', 'settingUnreadable'],
])('a year that says "%s" is no year', (value, code) => {
  const rows = [row('settings', { id: 'year', value })];
  expect(yearProblem(rows)).toMatchObject({ code, tab: 'settings', row: 2, values: { id: 'year' } });
  expect(settingsOf(rows).problems).toHaveLength(1);
  expect(yearProblem([])).toMatchObject({ code: 'settingMissing' });
  expect(yearProblem([row('settings', { id: 'year', value: '2026' })])).toBeUndefined();
});
