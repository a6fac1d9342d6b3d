// Follow-up: which agreements are reminded of, when, and to whom; the digest; one mail for each reader and morning.
import { addDays } from '../../../src/domain/calendar/calendarDate.ts';
import { isWorkingDay } from '../../../src/domain/calendar/workingDays.ts';
import { mailText } from '../../../src/domain/mails/mailText.ts';
import type { Agreement, Conversation, Employee, LogRow, Now, Settings, Unit } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf, type MailWork, mailOfKey } from '../../../src/domain/work/work.ts';
import { digestOf } from '../../../src/domain/year/digest.ts';
import { due } from '../../../src/domain/year/due.ts';
import { agreement, employee, emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';
import { sentRow } from '../sentMails.ts';

const YEAR = 2026;
const talk = (employeeId: string, parts: Partial<Conversation> = {}): Conversation =>
  row('conversations', { year: YEAR, employeeId, heldOn: '2026-09-28', ...parts });
const agreed = (parts: Partial<Agreement>): Agreement =>
  agreement({ id: 'A10', year: YEAR, deadline: '2026-12-01', ...parts });

const unitOf = (agreements: Partial<Agreement>[], parts: Partial<Unit> = {}, given: Partial<Settings> = {}): Unit =>
  emptyUnit({
    employees: [employee({ id: 'E01' })],
    conversations: [talk('E01')],
    agreements: agreements.map(agreed),
    ...parts,
    settings: { ...settings, sendDigest: false, miniMus: false, ...given },
  });

const mailsOn = (unit: Unit, date: string, time = '08:10'): MailWork[] =>
  due(unit, { date, time }).ready.flatMap((work) => (work.kind === 'mail' ? [work] : []));

const done = (id: string, date: string, details: Record<string, string> = {}): LogRow => ({
  id,
  state: 'done',
  at: `${date}T08:10`,
  details,
});

const at = (date: string): Now => ({ date, time: '08:10' });

/** All keys of mails that leave from one day to another, as the engine notes them and the mornings; days without a run are left out. */
const lived = (unit: Unit, from: string, to: string, missed: (date: string) => boolean = () => false): string[] => {
  const sent: string[] = [];
  let log = unit.log;
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (missed(date)) continue;
    const today = { ...unit, log };
    const index = unitIndexOf(today);
    for (const { keys, to: kind, employeeIds } of mailsOn(today, date)) {
      sent.push(...keys.map((key) => `${date} ${key.split('/').slice(1, 4).join('/')}`));
      const reader = kind === 'manager' ? kind : (employeeIds[0] ?? '');
      log = [...log, ...keys.map((key) => sentRow(index, key, { to: reader, on: date }))];
    }
    if (isWorkingDay(date, unit.settings.closedDays))
      log = [...log.filter(({ id }) => id !== keyOf.morning), done(keyOf.morning, date)];
  }
  return sent;
};

describe('reminders of an agreement', () => {
  test('rest from when the employee has asked to talk about it, until that has been done', () => {
    const asked = row('answers', {
      employeeId: 'E01',
      year: YEAR,
      questionKey: 'MIN1:A10',
      answer: 'Lad os tale om det',
      submitted: '2026-12-08T10:00',
    });
    expect(lived(unitOf([{}], { answers: [asked] }), '2026-12-09', '2027-03-12')).toEqual([]);
    const held = [talk('E01', { miniMusHeldOn: '2026-12-18' })];
    expect(lived(unitOf([{}], { answers: [asked], conversations: held }), '2026-12-19', '2027-01-02')).toEqual([
      '2026-12-21 overdue-2w/A10/employee',
      '2026-12-28 overdue-3w/A10/employee',
    ]);
    // Another agreement goes on being reminded of.
    expect(lived(unitOf([{ id: 'A11' }], { answers: [asked] }), '2026-12-12', '2026-12-15')).toEqual([
      '2026-12-14 overdue-1w/A11/employee',
    ]);
  });

  test('come 14, 3 and 0 days before the deadline, then on Mondays: three weekly, three fortnightly, and no more', () => {
    expect(lived(unitOf([{}]), '2026-10-01', '2027-03-12')).toEqual([
      '2026-11-17 deadline-14d/A10/employee',
      '2026-11-27 deadline-3d/A10/employee', // 28 November is a Saturday.
      '2026-12-01 deadline-0d/A10/employee',
      '2026-12-14 overdue-1w/A10/employee',
      '2026-12-21 overdue-2w/A10/employee',
      '2026-12-28 overdue-3w/A10/employee',
      '2027-01-11 overdue-5w/A10/employee',
      '2027-01-25 overdue-7w/A10/employee',
      '2027-02-08 overdue-9w/A10/employee',
    ]);
  });

  test('that fall on days off come before the deadline, never after it; overdue weeks on their first working day', () => {
    // Easter Sunday is 28 March 2027; Maundy Thursday the 25th.
    expect(lived(unitOf([{ deadline: '2027-03-28' }]), '2027-03-01', '2027-04-30')).toEqual([
      '2027-03-12 deadline-14d/A10/employee',
      '2027-03-24 deadline-0d/A10/employee',
      '2027-04-05 overdue-1w/A10/employee',
      '2027-04-12 overdue-2w/A10/employee',
      '2027-04-19 overdue-3w/A10/employee',
    ]);
    // Whit Monday is 17 May 2027.
    expect(
      lived(unitOf([{ deadline: '2027-05-05' }]), '2027-05-10', '2027-05-21', (date) => date < '2027-05-18'),
    ).toEqual(['2027-05-18 overdue-1w/A10/employee']);
    const closed = ['2026-11-16', '2026-11-17', '2026-11-18'];
    expect(lived(unitOf([{}], {}, { closedDays: closed }), '2026-11-01', '2026-11-20')).toEqual([
      '2026-11-13 deadline-14d/A10/employee',
    ]);
  });

  test('that were missed come as the latest that is due, not as all of them', () => {
    const away = (from: string, to: string) => (date: string) => date >= from && date < to;
    expect(lived(unitOf([{}]), '2026-11-01', '2026-12-01', away('2026-11-10', '2026-11-23'))).toEqual([
      '2026-11-23 deadline-14d/A10/employee',
      '2026-11-27 deadline-3d/A10/employee',
      '2026-12-01 deadline-0d/A10/employee',
    ]);
    expect(lived(unitOf([{}]), '2026-11-01', '2026-12-24', away('2026-11-10', '2026-12-17'))).toEqual([
      '2026-12-17 overdue-1w/A10/employee',
      '2026-12-21 overdue-2w/A10/employee',
    ]);
  });

  test('of stages that had passed when the conversation was held stay away', () => {
    const unit = unitOf([{ deadline: '2026-10-05' }]);
    expect(lived(unit, '2026-09-29', '2026-10-06')).toEqual([
      '2026-10-02 deadline-3d/A10/employee',
      '2026-10-05 deadline-0d/A10/employee',
    ]);
  });

  test('tell of a deadline after its day where nobody was told of it on the day', () => {
    const missed = (date: string): boolean => date === '2026-12-01';
    expect(lived(unitOf([{}]), '2026-11-27', '2026-12-09', missed)).toEqual([
      '2026-11-27 deadline-3d/A10/employee',
      '2026-12-02 deadline-0d/A10/employee',
    ]);
    // Moved to today, after the day's mail had left.
    const mailed = done('2026/overdue-1w/A11/employee/2026-11-24', '2026-12-01', { to: 'E01', on: '2026-12-01' });
    const unit = unitOf([{}, { id: 'A11', deadline: '2026-11-24' }], { log: [mailed] });
    expect(lived(unit, '2026-12-01', '2026-12-07')).toEqual(['2026-12-02 deadline-0d/A10/employee']);
  });

  test('begin anew with another deadline', () => {
    const sent = done(keyOf.deadline(YEAR, 14, 'A10', 'employee', '2026-12-01'), '2026-11-17');
    const moved = unitOf([{ deadline: '2026-12-10' }], { log: [sent] });
    expect(mailsOn(moved, '2026-11-26').flatMap(({ keys }) => keys)).toEqual([
      '2026/deadline-14d/A10/employee/2026-12-10',
    ]);
    expect(mailsOn({ ...moved, agreements: [agreed({ deadline: '2026-12-01' })] }, '2026-11-18')).toEqual([]);
  });

  test.each<[string, Partial<Agreement>, string[]]>([
    ['the employee', { responsible: 'employee' }, ['E01']],
    ['the manager', { responsible: 'manager' }, ['manager']],
    ['both', { responsible: 'both' }, ['E01', 'manager']],
    ['nobody', { responsible: '' }, []],
  ])('go to %s who is responsible', (_, parts, readers) => {
    const found = mailsOn(unitOf([parts]), '2026-12-01');
    expect(found.map(({ to, employeeIds }) => (to === 'manager' ? to : employeeIds[0]))).toEqual(readers);
  });

  test.each<[string, Partial<Agreement>, Partial<Unit>]>([
    ['is done', { progress: 'done' }, {}],
    ['has lapsed', { progress: 'lapsed' }, {}],
    ['has been reviewed', { review: 'partly' }, {}],
    ['has no deadline', { deadline: '' }, {}],
    ['is of a person on leave', {}, { employees: [employee({ state: 'onLeave' })] }],
    ['is of a person who has left', {}, { employees: [employee({ state: 'left' })] }],
    ['is of a conversation that has not been held', {}, { conversations: [] }],
    ['was imported from last year', { year: 2025, responsible: 'both' }, {}],
  ])('are silent of one that %s', (_, parts, more) => {
    const both = { responsible: 'both', ...parts } as const;
    expect(lived(unitOf([both], more), '2026-11-01', '2026-12-24')).toEqual([]);
  });

  test('go on into the next cycle until the review, and are not sent again for the change of year', () => {
    const unit = unitOf([{ deadline: '2027-08-18' }], {}, { year: 2027 });
    const sent = done(keyOf.deadline(YEAR, 3, 'A10', 'employee', '2027-08-18'), '2027-08-13');
    expect(mailsOn({ ...unit, log: [sent] }, '2027-08-16')).toEqual([]);
    expect(mailsOn(unit, '2027-08-18').flatMap(({ keys }) => keys)).toEqual([
      '2026/deadline-0d/A10/employee/2027-08-18',
    ]);
  });

  test('are switched off for the unit, and for an employee without the manager’s own', () => {
    const shared = [{ responsible: 'both' }] as const;
    expect(mailsOn(unitOf([...shared], {}, { remindAgreements: false }), '2026-12-01')).toEqual([]);
    const unit = unitOf([...shared], { employees: [employee({ remindAgreements: false })] });
    expect(mailsOn(unit, '2026-12-01').map(({ to }) => to)).toEqual(['manager']);
  });

  test('leave on working days from eight, and before four in the afternoon', () => {
    for (const [date, time] of [
      ['2026-12-01', '07:59'],
      ['2026-12-01', '16:00'],
      ['2026-11-28', '08:10'],
    ] as const) {
      expect(mailsOn(unitOf([{}]), date, time)).toEqual([]);
    }
    const { waiting } = due(unitOf([{}]), { date: '2026-12-01', time: '16:00' });
    expect(waiting.filter(({ reason }) => reason === 'notMorning').map(({ work }) => work.key)).toEqual([
      '2026/deadline-0d/A10/employee/2026-12-01',
    ]);
  });
});

describe('one mail for each reader and morning', () => {
  const mixed = unitOf(
    [
      { id: 'A10', deadline: '2026-11-23' },
      { id: 'A11', deadline: '2026-12-04' },
      { id: 'A12', deadline: '2026-12-04', responsible: 'manager' },
      { id: 'A13', deadline: '2026-12-18', employeeId: 'E02', responsible: 'both' },
    ],
    {
      employees: [employee({ id: 'E01' }), employee({ id: 'E02', email: 'b@solby.dk' })],
      conversations: [talk('E01'), talk('E02')],
      log: [done(keyOf.digest(YEAR, '2026-11-30'), '2026-11-30', { to: 'manager', on: '2026-11-30' })],
    },
    { sendDigest: true },
  );

  test('gathers all that is due for one reader, in parts with their own keys, the most important first', () => {
    const found = mailsOn(mixed, '2026-12-04');
    expect(found.map(({ to, mail, parts }) => [to, mail, parts?.map(({ keys }) => keys)])).toEqual([
      [
        'employee',
        'overdue',
        [['2026/overdue-1w/A10/employee/2026-11-23'], ['2026/deadline-0d/A11/employee/2026-12-04']],
      ],
      [
        'manager',
        'deadline',
        [['2026/deadline-0d/A12/manager/2026-12-04', '2026/deadline-14d/A13/manager/2026-12-18']],
      ],
      ['employee', 'deadline', [['2026/deadline-14d/A13/employee/2026-12-18']]],
    ]);
    for (const { key, keys, parts } of found) {
      expect(keys).toEqual(parts?.flatMap((part) => part.keys));
      expect(key).toBe(keys[0]);
      for (const each of keys) expect(mailOfKey(each)).toBeDefined();
    }
  });

  test('waits for the next working morning where the reader has had one today', () => {
    const key = keyOf.overdue(YEAR, 1, 'A10', 'employee', '2026-11-23');
    for (const state of ['done', 'claimed', 'uncertain', 'failed'] as const) {
      const entry = { ...done(key, '2026-12-04', { to: 'E01', on: '2026-12-04' }), state };
      const found = due({ ...mixed, log: [...mixed.log, entry] }, { date: '2026-12-04', time: '08:40' });
      const mine = [...found.ready, ...found.waiting.map(({ work }) => work)].filter(
        (work) => work.kind === 'mail' && work.keys.includes(keyOf.deadline(YEAR, 0, 'A11', 'employee', '2026-12-04')),
      );
      expect(mine).toHaveLength(1);
      expect(found.waiting.map(({ reason }) => reason).includes('mailedToday')).toBe(state !== 'failed');
      expect(
        mailsOn({ ...mixed, log: [...mixed.log, entry] }, '2026-12-04').some(
          ({ employeeIds }) => employeeIds[0] === 'E02',
        ),
      ).toBe(true);
    }
    const yesterday = done(key, '2026-12-03', { to: 'E01', on: '2026-12-03' });
    expect(mailsOn({ ...mixed, log: [yesterday] }, '2026-12-04').length).toBe(3);
  });

  test('lets what is uncertain wait by itself, and the rest go', () => {
    const doubtful = '2026/deadline-0d/A12/manager/2026-12-04';
    const entry = { ...done(doubtful, '2026-12-03', { to: 'manager', on: '2026-12-03' }), state: 'uncertain' as const };
    const found = due({ ...mixed, log: [...mixed.log, entry] }, { date: '2026-12-04', time: '08:10' });
    expect(found.waiting.filter(({ reason }) => reason === 'uncertain').map(({ work }) => work.key)).toEqual([
      doubtful,
    ]);
    expect(found.ready.flatMap((work) => (work.kind === 'mail' && work.to === 'manager' ? work.keys : []))).toEqual([
      '2026/deadline-14d/A13/manager/2026-12-18',
    ]);
  });

  test('reaches the manager who is also in the list of employees as one, with parts of both', () => {
    const unit = unitOf(
      [{ deadline: '2026-12-01' }, { id: 'A11', deadline: '2026-12-04', responsible: 'both' }],
      { employees: [employee({ id: 'E01', email: 'METTE@Solby.dk ' })] },
      { sendDigest: true },
    );
    const [mail, ...more] = mailsOn(unit, '2026-12-01');
    expect(more).toEqual([]);
    expect(mail?.to).toBe('manager');
    expect(mail?.parts?.map(({ to, keys }) => [to, ...keys])).toEqual([
      ['manager', '2026/deadline-3d/A11/manager/2026-12-04'],
      ['employee', '2026/deadline-0d/A10/employee/2026-12-01'],
      ['manager', '2026/digest/2026-11-30'],
    ]);
    for (const to of ['E01', 'manager']) {
      const sent = done('2026/digest/2026-11-30', '2026-12-01', { to, on: '2026-12-01' });
      expect(mailsOn({ ...unit, log: [sent] }, '2026-12-01')).toEqual([]);
    }
  });

  test('is told by its key', () => {
    expect(mailOfKey('2026/overdue-12w/A10/employee/2026-11-27')).toBe('overdue');
    expect(mailOfKey('2026/reminder-3d/E01')).toBe('reminder');
    expect(mailOfKey('2026/form/E01')).toBeUndefined();
  });
});

describe('the digest', () => {
  const unit = (agreements: Partial<Agreement>[], parts: Partial<Unit> = {}): Unit =>
    unitOf(agreements, parts, { sendDigest: true, remindAgreements: false });

  test('comes on the first working day of a week, once, and not again while it has the same to tell', () => {
    const late = unit([{ deadline: '2026-11-20', responsible: 'manager' }]);
    expect(lived(late, '2026-11-21', '2026-12-20')).toEqual(['2026-11-23 digest/2026-11-23']);
    // It comes near (14 days), and it has passed.
    expect(lived(unit([{ deadline: '2026-12-11', responsible: 'manager' }]), '2026-11-16', '2027-01-10')).toEqual([
      '2026-11-30 digest/2026-11-30',
      '2026-12-14 digest/2026-12-14',
    ]);
    // Whit Monday is 17 May 2027.
    expect(lived(late, '2027-05-15', '2027-05-21')).toEqual(['2027-05-18 digest/2027-05-17']);
  });

  test('comes on a later morning of the week where none could leave, but not for what has come up since', () => {
    const late = { deadline: '2026-11-20', responsible: 'manager' } as const;
    const missed = (date: string): boolean => date <= '2026-11-24';
    expect(lived(unit([late]), '2026-11-23', '2026-11-30', missed)).toEqual(['2026-11-25 digest/2026-11-23']);
    const since = { ...late, deadline: '2026-12-08' };
    // 14 days before the deadline is a Tuesday: nothing to tell on Monday, and on Tuesday it is not its day.
    expect(lived(unit([since]), '2026-11-23', '2026-11-30')).toEqual(['2026-11-30 digest/2026-11-30']);
  });

  test.each<[string, Partial<Agreement>]>([
    ['another deadline', { deadline: '2026-11-19' }],
    ['other progress', { progress: 'inProgress' }],
    ['one more', { id: 'A11' }],
  ])('comes again for %s', (_, change) => {
    const late = { deadline: '2026-11-20', responsible: 'manager' } as const;
    const before = unit([late]);
    const index = unitIndexOf(before);
    const key = keyOf.digest(YEAR, '2026-11-23');
    const log = [sentRow(index, key, { to: 'manager', on: '2026-11-23' })];
    expect(mailsOn({ ...before, log }, '2026-11-30')).toEqual([]);
    const after = change.id ? unit([late, { ...late, ...change }]) : unit([{ ...late, ...change }]);
    expect(mailsOn({ ...after, log }, '2026-11-30').map(({ mail }) => mail)).toEqual(['digest']);
    // One that an older version has sent says nothing of what it told.
    expect(mailsOn({ ...before, log: [done(key, '2026-11-23')] }, '2026-11-30')).toHaveLength(1);
  });

  test('stays away where there is nothing to tell, or it is switched off', () => {
    expect(lived(unit([{ deadline: '2027-06-01' }]), '2026-11-01', '2026-11-30')).toEqual([]);
    expect(
      lived(unitOf([{ responsible: 'manager' }], {}, { remindAgreements: false }), '2026-11-01', '2026-12-24'),
    ).toEqual([]);
  });

  test('has the manager’s own first, overdue before those to come; of the employees’ what is overdue or due this week', () => {
    const found = digestOf(
      unitIndexOf(
        unit([
          { id: 'A1', deadline: '2026-12-10', responsible: 'both' },
          { id: 'A2', deadline: '2026-11-20', responsible: 'manager' },
          { id: 'A3', deadline: '2026-12-06' },
          { id: 'A4', deadline: '2026-12-07' },
          { id: 'A5', deadline: '2026-10-20' },
          { id: 'A6', deadline: '2026-11-01', progress: 'done', responsible: 'manager' },
        ]),
      ),
      at('2026-11-30'),
    );
    expect(found.own.map(({ id }) => id)).toEqual(['A2', 'A1']);
    expect(found.employees.map(({ id }) => id)).toEqual(['A5', 'A3']);
  });

  test('has the suggestions that wait for an answer, once the conversation is over', () => {
    const suggestion = (parts: Partial<Unit['suggestions'][number]>) =>
      row('suggestions', { year: YEAR, employeeId: 'E01', text: 'Nye bøger', ...parts });
    const suggestions = [
      suggestion({ id: 'S1' }),
      suggestion({ id: 'S2', status: 'accepted' }),
      suggestion({ id: 'S3', reply: 'Ja tak' }),
      suggestion({ id: 'S4', employeeId: 'E02' }),
    ];
    const found = (parts: Partial<Unit>): string[] =>
      digestOf(unitIndexOf(unit([], { suggestions, ...parts })), at('2026-11-30')).waiting.map(({ about }) => about);
    expect(found({})).toEqual(['S1']);
    expect(found({ employees: [employee({ state: 'left' })] })).toEqual([]);
  });
});

test('nobody is mailed at an address that two have', () => {
  const twins: Employee[] = [employee({ id: 'E01' }), employee({ id: 'E02' })];
  const unit = unitOf([{ responsible: 'both' }], { employees: twins });
  expect(mailsOn(unit, '2026-12-01').map(({ to }) => to)).toEqual(['manager']);
});

describe('a reminder in doubt that the manager has ordered once more', () => {
  // As the older rhythm noted it: nobody proposes it any more.
  const ordered = (reader: string, parts: Partial<Agreement> = {}): Unit =>
    unitOf([{ responsible: 'both', deadline: '2026-11-03', ...parts }], {
      log: [{ id: `2026/overdue-4w/A10/${reader}/2026-11-03`, state: 'approved', at: '2026-12-01T08:10', details: {} }],
    });

  test.each(['manager', 'employee'])('leaves to the %s at once, and says what it is about', (reader) => {
    const unit = ordered(reader);
    const now = { date: '2026-12-03', time: '18:10' };
    const [mail, ...more] = due(unit, now).ready.flatMap((work) => (work.kind === 'mail' ? [work] : []));
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: reader, keys: [`2026/overdue-4w/A10/${reader}/2026-11-03`] });
    const source = { index: unitIndexOf(unit), now, utcOf: () => '', sheetUrl: 'https://sheet' };
    expect(mail && mailText(source, mail).text).toContain(unit.agreements[0]?.text ?? 'none');
  });

  test('is over where the agreement is done', () => {
    const { ready } = due(ordered('manager', { progress: 'done' }), { date: '2026-12-03', time: '18:10' });
    expect(ready.filter(({ kind }) => kind === 'mail')).toEqual([]);
  });
});
