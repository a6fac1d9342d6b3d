// The phases that the manager starts: what would be made and sent is shown, then approved, and from then on it is work.
import type { Preview, Progress } from '../../contract.ts';
import { questionnaireDifferences } from '../../domain/forms/tailoring.ts';
import { leftBehind } from '../../domain/privacy/deletionWork.ts';
import { toldReplies } from '../../domain/strategy/suggestionReplies.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import { problemSentence } from '../../domain/words/problemSentence.ts';
import { words } from '../../domain/words/words.ts';
import { keyOf, type MailKind, type MailWork, type Phase, type Work } from '../../domain/work/work.ts';
import { due, invitationsBlocked, meetingSlotOf } from '../../domain/year/due.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { collect } from '../engine/collect/collect.ts';
import { readAgreementTables } from '../engine/collect/readAgreements.ts';
import { doWhatIsDue, endOf, type Slice } from '../engine/engine.ts';
import { mailText } from '../engine/mailContent.ts';
import { isOwner } from '../engine/owner.ts';
import { toldIn } from '../engine/perform/mails.ts';
import { type Clock, Desk } from '../engine/unitOfWork.ts';
import { finishFor, hasLeftBehind } from './handover.ts';
import { setSettings } from './prepare.ts';

/** Starts a phase. Invitations before the strategy meeting are refused, unless a reason is given, which is kept. */
export const startPhase = (clock: Clock, phase: Phase, overrideReason: string): void =>
  withDocumentLock(() => {
    const desk = Desk.openForWork(clock);
    const { settings } = desk.unit;
    if (phase === 'strategyMeeting' && meetingSlotOf(settings) === '') {
      throw new ProblemError({ code: 'meetingNotSet', tab: 'settings' });
    }
    if (phase !== 'forms' && desk.register.activeFocusAreas.length === 0) {
      throw new ProblemError({ code: 'noFocusAreas', tab: 'focusAreas' });
    }
    if (phase === 'invitations' && invitationsBlocked(settings, desk.now)) {
      if (overrideReason.trim() === '') {
        throw new ProblemError({ code: 'meetingNotHeld', tab: 'settings', facts: { date: settings.meetingDate } });
      }
      setSettings(desk, { meetingOverrideReason: overrideReason.trim() });
      desk.note('approved', [{ key: keyOf.override(settings.year, 'meeting') }]);
    }
    desk.note('approved', [{ key: keyOf.approval(settings.year, phase) }]);
  }, 10_000);

/**
 * What starting the phase would make and send, shown by the same decision that will do it. Only rows that people
 * have typed get their ids, so that nobody is left out.
 */
export const previewPhase = (clock: Clock, phase: Phase): Preview =>
  withDocumentLock(() => {
    const desk = Desk.openForWork(clock);
    const { unit } = desk;
    const { year, language } = unit.settings;
    const asApproved: Unit = {
      ...unit,
      log: [...unit.log, { id: keyOf.approval(year, phase), state: 'approved', at: desk.moment, facts: {} }],
    };
    const { ready, waiting } = due(asApproved, desk.now);
    const kinds: Record<Phase, (work: Work) => boolean> = {
      strategyMeeting: (work) => work.kind === 'mail' && work.mail === 'strategyMeeting',
      forms: (work) => work.kind === 'form' || work.kind === 'doc',
      invitations: (work) => work.kind === 'mail' && work.mail === 'invitation',
    };
    const works = ready.filter(kinds[phase]);
    const held = waiting.filter(({ work }) => kinds[phase](work));
    const nameOf = (id: string): string => desk.employee(id).name;
    return {
      forms: works.flatMap((work) =>
        work.kind === 'form'
          ? [
              {
                employeeId: work.employeeId,
                name: nameOf(work.employeeId),
                differences: questionnaireDifferences(unit, desk.employee(work.employeeId)).map(({ kind, text }) =>
                  words(language).differences[kind](text),
                ),
              },
            ]
          : [],
      ),
      docs: works.flatMap((work) =>
        work.kind === 'doc' ? [{ employeeId: work.employeeId, name: nameOf(work.employeeId) }] : [],
      ),
      mails: mailsOf(desk, works),
      waiting: tally(held.map(({ reason }) => words(language).waiting[reason])),
    };
  }, 10_000);

const mailsOf = (desk: Desk, works: Work[]): Preview['mails'] => {
  const mails = works.filter((work): work is MailWork => work.kind === 'mail');
  const kinds = [...new Set(mails.map(({ mail }) => mail))];
  return kinds.map((kind: MailKind) => {
    const ofKind = mails.filter(({ mail }) => mail === kind);
    const [first] = ofKind;
    const recipients = ofKind.map(({ employeeIds }) => desk.employee(employeeIds[0] ?? '').email);
    return {
      kind: words(desk.unit.settings.language).mails[kind],
      count: ofKind.length,
      recipients,
      example: first ? exampleOf(desk, first, recipients[0] ?? '') : null,
    };
  });
};

const exampleOf = (desk: Desk, work: MailWork, to: string) => {
  const { subject, html } = mailText(desk, work);
  return { to, subject, html };
};

export const tally = (reasons: string[]): { reason: string; count: number }[] =>
  [...new Set(reasons)].map((reason) => ({ reason, count: reasons.filter((other) => other === reason).length }));

/**
 * One slice of what is due; the sidebar calls again until nothing is left. Where nothing is due from the start it looks
 * for what people have written, as the hourly run does, so that the manager need not wait for the hour.
 */
export const workOn = (clock: Clock, seconds: number): Progress =>
  withDocumentLock(() => {
    const desk = Desk.openForWork(clock);
    // Files belong to who makes them: another at the screen only finishes what is theirs.
    const { done, left, problems } = isOwner(desk) ? slice(desk, clock, endOf(clock(), seconds)) : finished(desk);
    const { language } = desk.unit.settings;
    return { done, left, problems: problems.map((problem) => problemSentence(problem, language)) };
  }, 20_000);

/** Where nothing is left to do, what people have written since is looked for. */
const slice = (desk: Desk, clock: Clock, end: number): Slice => {
  const first = doWhatIsDue(desk, clock, end);
  if (first.done > 0 || first.left > 0) return first;
  const found = [...first.problems, ...collect(desk), ...readAgreementTables(desk)];
  const { done, left, problems } = doWhatIsDue(desk, clock, end);
  return { done, left, problems: [...found, ...problems] };
};

const finished = (desk: Desk): Slice => {
  if (!hasLeftBehind(desk)) throw new ProblemError({ code: 'notOwner' });
  return { done: 0, left: 0, problems: finishFor(desk) };
};

/** The manager has looked: an uncertain mail was sent, or is to be sent again; or a deletion's rest is gone. */
export const settleUncertain = (clock: Clock, key: string, wasSent: boolean): void =>
  withDocumentLock(() => {
    const desk = Desk.openForWork(clock);
    const entry = desk.register.entry(key);
    if (entry && wasSent && leftBehind(entry).length > 0) {
      // The manager has seen to it that what lay with another is deleted.
      const { left: _left, ...facts } = entry.facts;
      const clean = leftBehind(entry).map(({ by }) => by);
      // A person's row may have kept the name until now, and goes with the next run.
      if (key.endsWith('/person')) desk.note('claimed', [{ key, facts: { ...facts, clean: clean.join(' ') } }]);
      else desk.note('done', [{ key, facts }]);
      return;
    }
    if (entry?.state !== 'uncertain') throw new ProblemError({ code: 'notUncertain', facts: { key } });
    if (wasSent) {
      desk.note('done', [{ key, facts: factsOfSent(desk, key) }]);
      desk.note('done', toldReplies(desk.register, [key]));
    } else desk.remove('log', [{ id: key }]);
  }, 10_000);

/** A run that died has not noted the time that its mail gave; without it a change of time would go untold. */
const factsOfSent = (desk: Desk, key: string): Record<string, string> => {
  return { ...toldIn(desk, key), ...desk.register.entry(key)?.facts };
};
