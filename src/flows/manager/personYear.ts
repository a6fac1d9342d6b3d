// A person's year on one page: what happened when, what was agreed now and before, the mails sent, and the papers.
import type { PersonYear } from '../../contract.ts';
import { agreementsOf } from '../../domain/agreements/agreements.ts';
import { calledOffTalk } from '../../domain/appointments/calledOff.ts';
import { isDate } from '../../domain/calendar/calendarDate.ts';
import { docUrl, fileUrl } from '../../domain/formats/links.ts';
import { halfYearReviewDateOf } from '../../domain/halfYear/halfYearReview.ts';
import { tidy } from '../../domain/text/plainText.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import type { Agreement, Employee } from '../../domain/unit/unit.ts';
import { choiceTitle, words } from '../../domain/words/words.ts';
import { MANAGER } from '../../domain/work/combineMails.ts';
import { isFile, isKind } from '../../domain/work/logEntries.ts';
import { employeeIdOf, idsOf, isAbout } from '../../domain/work/logKeys.ts';
import { keyOf, MAILS } from '../../domain/work/work.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';

const { progress, review } = TABLES.agreements.columns;

export const personYearOf = (unitOfWork: UnitOfWork, employee: Employee): PersonYear => ({
  dates: datesOf(unitOfWork, employee),
  agreements: agreementYears(unitOfWork, employee),
  mails: mailsTo(unitOfWork, employee),
  papers: papersOf(unitOfWork, employee),
});

/** What has happened, and what is planned; each with its day. */
const datesOf = ({ unit, index, now }: UnitOfWork, employee: Employee): PersonYear['dates'] => {
  const { year, language } = unit.settings;
  const { id, conversationDate, conversationTime } = employee;
  const phrases = words(language);
  const { titles, day } = phrases.pages.personYear;
  const talk = index.conversation(id);
  const latest = index.lastHeld(id);
  const atOf = (key: string): string => (index.isDone(key) ? (index.entry(key)?.at ?? '') : '');
  const on = (moment: string): string => (isDate(moment.slice(0, 10)) ? day(moment.slice(0, 10)) : moment);
  const off = calledOffTalk(index, employee, now);
  const halfYear = latest?.miniMusHeldOn || halfYearReviewDateOf(index, employee, now.date);
  return [
    { title: titles.invited, day: on(atOf(keyOf.invitation(year, id))) },
    { title: titles.answered, day: on(atOf(keyOf.answered(year, id))) },
    {
      title: titles.planned,
      day: conversationDate === '' || talk?.heldOn ? '' : phrases.at(conversationDate, conversationTime),
    },
    { title: titles.calledOff, day: off ? phrases.at(off.told.date, off.told.time) : '' },
    { title: titles.held, day: on(talk?.heldOn ?? '') },
    { title: titles.managerConfirmed, day: on(talk?.managerConfirmedAt ?? '') },
    { title: titles.employeeConfirmed, day: on(talk?.employeeConfirmedAt ?? '') },
    { title: latest?.miniMusHeldOn ? titles.halfYearHeld : titles.halfYearPlanned, day: on(halfYear) },
  ].filter((each) => each.day !== '');
};

/** Those of this cycle, then those of the cycles before, the latest first. */
const agreementYears = ({ unit, index }: UnitOfWork, { id }: Employee): PersonYear['agreements'] => {
  const years = [...new Set(index.agreements(id).flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  return years.map((year) => ({
    year,
    agreements: agreementsOf(unit, id, year).map((agreement) => ({
      id: agreement.id,
      text: tidy(agreement.text),
      state: becameOf(agreement, unit.settings.language),
    })),
  }));
};

/** How far it has come and what became of it: with the effect, or the reason why there is none. */
const becameOf = (agreement: Agreement, language: 'da' | 'en'): string => {
  const { personYear } = words(language).pages;
  const { effect, effectScore, reviewReason } = agreement;
  return [
    choiceTitle(progress, agreement.progress, language),
    choiceTitle(review, agreement.review, language),
    effect.trim() === '' ? '' : personYear.effect(tidy(effect)),
    effectScore === null ? '' : personYear.score(effectScore),
    tidy(reviewReason),
  ]
    .filter(Boolean)
    .join(' · ');
};

/** Of this cycle, the latest first. */
const mailsTo = ({ unit, index }: UnitOfWork, { id }: Employee): PersonYear['mails'] => {
  const { year, language } = unit.settings;
  const { mails, pages } = words(language);
  const ids = idsOf(id, unit.agreements);
  return index.log
    .flatMap((entry) =>
      isKind(entry, ...MAILS) &&
      entry.state === 'done' &&
      entry.parts.year === year &&
      isAbout(entry.key, ids) &&
      (entry.details.to ?? id) !== MANAGER &&
      !MANAGERS_MAILS.has(entry.kind)
        ? [{ key: entry.key, title: mails[entry.kind], at: entry.at }]
        : [],
    )
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ key, title, at }) => ({ key, title, day: pages.personYear.day(at.slice(0, 10)) }));
};

/** These are about a person, and go to the manager. */
const MANAGERS_MAILS: ReadonlySet<string> = new Set(['topics']);

/** Docs and confirmed agreements, also of the years gone by; the latest first. */
const papersOf = ({ unit, index }: UnitOfWork, { id }: Employee): PersonYear['papers'] => {
  const { papers } = words(unit.settings.language).pages.personYear;
  return index.log
    .flatMap((entry) =>
      isKind(entry, 'doc', 'pdf') && isFile(entry) && employeeIdOf(entry.parts) === id
        ? [
            entry.kind === 'doc'
              ? { year: entry.parts.year, title: papers.doc(entry.parts.year), link: docUrl(entry.details.file) }
              : { year: entry.parts.year, title: papers.pdf(entry.parts.year), link: fileUrl(entry.details.file) },
          ]
        : [],
    )
    .sort((a, b) => b.year - a.year)
    .map(({ title, link }) => ({ title, link }));
};
