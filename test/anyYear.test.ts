// A whole year of a small unit in another calendar year, with a leap day, people who leave, join and come back: it runs clean.
import { anyUnit } from '../scripts/year/anyUnit.ts';
import { planFor } from '../scripts/year/anyYear.ts';
import { builtProject } from '../scripts/year/build.ts';
import { whatIsWrong } from '../scripts/year/checks.ts';
import { play } from '../scripts/year/course.ts';
import { Office } from '../scripts/year/office.ts';
import type { YearPlan } from '../scripts/year/plan.ts';
import { setUp } from '../scripts/year/setUp.ts';
import { activePeople, type Given } from '../scripts/year/stage.ts';
import { type Summary, summaryOf } from '../scripts/year/summary.ts';
import { Timeline } from '../scripts/year/timeline.ts';

const START = '2027-08-16';
const LEAP_DAY = '2028-02-29';
const ROSTER = `Navn;E-mail;Sprog;Google-konto;Status
Søren Ærø;soeren@unit.example;Dansk;Ja;Aktiv
Åse Lund;aase@unit.example;Engelsk;Ja;Aktiv
Kim Dahl;kim@unit.example;Dansk;Nej;Aktiv
Per Møl;per@unit.example;Dansk;Ja;Aktiv
Ida Sand;ida@unit.example;Dansk;Ja;Orlov`;

let office: Office;
let plan: YearPlan;
let given: Given;
let summary: Summary;

beforeAll(() => {
  const roster = { name: 'roster.csv', bytes: Buffer.from(ROSTER) };
  const unit = anyUnit({ roster, columns: {} }, START);
  office = new Office(unit, builtProject(), { now: `${START}T09:00`, seed: 1, timeline: new Timeline('da', () => {}) });
  setUp(office, unit);
  plan = planFor(office, activePeople(office), { start: START, until: undefined, seed: 1 });
  // Whoever is new has the conversation on the leap day.
  for (const { slot } of plan.arrivals.slice(0, 1)) slot.date = LEAP_DAY;
  given = play(office, plan);
  summary = summaryOf(office, '2027');
}, 240_000);

test('it ends on the weekday it began on, a year later, and the leap day is one of its days', () => {
  expect(plan.course.until).toBe('2028-08-14');
  expect(office.now).toBe('2028-08-14T12:00');
  const held = office.tab('conversations').rows.map((row) => row.cell('Afholdt'));
  expect(held).toContain(LEAP_DAY);
});

test('nothing is lost, doubled, uncertain or refused unexpectedly', () => {
  expect(whatIsWrong(office, given)).toEqual([]);
  expect(summary).toMatchObject({ duplicates: 0, uncertain: 0 });
  expect(summary.mails.other).toBe(0);
});

test('one leaves, whose open agreements lapse and whose files go; one is new', () => {
  expect(plan.changes.filter(({ state }) => state === 'left')).toHaveLength(1);
  expect(summary.employees).toBe(6);
  expect(summary.deleted).toBeGreaterThan(0);
});

test('everything of the year happens', () => {
  for (const count of ['reminders', 'digests', 'miniForms', 'reports', 'decisions'] as const) {
    expect([count, summary[count] > 0]).toEqual([count, true]);
  }
  expect(office.year).toBe(2028);
  expect(office.filesOfKind('2028', 'form').length).toBeGreaterThan(3);
});

test('the same seed gives the same plan', () => {
  const roster = { name: 'roster.csv', bytes: Buffer.from(ROSTER) };
  const unit = anyUnit({ roster, columns: {} }, START);
  const again = new Office(unit, builtProject(), {
    now: `${START}T09:00`,
    seed: 1,
    timeline: new Timeline('da', () => {}),
  });
  setUp(again, unit);
  const { people, statuses, changes } = planFor(again, activePeople(again), {
    start: START,
    until: undefined,
    seed: 1,
  });
  expect({ people, statuses, changes }).toEqual({
    people: plan.people,
    statuses: plan.statuses,
    changes: plan.changes,
  });
});
