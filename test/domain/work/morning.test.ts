// The morning of a working day: the first run that gets through, once a day, and what is told of one that none held.

import { rowOf } from '../../../src/domain/work/logEntries.ts';
import { isMorning, missedMorning, morningNote } from '../../../src/domain/work/morning.ts';
import type { UnitIndex } from '../../../src/domain/work/unitIndex.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf } from '../../../src/domain/work/work.ts';
import { emptyUnit, settings } from '../emptyUnit.ts';

/** 7 September 2026 is a Monday; the autumn holiday begins on 12 October. */
const MONDAY = '2026-09-07';

const indexOf = (held: string, missed = ''): UnitIndex =>
  unitIndexOf(
    emptyUnit({
      settings,
      log:
        held === ''
          ? []
          : [rowOf({ key: keyOf.morning, details: missed === '' ? {} : { missed } }, 'done', `${held}T08:17`)],
    }),
  );

const at = (moment: string) => ({ date: moment.slice(0, 10), time: moment.slice(11) });

test.each([
  ['before eight', '2026-09-04', `${MONDAY}T07:59`, false],
  ['the first run from eight on', '2026-09-04', `${MONDAY}T08:00`, true],
  ['a run that comes late, while none has got through', '2026-09-04', `${MONDAY}T09:20`, true],
  ['the last hour in which one is caught up with', '2026-09-04', `${MONDAY}T15:59`, true],
  ['too late', '2026-09-04', `${MONDAY}T16:00`, false],
  ['a run after one that got through', MONDAY, `${MONDAY}T08:59`, false],
  ['a run in the afternoon after one that got through', MONDAY, `${MONDAY}T14:00`, false],
  ['the day after', MONDAY, '2026-09-08T08:00', true],
  ['after a long silence', '2026-06-01', `${MONDAY}T11:00`, true],
  ['in a Sheet that has had none yet', '', `${MONDAY}T11:00`, true],
  ['where the clock has gone back', '2026-09-30', `${MONDAY}T08:00`, true],
  ['a Saturday', '2026-09-04', '2026-09-05T08:00', false],
  ['a public holiday', '2026-12-23', '2026-12-25T08:00', false],
  ['a closed day', '2026-10-09', '2026-10-12T08:00', false],
])('%s (the last was held %s, now %s): %s', (_, held, now, morning) => {
  expect(isMorning(indexOf(held), at(now))).toBe(morning);
});

const isMadeUp = true;

test.each([
  ['it can still be held today', '2026-09-04', '', `${MONDAY}T15:59`, undefined],
  ['its hours are over', '2026-09-04', '', `${MONDAY}T16:00`, { date: MONDAY, isMadeUp: false }],
  ['the next one has not begun', '2026-09-04', '', '2026-09-08T07:30', { date: MONDAY, isMadeUp: false }],
  ['the next one was held', '2026-09-08', MONDAY, '2026-09-08T10:00', { date: MONDAY, isMadeUp }],
  ['for a week', '2026-09-14', MONDAY, '2026-09-14T10:00', { date: MONDAY, isMadeUp }],
  ['and no longer', '2026-09-15', MONDAY, '2026-09-15T10:00', undefined],
  ['no day off is missed', '2026-09-04', '', '2026-09-06T20:00', undefined],
  ['no closed day is missed', '2026-10-09', '', '2026-10-18T20:00', undefined],
  ['nothing is missed before the first', '', '', `${MONDAY}T20:00`, undefined],
  ['of several the last', '2026-08-24', '', '2026-09-06T10:00', { date: '2026-09-04', isMadeUp: false }],
])('told as missed, %s (the last was held %s, missed “%s”, now %s)', (_, held, missed, now, told) => {
  expect(missedMorning(indexOf(held, missed), at(now))).toEqual(told);
});

test('the entry of a morning remembers the last working day that had none, until another is missed', () => {
  const noted = (held: string, missed: string, date: string) =>
    morningNote(indexOf(held, missed), { date, time: '08:10' }).details;
  expect(noted('2026-09-04', '', MONDAY)).toEqual({});
  expect(noted('2026-09-03', '', MONDAY)).toEqual({ missed: '2026-09-04' });
  expect(noted('2026-09-04', '2026-09-03', MONDAY)).toEqual({ missed: '2026-09-03' });
});
