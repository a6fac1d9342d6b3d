// Where the year is: the next step, how far each person has come, and what waits for the manager.

import type { Overview, PersonView, ReportPage } from '../../contract.ts';
import type { SheetRegion } from '../../domain/calendar/sheetRegion.ts';
import { filesElsewhere } from '../../domain/people/handover.ts';
import { nameShown } from '../../domain/people/tellApart.ts';
import { timelineOf } from '../../domain/people/timeline.ts';
import { flaggedTexts, problemOfFlagged } from '../../domain/report/flaggedTexts.ts';
import { tidy } from '../../domain/text/plainText.ts';
import { type Problem, ProblemError } from '../../domain/unit/problem.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import type { Employee } from '../../domain/unit/unit.ts';
import { problemSentence } from '../../domain/words/problemSentence.ts';
import { words } from '../../domain/words/words.ts';
import { ownerHash } from '../../domain/work/fileOwner.ts';
import type { LogEntry } from '../../domain/work/logEntries.ts';
import { subjectOf } from '../../domain/work/logKeys.ts';
import { mailOfKey } from '../../domain/work/work.ts';
import { due } from '../../domain/year/due.ts';
import { nextStep } from '../../domain/year/nextStep.ts';
import { type PersonStatus, statusOf } from '../../domain/year/personStatus.ts';
import { type WaitingItem, waiting } from '../../domain/year/waiting.ts';
import { sheetRegion } from '../../google/host/clock.ts';
import { remainingMails } from '../../google/host/mail.ts';
import { userLanguage } from '../../google/host/sidebar.ts';
import { refreshFrontOfPage } from '../engine/front.ts';
import { isOwner } from '../engine/owner.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { wrongIn } from '../engine/wrong.ts';
import { leftViews } from './deletions.ts';
import { toFinish } from './handover.ts';
import { healthOf } from './health.ts';
import { finishSetUp } from './install.ts';
import { countByReason } from './phases.ts';
import { hiddenTabsIn } from './tabs.ts';
import { waitingViews } from './waitingViews.ts';

export const overview = (clock: Clock): Overview => {
  finishSetUp(clock);
  try {
    return overviewOf(UnitOfWork.openForPage(clock), sheetRegion(clock()));
  } catch (error) {
    if (error instanceof ProblemError && isUntouched(error.problems)) return unready();
    throw error;
  }
};

const overviewOf = (unitOfWork: UnitOfWork, region: SheetRegion): Overview => {
  const { unit, index, now } = unitOfWork;
  const { language, unitName, year } = unit.settings;
  const text = words(language);
  const { ready, waiting: heldUp } = due(unit, now);
  const items = waiting(index, now);
  const mailsLeft = remainingMails();
  const problems = wrongIn(unitOfWork, mailsLeft);
  const isOurs = isOwner(unitOfWork);
  const hasPeople = unitOfWork.hasRows('employees');
  refreshFrontOfPage(unitOfWork, { items, hasPeople, wrong: problems.length });
  return {
    language,
    unitName,
    year,
    hasPeople,
    nextStep: nextStep(index, now, { items, hasPeople, isMending: problems.length > 0 }),
    people: peopleViews(unitOfWork, items),
    waiting: waitingViews(unitOfWork, items),
    health: healthOf(unitOfWork, { ready, isOurs, mailsLeft, region }),
    heldUp: countByReason(
      heldUp.filter(({ reason }) => reason !== 'notApproved').map(({ reason }) => text.waiting[reason]),
    ),
    ready: isOurs ? ready.length : toFinish(unitOfWork),
    uncertain: uncertainViews(unitOfWork),
    deletionsLeft: leftViews(unitOfWork),
    filesElsewhere: elsewhere(unitOfWork),
    problems,
    hiddenTabs: hiddenTabsIn(language),
    isOwner: isOurs,
  };
};

/** Nobody can mend it from here, and nothing is wrong: it is told where files are deleted and Sheets handed over. */
const elsewhere = ({ unit, index }: UnitOfWork): string => {
  const { settings } = unit;
  const files = filesElsewhere(index, ownerHash(settings));
  return files === 0 ? '' : `${words(settings.language).people.filesElsewhere} (${files})`;
};

const peopleViews = (unitOfWork: UnitOfWork, items: readonly WaitingItem[]): PersonView[] => {
  const byPerson = new Map<string, WaitingItem[]>();
  for (const item of items) byPerson.set(item.employeeId, [...(byPerson.get(item.employeeId) ?? []), item]);
  return unitOfWork.unit.employees.map((employee) =>
    personView(unitOfWork, employee, statusOf(unitOfWork.index, employee, byPerson.get(employee.id) ?? [])),
  );
};

const personView = ({ unit, index }: UnitOfWork, employee: Employee, status: PersonStatus): PersonView => {
  const text = words(unit.settings.language);
  const { id, state, formLink, docLink, statusFormLink, conversationDate, conversationTime } = employee;
  return {
    id,
    name: nameShown(unit, employee),
    state,
    step: status.key,
    stepText: status.text,
    timeline: timelineOf(index, employee).map((station) => ({ ...station, title: text.pages.stations[station.key] })),
    conversation: conversationDate === '' ? '' : text.at(conversationDate, conversationTime),
    formLink,
    docLink,
    statusFormLink,
  };
};

/** Whether all our tabs are missing: nobody has set the Sheet up. A single missing or renamed tab is a problem. */
const isUntouched = (problems: readonly Problem[]): boolean =>
  problems.filter(({ code }) => code === 'tabMissing').length === Object.keys(TABLES).length;

/** The overview of a Sheet that is not set up, which offers only the installation. */
const unready = (): Overview => {
  const language = userLanguage();
  const { next, health } = words(language).pages;
  return {
    language,
    unitName: '',
    year: 0,
    hasPeople: false,
    nextStep: { text: next.install, phase: null, nextCycle: false, page: 'overview', employeeId: '', part: '' },
    people: [],
    waiting: [],
    health: [{ code: 'tabs', text: health.tabs, isWell: false, repair: health.tabsRepair, link: '' }],
    heldUp: [],
    ready: 0,
    uncertain: [],
    deletionsLeft: [],
    filesElsewhere: '',
    problems: [],
    hiddenTabs: [],
    isOwner: false,
  };
};

/** Mails that may or may not have been sent. */
export const uncertainViews = (unitOfWork: UnitOfWork): Overview['uncertain'] =>
  unitOfWork.index.log
    .filter(({ state }) => state === 'uncertain')
    .map((entry) => ({ key: entry.key, text: uncertainText(unitOfWork, entry) }));

/** Texts that stay out of the report until the manager has approved them: each as it stands, and why it is kept out. */
export const flaggedViews = ({ unit }: UnitOfWork): ReportPage['flagged'] => {
  const { language } = unit.settings;
  const { quoted } = words(language).pages;
  return flaggedTexts(unit).map((flagged) => ({
    key: flagged.key,
    text: `${quoted(tidy(flagged.text))} ${problemSentence(problemOfFlagged(flagged, language), language)}`,
  }));
};

/** The entry in words: which mail, and to whom or of what. */
const uncertainText = (unitOfWork: UnitOfWork, { key, kind, parts }: LogEntry): string => {
  const { mails } = words(unitOfWork.unit.settings.language);
  const mail = mailOfKey(key);
  const id = subjectOf(parts);
  const owner = unitOfWork.unit.agreements.find((agreement) => agreement.id === id)?.employeeId ?? id;
  return `${mail ? mails[mail] : kind}: ${unitOfWork.nameIfKnown(owner) || id}`;
};
