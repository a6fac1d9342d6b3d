// The front of the Sheet, for people: the next step, what waits, how far the year is, dates, links and the strategy's figures.

import { OPERATIONS } from '../agreements/agreementTerms.ts';
import { docUrl, folderUrl } from '../formats/links.ts';
import { halfYearReviewDateOf } from '../halfYear/halfYearReview.ts';
import { timelineOf } from '../people/timeline.ts';
import { areaFigures, areaIds, heldIn } from '../report/areaFigures.ts';
import { isMeetingHeld } from '../strategy/strategyMeeting.ts';
import { tidy } from '../text/plainText.ts';
import type { Employee, Now } from '../unit/unit.ts';
import type { Station } from '../words/codes.ts';
import { words } from '../words/words.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, REPORTS } from '../work/work.ts';
import { nextStep } from './nextStep.ts';
import type { WaitingItem } from './waiting.ts';
import { sinceInWords, waitingGroups, waitingSentence } from './waitingGroups.ts';

/** How a row of the tab looks; `figures` are numbers to be drawn. */
export type FrontLook = 'title' | 'lead' | 'heading' | 'step' | 'line' | 'figures' | 'blank';

/** A row of the tab: what it is about, what is said of it, and a further figure. */
export interface FrontRow {
  look: FrontLook;
  cells: readonly [text: string, value: string | number, figure: string | number];
  /** Where the text leads; empty where it leads nowhere. */
  link: string;
}

export interface Front {
  rows: FrontRow[];
  /** The focus areas, by the place of the first in the rows (from 0); nothing has been agreed or talked about while untouched. */
  areas: { first: number; count: number; isUntouched: boolean };
  /** Over the values and the figures of the focus areas. */
  charts: { agreements: string; discussed: string };
}

/** No tab has more rows. */
export const MOST_FRONT_ROWS = 60;
const MOST_WAITING = 8;
const MOST_AREAS = 12;

export interface FrontCondition {
  items: readonly WaitingItem[];
  hasPeople: boolean;
  /** How many things are wrong. */
  wrong: number;
  /** The unit's folder in Drive; empty where there is none yet. */
  folderId: string;
}

interface Block {
  heading: FrontRow;
  lines: FrontRow[];
}

const row = (
  look: FrontLook,
  text = '',
  value: string | number = '',
  figure: string | number = '',
  link = '',
): FrontRow => ({ look, cells: [text, value, figure], link });

const line = (text: string, value: string | number = ''): FrontRow => row('line', text, value);
const heading = (text: string): FrontRow => row('heading', text);

export const frontOf = (index: UnitIndex, now: Now, condition: FrontCondition): Front => {
  const { language, unitName, year } = index.unit.settings;
  const { front } = words(language);
  const { items, hasPeople, wrong } = condition;
  const step = nextStep(index, now, { items, hasPeople, isMending: wrong > 0 }).text;
  const blocks: Block[] = [
    { heading: heading(front.step), lines: [row('step', step)] },
    { heading: heading(front.waiting), lines: waitingLines(index, now, condition) },
    { heading: heading(front.year), lines: yearLines(index, now) },
    { heading: heading(front.dates), lines: dateLines(index, now) },
    { heading: heading(front.links), lines: linkLines(index, condition.folderId) },
  ];
  const strategy = strategyBlock(index);
  const above = [
    row('title', front.title(tidy(unitName), year)),
    row('lead', front.lead),
    ...blocks.flatMap((block) => (block.lines.length === 0 ? [] : [row('blank'), block.heading, ...block.lines])),
    row('blank'),
    strategy.heading,
  ];
  const areas = strategy.lines.filter(({ look }) => look === 'figures');
  return {
    rows: [...above, ...strategy.lines],
    areas: {
      first: above.length,
      count: areas.length,
      isUntouched: areas.every(({ cells: [, agreements, discussed] }) => !agreements && !discussed),
    },
    charts: front.charts,
  };
};

const waitingLines = (index: UnitIndex, now: Now, { items, wrong }: FrontCondition): FrontRow[] => {
  const { front, nothingWaits } = words(index.unit.settings.language);
  const groups = waitingGroups(items);
  const lines = [
    ...(wrong > 0 ? [line(front.wrong(wrong))] : []),
    ...groups.map((group) => line(waitingSentence(index, group), sinceInWords(index, group, now))),
  ];
  if (lines.length === 0) return [line(nothingWaits)];
  const more = lines.length - MOST_WAITING;
  return more <= 0 ? lines : [...lines.slice(0, MOST_WAITING - 1), line(front.more(more + 1))];
};

/** How far the strategy meeting is and everybody who takes part, station by station. */
const yearLines = (index: UnitIndex, now: Now): FrontRow[] => {
  const { settings, employees } = index.unit;
  const { front, pages, at } = words(settings.language);
  const { meetingDate, meetingTime } = settings;
  const timelines = employees.map((employee) => timelineOf(index, employee));
  return [
    line(
      marked(front.meeting, isMeetingHeld(settings, now) ? 1 : 0, 1),
      meetingDate === '' ? '' : at(meetingDate, meetingTime),
    ),
    ...(Object.keys(pages.stations) as Station[]).flatMap((station) => {
      const theirs = timelines.flatMap((timeline) => timeline.filter(({ key }) => key === station));
      const done = theirs.filter(({ state }) => state === 'done').length;
      return theirs.length === 0
        ? []
        : [line(marked(pages.stations[station], done, theirs.length), front.ofAll(done, theirs.length))];
    }),
  ];
};

/** All of it is done, some of it, or none. */
const marked = (text: string, done: number, all: number): string =>
  `${done === all ? '✓' : done > 0 ? '◐' : '○'} ${text}`;

const dateLines = (index: UnitIndex, now: Now): FrontRow[] => {
  const { answerDeadline, windowFrom, windowTo, language } = index.unit.settings;
  const { front, date, at } = words(language);
  const talk = firstTalk(index, now);
  const halfYear = index.unit.employees
    .map((employee) =>
      index.lastHeld(employee.id)?.miniMusHeldOn ? '' : halfYearReviewDateOf(index, employee, now.date),
    )
    .filter((day) => day >= now.date)
    .sort()[0];
  return [
    ...(answerDeadline >= now.date ? [line(front.answers, date(answerDeadline))] : []),
    ...(windowTo >= now.date || windowFrom >= now.date ? [line(front.window, front.period(windowFrom, windowTo))] : []),
    ...(talk ? [line(front.nextTalk, at(talk.conversationDate, talk.conversationTime))] : []),
    ...(halfYear ? [line(front.nextHalfYear, date(halfYear))] : []),
  ];
};

const firstTalk = (index: UnitIndex, now: Now): Employee | undefined => {
  const moment = ({ conversationDate, conversationTime }: Employee): string =>
    `${conversationDate}T${conversationTime}`;
  return index.unit.employees
    .filter(
      ({ id, state, conversationDate }) =>
        state === 'active' && conversationDate >= now.date && !index.conversation(id)?.heldOn,
    )
    .sort((a, b) => (moment(a) < moment(b) ? -1 : 1))[0];
};

const linkLines = (index: UnitIndex, folderId: string): FrontRow[] => {
  const { settings } = index.unit;
  const { front } = words(settings.language);
  const [report] = REPORTS.flatMap((which) => index.entry(keyOf.report(settings.year, which)) ?? [])
    .filter(({ details }) => details.file)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return [
    ...(folderId === '' ? [] : [row('line', front.folder, '', '', folderUrl(folderId))]),
    ...(report?.details.file ? [row('line', front.report, '', '', docUrl(report.details.file))] : []),
    line(front.followUp),
  ];
};

/** Only what no rule of the report protects: other figures limit what later reports may show. */
const strategyBlock = ({ unit }: UnitIndex): Block => {
  const { front, focus } = words(unit.settings.language);
  const held = heldIn(unit);
  const agreements = unit.agreements.filter(({ year }) => year === unit.settings.year);
  const lines = areaIds(unit)
    .slice(0, MOST_AREAS)
    .map((id) => {
      const { title, discussed, agreements: own } = areaFigures(unit, id, held, agreements);
      return row('figures', id === OPERATIONS ? focus.operations : title, own.value, discussed.value);
    });
  return lines.length === 0
    ? { heading: heading(front.strategy), lines: [line(front.strategyUnwritten)] }
    : { heading: row('heading', front.strategy, front.agreements, front.discussed), lines };
};
