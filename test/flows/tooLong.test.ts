// Google takes too long in a run that a person has started: a service times out, or the run's six minutes are over.
import { clickMenu, type Fault } from 'local-workspace';
import { FIT } from './fitArguments.ts';
import { KARIM, karimComes } from './karim.ts';
import { ANNA, emptySheet, METTE, ROSTER, type School, schoolAt } from './school.ts';

const TOO_LONG = 'Exceeded maximum execution time';

/** What is asked of Google, where no cells are read. */
const ASKS: Partial<Record<string, string>> = { showTab: 'Sheet.showSheet' };

const functions = Object.entries<readonly unknown[]>(FIT);

test.each(functions)('%s: a service that times out is told in words', (functionName, fit) => {
  const member = ASKS[functionName] ?? 'Range.getValues';
  const faults: Fault[] = [{ member, atCall: 1, kind: 'timeout' }];
  const { value, error, execution } = schoolAt('talked').run(functionName, [...fit], { faults });
  expect(error).toBeUndefined();
  expect(execution.struck).toBe(true);
  expect(value).toMatchObject({ ok: false, code: 'googleBusy', problems: [expect.stringContaining('prøv igen')] });
});

test('a test mail of which nobody knows whether it left is no raw error', () => {
  const school = schoolAt('talked');
  const args = ['invitation', school.idOf(ANNA)];
  const faults: Fault[] = [{ member: 'MailApp.sendEmail', atCall: 1, kind: 'timeout' }];
  const { value, execution } = school.run('sendTestMail', args, { faults });
  expect(execution.struck).toBe(true);
  expect(value).toMatchObject({ ok: false, problems: [expect.stringMatching(/^\p{Lu}.*\.$/u)] });
  expect(JSON.stringify(value)).not.toMatch(/timed out|Exception/);
});

/** What stands in the Sheet and in Drive, and what has been sent; not when. */
const endOf = (school: School) => ({
  log: school
    .rows('log')
    .map(({ id, state }) => `${id} ${state}`)
    .sort(),
  files: Object.values(school.workspace.state.files)
    .map(({ appProperties, permissions }) => [appProperties.musKey, permissions.length])
    .sort((one, other) => String(one).localeCompare(String(other))),
  mails: school
    .mails()
    .map(({ to, subject }) => `${to.join()} ${subject}`)
    .sort(),
  people: school.rows('employees').map(({ email, state, step, formLink }) => [email, state, step, formLink !== '']),
  agreements: school.rows('agreements').map(({ text }) => text),
});

/** What a person does from the sidebar or the menu, and presses again where it was cut short. */
const ACTS: Record<
  string,
  { from: () => School; press: (school: School, faults: Fault[]) => { error?: Error | object } }
> = {
  'work on': {
    from: () => {
      const school = schoolAt('installed');
      school.jumpTo('2026-09-01T10:05');
      school.call('startPhase', 'forms', '');
      return school;
    },
    press: (school, faults) => school.run('workOn', [200], { faults }),
  },
  import: {
    from: () => schoolAt('installed'),
    press: (school, faults) => {
      const csv = `${ROSTER}\nDorte Vang;dorte@solby.dk;Dansk;Nej;Aktiv`;
      const file = { kind: 'employees', name: 'a.csv', base64: Buffer.from(csv).toString('base64') };
      return school.run('importFile', [file], { faults });
    },
  },
  papers: {
    from: () => schoolAt('installed'),
    press: (school, faults) =>
      clickMenu(school.workspace, { ...mette(school), functionName: 'makePapersFromMenu', faults }),
  },
  install: {
    from: () => emptySheet(),
    press: (school, faults) =>
      clickMenu(school.workspace, { ...mette(school), functionName: 'installFromMenu', faults }),
  },
  'take over': {
    from: () => {
      const school = schoolAt('invited');
      karimComes(school);
      return school;
    },
    press: (school, faults) => school.run('takeOver', ['Karim Nør'], { faults, user: KARIM }),
  },
};

const mette = ({ scriptId }: School) => ({ scriptId, user: METTE });

/** The calls of a run at which Google is waited for. */
const WAITS = ['Range.setValues', 'UrlFetchApp.fetchAll', 'SpreadsheetApp.flush', 'Properties.setProperty'];

test.each(Object.entries(ACTS))(
  '%s: a run that is over its time is pressed again, and all is as if it had not been',
  (_, { from, press }) => {
    const undisturbed = from();
    expect(press(undisturbed, []).error).toBeUndefined();
    const { calls } = undisturbed.lastRun;
    const expected = endOf(undisturbed);
    const places = WAITS.flatMap((member) =>
      [1, Math.ceil((calls[member] ?? 0) / 2), calls[member] ?? 0].map((atCall) => ({ member, atCall })),
    ).filter(({ member, atCall }) => atCall > 0 && atCall <= (calls[member] ?? 0));
    expect(places.length).toBeGreaterThan(3);
    for (const place of places) {
      const school = from();
      expect(press(school, [{ ...place, kind: 'overtime' }])).toMatchObject({
        error: { message: TOO_LONG },
        execution: { status: 'timed out', modelledMs: 360_000 },
      });
      // Drive lists late what was made seconds ago.
      school.workspace.state.now += 60_000;
      expect(press(school, []).error).toBeUndefined();
      expect({ place, ...endOf(school) }).toEqual({ place, ...expected });
    }
  },
);
