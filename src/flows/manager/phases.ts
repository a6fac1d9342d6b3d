// The phases that the manager starts: shows what would be made and sent; once it is approved, the engine does it.

import type { Preview, Progress } from '../../contract.ts';
import { datesInDoubt } from '../../domain/conversation/datesInDoubt.ts';
import { questionnaireDifferences } from '../../domain/forms/formPreview.ts';
import { mailText } from '../../domain/mails/mailText.ts';
import { invitationsBlocked, isMeetingSet } from '../../domain/strategy/strategyMeeting.ts';
import { mailboxOf } from '../../domain/unit/emailAddress.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import { isRefusal, toldOnce } from '../../domain/unit/refusals.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import { fewNamed } from '../../domain/words/fewNamed.ts';
import { problemSentence } from '../../domain/words/problemSentence.ts';
import { words } from '../../domain/words/words.ts';
import { isKind } from '../../domain/work/logEntries.ts';
import { keyOf, MAILS, type MailKind, type MailWork, type Phase, type Work } from '../../domain/work/work.ts';
import { due } from '../../domain/year/due.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { collect } from '../engine/collect/collect.ts';
import { readAgreementTables } from '../engine/collect/readAgreements.ts';
import { contained } from '../engine/contained.ts';
import { doWhatIsDue, endOf, type Slice } from '../engine/engine.ts';
import { finishFor } from '../engine/finish.ts';
import { asOwner, isOwner, requireOwner } from '../engine/owner.ts';
import { settleMails } from '../engine/perform/settleMails.ts';
import { throughServices } from '../engine/services.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { hasLeftBehind } from './handover.ts';
import { setSettings } from './prepare.ts';

/** Starts a phase. Invitations before the strategy meeting are refused, unless a reason is given, which is kept. */
export const startPhase = (clock: Clock, phase: Phase, overrideReason: string): void =>
  asOwner(
    clock,
    (unitOfWork) => {
      const { settings } = unitOfWork.unit;
      if (phase === 'strategyMeeting' && !isMeetingSet(settings)) {
        throw new ProblemError({ code: 'meetingNotSet', tab: 'settings' });
      }
      if (phase !== 'forms' && unitOfWork.index.activeFocusAreas.length === 0) {
        throw new ProblemError({ code: 'noFocusAreas', tab: 'focusAreas' });
      }
      if (phase === 'invitations') refuseDatesInDoubt(unitOfWork);
      if (phase === 'invitations' && invitationsBlocked(settings, unitOfWork.now)) {
        if (overrideReason.trim() === '') {
          throw new ProblemError({ code: 'meetingNotHeld', tab: 'settings', values: { date: settings.meetingDate } });
        }
        setSettings(unitOfWork, { meetingOverrideReason: overrideReason.trim() });
        unitOfWork.note('approved', [{ key: keyOf.override(settings.year, 'meeting') }]);
      }
      unitOfWork.note('approved', [{ key: keyOf.approval(settings.year, phase) }]);
    },
    10_000,
  );

/** A conversation that may be on another day than people meant is asked about before anybody is invited. */
const refuseDatesInDoubt = ({ unit, index, now }: UnitOfWork): void => {
  const names = datesInDoubt(index, now).flatMap(({ column, name }) => (column === 'conversationDate' ? [name] : []));
  if (names.length === 0) return;
  const { pages } = words(unit.settings.language);
  throw new ProblemError({ code: 'datesInDoubt', tab: 'employees', values: { names: fewNamed(names, pages) } });
};

/**
 * What starting the phase would make and send, by the same decision that will do it. Writes nothing but the ids of
 * rows that people have typed, so that nobody is left out.
 */
export const previewPhase = (clock: Clock, phase: Phase): Preview =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    const { unit } = unitOfWork;
    const { year, language } = unit.settings;
    const asApproved: Unit = {
      ...unit,
      log: [...unit.log, { id: keyOf.approval(year, phase), state: 'approved', at: unitOfWork.moment, details: {} }],
    };
    const { ready, waiting } = due(asApproved, unitOfWork.now);
    const kinds: Record<Phase, (work: Work) => boolean> = {
      strategyMeeting: (work) => work.kind === 'mail' && work.mail === 'strategyMeeting',
      forms: (work) => work.kind === 'form' || work.kind === 'doc',
      invitations: (work) => work.kind === 'mail' && work.mail === 'invitation',
    };
    const works = ready.filter(kinds[phase]);
    const held = waiting.filter(({ work }) => kinds[phase](work));
    const nameOf = (id: string): string => unitOfWork.nameOf(id);
    return {
      forms: works.flatMap((work) =>
        work.kind === 'form'
          ? [
              {
                employeeId: work.employeeId,
                name: nameOf(work.employeeId),
                differences: questionnaireDifferences(unit, unitOfWork.employee(work.employeeId)).map(
                  ({ kind, text }) => words(language).differences[kind](text),
                ),
              },
            ]
          : [],
      ),
      docs: works.flatMap((work) =>
        work.kind === 'doc' ? [{ employeeId: work.employeeId, name: nameOf(work.employeeId) }] : [],
      ),
      mails: mailsOf(unitOfWork, works),
      waiting: countByReason(held.map(({ reason }) => words(language).waiting[reason])),
    };
  }, 10_000);

const mailsOf = (unitOfWork: UnitOfWork, works: Work[]): Preview['mails'] => {
  const mails = works.filter((work): work is MailWork => work.kind === 'mail');
  const kinds = [...new Set(mails.map(({ mail }) => mail))];
  return kinds.map((kind: MailKind) => {
    const ofKind = mails.filter(({ mail }) => mail === kind);
    const [first] = ofKind;
    const recipients = ofKind.map(({ employeeIds }) =>
      mailboxOf(unitOfWork.unit.settings, unitOfWork.employee(employeeIds[0] ?? '')),
    );
    return {
      kind: words(unitOfWork.unit.settings.language).mails[kind],
      count: ofKind.length,
      recipients,
      example: first ? exampleOf(unitOfWork, first, recipients[0] ?? '') : null,
    };
  });
};

const exampleOf = (unitOfWork: UnitOfWork, work: MailWork, to: string) => {
  const { subject, html } = mailText(unitOfWork, work);
  return { to, subject, html };
};

export const countByReason = (reasons: string[]): { reason: string; count: number }[] =>
  [...new Set(reasons)].map((reason) => ({ reason, count: reasons.filter((other) => other === reason).length }));

/**
 * One slice of what is due; the sidebar calls again until nothing is left. Where nothing is due at the start, it
 * collects what people have written, as the hourly run does, so that the manager need not wait for the hour.
 */
export const workOn = (clock: Clock, seconds: number): Progress =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.open(clock);
    // Anybody but the owner only finishes work on files of their own.
    if (!hasLeftBehind(unitOfWork)) requireOwner(unitOfWork);
    unitOfWork.makeReady();
    let counts = { done: 0, left: 0 };
    const problems = throughServices(() => {
      const { problems: found, ...counted } = isOwner(unitOfWork)
        ? slice(unitOfWork, clock, endOf(clock(), seconds))
        : { done: 0, left: 0, problems: finishFor(unitOfWork).problems };
      counts = counted;
      return found;
    });
    const { language } = unitOfWork.unit.settings;
    const refused = unitOfWork.refusals.filter(isRefusal);
    const told = toldOnce([...problems, ...refused], (id) => unitOfWork.nameIfKnown(id));
    // One cause at Google may stop many works; it is told once.
    return { ...counts, problems: [...new Set(told.map((problem) => problemSentence(problem, language)))] };
  }, 20_000);

const AGAIN = { mayRepeat: true };

/** Collects what people have written where no other work is left. */
const slice = (unitOfWork: UnitOfWork, clock: Clock, end: number): Slice => {
  const first = doWhatIsDue(unitOfWork, clock, end);
  if (first.done > 0 || first.left > 0) return first;
  const found = [
    ...first.problems,
    ...contained(unitOfWork, 'answers', () => collect(unitOfWork, true), AGAIN),
    ...contained(unitOfWork, 'tables', () => readAgreementTables(unitOfWork), AGAIN),
  ];
  const { done, left, problems } = doWhatIsDue(unitOfWork, clock, end);
  return { done, left, problems: [...found, ...problems] };
};

/** Records what the manager has checked: whether an uncertain mail was sent, or that the rest of a deletion is done. */
export const settleUncertain = (clock: Clock, key: string, wasSent: boolean): void =>
  asOwner(
    clock,
    (unitOfWork) => {
      const entry = unitOfWork.index.entry(key);
      if (entry?.kind === 'deletion' && wasSent && entry.details.left && entry.details.left.length > 0) {
        // The manager has had the files deleted that only somebody else could delete.
        const { left, ...before } = entry.details;
        const details = { ...before, settled: [...(before.settled ?? []), ...left] };
        const cleaned = left.map(({ owner }) => owner);
        // A person's row may have kept the name until now, and is deleted by the next run.
        if (entry.parts.what === 'person')
          unitOfWork.note('claimed', [{ key: entry.key, details: { ...details, cleaned } }]);
        else unitOfWork.note('done', [{ key: entry.key, details }]);
        return;
      }
      if (entry?.state !== 'uncertain' || !isKind(entry, ...MAILS))
        throw new ProblemError({ code: 'notUncertain', values: { key } });
      if (wasSent) settleMails(unitOfWork, [{ key: entry.key, fate: 'sent' }]);
      else unitOfWork.note('approved', [{ key: entry.key }]);
    },
    10_000,
  );
