// A whole year of a small unit in another calendar year, with a leap day, people who leave, join and come back: it runs clean.

import { faultsOf } from '../scripts/year/checks/checks.ts';
import { builtProject } from '../scripts/year/office/builtProject.ts';
import { activeEmployees } from '../scripts/year/office/employees.ts';
import { type MailKind, mailKindOf } from '../scripts/year/office/mailKinds.ts';
import { Office } from '../scripts/year/office/office.ts';
import type { TabRow } from '../scripts/year/office/sheetTabs.ts';
import { Timeline } from '../scripts/year/office/timeline.ts';
import { type Summary, summaryOf } from '../scripts/year/output/summary.ts';
import type { YearPlan } from '../scripts/year/plan/plan.ts';
import { playYear } from '../scripts/year/play/course.ts';
import { setUp } from '../scripts/year/play/setUp.ts';
import type { Stage } from '../scripts/year/play/stage.ts';
import { seededUnit } from '../scripts/year/seeded/seededUnit.ts';
import { seededPlan } from '../scripts/year/seeded/seededYear.ts';

const START = '2027-08-16';
const LEAP_DAY = '2028-02-29';
const ROSTER = `Navn;E-mail;Sprog;Google-konto;Status
Søren Ærø;soeren@unit.example;Dansk;Ja;Aktiv
Åse Lund;aase@unit.example;Engelsk;Ja;Aktiv
Kim Dahl;kim@unit.example;Dansk;Nej;Aktiv
Søren Ærø;per@unit.example;Dansk;Ja;Aktiv
Ida Sand;ida@unit.example;Dansk;Ja;Orlov`;
/** Of the latter of the two who have one name. */
const OLD = 'Viser nye kolleger lageret';
const AGREEMENTS = `E-mail;Aftale;År;Frist
per@unit.example;${OLD};2026;01-05-2027`;

const smallUnit = () =>
  seededUnit(
    {
      roster: { name: 'roster.csv', bytes: Buffer.from(ROSTER) },
      agreements: { name: 'agreements.csv', bytes: Buffer.from(AGREEMENTS) },
    },
    START,
  );

let office: Office;
let plan: YearPlan;
let stage: Stage;
let summary: Summary;

beforeAll(() => {
  const unit = smallUnit();
  office = new Office(unit, builtProject(), { now: `${START}T09:00`, seed: 1, timeline: new Timeline('da', () => {}) });
  setUp(office, unit);
  plan = seededPlan(office, activeEmployees(office), { start: START, until: undefined, seed: 1 });
  // Whoever is new has the conversation on the leap day.
  for (const { slot } of plan.arrivals.slice(0, 1)) slot.date = LEAP_DAY;
  stage = playYear(office, plan);
  summary = summaryOf(office, '2027');
});

test('it ends on the weekday it began on, a year later, and the leap day is one of its days', () => {
  expect(plan.course.until).toBe('2028-08-14');
  expect(office.now).toBe('2028-08-14T12:00');
  const held = office.tab('conversations').rows.map((row) => row.cell('Afholdt'));
  expect(held).toContain(LEAP_DAY);
});

test('nothing is lost, doubled, uncertain or refused unexpectedly', () => {
  expect(faultsOf(stage)).toEqual([]);
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
  const unit = smallUnit();
  const again = new Office(unit, builtProject(), {
    now: `${START}T09:00`,
    seed: 1,
    timeline: new Timeline('da', () => {}),
  });
  setUp(again, unit);
  const { people, statuses, changes } = seededPlan(again, activeEmployees(again), {
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

describe('two of one name are two people', () => {
  const namesakes = (): string[] =>
    office
      .tab('employees')
      .rows.filter((row) => row.cell('Navn') === 'Søren Ærø')
      .map((row) => row.cell('Id'));

  test('each has a form, a talk and agreements of their own', () => {
    const [first = '', second = '', ...more] = namesakes();
    expect(more).toEqual([]);
    for (const id of [first, second]) {
      expect(office.filesWithKey(new RegExp(`^2027/form/${id}$`))).toHaveLength(1);
      const rows = office.tab('conversations').rows.filter((row) => row.cell('Medarbejder-id') === id);
      expect(rows.filter((row) => row.cell('Afholdt') !== '')).toHaveLength(1);
      expect(stage.given.agreements.get(id)?.texts.length).toBeGreaterThan(0);
    }
  });

  test('only the one who had an old agreement reviews it', () => {
    const [row, ...more] = office.tab('agreements').rows.filter((each) => each.cell('Aftale') === OLD);
    expect(more).toEqual([]);
    expect(row?.cell('Medarbejder-id')).toBe(namesakes()[1]);
    expect(row?.cell('Resultat')).not.toBe('');
  });
});

describe('what is lost or doubled is told', () => {
  /** Empties a cell of the first row that has something there. @returns what puts it back. */
  const emptied =
    (tab: Parameters<Office['tab']>[0], heading: string, where: (row: TabRow) => boolean = () => true) =>
    () => {
      const { name, rows, column } = office.tab(tab);
      const row = rows.find((each) => each.cell(heading) !== '' && where(each));
      const sheet = office.workspace.state.spreadsheets[office.spreadsheetId]?.sheets.find(
        (each) => each.name === name,
      );
      const cells = sheet?.cells[row?.number ?? 0] ?? {};
      const cell = cells[column(heading)];
      if (!cell) throw new Error(`Nothing stands in ${tab}, ${heading}.`);
      cells[column(heading)] = { ...cell, value: '' };
      return () => {
        cells[column(heading)] = cell;
      };
    };
  const trashed = (key: RegExp) => () => {
    const [found] = office.filesWithKey(key);
    const file = office.workspace.file(found?.id ?? '');
    if (!file) throw new Error(`There is no ${key}.`);
    file.trashed = true;
    return () => {
      file.trashed = false;
    };
  };
  const mails = (): Office['workspace']['state']['outbox'] => office.workspace.state.outbox;
  /** Sent once more, two days later. */
  const again = (kind: MailKind) => () => {
    const mail = mails().find(({ subject }) => mailKindOf(subject) === kind);
    if (!mail) throw new Error(`No ${kind} was sent.`);
    mails().push({ ...mail, sentAt: mail.sentAt + 2 * 86_400_000 });
    return () => {
      mails().pop();
    };
  };
  const unsent = (kind: MailKind) => () => {
    const at = mails().findIndex(({ subject }) => mailKindOf(subject) === kind);
    const [mail] = mails().splice(at, 1);
    return () => {
      if (mail) mails().splice(at, 0, mail);
    };
  };
  const old = (row: TabRow): boolean => row.cell('År') < '2027';
  const working = (row: TabRow): boolean => {
    const employee = office.tab('employees').rows.find((each) => each.cell('Id') === row.cell('Medarbejder-id'));
    return employee?.cell('Status') === 'Aktiv';
  };

  const broken: [what: string, breaks: () => () => void, words: RegExp][] = [
    ['an invitation twice', again('invitation'), /^Twice: mail invitation to /],
    ['a confirmation twice', again('confirmation'), /^Twice: mail confirmation to /],
    ['the request to confirm twice', again('confirmationRequest'), /^Twice: mail confirmationRequest to /],
    ['a reply to a suggestion twice', again('suggestionReply'), /^Twice: mail suggestionReply to /],
    ['a mini-MUS twice', again('miniMus'), /^Twice: mail miniMus to /],
    ['an invitation that was not sent', unsent('invitation'), /was not invited/],
    ['a confirmation that was not sent', unsent('confirmation'), /was not mailed the confirmed agreements/],
    ['a form', trashed(/^2027\/form\/E01$/), /^E01 has no form/],
    ['a Doc', trashed(/^2027\/doc\/E01$/), /^E01 has no doc/],
    ['a PDF', trashed(/^2027\/pdf\//), /^2027\/pdf\/.* was confirmed and is not there/],
    ['a talk', emptied('conversations', 'Afholdt', working), /^The conversation with E\d+ never took place/],
    ['a review', emptied('agreements', 'Resultat', old), /^Lost review of /],
    ['a suggestion', emptied('suggestions', 'Forslag'), /^Lost suggestion of /],
    ['a reply', emptied('suggestions', 'Lederens svar'), /^Lost reply to /],
    ['an answer', emptied('answers', 'Svar', (row) => row.cell('Svar').length > 20), /^Lost (in answers|feedback) of /],
    ['an agreement', emptied('agreements', 'Aftale', (row) => !old(row)), /^Lost in agreements of /],
  ];

  test.each(broken)('%s', (_, breaks, words) => {
    const mend = breaks();
    const told = faultsOf(stage);
    mend();
    expect(told).toContainEqual(expect.stringMatching(words));
    expect(faultsOf(stage)).toEqual([]);
  });
});
