// The story in the worst weather that Google can make: the same conversations, agreements and decisions, nothing twice, nothing lost.
import { faultsOf } from '../scripts/year/checks/checks.ts';
import { builtProject } from '../scripts/year/office/builtProject.ts';
import { Office } from '../scripts/year/office/office.ts';
import { Timeline } from '../scripts/year/office/timeline.ts';
import { type Summary, summaryOf } from '../scripts/year/output/summary.ts';
import { playYear } from '../scripts/year/play/course.ts';
import { setUp } from '../scripts/year/play/setUp.ts';
import { schoolPlan, schoolUnit } from '../scripts/year/school/story.ts';

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
    answers: 230,
    topics: 14,
    suggestions: { named: 9, unnamed: 5, private: 3 },
    reviewed: { done: 5, partly: 2, notDone: 2, irrelevant: 0 },
    agreements: { total: 30, employee: 19, manager: 7, shared: 4, drift: 2, active: 28 },
    conversations: { held: 13, aboutStrategy: 12, confirmed: 13 },
    digests: 35,
    miniForms: 10,
    miniStatus: { done: 12, inProgress: 8, offTrack: 3, notStarted: 1 },
    reports: 4,
    decisions: 4,
    deleted: 5,
    lapsed: 2,
  });
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
 * Mails that leave by themselves leave between eight and nine. On a morning in which Google fires no trigger in that hour,
 * they wait for the next; what is then no longer to come, a reminder or the topics of a conversation, is not sent.
 */
test.each([
  ['reminder', 5],
  ['topics', 13],
  ['deadline', 204],
  ['digest', 32],
] as const)('of the mails that belong to a day, %s, none more than %i are sent', (kind, inGoodWeather) => {
  expect(summary.mails[kind]).toBeGreaterThan(0);
  expect(summary.mails[kind]).toBeLessThanOrEqual(inGoodWeather);
});
