// Where the year is: the next step, how far each person has come, and what waits for the manager.
import type { Overview } from '../contract.ts';
import { due, isMeetingHeld, meetingSlotOf } from '../domain/due.ts';
import { emailProblems } from '../domain/emails.ts';
import { toAdjust } from '../domain/focusDecisions.ts';
import { filesElsewhere, formsOpenElsewhere } from '../domain/handover.ts';
import { ownHand } from '../domain/hands.ts';
import { isYearOver } from '../domain/nextCycle.ts';
import type { Problem } from '../domain/problem.ts';
import { marksIn } from '../domain/progress.ts';
import { flaggedTexts, problemOfFlagged } from '../domain/report/flaggedTexts.ts';
import { settingsOf } from '../domain/settingsList.ts';
import { stepOf } from '../domain/steps.ts';
import { unansweredSuggestions } from '../domain/suggestionReplies.ts';
import { TABLES } from '../domain/tables.ts';
import { problemSentence } from '../domain/words/problemSentence.ts';
import { choiceTitle, words } from '../domain/words/words.ts';
import { keyOf, MAIL_KEY, mailOfKey, PHASES, type Phase } from '../domain/work.ts';
import { remainingMails } from '../google/mail.ts';
import { proposedViews } from './deletions.ts';
import { type Clock, Desk } from './desk.ts';
import { toFinish } from './handover.ts';
import { isOwner } from './install.ts';
import { problemOfFailure } from './perform/stages.ts';
import { tally } from './phases.ts';

export const overview = (clock: Clock): Overview => {
  const desk = Desk.open(clock);
  const { unit, register } = desk;
  const { language, unitName, year } = unit.settings;
  const text = words(language);
  const { ready, waiting } = due(unit, desk.now);
  const nextCycle = isYearOver(unit.settings, desk.now);
  const phase = nextCycle ? null : nextPhase(desk);
  const hand = ownHand(unit.settings);
  const elsewhere = filesElsewhere(register, hand);
  const formsElsewhere = formsOpenElsewhere(register, hand);
  const flagged = flaggedTexts(unit);
  return {
    language,
    unitName,
    year,
    nextStep: { text: nextCycle ? text.nextSteps.nextCycle : nextStepText(desk, phase), phase, nextCycle },
    people: unit.employees.map((employee) => {
      const step = stepOf(register, employee);
      return {
        id: employee.id,
        name: employee.name,
        step,
        stepText: text.steps[step],
        conversation:
          employee.conversationDate === '' ? '' : text.at(employee.conversationDate, employee.conversationTime),
        formLink: employee.formLink,
        docLink: employee.docLink,
      };
    }),
    waiting: [
      ...tally(waiting.filter(({ reason }) => reason !== 'notApproved').map(({ reason }) => text.waiting[reason])),
      ...(formsElsewhere === 0 ? [] : [{ reason: text.people.formsElsewhere, count: formsElsewhere }]),
      ...(elsewhere === 0 ? [] : [{ reason: text.people.filesElsewhere, count: elsewhere }]),
    ],
    ready: isOwner(desk) ? ready.length : toFinish(desk),
    uncertain: unit.log
      .filter((entry) => entry.state === 'uncertain')
      .map(({ id }) => ({ key: id, text: uncertainText(desk, id) })),
    flagged: flagged.map((text) => ({
      key: text.key,
      text: problemSentence(problemOfFlagged(text, language), language),
    })),
    suggestions: unansweredSuggestions(register).map((suggestion) => ({ id: suggestion.id, text: suggestion.text })),
    deletions: proposedViews(desk),
    problems: [
      ...[
        ...desk.problems,
        ...settingsOf([...desk.table('settings')]).problems,
        ...emailProblems(unit.employees).values(),
        ...failed(desk),
        ...doubted(desk),
        ...toAdjust(unit),
        ...flagged.map((text) => problemOfFlagged(text, language)),
      ].map((problem) => problemSentence(problem, language)),
      ...unit.employees.flatMap(({ id, name }) => {
        const problems = register.conversation(id)?.problems ?? '';
        return problems === '' ? [] : problems.split('\n').map((problem) => `${name}: ${problem}`);
      }),
    ],
    mailQuotaLeft: remainingMails(),
  };
};

/** Work that did not succeed and is tried again each time. */
const failed = (desk: Desk): Problem[] =>
  desk.unit.log
    .filter(({ state }) => state === 'failed')
    .map(({ id, facts }) =>
      MAIL_KEY.test(id) && !facts.reason
        ? { code: 'mailRefused', facts: { key: id } }
        : problemOfFailure(desk, { key: id, status: Number(facts.status ?? 0), reason: facts.reason ?? '' }),
    );

/** Where both have told how far an agreement is, and nobody can know who did last. */
const doubted = ({ unit, register }: Desk): Problem[] =>
  unit.employees.flatMap((employee) =>
    [...marksIn(register, employee.id).doubt].flatMap(([id, typed]): Problem[] => {
      const titleOf = (progress: string): string =>
        choiceTitle(TABLES.agreements.columns.progress, progress, unit.settings.language);
      const told = register.agreements(employee.id).find((agreement) => agreement.id === id)?.progress ?? '';
      const facts = { id, name: employee.name, told: titleOf(told), typed: titleOf(typed) };
      return [{ code: 'progressInDoubt', tab: 'agreements', facts }];
    }),
  );

/** The first phase that the manager has not started. */
const nextPhase = (desk: Desk): Phase | null => {
  const { year } = desk.unit.settings;
  const held = isMeetingHeld(desk.unit.settings, desk.now);
  return (
    PHASES.find(
      (phase) => !desk.register.entry(keyOf.approval(year, phase)) && !(phase === 'strategyMeeting' && held),
    ) ?? null
  );
};

const nextStepText = (desk: Desk, phase: Phase | null): string => {
  const { language } = desk.unit.settings;
  const text = words(language);
  if (!desk.hasRows('employees')) return text.nextSteps.importEmployees;
  if (desk.register.activeFocusAreas.length === 0) return text.nextSteps.writeStrategy;
  if (phase === 'strategyMeeting' && meetingSlotOf(desk.unit.settings) === '') return text.nextSteps.setMeeting;
  return phase ? text.phases[phase] : text.nothingWaits;
};

/** A key told in words: which mail, to whom. */
const uncertainText = (desk: Desk, key: string): string => {
  const [, kind = '', id = ''] = key.split('/');
  const { mails } = words(desk.unit.settings.language);
  const mail = mailOfKey(key);
  const owner = desk.unit.agreements.find((agreement) => agreement.id === id)?.employeeId ?? id;
  return `${mail ? mails[mail] : kind}: ${desk.register.employee(owner)?.name ?? id}`;
};
