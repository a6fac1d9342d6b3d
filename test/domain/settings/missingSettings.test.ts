// What is still to be filled in, and how the page tells what each setting is from the start.
import { missingSettings, NEEDED_FIRST } from '../../../src/domain/settings/missingSettings.ts';
import { settingRows } from '../../../src/domain/settings/settingRows.ts';
import { settingsOf } from '../../../src/domain/settings/settingsList.ts';
import { settingViews } from '../../../src/domain/settings/settingViews.ts';
import type { Settings } from '../../../src/domain/unit/unit.ts';

const given = (settings: Partial<Settings>) => settingsOf(settingRows('da', settings)).settings;

const FILLED: Partial<Settings> = {
  unitName: 'Åbakkeskolen',
  managerName: 'Mette',
  managerEmail: 'mette@skole.dk',
  answerDeadline: '2026-09-24',
  windowFrom: '2026-09-28',
  windowTo: '2026-10-23',
  year: 2026,
};

test('five are asked for first, and are missing while they are empty', () => {
  expect(NEEDED_FIRST).toHaveLength(5);
  expect(missingSettings(given({ ...FILLED, windowTo: '', unitName: ' ' }))).toEqual(['unitName', 'windowTo']);
  expect(missingSettings(given(FILLED))).toEqual([]);
});

test.each<[Partial<Settings>, string[]]>([
  [{}, []],
  [{ meetingDate: '2026-08-31' }, ['meetingTime']],
  [{ meetingTime: '14:00' }, ['meetingDate']],
  [{ meetingPlace: 'Personalerummet' }, ['meetingDate', 'meetingTime']],
  [{ meetingDate: '2026-08-31', meetingTime: '14:00' }, []],
])('a meeting of which %j is set still needs %j', (meeting, missing) => {
  expect(missingSettings(given({ ...FILLED, ...meeting }))).toEqual(missing);
});

test.each(['da', 'en'] as const)('every other setting says in %s what it is from the start', (language) => {
  const views = settingViews(settingRows(language, {}));
  const silent = views.filter(({ isFirst, byDefault }) => !isFirst && byDefault === '').map(({ id }) => id);
  expect(silent).toEqual([]);
  expect(views.filter(({ isFirst }) => isFirst).map(({ id }) => id)).toEqual([...NEEDED_FIRST]);
  expect(views.find(({ id }) => id === 'conversationMinutes')?.byDefault).toBe('90');
});
