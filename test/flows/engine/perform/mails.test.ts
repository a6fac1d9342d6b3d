// A wave of mails: wherever the run dies, one mail at most is in doubt, none is sent twice, none is lost.
import type { Fault } from 'local-workspace';
import { METTE, type School, schoolAt, schoolOnce } from '../../school.ts';

const PEOPLE = Array.from({ length: 12 }, (_, i) => `person${i + 1}@solby.dk`);

/** Twelve are to be called to the strategy meeting. */
const school = schoolOnce('dozen', () => {
  const made = schoolAt('installed');
  for (const { email = '' } of made.rows('employees')) made.type('employees', { email }, 'state', 'Orlov');
  const rows = PEOPLE.map((email, i) => `Person Nr${i + 1};${email};Dansk;Ja;Aktiv`);
  made.import('employees', ['Navn;E-mail;Sprog;Google-konto;Status', ...rows].join('\n'));
  made.call('startPhase', 'strategyMeeting', '');
  return made;
});

const whole = school.copy();
whole.run('workOn', [200]);

interface Uncertain {
  key: string;
}
const uncertainIn = (at: School): Uncertain[] => at.call<{ uncertain: Uncertain[] }>('overview').uncertain;
/** The manager's own Monday mail, which tells of those in doubt, is left out. */
const readersIn = (at: School): string[] =>
  at
    .mails()
    .flatMap(({ to }) => to)
    .filter((reader) => reader !== METTE);

const DEATHS = ['Properties.setProperty', 'Range.setValues', 'SpreadsheetApp.flush', 'MailApp.sendEmail'].flatMap(
  (member) =>
    Array.from({ length: whole.lastRun.calls[member] ?? 0 }, (_, i) => i + 1).flatMap((atCall) =>
      (['before', 'after'] as const).map((when): Fault => ({ member, atCall, kind: 'kill', when })),
    ),
);

test('all twelve leave when nothing happens, and nothing is in doubt', () => {
  expect(readersIn(whole).sort()).toEqual([...PEOPLE].sort());
  expect(uncertainIn(whole)).toEqual([]);
  expect(DEATHS.length).toBeGreaterThan(50);
});

test.each(DEATHS)('killed $when $member $atCall', (fault) => {
  const dying = school.copy();
  expect(dying.run('workOn', [200], { faults: [fault] }).execution.status).toBe('killed');
  dying.work();
  const doubtful = uncertainIn(dying);
  expect(doubtful.length).toBeLessThanOrEqual(1);
  const readers = readersIn(dying);
  expect(new Set(readers).size).toBe(readers.length);
  expect(readers.length).toBeGreaterThanOrEqual(PEOPLE.length - doubtful.length);
  for (const { key } of doubtful) dying.call('settleUncertain', key, readers.length === PEOPLE.length);
  dying.work();
  expect(readersIn(dying).sort()).toEqual([...PEOPLE].sort());
  expect(uncertainIn(dying)).toEqual([]);
});

/** What fails says so in a language that nobody here reads, so that the run goes on. */
const inOtherWords = (at: School): School => {
  const heard = at.copy();
  heard.workspace.state.weather = { ...heard.workspace.state.weather, serviceTexts: 'otherLanguage' };
  return heard;
};

const failuresOf = (at: School, members: readonly string[]): Fault[] =>
  members.flatMap((member) =>
    Array.from({ length: at.lastRun.calls[member] ?? 0 }, (_, i) => i + 1).flatMap((atCall) =>
      (['before', 'after'] as const).map((when): Fault => ({ member, atCall, kind: 'transient', when })),
    ),
  );

const PLACES = [
  'PropertiesService.getDocumentProperties',
  'Properties.getProperties',
  'Properties.setProperties',
  'Properties.setProperty',
  'Range.setValues',
  'SpreadsheetApp.flush',
];

const expectOnceEach = (at: School, people: readonly string[]): void => {
  expect(new Set(readersIn(at)).size).toBe(readersIn(at).length);
  at.workspace.state.weather = { ...at.workspace.state.weather, serviceTexts: 'english' };
  at.work();
  const doubtful = uncertainIn(at);
  expect(doubtful.length).toBeLessThanOrEqual(1);
  for (const { key } of doubtful) at.call('settleUncertain', key, readersIn(at).length === people.length);
  at.work();
  expect(readersIn(at).sort()).toEqual([...people].sort());
};

test.each(failuresOf(whole, PLACES))('failed $when $member $atCall', (fault) => {
  const failing = inOtherWords(school);
  failing.run('workOn', [200], { faults: [fault] });
  expectOnceEach(failing, PEOPLE);
});

describe('of more than one wave', () => {
  const MORE = [...PEOPLE, ...Array.from({ length: 10 }, (_, i) => `person${i + 13}@solby.dk`)];
  const many = schoolOnce('dozenAndTen', () => {
    const made = school.copy();
    const rows = MORE.slice(PEOPLE.length).map((email, i) => `Person Nr${i + 13};${email};Dansk;Ja;Aktiv`);
    made.import('employees', ['Navn;E-mail;Sprog;Google-konto;Status', ...rows].join('\n'));
    return made;
  });
  const all = many.copy();
  all.run('workOn', [200]);

  test.each(failuresOf(all, ['Range.setValues', 'SpreadsheetApp.flush']))(
    'what is known of one is not lost to the next: failed $when $member $atCall',
    (fault) => {
      const failing = inOtherWords(many);
      failing.run('workOn', [200], { faults: [fault] });
      expectOnceEach(failing, MORE);
    },
  );
});

test('what a run that died knew of its mails is not lost to the next cycle', () => {
  const dying = school.copy();
  dying.run('workOn', [200], { faults: [{ member: 'MailApp.sendEmail', atCall: 7, kind: 'kill' }] });
  dying.jumpTo('2027-08-16T10:05');
  dying.call('startNextCycle');
  expect(dying.log('2026/strategyMeeting').map(({ state }) => state)).toEqual([...Array(6).fill('Udført'), 'Uvis']);
});

test('whoever was told in a run that died is told of a change as everybody is', () => {
  const dying = school.copy();
  dying.run('workOn', [200], { faults: [{ member: 'MailApp.sendEmail', atCall: 7, kind: 'kill' }] });
  // Nobody has settled anything when the time is changed.
  dying.call('saveSettings', { meetingTime: '15:00' });
  dying.work();
  for (const { key } of uncertainIn(dying)) dying.call('settleUncertain', key, false);
  dying.work();
  dying.hour('2026-08-18T08:20');
  const told = (email: string): number => dying.mails(email).length;
  expect(PEOPLE.map(told)).toEqual(PEOPLE.map((_, i) => (i < 6 ? 2 : 1)));
});

test.each(['day', 'short time'])(
  'once Google takes no more of a %s, the rest is not tried, not failed, and leaves later',
  (of) => {
    const stopped = school.copy();
    if (of === 'day') stopped.workspace.state.quotas[`mail:${METTE}`] = { used: 1495, since: stopped.workspace.now };
    else stopped.run('workOn', [200], { faults: [{ member: 'MailApp.sendEmail', atCall: 6, kind: 'quota' }] });
    if (of === 'day') expect(stopped.work().problems.join()).toMatch(/ikke sende flere mails lige nu.*7/);
    expect(readersIn(stopped)).toHaveLength(5);
    expect(stopped.log('2026/strategyMeeting')).toHaveLength(5);
    stopped.jumpTo('2026-08-18T12:05');
    stopped.work();
    expect(readersIn(stopped).sort()).toEqual([...PEOPLE].sort());
  },
);
