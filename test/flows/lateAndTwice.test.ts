// Google's clock is careless and its services time out: no hour does anything twice, and the next one goes on where one broke off.
import { advanceTo, type RunResult } from 'local-workspace';
import { METTE, type School, schoolAt } from './school.ts';

const REMINDERS = '2026-09-21T08:20';

const sentIn = (school: School): string[] => school.mails().map(({ to, subject }) => `${to.join()} ${subject}`);

const expectOnceEach = (school: School, expected: readonly string[]): void =>
  expect(sentIn(school).sort()).toEqual([...expected].sort());

test('a run that is fired twice does nothing twice', () => {
  const [once, twice] = [schoolAt('invited'), schoolAt('invited')];
  once.hour(REMINDERS);
  const before = twice.mails().length;
  twice.hour(REMINDERS);
  twice.hour();
  expect(twice.mails().length).toBeGreaterThan(before);
  expectOnceEach(twice, sentIn(once));
  expect(twice.rows('log').map(({ id }) => id)).toEqual(once.rows('log').map(({ id }) => id));
});

describe('a service that times out', () => {
  const whole = schoolAt('invited');
  whole.hour(REMINDERS);
  const expected = sentIn(whole);
  const calls = (member: string): number => whole.lastRun.calls[member] ?? 0;

  test.each(['Range.getValues', 'Range.setValues'])(
    '%s: this hour goes on where it can, the next one does the rest, and everything is done once',
    (member) => {
      expect(calls(member)).toBeGreaterThan(0);
      for (let atCall = 1; atCall <= calls(member); atCall += 1) {
        const school = schoolAt('invited');
        school.jumpTo(REMINDERS);
        const { error, execution }: RunResult = school.trigger([{ member, atCall, kind: 'timeout' }]);
        // A step that had begun is the next hour's; one that had not is tried again in this hour.
        expect(error?.message ?? 'Exception googleBusy').toBe('Exception googleBusy');
        expect(execution.status).toBe(error ? 'failed' : 'completed');
        school.hour('2026-09-21T08:40');
        const doubtful = school.call<{ uncertain: unknown[] }>('overview').uncertain.length;
        const sent = sentIn(school);
        expect(new Set(sent).size).toBe(sent.length);
        expect(expected.filter((mail) => !sent.includes(mail)).length).toBeLessThanOrEqual(doubtful);
      }
    },
  );

  test('Mail: that one mail is left to the manager, the others leave', () => {
    const school = schoolAt('invited');
    school.jumpTo(REMINDERS);
    expect(school.trigger([{ member: 'MailApp.sendEmail', atCall: 1, kind: 'timeout' }]).error).toBeUndefined();
    expect(school.call<{ uncertain: unknown[] }>('overview').uncertain).toHaveLength(1);
    expect(sentIn(school)).toHaveLength(expected.length - 1);
  });

  test('Sheets, at a call from the sidebar: the reader is told to wait and try again', () => {
    const { value } = schoolAt('invited').run('overview', [], {
      faults: [{ member: 'Range.getValues', atCall: 1, kind: 'timeout' }],
    });
    expect(value).toMatchObject({
      ok: false,
      code: 'googleBusy',
      problems: [expect.stringContaining('Vent et øjeblik')],
    });
  });
});

test('a trigger that Google has stopped is told, and set going again', () => {
  const school = schoolAt('invited');
  const triggers = () => school.workspace.state.triggers.filter(({ owner }) => owner === METTE);
  for (const trigger of triggers()) trigger.disabled = true;
  advanceTo(school.workspace, Date.parse('2026-09-15T12:00:00Z'));
  const health = () =>
    school
      .call<{ health: { code: string; isWell: boolean }[] }>('overview')
      .health.find(({ code }) => code === 'trigger');
  expect(health()).toMatchObject({ isWell: false, repair: 'Sæt det i gang igen' });
  school.call('repair', 'trigger');
  expect(health()).toMatchObject({ isWell: true });
  expect(triggers()).toMatchObject([{ handler: 'everyHour' }]);
  expect(triggers()[0]?.disabled).toBeUndefined();
});
