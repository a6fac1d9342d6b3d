// Finds what has gone wrong outside the Sheet, and repairs it.
import type { HealthItem } from '../../contract.ts';
import { isGreenlandOrFaroes, regionTroubles, type SheetRegion } from '../../domain/calendar/sheetRegion.ts';
import { type DateInDoubt, datesInDoubt, keyOfSettled } from '../../domain/conversation/datesInDoubt.ts';
import { formsOpenElsewhere } from '../../domain/people/handover.ts';
import type { Language } from '../../domain/text/language.ts';
import type { Column } from '../../domain/unit/columns.ts';
import { plainAddress } from '../../domain/unit/emailAddress.ts';
import { googleProblem } from '../../domain/unit/googleProblem.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import { problemSentence } from '../../domain/words/problemSentence.ts';
import { words } from '../../domain/words/words.ts';
import { ownerHash } from '../../domain/work/fileOwner.ts';
import { FILE_TROUBLES, USED_KINDS } from '../../domain/work/fileTroubles.ts';
import { noteOf } from '../../domain/work/logEntries.ts';
import { missedMorning } from '../../domain/work/morning.ts';
import type { Work } from '../../domain/work/work.ts';
import { fileProblems } from '../../domain/year/fileProblems.ts';
import { hasStopped } from '../../domain/year/heartbeat.ts';
import { mailsInDoubt } from '../../domain/year/mailsInDoubt.ts';
import { openForms } from '../../domain/year/openForms.ts';
import { mendRegion, sheetRegion } from '../../google/host/clock.ts';
import { googleFailed } from '../../google/host/errors.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { userEmail, userLanguage } from '../../google/host/sidebar.ts';
import {
  ensureHourlyTrigger,
  hasHourlyTrigger,
  lastRun,
  noteRun,
  removeOwnTriggers,
} from '../../google/host/triggers.ts';
import * as forms from '../../google/rest/forms.ts';
import { askServices, lastTroubles } from '../../google/rest/services.ts';
import { requireOwner } from '../engine/owner.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { HOURLY_HANDLER, install, isSetUpBroken } from './install.ts';
import { mendFiles } from './mendFiles.ts';
import { setSettings } from './prepare.ts';

export interface Condition {
  /** The work that is due now. */
  ready: readonly Work[];
  isOurs: boolean;
  mailsLeft: number;
  region: SheetRegion;
}

/** Makes no slow call to Google, since the overview waits for it. */
export const healthOf = (unitOfWork: UnitOfWork, { ready, isOurs, mailsLeft, region }: Condition): HealthItem[] => {
  const { settings } = unitOfWork.unit;
  const { pages, people } = words(settings.language);
  const { health } = pages;
  const wanted = recipientsOf(ready);
  const runs = !hasStopped(lastRun(), unitOfWork.now) && (!isOurs || hasHourlyTrigger(HOURLY_HANDLER));
  const noOwner = settings.triggerOwner === '';
  const out = openForms(unitOfWork.index);
  const closed = out.filter(({ isKnownClosed }) => isKnownClosed);
  const owner = ownerHash(settings);
  const openElsewhere = formsOpenElsewhere(unitOfWork.index, owner);
  const triggerItem = (): HealthItem => {
    if (noOwner || (isOurs && !runs)) return item('trigger', false, health.triggerDead, health.triggerRepair);
    if (isOurs) return item('trigger', true, health.trigger);
    return item('trigger', runs, (runs ? health.triggerOther : health.triggerOtherDead)(settings.triggerOwner));
  };
  return [
    item('permission', true, health.permission),
    servicesItem(settings.language),
    ...(unitOfWork.lost.length > 0
      ? [item('memory', false, health.memoryBroken, isOurs ? health.memoryAccept : '')]
      : []),
    item('layout', !isSetUpBroken(), isSetUpBroken() ? health.layoutBroken : health.layout, health.layoutRepair),
    ...regionItems(unitOfWork, region),
    triggerItem(),
    ...morningItems(unitOfWork),
    ...(isOurs
      ? [
          item(
            'quota',
            wanted <= mailsLeft,
            wanted <= mailsLeft ? health.quota(mailsLeft) : health.quotaShort(mailsLeft, wanted),
          ),
        ]
      : []),
    item(
      'unpublished',
      closed.length === 0,
      closed.length === 0
        ? health.forms(out.length)
        : health.formsClosed(closed.map(({ employeeId }) => unitOfWork.nameOf(employeeId)).join(', ')),
      isOurs && out.length > 0 ? health.formsRepair : '',
    ),
    ...fileProblems(unitOfWork.index).map(({ trouble, kind, problem }) =>
      item(
        fileCode(trouble, kind),
        false,
        problemSentence(problem, settings.language),
        isOurs ? health.filesRepair[trouble] : '',
      ),
    ),
    ...(openElsewhere > 0 ? [item('files', false, `${people.formsElsewhere} (${openElsewhere})`)] : []),
  ];
};

/** A missed morning is a fault until another has made up for it; then it is only told. */
const morningItems = ({ index, unit, now }: UnitOfWork): HealthItem[] => {
  const missed = missedMorning(index, now);
  if (!missed) return [];
  const { pages, date } = words(unit.settings.language);
  return [item('morning', missed.isMadeUp, pages.health.morning(date(missed.date), missed.isMadeUp))];
};

/** As they answered when they were last asked: at set-up, and since then after each failure. */
const servicesItem = (language: Language): HealthItem => {
  const { health } = words(language).pages;
  const troubles = lastTroubles().map((reason) => problemSentence(googleProblem(0, reason), language));
  if (troubles.length === 0) return item('services', true, health.services);
  return item('services', false, [...new Set(troubles)].join(' '), health.servicesRepair);
};

/** So many dates are asked about at once; the rest come when these are settled. */
const MOST_DATES = 5;

/** What would be misread, and the dates that may have been: asked about one by one before the Sheet is put right. */
const regionItems = ({ unit, index, now }: UnitOfWork, region: SheetRegion): HealthItem[] => {
  const { pages, date } = words(unit.settings.language);
  const told = pages.health.region;
  const troubles = regionTroubles(region);
  if (troubles.length === 0) {
    const text = (isGreenlandOrFaroes(region.zone) ? told.away : told.well)(region.zone, region.locale);
    return [item('region', true, text)];
  }
  const doubts = datesInDoubt(index, now);
  const texts = [
    ...troubles.map((trouble) => told[trouble](region.zone, region.locale)),
    ...(doubts.length > 0 ? [told.doubts(doubts.length, Math.min(doubts.length, MOST_DATES))] : []),
  ];
  return [
    ...doubts.slice(0, MOST_DATES).map((doubt) => ({
      ...item(
        dateCode('date', doubt),
        false,
        told.doubt(doubt.name, titleIn(doubt, unit.settings.language), date(doubt.date), date(doubt.other)),
        told.doubtRepair(date(doubt.other)),
      ),
      keep: { code: dateCode('dateKept', doubt), label: told.doubtKeep },
    })),
    item('region', false, texts.join(' '), told.repair),
  ];
};

const titleIn = ({ tab, column }: DateInDoubt, language: Language): string => {
  const columns: Readonly<Record<string, Column>> = TABLES[tab].columns;
  return columns[column]?.titles[language] ?? column;
};

/**
 * Which date is meant the other way round, or is right as it stands: `date:employees:E03:conversationDate:2026-03-09`.
 * With the date that was asked about, so that a press from an older page settles no other.
 */
const dateCode = (meant: 'date' | 'dateKept', { tab, id, column, date }: DateInDoubt): string =>
  [meant, tab, id, column, date].join(':');

export const isDateRepair = (code: string): boolean =>
  /^date(?:Kept)?:(?:employees|agreements):[^:]+:\w+:\d{4}-\d\d-\d\d$/.test(code);

/** Exchanges day and month, or leaves them, if they still stand as they were asked about; then it is asked no more. */
const settleDate = (unitOfWork: UnitOfWork, code: string): void => {
  for (const doubt of datesInDoubt(unitOfWork.index, unitOfWork.now)) {
    const isTurned = dateCode('date', doubt) === code;
    if (!isTurned && dateCode('dateKept', doubt) !== code) continue;
    if (isTurned) unitOfWork.write(doubt.tab, [{ id: doubt.id, [doubt.column]: doubt.other }]);
    const date = isTurned ? doubt.other : doubt.date;
    unitOfWork.note('done', [{ key: keyOfSettled(doubt), details: { date } }]);
  }
};

const item = (code: string, isWell: boolean, text: string, repair = '', link = ''): HealthItem => ({
  code,
  text,
  isWell,
  repair,
  link,
});

/** A confirmation has two recipients, since the manager gets a copy. */
const recipientsOf = (ready: readonly Work[]): number =>
  ready.reduce((sum, work) => sum + (work.kind === 'mail' ? (work.mail === 'confirmation' ? 2 : 1) : 0), 0);

/** Which files the item is about: `file:trashed:doc`. */
const fileCode = (trouble: string, kind: string): string => `file:${trouble}:${kind}`;

/** The health items that have something to repair. */
export const REPAIRS: readonly string[] = [
  ...['tabs', 'services', 'layout', 'memory', 'region', 'trigger', 'unpublished'],
  ...FILE_TROUBLES.flatMap((trouble) => USED_KINDS.map((kind) => fileCode(trouble, kind))),
];

/** Repairs what the health item of that code reports. */
export const repair = (clock: Clock, code: string): void => {
  if (code === 'tabs' || code === 'layout') {
    install(clock, userLanguage());
    return;
  }
  if (code === 'services') {
    askServices();
    return;
  }
  if (code === 'memory') {
    acceptWhatStands(clock);
    return;
  }
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    if (code === 'trigger') {
      // Where the owner's cell is empty, its manager is the owner still; anybody else takes the Sheet over first.
      const { triggerOwner, managerEmail } = unitOfWork.unit.settings;
      if (triggerOwner === '' && [plainAddress(userEmail()), ''].includes(plainAddress(managerEmail)))
        setSettings(unitOfWork, { triggerOwner: userEmail() });
      requireOwner(unitOfWork);
      // The trigger may exist and yet not run, so it is made anew.
      removeOwnTriggers();
      ensureHourlyTrigger(HOURLY_HANDLER);
      noteRun(unitOfWork.moment);
    }
    if (code === 'region') {
      requireOwner(unitOfWork);
      mendRegion(sheetRegion(clock()), unitOfWork.unit.settings.language === 'en' ? 'en_GB' : 'da_DK');
    }
    if (isDateRepair(code)) {
      requireOwner(unitOfWork);
      settleDate(unitOfWork, code);
    }
    if (code === 'unpublished') openFormsAgain(unitOfWork);
    const [about, trouble = '', kind = ''] = code.split(':');
    if (about === 'file') {
      requireOwner(unitOfWork);
      mendFiles(unitOfWork, trouble, kind);
    }
  }, 10_000);
};

/** From now on what stands in the Sheet counts. What was sent before is sent again only where the manager says so. */
const acceptWhatStands = (clock: Clock): void =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.open(clock);
    requireOwner(unitOfWork);
    const isShorter = unitOfWork.lost.some(({ code }) => code === 'logShorter');
    // Before anything may be sent again.
    if (isShorter) unitOfWork.note('uncertain', mailsInDoubt(unitOfWork.index, unitOfWork.now));
    unitOfWork.acceptMemory();
  }, 10_000);

/** Reopens the forms that Google reports as closed, and notes that they are open. */
const openFormsAgain = (unitOfWork: UnitOfWork): void => {
  requireOwner(unitOfWork);
  const out = openForms(unitOfWork.index);
  const made = out.filter(({ formId }) => formId !== '');
  const closed = forms.closedAmong(made.map(({ formId }) => formId));
  const outcomes = forms.publishForms(closed);
  const stillClosed = new Set(closed.filter((_, at) => !outcomes[at]?.ok));
  unitOfWork.note(
    'done',
    made
      .filter(({ formId, isKnownClosed }) => isKnownClosed && !stillClosed.has(formId))
      .map(({ entry: { key, details } }) =>
        noteOf(key, { closed: undefined, status: undefined, reason: undefined }, details),
      ),
  );
  const failed = outcomes.find((outcome) => !outcome.ok);
  if (failed && !failed.ok) throw googleFailed(failed.status, failed.reason);
};
