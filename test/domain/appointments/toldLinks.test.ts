// Whoever has been told a link is told the one that takes its place: each kind of file at each stage, once, and nobody else.
import { withLinksTold } from '../../../src/domain/appointments/formerLinks.ts';
import { newLinks } from '../../../src/domain/appointments/newLinks.ts';
import { linklessPeople, newLinkWork } from '../../../src/domain/appointments/newLinkWork.ts';
import { linksToldBy } from '../../../src/domain/appointments/toldLinks.ts';
import { fingerprint } from '../../../src/domain/text/fingerprint.ts';
import type { LogRow, Unit } from '../../../src/domain/unit/unit.ts';
import { USED_KINDS, type UsedKind } from '../../../src/domain/work/fileTroubles.ts';
import { entryOf } from '../../../src/domain/work/logEntries.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf } from '../../../src/domain/work/work.ts';
import { due } from '../../../src/domain/year/due.ts';
import { employee, emptyUnit } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const EVENING = { date: '2026-09-16', time: '18:00' };
const MORNING = { date: '2026-09-17', time: '08:05' };
const AT = '2026-09-14T10:00';

const entry = (id: string, details: Record<string, string> = {}, state: LogRow['state'] = 'done'): LogRow => ({
  id,
  state,
  at: AT,
  details,
});
const linked = (kind: UsedKind, number: number, file: string, year = 2026): Record<string, string> => ({
  links: `${kind}-${year}/${number}:${fingerprint(file)}`,
});
/** Each kind's mail that tells its link. */
const TELLS: Record<UsedKind, string> = {
  form: '2026/invitation/E01',
  doc: '2026/invitation/E01',
  agreementForm: '2026/confirmationRequest/E01/1',
  statusForm: '2026/miniMus/E01',
};
const PERSON = employee({
  id: 'E01',
  email: 'anna@solby.dk',
  hasAccount: true,
  state: 'active',
  conversationDate: '2026-09-28',
  conversationTime: '10:00',
});
const HELD = { year: 2026, employeeId: 'E01', heldOn: '2026-09-15' };
const CONFIRMING = { ...HELD, version: 1, managerConfirmedAt: '2026-09-15T10:00' };
const AGREEMENT = row('agreements', {
  id: 'A01',
  employeeId: 'E01',
  year: 2026,
  text: 'Læsebånd',
  responsible: 'employee',
});
/** What makes the link of use. */
const USEFUL: Record<UsedKind, Partial<Unit>> = {
  form: {},
  doc: {},
  agreementForm: { conversations: [row('conversations', CONFIRMING)], agreements: [AGREEMENT] },
  statusForm: { conversations: [row('conversations', HELD)], agreements: [AGREEMENT] },
};
const unitOf = (kind: UsedKind, log: LogRow[], more: Partial<Unit> = {}): Unit =>
  emptyUnit({ employees: [PERSON], ...USEFUL[kind], log, ...more });
const fileRow = (kind: UsedKind, file: string, more: Record<string, string> = {}): LogRow =>
  entry(`2026/${kind}/E01`, { file, url: `https://forms/${file}`, version: '1', ...more });
const toldOf = (unit: Unit): string[] =>
  newLinks(unitIndexOf(unit), PERSON).map(({ kind, key }) => `${kind} ${key ? 'new' : 'awaited'}`);

type Stage = [name: string, log: (kind: UsedKind) => LogRow[], expected: (kind: UsedKind) => string[]];
const STAGES: Stage[] = [
  ['never told', (kind) => [fileRow(kind, 'new')], () => []],
  ['told, and the same', (kind) => [entry(TELLS[kind], linked(kind, 1, 'old')), fileRow(kind, 'old')], () => []],
  [
    'told, and another',
    (kind) => [entry(TELLS[kind], linked(kind, 1, 'old')), fileRow(kind, 'new')],
    (kind) => [`${kind} new`],
  ],
  ['told, and not made yet', (kind) => [entry(TELLS[kind], linked(kind, 1, 'old'))], (kind) => [`${kind} awaited`]],
  [
    'told of both',
    (kind) => [
      entry(TELLS[kind], linked(kind, 1, 'old')),
      entry(`2026/newLink/E01/${kind}/2/${fingerprint('new')}`, { to: 'E01', ...linked(kind, 2, 'new') }),
      fileRow(kind, 'new'),
    ],
    () => [],
  ],
  [
    'told of both, and the first is back',
    (kind) => [
      entry(TELLS[kind], linked(kind, 1, 'old')),
      entry(`2026/newLink/E01/${kind}/2/${fingerprint('new')}`, { to: 'E01', ...linked(kind, 2, 'new') }),
      fileRow(kind, 'old'),
    ],
    (kind) => [`${kind} new`],
  ],
  [
    'a mail that was refused told nothing',
    (kind) => [entry(TELLS[kind], linked(kind, 1, 'old'), 'failed'), fileRow(kind, 'new')],
    () => [],
  ],
  ['of another year', (kind) => [entry(TELLS[kind], linked(kind, 1, 'old', 2025)), fileRow(kind, 'new')], () => []],
];

describe.each(STAGES)('%s', (_, log, expected) => {
  test.each(USED_KINDS)('%s', (kind) => {
    // A request that was refused has not been made; the agreement form waits for it.
    expect(toldOf(unitOf(kind, log(kind)))).toEqual(expected(kind));
  });
});

const anew = (kind: UsedKind): LogRow[] => [entry(TELLS[kind], linked(kind, 1, 'old')), fileRow(kind, 'new')];

test('a form that is of no use any more is told to nobody: the talk is held, it is closed, all is confirmed or done', () => {
  expect(toldOf(unitOf('form', anew('form'), { conversations: [row('conversations', HELD)] }))).toEqual([]);
  const closed = [entry(TELLS.form, linked('form', 1, 'old')), fileRow('form', 'new', { closed: 'yes' })];
  expect(toldOf(unitOf('form', closed))).toEqual([]);
  const confirmed = row('conversations', { ...CONFIRMING, employeeConfirmedAt: '2026-09-15T11:00' });
  expect(toldOf(unitOf('agreementForm', anew('agreementForm'), { conversations: [confirmed] }))).toEqual([]);
  expect(
    toldOf(unitOf('statusForm', anew('statusForm'), { agreements: [{ ...AGREEMENT, progress: 'lapsed' }] })),
  ).toEqual([]);
  expect(toldOf(unitOf('doc', anew('doc'), { conversations: [row('conversations', HELD)] }))).toEqual(['doc new']);
});

test('nor to somebody without an account, on leave, or who has left', () => {
  expect(newLinks(unitIndexOf(unitOf('form', anew('form'))), { ...PERSON, hasAccount: false })).toEqual([]);
  for (const state of ['onLeave', 'left'] as const) {
    const { ready, waiting } = due(unitOf('form', anew('form'), { employees: [{ ...PERSON, state }] }), MORNING);
    expect(JSON.stringify([ready, waiting])).not.toContain('newLink');
  }
});

const mailsIn = (unit: Unit, now: { date: string; time: string }): [ready: string[], waiting: string[]] => {
  const { ready, waiting } = due(unit, now);
  const named = (works: typeof ready): string[] =>
    works.flatMap((work) => (work.kind === 'mail' ? work.keys.filter((key) => key.includes('newLink')) : []));
  return [named(ready), waiting.flatMap(({ work, reason }) => named([work]).map(() => reason))];
};

test('all that is new to a person goes into one mail of the next morning, once all of it is made', () => {
  const told = [
    entry('2026/invitation/E01', { links: `${linked('form', 1, 'old').links} ${linked('doc', 1, 'old').links}` }),
  ];
  const half = unitOf('form', [...told, fileRow('form', 'new')]);
  expect(mailsIn(half, MORNING)).toEqual([[], ['formNotReady']]);
  const whole = unitOf('form', [...told, fileRow('form', 'new'), fileRow('doc', 'new')]);
  expect(mailsIn(whole, EVENING)).toEqual([[], ['notMorning', 'notMorning']]);
  const { ready } = due(whole, MORNING);
  expect(ready.flatMap((work) => (work.kind === 'mail' && work.mail === 'newLink' ? [work.keys.length] : []))).toEqual([
    2,
  ]);
});

test.each([
  [
    'the talk is before the next morning’s mails',
    { conversationDate: '2026-09-17', conversationTime: '08:30' },
    {},
    true,
  ],
  ['the talk is after them', { conversationDate: '2026-09-17', conversationTime: '10:00' }, {}, false],
  ['the answer is due today', {}, { answerDeadline: '2026-09-16' }, true],
  ['the answer is due tomorrow', {}, { answerDeadline: '2026-09-17' }, false],
])('at once where %s: %#', (_, times, settings, isAtOnce) => {
  const unit = unitOf('form', anew('form'), { employees: [{ ...PERSON, ...times }] });
  const [ready] = mailsIn({ ...unit, settings: { ...unit.settings, ...settings } }, EVENING);
  expect(ready).toHaveLength(isAtOnce ? 1 : 0);
});

describe('the manager is told to ring somebody whose new link is needed before the next mails', () => {
  const SOON = { ...PERSON, conversationDate: '2026-09-17', conversationTime: '08:30' };
  const key = keyOf.newLink(2026, 'E01', 'form', 2, fingerprint('new'));
  const tried = (state: LogRow['state']): LogRow[] => [
    ...anew('form'),
    entry(key, { to: 'E01', ...linked('form', 2, 'new') }, state),
  ];
  test.each<[string, typeof PERSON, LogRow[], boolean, boolean]>([
    ['not where a mail brings it', SOON, anew('form'), true, false],
    ['where the day’s mails are used up', SOON, anew('form'), false, true],
    ['where the address is none', { ...SOON, email: 'anna at solby.dk' }, anew('form'), true, true],
    ['where Google refused the mail', SOON, tried('failed'), true, true],
    ['where it may not have left', SOON, tried('uncertain'), true, true],
    ['not where there is time', PERSON, anew('form'), false, false],
    ['not of somebody on leave', { ...SOON, state: 'onLeave' }, anew('form'), false, false],
  ])('%s', (_, person, log, canMail, isToRing) => {
    const index = unitIndexOf(unitOf('form', log, { employees: [person] }));
    expect(linklessPeople(index, EVENING, canMail).map(({ id }) => id)).toEqual(isToRing ? ['E01'] : []);
  });
});

test('with a change of the appointment that goes at once', () => {
  const invitation = entry('2026/invitation/E01', { slot: '2026-09-17T08:30', ...linked('form', 1, 'old') });
  const unit = unitOf('form', [invitation, fileRow('form', 'new')]);
  const mails = due(unit, EVENING).ready.flatMap((work) => (work.kind === 'mail' && work.parts ? [work.parts] : []));
  expect(mails.map((parts) => parts.map(({ mail }) => mail))).toEqual([['newLink', 'moved']]);
});

test.each(['uncertain', 'approved', 'failed'] as const)('a notice that is %s keeps its key', (state) => {
  const key = keyOf.newLink(2026, 'E01', 'form', 2, fingerprint('new'));
  const unit = unitOf('form', [...anew('form'), entry(key, { to: 'E01', ...linked('form', 2, 'new') }, state)]);
  const [ready, waiting] = mailsIn(unit, EVENING);
  expect([ready, waiting]).toEqual(
    { uncertain: [[], ['uncertain']], approved: [[key], []], failed: [[], ['notMorning']] }[state],
  );
  // Another file made meanwhile does not wait for the manager's word on this one.
  const another = unitOf('form', [...unit.log.filter(({ id }) => id !== '2026/form/E01'), fileRow('form', 'newer')]);
  expect(newLinkWork(unitIndexOf(another), PERSON, MORNING).map(({ work }) => work.key)).toEqual([
    keyOf.newLink(2026, 'E01', 'form', 2, fingerprint('newer')),
  ]);
});

test('the claim of a mail says what it links to, and numbers what takes the place of another', () => {
  const marks = (unit: Unit, key: Parameters<typeof linksToldBy>[1]) =>
    Object.fromEntries(linksToldBy(unitIndexOf(unit), key, 'E01', EVENING).links ?? []);
  const first = unitOf('form', [fileRow('form', 'old'), fileRow('doc', 'paper')]);
  expect(marks(first, keyOf.invitation(2026, 'E01'))).toEqual({
    'form-2026': `1:${fingerprint('old')}`,
    'doc-2026': `1:${fingerprint('paper')}`,
  });
  const second = unitOf('form', anew('form'));
  expect(marks(second, keyOf.reminder(2026, 'E01', 3))).toEqual({ 'form-2026': `2:${fingerprint('new')}` });
  expect(marks(second, keyOf.digest(2026, '2026-09-14'))).toEqual({});
  const troubled = unitOf('statusForm', [
    fileRow('statusForm', 'old'),
    entry('2026/fileTrouble/E01/statusForm', { reason: 'trashed' }, 'failed'),
  ]);
  expect(marks(troubled, keyOf.overdue(2026, 1, 'A01', 'employee', '2026-09-01'))).toEqual({});
});

test('messages of older code are taken to have told what stands there', () => {
  const log = [
    entry('2026/invitation/E01'),
    entry('2026/invitation/E02'),
    entry('2026/overdue-1w/A01/employee/2026-09-01', { to: 'E01', on: '2026-09-07' }),
    entry('2026/overdue-1w/A01/manager/2026-09-01', { to: 'manager', on: '2026-09-07' }),
    entry('2026/invitation/E03', {}, 'failed'),
    fileRow('form', 'f'),
    fileRow('doc', 'd'),
    fileRow('statusForm', 's'),
    entry('2026/form/E02', { file: 'x' }),
  ].flatMap((one) => entryOf(one) ?? []);
  const notes = withLinksTold(log, (id) => id === 'E01');
  expect(
    notes.map(({ key, details }) => [key, [...((details as { links?: Map<string, string> })?.links?.keys() ?? [])]]),
  ).toEqual([
    ['2026/invitation/E01', ['form-2026', 'doc-2026']],
    ['2026/overdue-1w/A01/employee/2026-09-01', ['statusForm-2026']],
  ]);
});
