// Conversation times by week and day: the problems of each, and where a moved one goes.
import {
  movedTo,
  nextOpenDay,
  problemsOfSlot,
  type SlotRules,
  weeksOf,
} from '../../../../sidebar/pages/prepare/slotDays.ts';

const rules: SlotRules = {
  windowFrom: '2026-09-28',
  windowTo: '2026-10-23',
  closedDays: ['2026-10-12', '2026-10-13', '2026-10-14', '2026-10-15', '2026-10-16'],
  dayFrom: '09:00',
  dayTo: '15:00',
  minutes: 90,
};
const anna = { employeeId: 'E01', date: '2026-09-28', time: '10:00' };
const bent = { employeeId: 'E02', date: '2026-09-28', time: '13:00' };
const carla = { employeeId: 'E03', date: '', time: '' };
const slots = [anna, bent, carla];

describe('the problems of a time', () => {
  const of = (date: string, time: string) => problemsOfSlot({ employeeId: 'E03', date, time }, slots, rules);

  test('nothing, where there is no time yet or the time is good', () => {
    expect(of('', '')).toEqual([]);
    expect(of('2026-09-29', '10:00')).toEqual([]);
    expect(problemsOfSlot(anna, slots, rules)).toEqual([]);
  });

  test.each([
    ['2026-10-12', '10:00', ['closed']],
    ['2026-10-10', '10:00', ['closed']],
    ['2026-11-02', '10:00', ['window']],
    ['2026-09-29', '14:00', ['hours']],
    ['2026-09-29', '08:00', ['hours']],
    ['2026-09-28', '11:00', ['clash']],
    ['2026-09-29', '', ['timeMissing']],
    ['', '10:00', ['dateMissing']],
    ['2026-02-30', '10:00', ['dateMissing']],
  ])('%s %s: %j', (date, time, problems) => expect(of(date, time)).toEqual(problems));

  test('one that begins when the other ends is no clash', () => expect(of('2026-09-28', '11:30')).toEqual([]));

  test('without hours or window nothing is outside them', () => {
    const bare = { ...rules, windowFrom: '', windowTo: '', dayFrom: '', dayTo: '' };
    expect(problemsOfSlot({ employeeId: 'E03', date: '2026-12-01', time: '07:00' }, slots, bare)).toEqual([]);
  });
});

describe('the list by week', () => {
  test('has every working day of the window, closed ones marked, and people in order of time', () => {
    const weeks = weeksOf([bent, anna, carla], rules);
    expect(weeks.map(({ number }) => number)).toEqual([40, 41, 42, 43]);
    expect(weeks[0]?.days.map(({ date }) => date)).toEqual([
      '2026-09-28',
      '2026-09-29',
      '2026-09-30',
      '2026-10-01',
      '2026-10-02',
    ]);
    expect(weeks[0]?.days[0]?.employeeIds).toEqual(['E01', 'E02']);
    expect(weeks[2]?.days.every(({ isClosed }) => isClosed)).toBe(true);
  });

  test('has a day outside the window where somebody is', () => {
    const weeks = weeksOf([{ ...carla, date: '2026-11-01', time: '10:00' }], rules);
    expect(weeks.at(-1)).toMatchObject({ number: 44, days: [{ date: '2026-11-01', isClosed: true }] });
  });

  test('is only the days in use where there is no window', () => {
    const weeks = weeksOf(slots, { ...rules, windowFrom: '', windowTo: '' });
    expect(weeks.flatMap(({ days }) => days.map(({ date }) => date))).toEqual(['2026-09-28']);
  });
});

describe('a moved time', () => {
  test('stays at its hour where that is free', () => {
    expect(movedTo(anna, '2026-09-30', slots, rules)).toEqual({ ...anna, date: '2026-09-30' });
  });

  test('takes the first free quarter where it is not, or where it has none', () => {
    const other = { employeeId: 'E04', date: '2026-09-30', time: '10:00' };
    expect(movedTo(anna, '2026-09-30', [...slots, other], rules)).toEqual({
      ...anna,
      date: '2026-09-30',
      time: '11:30',
    });
    expect(movedTo(carla, '2026-09-29', slots, rules)).toEqual({ ...carla, date: '2026-09-29', time: '09:00' });
  });

  test('keeps its hour on a full day, where the clash is then shown', () => {
    const full = ['09:00', '10:30', '12:00', '13:30'].map((time, index) => ({
      employeeId: `F${index}`,
      date: '2026-09-30',
      time,
    }));
    const moved = movedTo(anna, '2026-09-30', full, rules);
    expect(moved.time).toBe('10:00');
    expect(problemsOfSlot(moved, [...full, moved], rules)).toEqual(['clash']);
  });

  test('goes past weekends and closed days by the keys', () => {
    expect(nextOpenDay('2026-10-09', 1, rules)).toBe('2026-10-19');
    expect(nextOpenDay('2026-10-19', -1, rules)).toBe('2026-10-09');
  });
});
