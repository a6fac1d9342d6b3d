// The tour through the year of Strategisk MUS: what to do next, where, and how the Workspace shows that it has been done.
import type { Tour, TourPlace, TourStep } from '../../local/web/tour.ts';
import type { Workspace } from '../../local/workspace.ts';
import { type TourWords, tourDa } from './tourWords.da.ts';
import { tourEn } from './tourWords.en.ts';
import { UnitState } from './unitState.ts';

type StepId = Exclude<keyof TourWords, 'title'>;

interface Told {
  id: StepId;
  place: (unit: UnitState) => TourPlace;
  isDone: (unit: UnitState) => boolean;
}

/** Places on the Sheet's page and in the bar. */
const MENU = ['.menu-opener'];
/** Where it is closed, the menu opens it. */
const SIDEBAR = ['.script-sidebar', ...MENU];
const CLOCK = ['.clock input[type="date"]'];
const NEXT_RUN = ['.clock-next-run'];

const ownerOf = ({ workspace, spreadsheetId }: UnitState): string => workspace.file(spreadsheetId)?.owner ?? '';

const atSheet =
  (selectors: readonly string[]) =>
  (unit: UnitState): TourPlace => ({ as: ownerOf(unit), page: `spreadsheets/d/${unit.spreadsheetId}`, selectors });

const inSidebar = atSheet(SIDEBAR);
const atClock = (): TourPlace => ({ as: '', page: '', selectors: CLOCK });

/** The employee whom the tour follows: Jonas where there is one, else the first who has a form and an account. */
const hero = (unit: UnitState): { id: string; email: string } => {
  const able = unit.active.filter(({ id, email }) => {
    const account = unit.workspace.account(email ?? '');
    return account !== undefined && (unit.forms('form').length === 0 || unit.forms('form', id).length > 0);
  });
  const found = able.find(({ name }) => name?.startsWith('Jonas')) ?? able[0];
  return { id: found?.id ?? '', email: found?.email ?? '' };
};

const inInboxOfHero = (unit: UnitState): TourPlace => ({
  as: hero(unit).email,
  page: 'inbox',
  selectors: ['.inbox-line.unread', '.inbox-line'],
});

const isAnyIn = (unit: UnitState, key: Parameters<UnitState['rows']>[0], column: string): boolean =>
  unit.rows(key).some((row) => (row[column] ?? '') !== '');

const hasInvited = (unit: UnitState): boolean => unit.has('invitation/');

/** What mails, forms and times cannot do without. */
const NEEDED_SETTINGS = ['unitName', 'organisation', 'managerName', 'answerDeadline', 'windowFrom', 'windowTo'];

const STEPS: readonly Told[] = [
  { id: 'install', place: atSheet(MENU), isDone: (unit) => unit.isInstalled },
  { id: 'people', place: inSidebar, isDone: (unit) => unit.rows('employees').length > 0 },
  { id: 'strategy', place: inSidebar, isDone: (unit) => unit.rows('focusAreas').length > 0 },
  // Whoever has none goes on without: then the forms ask about none.
  { id: 'oldAgreements', place: inSidebar, isDone: (unit) => unit.rows('agreements').length > 0 || unit.has('form/') },
  {
    id: 'settings',
    place: inSidebar,
    isDone: (unit) => hasInvited(unit) || NEEDED_SETTINGS.every((id) => unit.setting(id) !== ''),
  },
  { id: 'meeting', place: inSidebar, isDone: (unit) => hasInvited(unit) || unit.has('strategyMeeting/') },
  {
    id: 'clockMeeting',
    place: atClock,
    isDone: (unit) => {
      const meeting = unit.settingDay('meetingDate');
      return hasInvited(unit) || (meeting !== '' && unit.today > meeting);
    },
  },
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
  { id: 'invite', place: inSidebar, isDone: hasInvited },
  {
    id: 'answer',
    place: inInboxOfHero,
    isDone: (unit) => unit.has('answered/') || unit.forms('form').some(({ responses }) => responses.length > 0),
  },
  {
    id: 'topics',
    place: atClock,
    isDone: (unit) => unit.has('topics/') || isAnyIn(unit, 'conversations', 'heldOn'),
  },
  { id: 'talk', place: inSidebar, isDone: (unit) => isAnyIn(unit, 'conversations', 'heldOn') },
  {
    id: 'agree',
    place: inSidebar,
    isDone: (unit) => unit.rows('agreements').some(({ year }) => Number(year) >= unit.year),
  },
  { id: 'confirmManager', place: inSidebar, isDone: (unit) => isAnyIn(unit, 'conversations', 'managerConfirmedAt') },
  {
    id: 'confirmEmployee',
    place: (unit) => {
      const isAnswered = unit.forms('agreementForm').some(({ responses }) => responses.length > 0);
      // What is answered is read by the next hourly run.
      return isAnswered ? { as: '', page: '', selectors: NEXT_RUN } : inInboxOfHero(unit);
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
  { id: 'miniMus', place: atClock, isDone: (unit) => unit.has('miniMus/') },
  { id: 'miniMusHeld', place: inSidebar, isDone: (unit) => isAnyIn(unit, 'conversations', 'miniMusHeldOn') },
  // Those that come by themselves on the way do not show that anybody has looked.
  {
    id: 'report',
    place: inSidebar,
    isDone: (unit) => unit.has('report/now') || unit.has('report/year') || isAnyIn(unit, 'focusAreas', 'decision'),
  },
  { id: 'decide', place: inSidebar, isDone: (unit) => isAnyIn(unit, 'focusAreas', 'decision') },
  { id: 'nextCycle', place: inSidebar, isDone: () => false },
];

/** The year has been rolled over: what it held may be cleared away, and all of it was done. */
const isRolledOver = (unit: UnitState): boolean =>
  unit.rows('conversations').some(({ year, heldOn }) => heldOn !== '' && Number(year) < unit.year);

export const musTour: Tour = {
  title: { da: tourDa.title, en: tourEn.title },
  stepsIn: (workspace) => {
    const unit = new UnitState(workspace, containerIn(workspace));
    const isOver = isRolledOver(unit);
    return STEPS.map(({ id, place, isDone }): TourStep => {
      const [da, en] = [tourDa[id], tourEn[id]];
      return {
        id,
        title: { da: da.title, en: en.title },
        text: { da: da.text, en: en.text },
        place: () => place(unit),
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
