// The story in the worst weather that Google can make: the same conversations, agreements and decisions, nothing twice, nothing lost.
import { faultsOf } from '../scripts/year/checks/checks.ts';
import { builtProject } from '../scripts/year/office/builtProject.ts';
import { momentOf } from '../scripts/year/office/localTime.ts';
import { Office } from '../scripts/year/office/office.ts';
import { Timeline } from '../scripts/year/office/timeline.ts';
import { type Summary, summaryOf } from '../scripts/year/output/summary.ts';
import { playYear } from '../scripts/year/play/course.ts';
import { setUp } from '../scripts/year/play/setUp.ts';
import { schoolPlan, schoolUnit } from '../scripts/year/school/story.ts';
import { addDays, dateInWords } from '../src/domain/calendar/calendarDate.ts';
import { isWorkingDay } from '../src/domain/calendar/workingDays.ts';
import { settingsOf } from '../src/domain/settings/settingsList.ts';

const unit = schoolUnit();
const timeline = new Timeline('da', () => undefined);
const office = new Office(unit, builtProject(), { now: '2026-08-17T09:00', seed: 1, timeline, weather: 'worst' });
let summary: Summary;
let faults: string[];

beforeAll(() => {
  setUp(office, unit);
  faults = faultsOf(playYear(office, schoolPlan('2027-08-16')));
  summary = summaryOf(office, '2026');
});

test('the weather was bad: triggers were missed and stopped, services timed out', () => {
  expect(office.timeouts).toBeGreaterThan(20);
  expect(office.repairs).toBeGreaterThan(0);
});

test('nothing was lost, doubled or refused', () => {
  expect(faults).toEqual([]);
  expect(summary).toMatchObject({ duplicates: 0, uncertain: 0 });
});

test('the counts of the story hold', () => {
  expect(summary).toMatchObject({
    employees: 13,
    forms: 12,
    docs: 12,
    confirmationForms: 11,
    pdfs: 12,
    // Of 230, the feedback to Mette left the tab of answers when Karim took over (decisions/0030).
    answers: 211,
    topics: 14,
    suggestions: { named: 9, unnamed: 5, private: 3 },
    reviewed: { done: 5, partly: 2, notDone: 2, irrelevant: 0 },
    agreements: { total: 30, employee: 19, manager: 7, shared: 4, drift: 2, active: 28 },
    conversations: { held: 13, aboutStrategy: 12, confirmed: 13 },
    miniForms: 10,
    miniStatus: { done: 12, inProgress: 8, offTrack: 3, notStarted: 1 },
    reports: 4,
    decisions: 4,
    deleted: 5,
    lapsed: 2,
  });
  // Where the week's first run is late, it may find something to tell that was agreed on that very morning.
  expect([29, 30]).toContain(summary.digests);
  const { strategyMeeting, invitation, confirmationRequest, confirmation, miniMus, reportReady } = summary.mails;
  expect({ strategyMeeting, invitation, confirmationRequest, confirmation, miniMus, reportReady }).toEqual({
    strategyMeeting: 23,
    invitation: 13,
    confirmationRequest: 13,
    confirmation: 13,
    miniMus: 11,
    reportReady: 3,
  });
  expect(summary.mails).toMatchObject({ suggestionReply: 10, newManager: 12, other: 0 });
});

/**
 * A morning that Google lets out is held by the first run that gets through before 16:00. One that comes hours late may
 * find done what it would have reminded of, or put into one mail what else were two; hence the few that may be missing.
 */
test.each([
  ['reminder', 4, 5],
  ['topics', 12, 13],
  ['deadline', 100, 110],
  ['digest', 24, 26],
] as const)(
  'of the mails that belong to a day, %s, between %i and %i are sent, as in good weather',
  (kind, from, to) => {
    expect(summary.mails[kind]).toBeGreaterThanOrEqual(from);
    expect(summary.mails[kind]).toBeLessThanOrEqual(to);
  },
);

test('of each working day since the first morning on which no run got through, the manager was told in words', () => {
  const { closedDays = '' } = unit.settings;
  const closed = settingsOf([{ id: 'closedDays', title: '', explanation: '', value: closedDays }]).settings.closedDays;
  const held = new Set(
    office.workspace.state.executions
      .filter(({ kind, status }) => kind === 'trigger' && status === 'completed')
      .map(({ startedAt }) => momentOf(startedAt))
      .filter((moment) => moment.slice(11) >= '08:00' && moment.slice(11) < '16:00')
      .map((moment) => moment.slice(0, 10)),
  );
  const missed: string[] = [];
  // Before the first morning nobody has been promised one.
  const first = [...held].sort()[0] ?? '';
  for (let day = first; day < office.now.slice(0, 10); day = addDays(day, 1))
    if (isWorkingDay(day, closed) && !held.has(day)) missed.push(day);
  const told = [...office.missedMornings].join(' ');
  for (const day of missed) expect(told).toContain(dateInWords(day, 'da'));
});
