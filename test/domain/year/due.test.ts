// What is due: the same for the same unit and moment, nothing that the log has, nothing for those who are away.
import fc from 'fast-check';
import { termsFingerprint } from '../../../src/domain/agreements/agreementTerms.ts';
import { calendarSent } from '../../../src/domain/appointments/managersCalendar.ts';
import { isRest } from '../../../src/domain/calendar/businessHours.ts';
import { addDays } from '../../../src/domain/calendar/calendarDate.ts';
import { isWorkingDay } from '../../../src/domain/calendar/workingDays.ts';
import { answerDeadlineOf } from '../../../src/domain/forms/answerReminders.ts';
import { startingQuestions } from '../../../src/domain/forms/questionBank.ts';
import { fingerprint } from '../../../src/domain/text/fingerprint.ts';
import { accessHash } from '../../../src/domain/unit/emailAddress.ts';
import type { Employee, LogRow, Now, Settings, Unit } from '../../../src/domain/unit/unit.ts';
import { storedDetails } from '../../../src/domain/work/logEntries.ts';
import { type LogKey, partsOfKey } from '../../../src/domain/work/logKeys.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { type Due, keyOf, mailOfKey, PHASES, type Work } from '../../../src/domain/work/work.ts';
import { due } from '../../../src/domain/year/due.ts';
import { docsToRead } from '../../../src/domain/year/polls.ts';
import { agreement, employee, emptyUnit, focusArea, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

fc.configureGlobal({ numRuns: 40 });

const YEAR = settings.year;
const done = (id: string, details: LogRow['details'] = {}, at = '2026-09-14T10:05'): LogRow => ({
  id,
  state: 'done',
  at,
  details,
});
const approvals = PHASES.map((phase) => ({ ...done(keyOf.approval(YEAR, phase)), state: 'approved' as const }));

const person = (id: string, parts: Partial<Employee> = {}): Employee =>
  employee({ id, email: `${id}@solby.dk`, conversationDate: '2026-09-28', conversationTime: '10:00', ...parts });

const unitOf = (parts: Partial<Unit> = {}, given: Partial<Settings> = {}): Unit =>
  emptyUnit({
    questions: startingQuestions(),
    focusAreas: [focusArea('F1', 'Læsning')],
    employees: [person('E01')],
    log: approvals,
    ...parts,
    settings: { ...settings, ...given },
  });

/** The log after all that is due has been done, as the engine notes it. */
const afterDoing = (unit: Unit, now: Now): Unit => {
  let current = unit;
  for (let rounds = 0; rounds < 10; rounds += 1) {
    const { ready } = due(current, now);
    if (ready.length === 0) return current;
    current = ready.reduce((known, work) => withDone(known, work, now), current);
  }
  throw new Error('Something stays due however often it is done');
};

const withDone = (unit: Unit, work: Work, now: Now): Unit => {
  const keys = work.kind === 'mail' ? work.keys : [work.key];
  const log = new Map(unit.log.map((entry) => [entry.id, entry]));
  for (const key of keys) {
    const before = { ...log.get(key)?.details, ...calendarDetails(unit, key, now) };
    const made: Record<string, string> =
      'fingerprint' in work ? { file: `file of ${key}`, made: work.fingerprint } : {};
    const version: Record<string, string> = 'version' in work ? { version: String(work.version) } : {};
    log.set(key, done(key, { ...before, ...made, ...version }, `${now.date}T${now.time}`));
  }
  const conversations =
    work.kind === 'version'
      ? unit.conversations.map((known) =>
          known.employeeId === work.employeeId
            ? {
                ...known,
                version: work.version,
                fingerprint: work.fingerprint,
                managerConfirmedAt: '',
                employeeConfirmedAt: '',
              }
            : known,
        )
      : unit.conversations;
  const lapsed = work.kind === 'lapse' ? work.employeeId : '';
  const agreements = unit.agreements.map((known) =>
    known.employeeId === lapsed && known.progress !== 'done' ? { ...known, progress: 'lapsed' as const } : known,
  );
  if (work.kind === 'formState') {
    const { closed: _closed, ...details } = log.get(work.fileKey)?.details ?? {};
    log.set(work.fileKey, done(work.fileKey, work.open ? details : { ...details, closed: 'yes' }));
  }
  return { ...unit, log: [...log.values()], conversations, agreements };
};

/** As the engine notes what the manager's calendar has been sent. */
const calendarDetails = (unit: Unit, key: string, now: Now): LogRow['details'] => {
  const known = partsOfKey(key)?.kind === 'calendar' ? (key as LogKey<'calendar'>) : undefined;
  return known ? storedDetails(known, calendarSent(unitIndexOf(unit), known, now)) : {};
};

const kinds = ({ ready }: Due): string[] => ready.map((work) => (work.kind === 'mail' ? work.mail : work.kind));
const mailKeys = ({ ready }: Due): string[] => ready.flatMap((work) => (work.kind === 'mail' ? work.keys : []));
const reasonsOf = ({ waiting }: Due, mail: string): string[] =>
  waiting.filter(({ work }) => work.kind === 'mail' && work.mail === mail).map(({ reason }) => reason);

const at = (date: string, time = '08:20'): Now => ({ date, time });

const moments = fc.record({
  date: fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-08-17', days)),
  time: fc.constantFrom('00:20', '07:59', '08:00', '08:30', '09:00', '14:05', '15:59', '16:00', '23:20'),
});
const people = fc
  .array(
    fc.record({
      state: fc.constantFrom('active', 'onLeave', 'left') as fc.Arbitrary<Employee['state']>,
      hasAccount: fc.boolean(),
      conversationDate: fc.constantFrom('', '2026-09-28', '2026-10-05', '2026-10-20', '2026-12-29'),
      conversationTime: fc.constantFrom('09:00', '13:00'),
    }),
    { maxLength: 5 },
  )
  .map((rows) => rows.map((parts, position) => person(`E0${position + 1}`, parts)));
/** Any state of the log that can have come about. */
const units = fc
  .tuple(people, fc.array(moments, { maxLength: 5 }), fc.boolean(), fc.subarray(['E01', 'E02', 'E03']))
  .map(([employees, past, approved, answered]): Unit => {
    const unit = unitOf({
      employees,
      log: [
        ...(approved ? approvals : []),
        ...answered.map((id) => done(keyOf.answered(YEAR, id), { response: 'r', submitted: '2026-09-16T08:00:00Z' })),
      ],
      agreements: [agreement({ id: 'A07', year: YEAR, employeeId: 'E01' })],
      conversations: employees.slice(0, 2).map(({ id }) =>
        row('conversations', {
          year: YEAR,
          employeeId: id,
          version: 1,
          fingerprint: termsFingerprint(id === 'E01' ? [agreement({ id: 'A07', year: YEAR })] : []),
          managerConfirmedAt: '2026-10-01T10:00',
          employeeConfirmedAt: answered.includes(id) ? '2026-10-02T10:00' : '',
        }),
      ),
    });
    return past.sort((a, b) => (a.date < b.date ? -1 : 1)).reduce(afterDoing, unit);
  });

const isEnding = (work: Work, left: ReadonlySet<string>): boolean =>
  (work.kind === 'lapse' || work.kind === 'formState') && left.has(work.employeeId);

describe('for any unit at any moment', () => {
  test('the same is due each time it is asked, and asking changes nothing', () => {
    fc.assert(
      fc.property(units, moments, (unit, now) => {
        const before = structuredClone(unit);
        expect(due(unit, now)).toEqual(due(structuredClone(unit), now));
        expect(unit).toEqual(before);
      }),
    );
  });

  test('what is done comes no more, at that moment or later, and nobody is mailed under one key twice', () => {
    fc.assert(
      fc.property(units, moments, fc.integer({ min: 0, max: 30 }), (unit, now, days) => {
        const sent = new Set(mailKeys(due(unit, now)));
        const after = afterDoing(unit, now);
        const later = due(after, { ...now, date: addDays(now.date, days) });
        expect(mailKeys(later).filter((key) => sent.has(key))).toEqual([]);
        const keys = [...later.ready, ...later.waiting.map(({ work }) => work)].flatMap((work) =>
          work.kind === 'mail' ? work.keys : [`${work.kind} ${work.key}`],
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test('nothing is due for those on leave; for those gone only what ends it', () => {
    fc.assert(
      fc.property(units, moments, (unit, now) => {
        const away = new Set(unit.employees.filter(({ state }) => state !== 'active').map(({ id }) => id));
        const left = new Set(unit.employees.filter(({ state }) => state === 'left').map(({ id }) => id));
        const { ready, waiting } = due(unit, now);
        const about = [...ready, ...waiting.map(({ work }) => work)].flatMap((work) =>
          work.kind === 'mail'
            ? work.employeeIds
            : isEnding(work, left)
              ? []
              : 'employeeId' in work
                ? [work.employeeId]
                : [],
        );
        expect(about.filter((id) => away.has(id))).toEqual([]);
      }),
    );
  });

  test('what leaves by the clock leaves from 08 until 16 on a working day whose morning is not over', () => {
    const byTheClock = new Set(['moved', 'reminder', 'topics', 'confirmation']);
    fc.assert(
      fc.property(units, moments, fc.boolean(), (unit, now, isOver) => {
        const held = done(keyOf.morning, {}, `${isOver ? now.date : addDays(now.date, -1)}T08:10`);
        const leaves = kinds(due({ ...unit, log: [...unit.log, held] }, now)).some((kind) => byTheClock.has(kind));
        const isHour = now.time >= '08:00' && now.time < '16:00' && isWorkingDay(now.date, settings.closedDays);
        expect(leaves && !(isHour && !isOver)).toBe(false);
      }),
    );
  });

  test('the Sheet comes before files, files before mails', () => {
    const order = ['version', 'releaseFeedback', 'form', 'doc', 'updateDoc', 'agreementForm', 'access', 'pdf', 'mail'];
    fc.assert(
      fc.property(units, moments, (unit, now) => {
        const places = due(unit, now).ready.map(({ kind }) => order.indexOf(kind));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  test('nothing that is uncertain is ready, alone or in another’s mail', () => {
    fc.assert(
      fc.property(units, moments, fc.nat(20), (unit, now, which) => {
        const keys = mailKeys(due(unit, now));
        const key = keys[which % Math.max(1, keys.length)];
        if (key === undefined) return;
        expect(mailOfKey(key)).toBeDefined();
        const doubtful = { ...unit, log: [...unit.log, { ...done(key), state: 'uncertain' as const }] };
        const found = due(doubtful, now);
        // That a mail is in doubt is itself something for Monday's mail to tell.
        const others = (all: readonly string[]): string[] => all.filter((one) => mailOfKey(one) !== 'digest');
        expect(others(mailKeys(found))).toEqual(others(keys.filter((other) => other !== key)));
        expect(mailKeys(found)).not.toContain(key);
        expect(found.waiting.find(({ work }) => work.key === key)?.reason).toBe('uncertain');
      }),
    );
  });
});

describe('invitations', () => {
  const ready = (given: Partial<Settings> = {}, now = at('2026-09-07', '10:00')): Due =>
    due(withFiles(unitOf({}, given)), now);
  const withFiles = (unit: Unit): Unit => {
    const files = due({ ...unit, log: [...unit.log] }, at('2026-08-17')).ready.filter(({ kind }) => kind !== 'mail');
    return files.reduce((known, work) => withDone(known, work, at('2026-08-17')), unit);
  };

  test('wait for the strategy meeting, unless a reason is given', () => {
    expect(reasonsOf(ready({}, at('2026-08-31', '13:59')), 'invitation')).toEqual(['meetingNotHeld']);
    expect(kinds(ready({}, at('2026-08-31', '14:00')))).toContain('invitation');
    expect(reasonsOf(ready({ meetingDate: '' }), 'invitation')).toEqual(['meetingNotSet']);
    expect(kinds(ready({ meetingDate: '', meetingOverrideReason: 'Mødet er aflyst' }))).toContain('invitation');
  });

  test('wait for files that say how long answers and agreements are kept now', () => {
    const unit = withFiles(unitOf());
    for (const months of [{ answersMonths: 12 }, { agreementsMonths: 0 }]) {
      const changed = due({ ...unit, settings: { ...unit.settings, ...months } }, at('2026-09-07'));
      expect(reasonsOf(changed, 'invitation')).toEqual(['formNotReady']);
      expect(kinds(changed)).toContain('form');
    }
  });

  test('wait for the manager, for a time and for the files', () => {
    expect(reasonsOf(due(unitOf({ log: [] }), at('2026-09-07')), 'invitation')).toEqual(['notApproved']);
    const timeless = unitOf({ employees: [person('E01', { conversationDate: '' })] });
    expect(reasonsOf(due(withFiles(timeless), at('2026-09-07')), 'invitation')).toEqual(['noConversationTime']);
    expect(reasonsOf(due(unitOf(), at('2026-09-07')), 'invitation')).toEqual(['formNotReady']);
  });
});

/** Files made and the invitation sent on 14 September; the Doc and form as they should be. */
const invited = (parts: Partial<Unit> = {}, given: Partial<Settings> = {}): Unit =>
  afterDoing(unitOf(parts, given), at('2026-09-14', '10:05'));

describe('reminders', () => {
  const remindersOn = (unit: Unit, days: readonly string[]): string[] => {
    let current = unit;
    return days.flatMap((date) => {
      const sent = mailKeys(due(current, at(date))).filter((key) => key.includes('/reminder'));
      current = afterDoing(current, at(date));
      return sent.map((key) => `${date} ${key.split('/')[1]}`);
    });
  };
  const days = (from: string, count: number): string[] => Array.from({ length: count }, (_, day) => addDays(from, day));

  test('come once each on their days', () => {
    expect(remindersOn(invited(), days('2026-09-15', 20))).toEqual([
      '2026-09-21 reminder-4d',
      '2026-09-24 reminder-1d',
    ]);
  });

  test('that were slept through are not made up for: only the latest comes', () => {
    expect(remindersOn(invited(), ['2026-09-25'])).toEqual(['2026-09-25 reminder-1d']);
    expect(remindersOn(invited(), ['2026-09-26', '2026-09-28'])).toEqual([]);
  });

  test('do not come to those who have answered, or where they are switched off', () => {
    const unit = invited();
    const answered = { ...unit, log: [...unit.log, done(keyOf.answered(YEAR, 'E01'))] };
    expect(remindersOn(answered, days('2026-09-15', 20))).toEqual([]);
    expect(remindersOn(invited({}, { remindAnswers: false }), days('2026-09-15', 20))).toEqual([]);
  });

  test('go by a deadline of their own where the common one is too late or past', () => {
    const early = person('E01', { conversationDate: '2026-09-22' });
    expect(answerDeadlineOf(settings, early)).toBe('2026-09-17');
    expect(answerDeadlineOf(settings, person('E01'))).toBe('2026-09-25');
    const late = person('E01', { conversationDate: '2026-10-20' });
    // Week 42 is closed.
    expect(answerDeadlineOf(settings, late, '2026-09-28')).toBe('2026-10-08');
    expect(answerDeadlineOf(settings, person('E01', { conversationDate: '' }), '2026-10-01')).toBe('');
  });
});

describe('topics', () => {
  const topicDays = (conversationDate: string, from: string): string[] => {
    const unit = invited({ employees: [person('E01', { conversationDate })] }, { remindAnswers: false });
    return Array.from({ length: 12 }, (_, day) => addDays(from, day)).filter((date) =>
      kinds(due(unit, at(date))).includes('topics'),
    );
  };

  test.each([
    ['a Wednesday', '2026-09-30', '2026-09-28'],
    ['a Monday, over the weekend', '2026-09-28', '2026-09-24'],
    ['a Tuesday after a closed week', '2026-10-20', '2026-10-09'],
    ['the first working days of the year', '2027-01-04', '2026-12-29'],
  ])('come two working days before %s', (_, conversationDate, first) => {
    expect(topicDays(conversationDate, addDays(first, -5))[0]).toBe(first);
  });

  test('of several people come in one mail, each settled by itself', () => {
    const employees = [person('E01'), person('E02', { conversationTime: '12:30' }), person('E03')];
    const unit = invited({ employees }, { remindAnswers: false });
    const found = due(unit, at('2026-09-24')).ready.filter((work) => work.kind === 'mail' && work.mail === 'topics');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ to: 'manager', employeeIds: ['E01', 'E02', 'E03'] });
    const doubtful = { ...done(keyOf.topics(YEAR, 'E02', '2026-09-28')), state: 'uncertain' as const };
    const rest = due({ ...unit, log: [...unit.log, doubtful] }, at('2026-09-24')).ready;
    expect(rest.find((work) => work.kind === 'mail' && work.mail === 'topics')).toMatchObject({
      employeeIds: ['E01', 'E03'],
    });
  });
});

describe('a conversation that is moved', () => {
  test('is told once, also when it is moved away and back', () => {
    let unit = invited({}, { remindAnswers: false, sendTopics: false });
    const moveTo = (conversationTime: string): string[] => {
      unit = { ...unit, employees: [person('E01', { conversationTime })] };
      const sent = mailKeys(due(unit, at('2026-09-21'))).filter((key) => key.includes('/moved/'));
      unit = afterDoing(unit, at('2026-09-21'));
      // As the engine notes it with the mail.
      const sequence = unit.log.filter(({ id }) => id.includes('/moved/')).length;
      const slot = `2026-09-28T${conversationTime}`;
      unit = {
        ...unit,
        log: unit.log.map((entry) =>
          entry.id === keyOf.invitation(YEAR, 'E01')
            ? { ...entry, details: { ...entry.details, slot, sequence: String(sequence) } }
            : entry,
        ),
      };
      return sent;
    };
    expect(moveTo('10:00')).toEqual([]);
    expect(moveTo('12:00')).toHaveLength(1);
    expect(moveTo('12:00')).toEqual([]);
    expect(moveTo('13:00')).toHaveLength(1);
    expect(moveTo('12:00')).toHaveLength(1);
    expect(moveTo('12:00')).toEqual([]);
  });
});

describe('a strategy meeting that is moved after it was told', () => {
  const told = done(keyOf.strategyMeeting(YEAR, 'E01'), {
    slot: `2026-08-31T14:00/${fingerprint('Personalerummet')}`,
    sequence: '0',
  });
  const updates = (given: Partial<Settings>, now: Now): string[] =>
    mailKeys(due(unitOf({ log: [...approvals, told] }, given), now)).filter((key) => key.includes('strategyMeeting'));

  test('is due in the morning while it is to come, at another date, time or place', () => {
    const morning = at('2026-08-20');
    expect(updates({}, morning)).toEqual([]);
    for (const given of [{ meetingDate: '2026-09-01' }, { meetingTime: '15:00' }, { meetingPlace: 'Aulaen' }]) {
      expect(updates(given, morning)).toHaveLength(1);
      expect(updates(given, at('2026-08-20', '16:00'))).toEqual([]);
      expect(updates(given, at('2026-09-02'))).toEqual([]);
    }
    expect(updates({ meetingDate: '' }, morning)).toEqual([keyOf.meetingMoved(YEAR, 'E01', 1, 'off')]);
    const unapproved = unitOf({ log: [told] }, { meetingTime: '15:00' });
    expect(reasonsOf(due(unapproved, morning), 'strategyMeeting')).toEqual(['notApproved']);
  });
});

test('no second change of a time is told on one day, though the morning lasts', () => {
  const [now, next] = [at('2026-08-20', '11:00'), at('2026-08-21', '08:10')];
  const changed = { slot: 'before', sequence: '1' };
  const unit = unitOf({
    log: [
      ...approvals,
      done(keyOf.strategyMeeting(YEAR, 'E01'), changed, '2026-08-20T08:10'),
      done(keyOf.invitation(YEAR, 'E01'), changed),
      done(keyOf.moved(YEAR, 'E01', 1, 'before'), { to: 'E01', on: '2026-08-20' }, '2026-08-20T08:10'),
    ],
  });
  for (const kind of ['moved', 'strategyMeeting']) {
    expect(reasonsOf(due(unit, now), kind)).toEqual(['mailedToday']);
    expect(kinds(due(unit, next))).toContain(kind);
  }
});

describe('a new address', () => {
  test('opens each file that is made to it, once, before and after the invitation; nothing is made anew', () => {
    for (const now of [at('2026-08-20'), at('2026-09-14', '10:05')]) {
      const before = afterDoing(unitOf(), now);
      const shared = (mark: string): LogRow[] =>
        before.log.map((entry) =>
          entry.details.file ? { ...entry, details: { ...entry.details, shared: mark } } : entry,
        );
      const moved = person('E01', { email: 'Ny@solby.dk' });
      const unit = { ...before, log: shared(accessHash(person('E01'))) };
      expect(kinds(due(unit, now))).toEqual([]);
      const changed = due({ ...unit, employees: [moved] }, now).ready;
      expect(changed.map(({ key }) => key)).toEqual([
        keyOf.access(YEAR, 'E01', 'form'),
        keyOf.access(YEAR, 'E01', 'doc'),
      ]);
      expect(kinds(due({ ...unit, employees: [person('E01', { hasAccount: false })] }, now))).toEqual([
        'access',
        'access',
      ]);
      expect(due({ ...unit, employees: [moved], log: shared(accessHash(moved)) }, now).ready).toEqual([]);
    }
  });
});

describe('what is looked at each hour', () => {
  test('nothing in the evening and at night, at weekends and on public holidays', () => {
    expect(isRest(at('2026-09-22', '05:59'))).toBe(true);
    expect(isRest(at('2026-09-22', '06:00'))).toBe(false);
    expect(isRest(at('2026-09-22', '18:59'))).toBe(false);
    expect(isRest(at('2026-09-22', '19:00'))).toBe(true);
    for (const off of ['2026-09-19', '2026-09-20', '2026-12-25', '2027-03-29']) {
      expect(isRest(at(off, '10:00'))).toBe(true);
    }
  });

  test('what is still to be mended is not frozen', () => {
    const confirmed = row('conversations', {
      year: YEAR,
      employeeId: 'E01',
      version: 1,
      fingerprint: termsFingerprint([]),
      managerConfirmedAt: '2026-09-29T10:00',
      employeeConfirmedAt: '2026-09-29T10:00',
    });
    const work = (problems: string) =>
      kinds(due({ ...invited(), conversations: [{ ...confirmed, problems }] }, at('2026-09-30')));
    expect(work('')).toContain('pdf');
    expect(work('Række 3 …')).not.toContain('pdf');
  });

  test('a conversation that was held before or without its time: its Doc is read, and nothing more told of the time', () => {
    const held = row('conversations', { year: YEAR, employeeId: 'E01', heldOn: '2026-09-21' });
    for (const conversationDate of ['', '2026-10-05', '2026-09-24']) {
      const employees = [person('E01', { conversationDate })];
      const unit = { ...invited(), conversations: [held], employees };
      expect(docsToRead(unitIndexOf(unit), at('2026-09-22'))).toHaveLength(1);
      expect(kinds(due(unit, at('2026-09-22')))).not.toContain('moved');
      expect(kinds(due(unit, at('2026-09-22')))).not.toContain('topics');
      expect(docsToRead(unitIndexOf({ ...unit, conversations: [] }), at('2026-09-22'))).toEqual([]);
    }
  });
});
