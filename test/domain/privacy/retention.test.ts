// The rule of retention, whatever the unit holds: nothing too early, all that is over.
import fc from 'fast-check';
import { addDays, addMonths } from '../../../src/domain/calendar/calendarDate.ts';
import { agreementsKeptLongEnough, answersOver, deletionProposals } from '../../../src/domain/privacy/retention.ts';
import type { Unit } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { agreement, employee, emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const YEARS = [2025, 2026, 2027, 2028];
const days = fc.integer({ min: 0, max: 1600 }).map((count) => addDays('2025-01-01', count));
const ids = fc.constantFrom('E01', 'E02');
const units: fc.Arbitrary<Unit> = fc
  .record({
    year: fc.constantFrom(2026, 2027, 2028),
    answersMonths: fc.constantFrom(1, 12, 15),
    agreementsMonths: fc.constantFrom(0, 12),
    states: fc.tuple(fc.constantFrom('active', 'onLeave', 'left'), fc.constantFrom('active', 'left')),
    answers: fc.array(fc.record({ year: fc.constantFrom(...YEARS), employeeId: ids, on: days })),
    talks: fc.uniqueArray(
      fc.record({
        year: fc.constantFrom(...YEARS),
        employeeId: ids,
        on: days,
        manager: fc.boolean(),
        other: fc.boolean(),
      }),
      { selector: ({ year, employeeId }) => `${year}/${employeeId}` },
    ),
    agreements: fc.array(
      fc.record({
        year: fc.constantFrom(...YEARS),
        employeeId: ids,
        review: fc.constantFrom('', 'done', 'notDone'),
        reviewedIn: fc.constantFrom(null, 2026, 2027),
        progress: fc.constantFrom('inProgress', 'lapsed'),
      }),
    ),
  })
  .map(({ year, answersMonths, agreementsMonths, states, answers, talks, agreements }) =>
    emptyUnit({
      settings: { ...settings, year, answersMonths, agreementsMonths },
      employees: states.map((state, at) =>
        employee({ id: `E0${at + 1}`, state: state as 'active' | 'onLeave' | 'left' }),
      ),
      answers: answers.map(({ year: of, employeeId, on }, at) =>
        row('answers', { year: of, employeeId, questionKey: `Q${at}`, submitted: `${on}T10:00` }),
      ),
      conversations: talks.map(({ year: of, employeeId, on, manager, other }) =>
        row('conversations', {
          year: of,
          employeeId,
          heldOn: on,
          managerConfirmedAt: manager ? `${on}T10:00` : '',
          employeeConfirmedAt: other ? `${on}T11:00` : '',
        }),
      ),
      agreements: agreements.map((parts, at) => agreement({ ...(parts as object), id: `A${at}` })),
    }),
  );

test('answers: never while they are young and the next MUS is not closed; all when one of the two has come', () => {
  fc.assert(
    fc.property(units, days, (unit, today) => {
      const over = new Set(
        answersOver(unitIndexOf(unit), today).map(({ year, employeeId }) => `${year}/${employeeId}`),
      );
      for (const { year, employeeId } of unit.answers) {
        const own = unit.answers.filter((other) => other.year === year && other.employeeId === employeeId);
        const old = own.every(
          ({ submitted }) => addMonths(submitted.slice(0, 10), unit.settings.answersMonths) <= today,
        );
        const nextClosed = unit.conversations.some(
          (talk) =>
            talk.employeeId === employeeId &&
            (talk.year ?? 0) > (year ?? 0) &&
            talk.managerConfirmedAt !== '' &&
            talk.employeeConfirmedAt !== '',
        );
        expect(over.has(`${year}/${employeeId}`)).toBe(old || nextClosed);
      }
    }),
  );
});

test('agreements: never one that is neither reviewed nor lapsed, nor before its months have gone', () => {
  fc.assert(
    fc.property(units, days, (unit, today) => {
      const { agreementsMonths, year: current } = unit.settings;
      for (const { year, employeeId, review, reviewedIn, progress } of agreementsKeptLongEnough(
        unitIndexOf(unit),
        today,
      )) {
        expect(review !== '' || progress === 'lapsed').toBe(true);
        const heldIn = (of: number) =>
          unit.conversations.find((talk) => talk.employeeId === employeeId && talk.year === of)?.heldOn;
        const days = [year ?? 0, reviewedIn ?? current, current]
          .flatMap((of) => [of, of + 1, of + 2])
          .map((of) => heldIn(of) ?? `${of}-12-31`);
        expect(days.some((on) => addMonths(on, agreementsMonths) <= today)).toBe(true);
      }
    }),
  );
});

test('agreements: all that were reviewed so long ago', () => {
  fc.assert(
    fc.property(units, days, (unit, today) => {
      const kept = new Set(agreementsKeptLongEnough(unitIndexOf(unit), today).map(({ id }) => id));
      for (const { id, employeeId, year, review, reviewedIn } of unit.agreements) {
        if (review === '' || reviewedIn === null || (year ?? 0) >= unit.settings.year) continue;
        const held = unit.conversations.find(
          (talk) => talk.employeeId === employeeId && talk.year === reviewedIn,
        )?.heldOn;
        if (held) expect(kept.has(id)).toBe(addMonths(held, unit.settings.agreementsMonths) <= today);
      }
    }),
  );
});

test('a person: only one who has left, and nothing at all where the unit does not want to be asked', () => {
  fc.assert(
    fc.property(units, days, (unit, today) => {
      const left = new Set(unit.employees.filter(({ state }) => state === 'left').map(({ id }) => id));
      for (const { key, what } of deletionProposals(unitIndexOf(unit), today)) {
        if (what === 'person' || what === 'files') expect(left.has(key.split('/')[1] ?? '')).toBe(true);
      }
      const silent = { ...unit, settings: { ...unit.settings, proposeDeletions: false } };
      expect(deletionProposals(unitIndexOf(silent), today)).toEqual([]);
    }),
  );
});

test('a month later is the month’s last day where there is no such day', () => {
  expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
  expect(addMonths('2026-12-31', 15)).toBe('2028-03-31');
  expect(addMonths('2026-09-16', 15)).toBe('2027-12-16');
});

test('feedback kept from a successor goes with its cycle, also where it is all that is left of it', () => {
  const of = (details: Record<string, string>): string[] =>
    answersOver(
      unitIndexOf(
        emptyUnit({
          settings: { ...settings, year: 2028, answersMonths: 12 },
          log: [{ id: '2026/keptFeedback/E01', state: 'done', at: '2026-09-16T10:35', details }],
        }),
      ),
      '2028-01-01',
    ).map(({ year, employeeId }) => `${year}/${employeeId}`);
  expect(of({ since: '2026-09-16T10:35', stored: 'yes' })).toEqual(['2026/E01']);
  expect(of({ since: '2026-09-16T10:35' })).toEqual([]);
});
