// A mail in doubt that the manager has sent once more takes nothing else from her; what was put off comes all the same.
import { callServer, fireTrigger } from 'local-workspace';
import { KARIM, karimComes } from './karim.ts';
import { ANNA, METTE, type School, schoolAt } from './school.ts';

/** The mail to the manager of that morning may or may not have left: the run died while Google had it. */
const inDoubt = (): { school: School; key: string } => {
  for (let atCall = 1; atCall <= 6; atCall += 1) {
    const school = schoolAt('invited');
    school.hour('2026-09-15T08:05');
    school.hour('2026-09-21T08:05');
    school.hour('2026-09-24T08:05', [{ member: 'MailApp.sendEmail', atCall, kind: 'kill', when: 'after' }]);
    school.hour('2026-09-24T09:05');
    const mail = school
      .call<{ uncertain: { key: string }[] }>('overview')
      .uncertain.find(({ key }) => key.includes('/topics/'));
    if (mail) return { school, key: mail.key };
  }
  throw new Error('No mail to the manager is in doubt');
};

test('Monday’s mail comes on the Monday on which one in doubt was sent once more', () => {
  const { school, key } = inDoubt();
  expect(key).not.toBe('');
  school.hour('2026-09-25T08:05');
  school.jumpTo('2026-09-28T06:30');
  for (const { key: doubtful } of school.call<{ uncertain: { key: string }[] }>('overview').uncertain)
    school.call('settleUncertain', doubtful, false);
  school.work();
  const before = school.mails(METTE).length;
  school.hour('2026-09-28T08:05');
  school.hour('2026-09-29T08:05');
  const digests = school
    .mails(METTE)
    .slice(before)
    .filter(({ subject, body }) => /overblik/i.test(subject + body));
  expect(digests).toHaveLength(1);
  expect(school.mails(KARIM)).toEqual([]);
});

test('agreements that lapsed since a row had gone go on where they stood once it is back', () => {
  const school = schoolAt('talked');
  const book = school.workspace.state.spreadsheets[school.spreadsheetId];
  const tab = book?.sheets.find(({ name }) => name === 'Medarbejdere');
  const id = school.idOf(ANNA);
  const progress = (): string[] =>
    school.rows('agreements').flatMap((row) => (row.employeeId === id ? [row.progress ?? ''] : []));
  const before = progress();
  expect(before.length).toBeGreaterThan(0);
  const [row = '0'] = Object.entries(tab?.cells ?? {}).find(([, cells]) => JSON.stringify(cells).includes(ANNA)) ?? [];
  const kept = tab?.cells[Number(row)];
  if (tab) delete tab.cells[Number(row)];
  school.hour('2026-09-29T06:05');
  expect(progress()).not.toEqual(before);
  if (tab && kept) tab.cells[Number(row)] = kept;
  school.hour('2026-09-29T07:05');
  expect(progress()).toEqual(before);
  // Whoever is said to have left and comes back has no agreements any more.
  school.type('employees', { id }, 'state', 'Fratrådt');
  school.hour('2026-09-29T10:05');
  school.type('employees', { id }, 'state', 'Aktiv');
  school.hour('2026-09-29T11:05');
  expect(new Set(progress())).toEqual(new Set(['Bortfaldet']));
});

test('what was one mail leaves as one when the manager has it sent once more', () => {
  const school = schoolAt('invited');
  const { workspace, scriptId } = school;
  karimComes(school);
  school.jumpTo('2026-09-16T10:35');
  const asKarim = (functionName: string, ...args: unknown[]) =>
    callServer(workspace, { scriptId, user: KARIM, functionName, args }).value as { data: Record<string, unknown> };
  const strikes = (kill: boolean): void => {
    const trigger = workspace.state.triggers.find(({ owner }) => owner === KARIM);
    fireTrigger(
      workspace,
      trigger?.id ?? '',
      kill ? { faults: [{ member: 'MailApp.sendEmail', atCall: 1, kind: 'kill' }] } : {},
    );
  };
  asKarim('takeOver', 'Karim Nør');
  school.jumpTo('2026-09-16T10:45');
  strikes(true);
  school.jumpTo('2026-09-16T11:45');
  strikes(false);
  const doubtful = asKarim('overview').data.uncertain as { key: string }[];
  expect(doubtful.map(({ key }) => key.split('/')[1])).toEqual(['newManager', 'newLink', 'newLink']);
  const before = school.mails(ANNA).length;
  for (const { key } of doubtful) asKarim('settleUncertain', key, false);
  school.jumpTo('2026-09-16T12:45');
  strikes(false);
  school.jumpTo('2026-09-17T08:15');
  strikes(false);
  expect(
    school
      .mails(ANNA)
      .slice(before)
      .map(({ subject }) => subject),
  ).toEqual(['Ny leder af din MUS']);
});
