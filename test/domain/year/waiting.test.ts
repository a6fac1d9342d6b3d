// What waits for somebody: each kind with whose move it is and since when, and nothing that is done.

import fc from 'fast-check';
import { startingQuestions } from '../../../src/domain/forms/questionBank.ts';
import type { Agreement, Conversation, Employee, LogRow, Unit } from '../../../src/domain/unit/unit.ts';
import { rowOf } from '../../../src/domain/work/logEntries.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf } from '../../../src/domain/work/work.ts';
import { nextForManager, WAITING_KINDS, type WaitingKind, waiting } from '../../../src/domain/year/waiting.ts';
import { waitingSentence } from '../../../src/domain/year/waitingGroups.ts';
import { employee, emptyUnit, focusArea, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const YEAR = settings.year;
const ID = 'E01';
const done = (id: string, at = '2026-09-14T10:05', details: Record<string, string> = {}): LogRow => ({
  id,
  state: 'done',
  at,
  details,
});
const INVITED = done(keyOf.invitation(YEAR, ID));
const ANSWERED = done(keyOf.answered(YEAR, ID));
const RELEASED = done(keyOf.feedback(YEAR, ID));

const TOLD_TIME = { ...INVITED, details: { slot: '2026-09-28T10:00', sequence: '0' } };
const CALLED_OFF = { ...INVITED, details: { slot: '2026-09-28T10:00', off: 'yes', sequence: '1' } };
const OFF_NOTICE = done(keyOf.moved(YEAR, ID, 1, 'off'), '2026-09-08T09:00');

interface Given {
  person?: Partial<Employee>;
  conversation?: Partial<Conversation>;
  agreement?: Partial<Agreement>;
  log?: LogRow[];
  unit?: Partial<Unit>;
}

/** One person, whose conversation is on Monday 28 September 2026 at ten. */
const unitOf = ({ person, conversation, agreement, log = [], unit }: Given): Unit =>
  emptyUnit({
    questions: [...startingQuestions()],
    employees: [
      employee({ id: ID, name: 'Anna Sø', conversationDate: '2026-09-28', conversationTime: '10:00', ...person }),
    ],
    conversations: conversation ? [row('conversations', { year: YEAR, employeeId: ID, ...conversation })] : [],
    agreements: agreement
      ? [row('agreements', { id: 'A01', year: YEAR, employeeId: ID, text: 'Læseklub', ...agreement })]
      : [],
    log,
    ...unit,
  });

const prepared = startingQuestions()
  .filter(({ answeredBy, section }) => answeredBy === 'manager' && section !== 'halfYear')
  .map(({ id }) => row('preparation', { year: YEAR, employeeId: ID, questionId: id, answer: 'Ja' }));

const seen = (given: Given, date: string, time = '12:00'): string[] =>
  waiting(unitIndexOf(unitOf(given)), { date, time }).map(({ kind, whose, since }) =>
    `${kind} ${whose} ${since}`.trim(),
  );

const HELD = { heldOn: '2026-09-28' };
const TALKED = { log: [INVITED, ANSWERED, RELEASED], unit: { preparation: prepared }, conversation: HELD };
const AGREED = { ...TALKED, agreement: { responsible: 'employee' as const, deadline: '2027-03-01' } };
const confirmedByManager = { ...HELD, managerConfirmedAt: '2026-09-29T09:00', version: 1 };
const BOTH_CONFIRMED = { ...AGREED, conversation: { ...confirmedByManager, employeeConfirmedAt: '2026-09-30T09:00' } };
const said = (questionKey: string, answer: string, submitted: string) =>
  row('answers', { year: YEAR, employeeId: ID, questionKey, answer, submitted });
/** The manager has written at that moment how far A01 has come. */
const progressNoted = (at: string, conflict?: string): LogRow => {
  const written = { by: 'manager', from: at, to: at } as const;
  const state = { status: { lastSeen: 'x', written }, note: {}, ...(conflict ? { conflict } : {}) };
  return rowOf({ key: keyOf.progress(YEAR, ID), details: { record: new Map([['A01', state]]) } }, 'done', at);
};
const told = done(keyOf.miniMus(YEAR, ID), '2027-03-16T08:10', { slot: '2027-03-30' });

test.each<[string, Given, string, string[]]>([
  [
    'nothing before she is invited but a time to set',
    { person: { conversationDate: '' } },
    '2026-09-15',
    ['time manager'],
  ],
  ['nothing where the time is set', {}, '2026-09-15', []],
  ['her answers', { log: [INVITED] }, '2026-09-15', ['answers employee 2026-09-14']],
  [
    'her answers on paper',
    { log: [INVITED], person: { hasAccount: false } },
    '2026-09-15',
    ['answers employee 2026-09-14'],
  ],
  [
    'paper to key in, from two working days before',
    { log: [INVITED], person: { hasAccount: false }, unit: { preparation: prepared } },
    '2026-09-24',
    ['paper manager 2026-09-14'],
  ],
  [
    'the preparation, from two working days before',
    { log: [INVITED, ANSWERED] },
    '2026-09-24',
    ['preparation manager 2026-09-28'],
  ],
  ['nothing three days before', { log: [INVITED, ANSWERED] }, '2026-09-23', []],
  [
    'the conversation that was not held',
    { log: [INVITED, ANSWERED], unit: { preparation: prepared } },
    '2026-10-20',
    ['talk manager 2026-09-28'],
  ],
  ['the agreements, for two weeks', TALKED, '2026-10-01', ['agreements manager 2026-09-28']],
  ['nothing where nothing was agreed', TALKED, '2026-11-01', []],
  [
    'both halves of the feedback',
    { log: [INVITED], conversation: HELD },
    '2026-11-01',
    ['feedback manager 2026-09-28', 'feedback employee 2026-09-28'],
  ],
  ['the manager’s confirmation', AGREED, '2026-10-01', ['confirmation manager 2026-09-28']],
  [
    'her confirmation',
    { ...AGREED, conversation: confirmedByManager },
    '2026-10-01',
    ['confirmation employee 2026-09-29'],
  ],
  [
    'the confirmation on paper',
    { ...AGREED, conversation: confirmedByManager, person: { hasAccount: false } },
    '2026-10-01',
    ['confirmation manager 2026-09-29'],
  ],
  [
    'her remark',
    { ...AGREED, conversation: { ...confirmedByManager, comment: 'Fristen er for kort' } },
    '2026-10-01',
    ['objection manager 2026-09-29'],
  ],
  [
    'nothing once both have confirmed',
    { ...AGREED, conversation: { ...confirmedByManager, employeeConfirmedAt: '2026-09-30T09:00' } },
    '2026-10-01',
    [],
  ],
  [
    'the agreement past its deadline',
    { ...AGREED, conversation: { ...confirmedByManager, employeeConfirmedAt: '2026-09-30T09:00' } },
    '2027-03-05',
    ['overdue employee 2027-03-01'],
  ],
  [
    'her status and the half-year review',
    { ...TALKED, log: [...TALKED.log, told] },
    '2027-04-01',
    ['halfYearReview manager 2027-03-30', 'status employee 2027-03-16'],
  ],
  [
    'what she asks for at the half-year',
    {
      ...TALKED,
      log: [...TALKED.log, told, done(keyOf.progress(YEAR, ID), '2027-03-17T09:00', { at: '2027-03-17T09:00' })],
      unit: {
        preparation: prepared,
        answers: [
          row('answers', {
            year: YEAR,
            employeeId: ID,
            questionKey: 'MIN2',
            answer: 'Giv mig to timer',
            submitted: '2027-03-17T09:00',
          }),
        ],
      },
    },
    '2027-03-18',
    ['wish manager 2027-03-17'],
  ],
  [
    'nothing of the half-year once the review has been held',
    { ...TALKED, log: [...TALKED.log, told], conversation: { ...HELD, miniMusHeldOn: '2027-03-30' } },
    '2027-04-01',
    [],
  ],
  [
    'a form that Google would not make',
    { log: [{ id: keyOf.form(YEAR, ID), state: 'failed', at: '2026-09-01T10:05', details: { status: '403' } }] },
    '2026-09-15',
    ['file manager 2026-09-01'],
  ],
  [
    'a mail of which nobody knows whether it left',
    { log: [{ ...INVITED, state: 'uncertain' }] },
    '2026-09-15',
    ['uncertain manager 2026-09-14'],
  ],
  [
    'a suggestion without an answer, after the conversation',
    {
      ...TALKED,
      unit: {
        preparation: prepared,
        suggestions: [
          row('suggestions', {
            id: 'S01',
            year: YEAR,
            employeeId: ID,
            text: 'Flere bøger',
            status: 'new',
            consent: 'named',
          }),
        ],
      },
    },
    '2026-11-01',
    ['reply manager 2026-09-28'],
  ],
  [
    'an agreement that could not be taken as it was written, each by itself',
    { ...TALKED, conversation: { ...HELD, problems: 'Aftale 1 mangler en frist.\n▸ Aftale 2 mangler en ansvarlig.' } },
    '2026-11-01',
    ['refused manager 2026-09-28', 'refused manager 2026-09-28'],
  ],
  [
    'a remark of one whose invitation nobody knows of',
    {
      ...AGREED,
      log: [ANSWERED, RELEASED],
      conversation: { ...confirmedByManager, comment: 'Fristen er for kort' },
    },
    '2026-10-01',
    ['objection manager 2026-09-29'],
  ],
  ['the conversation of one who was never invited', {}, '2026-09-29', ['talk manager 2026-09-28']],
  [
    'a wish that comes after the half-year review',
    {
      ...TALKED,
      conversation: { ...HELD, miniMusHeldOn: '2027-03-30' },
      unit: {
        preparation: prepared,
        answers: [said('MIN2', 'Giv mig to timer', '2027-04-02T09:00')],
      },
    },
    '2027-04-05',
    ['wish manager 2027-04-02'],
  ],
  [
    'no wish that was there to talk about',
    {
      ...TALKED,
      conversation: { ...HELD, miniMusHeldOn: '2027-03-30' },
      unit: { preparation: prepared, answers: [said('MIN2', 'Giv mig to timer', '2027-03-20T09:00')] },
    },
    '2027-04-05',
    [],
  ],
  [
    'an agreement to talk about, though there are no half-year reviews',
    {
      ...BOTH_CONFIRMED,
      unit: {
        preparation: prepared,
        settings: { ...settings, miniMus: false },
        answers: [said('MIN1:A01', 'Lad os tale om det', '2027-02-01T09:00')],
      },
    },
    '2027-02-02',
    ['wish manager 2027-02-01'],
  ],
  [
    'nothing to talk about once the manager has written how far it has come',
    {
      ...BOTH_CONFIRMED,
      log: [...BOTH_CONFIRMED.log, progressNoted('2027-02-03T10:00')],
      unit: { preparation: prepared, answers: [said('MIN1:A01', 'Lad os tale om det', '2027-02-01T09:00')] },
    },
    '2027-02-04',
    [],
  ],
  [
    'two accounts of one agreement',
    {
      ...BOTH_CONFIRMED,
      agreement: { ...BOTH_CONFIRMED.agreement, progressOn: '2027-02-03' },
      log: [...BOTH_CONFIRMED.log, progressNoted('2027-02-03T10:00', 'done')],
    },
    '2027-02-04',
    ['conflict manager 2027-02-03'],
  ],
  [
    'a focus area that is to be adjusted',
    { unit: { focusAreas: [{ ...focusArea('F1', 'Læsning'), decision: 'adjust', decidedOn: '2026-06-01' }] } },
    '2026-09-15',
    ['adjust manager 2026-06-01'],
  ],
  ...(['2026-09-10', '2026-10-20'] as const).map((date): [string, Given, string, string[]] => [
    `a new time for a conversation that was called off, and whose day is ${date < '2026-09-28' ? 'to come' : 'past'}`,
    { person: { conversationDate: '', conversationTime: '' }, log: [CALLED_OFF, OFF_NOTICE, ANSWERED] },
    date,
    ['calledOff manager 2026-09-08'],
  ]),
  [
    'a new time for a conversation that is about to be called off',
    { person: { conversationTime: '' }, log: [TOLD_TIME, ANSWERED] },
    '2026-09-10',
    ['calledOff manager'],
  ],
  ['nothing once it has a new time', { log: [CALLED_OFF, OFF_NOTICE, ANSWERED] }, '2026-09-10', []],
  [
    'a time, where the day that was told has passed without being called off',
    { person: { conversationDate: '' }, log: [TOLD_TIME, ANSWERED] },
    '2026-10-20',
    ['time manager'],
  ],
  ['nothing of one who is on leave', { ...AGREED, person: { state: 'onLeave' } }, '2026-10-01', []],
  ['nothing of one who has left', { log: [INVITED], person: { state: 'left' } }, '2026-10-20', []],
])('%s', (_, given, date, expected) => expect(seen(given, date)).toEqual(expected));

const TALK_KINDS: readonly string[] = ['time', 'calledOff', 'talk', 'preparation'];

test('an unheld conversation stands once, whatever its time, the day, and what is written', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '2026-09-24', '2026-09-28'),
      fc.constantFrom('', '10:00'),
      fc.constantFrom<LogRow[]>([], [INVITED], [TOLD_TIME, ANSWERED], [CALLED_OFF, OFF_NOTICE]),
      fc.boolean(),
      fc.constantFrom('2026-09-10', '2026-09-24', '2026-09-25', '2026-09-28', '2026-10-20'),
      fc.constantFrom('08:00', '12:00'),
      (conversationDate, conversationTime, log, isPrepared, date, time) => {
        const given = {
          person: { conversationDate, conversationTime },
          log,
          unit: { preparation: isPrepared ? prepared : [] },
        };
        const kinds = seen(given, date, time).map((line) => line.split(' ')[0] ?? '');
        const aboutTalk = kinds.filter((kind) => TALK_KINDS.includes(kind));
        expect(aboutTalk.length).toBeLessThanOrEqual(1);
        if (conversationDate !== '' && conversationDate < date && !log.includes(CALLED_OFF))
          expect(aboutTalk).toEqual(['talk']);
      },
    ),
  );
});

test.each<[string, string]>([
  ['08:00', 'preparation'],
  ['10:00', 'talk'],
])('on its day at %s what is to be done is: %s', (time, kind) => {
  expect(seen({ log: [INVITED, ANSWERED] }, '2026-09-28', time)).toEqual([`${kind} manager 2026-09-28`]);
});

test('what the manager does next is the first that is the manager’s move', () => {
  const items = waiting(unitIndexOf(unitOf({ log: [INVITED], conversation: HELD })), {
    date: '2026-09-30',
    time: '12:00',
  });
  expect(nextForManager(items)?.kind).toBe('agreements');
  expect(nextForManager(items.filter(({ whose }) => whose === 'employee'))).toBeUndefined();
});

test('everything that the rules name is a kind, and each has a sentence in both languages', () => {
  const named: Record<string, WaitingKind> = {
    'conversation not held': 'talk',
    'answers missing': 'answers',
    'preparation not written': 'preparation',
    'one side’s feedback missing': 'feedback',
    'agreement not confirmed': 'confirmation',
    'objection raised': 'objection',
    'row of the Doc’s table refused': 'refused',
    'form refused by Google': 'file',
    'status not given': 'status',
    'wish from the half-year': 'wish',
    'reply owed': 'reply',
    'text to look at': 'text',
    'mail uncertain': 'uncertain',
    'conversation called off': 'calledOff',
  };
  for (const kind of Object.values(named)) expect(WAITING_KINDS).toContain(kind);
  const index = unitIndexOf(unitOf({}));
  for (const kind of WAITING_KINDS)
    for (const language of ['da', 'en'] as const) {
      const inLanguage = unitIndexOf({ ...index.unit, settings: { ...settings, language } });
      const items = [1, 2].map((at) => ({
        kind,
        whose: 'manager' as const,
        employeeId: ID,
        since: '',
        about: `${at}`,
      }));
      expect(waitingSentence(inLanguage, { kind, whose: 'manager', items })).toMatch(/^.{10,}\.$/);
    }
});
