// The tour through the year: its steps, where each is done, and how the Workspace shows that it has been done.

import {
  dateInWords,
  type Language,
  NEXT_RUN,
  type Tour,
  type TourPlace,
  type TourStep,
  type Workspace,
} from 'local-workspace';
import { addDays, parsePeoplesDate } from '../../src/domain/calendar/calendarDate.ts';
import { parsePeoplesTime } from '../../src/domain/calendar/clockTime.ts';
import { workingDaysBefore } from '../../src/domain/calendar/workingDays.ts';
import { TOPICS_WORKING_DAYS_BEFORE } from '../../src/domain/conversation/topics.ts';
import { yearOverFrom } from '../../src/domain/year/nextCycle.ts';
import { type TourWords, tourDa } from './tourWords.da.ts';
import { tourEn } from './tourWords.en.ts';
import { UnitState } from './unitState.ts';

type StepId = Exclude<keyof TourWords, 'title' | 'sidebarClosed'>;

interface Step {
  id: StepId;
  place: (unit: UnitState) => TourPlace;
  isDone: (unit: UnitState) => boolean;
  /** The day, `yyyy-MM-dd`, to which the clock must first be moved; empty while it is unknown. */
  day?: (unit: UnitState) => string;
}

/** Selectors of places on the Sheet's page and in the bar. */
const MENU = ['.menu-opener'];
/** The sidebar; the menu while it is closed. */
const SIDEBAR = ['.script-sidebar', ...MENU];
const CLOCK = ['.clock input[type="date"]'];

const ownerOf = ({ workspace, spreadsheetId }: UnitState): string => workspace.file(spreadsheetId)?.owner ?? '';

const atSheet =
  (selectors: readonly string[]) =>
  (unit: UnitState): TourPlace => ({ as: ownerOf(unit), page: `spreadsheets/d/${unit.spreadsheetId}`, selectors });

const inSidebar = (unit: UnitState): TourPlace => ({
  ...atSheet(SIDEBAR)(unit),
  otherwise: { da: tourDa.sidebarClosed, en: tourEn.sidebarClosed },
});
const atClock = (): TourPlace => ({ as: '', page: '', selectors: CLOCK });
const byClock = (clock: string): TourPlace => ({ as: '', page: '', clock });

interface Followed {
  id: string;
  email: string;
  name: string;
  conversationDate: string;
}

/**
 * The employee whom the tour follows: of those with an account (and a form, once there are forms), the one who has come
 * furthest; of several alike, the one with the first conversation, as in the sidebar's next step.
 */
const findFollowed = (unit: UnitState): Followed => {
  const able = unit.active.filter(({ id, email }) => {
    const account = unit.workspace.account(email ?? '');
    return account !== undefined && (unit.forms('form').length === 0 || unit.forms('form', id).length > 0);
  });
  const ranked = able.map((row) => ({ row, far: howFar(unit, row.id ?? '') }));
  const furthest = Math.max(0, ...ranked.map(({ far }) => far));
  const [found] = ranked
    .filter(({ far }) => far === furthest)
    .map(({ row: { id = '', email = '', name = '', ...row } }) => ({
      id,
      email,
      name,
      conversationDate: parsePeoplesDate(row.conversationDate ?? '', { serials: true }) ?? '',
      time: parsePeoplesTime(row.conversationTime ?? '') ?? '',
    }))
    // Those without a date come last; otherwise the order of the roster is kept.
    .sort((one, other) => compared(whenOf(one), whenOf(other)));
  return found ?? { id: '', email: '', name: '', conversationDate: '' };
};

const whenOf = ({ conversationDate, time }: { conversationDate: string; time: string }): string =>
  `${conversationDate || '9999'} ${time}`;

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** How far a person has come, 0–4: form tailored, form answered, conversation held, agreements confirmed. */
const howFar = (unit: UnitState, id: string): number => {
  const conversation = unit
    .rows('conversations')
    .find(({ year, employeeId }) => employeeId === id && Number(year) === unit.year);
  const isAnswered = unit.has(`answered/${id}`) || unit.forms('form', id).some(({ responses }) => responses.length > 0);
  return (
    [
      unit.rows('tailoring').some(({ employeeId }) => employeeId === id),
      isAnswered,
      (conversation?.heldOn ?? '') !== '',
      (conversation?.managerConfirmedAt ?? '') !== '',
    ].lastIndexOf(true) + 1
  );
};

const alreadyFound = new WeakMap<UnitState, Followed>();
/** The employee whom the tour follows, found once for each reading of the Workspace. */
const followed = (unit: UnitState): Followed => {
  const known = alreadyFound.get(unit) ?? findFollowed(unit);
  alreadyFound.set(unit, known);
  return known;
};

const inInboxOfFollowed = (unit: UnitState): TourPlace => ({
  as: followed(unit).email,
  page: 'inbox',
  selectors: ['.inbox-line.unread', '.inbox-line'],
});

const isAnyIn = (unit: UnitState, key: Parameters<UnitState['rows']>[0], column: string): boolean =>
  unit.rows(key).some((row) => (row[column] ?? '') !== '');

const hasInvited = (unit: UnitState): boolean => unit.has('invitation/');

/** The settings that mails, forms and times depend on. */
const NEEDED_SETTINGS = ['unitName', 'managerName', 'answerDeadline', 'windowFrom', 'windowTo'];

const STEPS: readonly Step[] = [
  { id: 'install', place: atSheet(MENU), isDone: (unit) => unit.isInstalled },
  { id: 'people', place: inSidebar, isDone: (unit) => unit.rows('employees').length > 0 },
  { id: 'strategy', place: inSidebar, isDone: (unit) => unit.rows('focusAreas').length > 0 },
  // A unit without old agreements goes on without this step: its forms do not ask about any.
  { id: 'oldAgreements', place: inSidebar, isDone: (unit) => unit.rows('agreements').length > 0 || unit.has('form/') },
  {
    id: 'settings',
    place: inSidebar,
    isDone: (unit) => hasInvited(unit) || NEEDED_SETTINGS.every((id) => unit.setting(id) !== ''),
  },
  { id: 'meeting', place: inSidebar, isDone: (unit) => hasInvited(unit) || unit.has('strategyMeeting/') },
  { id: 'tailor', place: inSidebar, isDone: (unit) => unit.rows('tailoring').length > 0 || unit.has('form/') },
  {
    id: 'slots',
    place: inSidebar,
    isDone: (unit) =>
      hasInvited(unit) || (unit.active.length > 0 && unit.active.every((row) => row.conversationDate !== '')),
  },
  {
    id: 'forms',
    place: inSidebar,
    isDone: (unit) => hasInvited(unit) || (unit.has('form/') && unit.active.every((row) => row.formLink !== '')),
  },
  {
    id: 'clockMeeting',
    place: atClock,
    day: (unit) => addedTo(unit.settingDay('meetingDate'), 1),
    isDone: (unit) => {
      const meeting = unit.settingDay('meetingDate');
      const isWaivedFor = unit.setting('meetingOverrideReason') !== '';
      return hasInvited(unit) || isWaivedFor || (meeting !== '' && unit.today > meeting);
    },
  },
  { id: 'invite', place: inSidebar, isDone: hasInvited },
  {
    id: 'answer',
    place: inInboxOfFollowed,
    isDone: (unit) => unit.has('answered/') || unit.forms('form').some(({ responses }) => responses.length > 0),
  },
  {
    id: 'topics',
    place: atClock,
    // Only the followed employee's topics count.
    isDone: (unit) => unit.has(`topics/${followed(unit).id}`) || isAnyIn(unit, 'conversations', 'heldOn'),
    day: (unit) => {
      const { conversationDate } = followed(unit);
      return conversationDate && workingDaysBefore(conversationDate, TOPICS_WORKING_DAYS_BEFORE);
    },
  },
  {
    id: 'prepare',
    place: inSidebar,
    isDone: (unit) =>
      isAnyIn(unit, 'preparation', 'answer') ||
      isAnyIn(unit, 'preparation', 'reason') ||
      isAnyIn(unit, 'conversations', 'heldOn'),
  },
  {
    id: 'talk',
    place: inSidebar,
    isDone: (unit) => isAnyIn(unit, 'conversations', 'heldOn'),
    day: (unit) => followed(unit).conversationDate,
  },
  {
    id: 'agree',
    place: inSidebar,
    isDone: (unit) => unit.rows('agreements').some(({ year }) => Number(year) >= unit.year),
  },
  { id: 'confirmManager', place: inSidebar, isDone: (unit) => isAnyIn(unit, 'conversations', 'managerConfirmedAt') },
  {
    id: 'confirmEmployee',
    place: (unit) => {
      const { id } = followed(unit);
      const isAsked = unit.has(`confirmationRequest/${id}`);
      const isAnswered = unit.forms('agreementForm', id).some(({ responses }) => responses.length > 0);
      // One hourly run mails the form, and the next one collects the answer.
      return isAsked && !isAnswered ? inInboxOfFollowed(unit) : byClock(NEXT_RUN);
    },
    isDone: (unit) => isAnyIn(unit, 'conversations', 'employeeConfirmedAt'),
  },
  {
    id: 'followUp',
    place: inSidebar,
    isDone: (unit) =>
      unit
        .rows('agreements')
        .some(({ year, progress = 'notStarted' }) => Number(year) >= unit.year && progress !== 'notStarted') ||
      isAnyIn(unit, 'suggestions', 'reply'),
  },
  {
    id: 'halfYearReview',
    place: atClock,
    isDone: (unit) => unit.has('miniMus/'),
    day: (unit) => halfYearReviewDayOf(unit),
  },
  { id: 'halfYearReviewHeld', place: inSidebar, isDone: (unit) => isAnyIn(unit, 'conversations', 'miniMusHeldOn') },
  // Reports made by the hourly run do not show that anybody has looked at them.
  {
    id: 'report',
    place: inSidebar,
    isDone: (unit) => unit.has('report/now') || unit.has('report/year') || isAnyIn(unit, 'focusAreas', 'decision'),
  },
  { id: 'decide', place: inSidebar, isDone: (unit) => isAnyIn(unit, 'focusAreas', 'decision') },
  {
    id: 'nextCycle',
    place: inSidebar,
    isDone: () => false,
    day: (unit) => {
      const [meetingDate, windowFrom] = [unit.settingDay('meetingDate'), unit.settingDay('windowFrom')];
      return unit.year > 0 ? yearOverFrom({ year: unit.year, meetingDate, windowFrom }) : '';
    },
  },
];

const addedTo = (day: string, days: number): string => day && addDays(day, days);

/** The day that the Sheet proposes for the followed employee's half-year review. */
const halfYearReviewDayOf = (unit: UnitState): string => {
  const row = unit.active.find(({ id }) => id === followed(unit).id);
  return parsePeoplesDate(row?.miniMusDate ?? '', { serials: true }) ?? '';
};

/** Replaces `{who}` by the name, and `{day}` by the day in brackets, or by nothing where it is unknown. */
const filled = (text: string, language: Language, who: string, day: string): string =>
  text
    .replaceAll('{who}', who || (language === 'da' ? 'medarbejderen' : 'the employee'))
    .replaceAll('{day}', day && ` (${dateInWords(day, language)})`);

/** The next cycle has begun: every step was done, though the tabs may have been cleared since. */
const isRolledOver = (unit: UnitState): boolean =>
  unit.rows('conversations').some(({ year, heldOn }) => heldOn !== '' && Number(year) < unit.year);

export const musTour: Tour = {
  title: { da: tourDa.title, en: tourEn.title },
  stepsIn: (workspace) => {
    const unit = new UnitState(workspace, containerIn(workspace));
    const isOver = isRolledOver(unit);
    return STEPS.map(({ id, place, isDone, day: dayOf }): TourStep => {
      const [da, en] = [tourDa[id], tourEn[id]];
      const [who, day] = [followed(unit).name, dayOf?.(unit) ?? ''];
      return {
        id,
        title: { da: da.title, en: en.title },
        text: { da: filled(da.text, 'da', who, day), en: filled(en.text, 'en', who, day) },
        place: () => (day > unit.today ? byClock(day) : place(unit)),
        isDone: () => isOver || isDone(unit),
      };
    });
  },
};

/** The Sheet in which the add-on is used. */
const containerIn = ({ state }: Workspace): string =>
  Object.values(state.scripts).find(({ addOn, containerId }) => addOn && containerId !== undefined)?.containerId ??
  Object.keys(state.spreadsheets)[0] ??
  '';
