// One employee's own data: one file to read and one for machines, complete against the tabs, and about nobody else.
import type { Fault } from 'local-workspace';
import { ALI, ANNA, METTE, type School, schoolAt } from '../school.ts';

const TABS = ['tailoring', 'preparation', 'answers', 'suggestions', 'agreements', 'conversations'] as const;

const exported = () => {
  const school = schoolAt('invited');
  school.jumpTo('2026-09-16T10:05');
  school.annaAnswers({ SUC1: 'Læseugen', DAG1: 'Skema', STR4: 'Flere læsevejledere', STR6: 'Ja, med navn' });
  school.answer(ALI, { SUC1: 'Reading week', STR5: 'A quiet room' });
  const id = school.idOf(ANNA);
  school.call(
    'saveTailoring',
    [id],
    [{ employeeId: id, kind: 'own', questionId: '', text: 'Hvordan går det?', note: '' }],
  );
  school.prepare(ANNA, { SUC5: 'Du ser børnene' });
  school.hour('2026-09-16T11:05');
  school.call('registerConversation', id, '2026-09-16', ['F1']);
  const links = school.call<{ readable: string; machine: string }>('exportPersonalData', id);
  const fileOf = (link: string) => school.workspace.file(/\/d\/([\w-]+)\//.exec(link)?.[1] ?? '');
  const machine = fileOf(links.machine);
  const readable = fileOf(links.readable);
  const data = JSON.parse(Buffer.from(machine?.content ?? '', 'base64').toString());
  const text = JSON.stringify(school.workspace.state.docs[readable?.id ?? '']);
  return { school, id, data, text, files: [machine, readable] };
};
const own = (school: School, tab: (typeof TABS)[number], id: string) =>
  school.rows(tab).filter(({ employeeId }) => employeeId === id);

test('both hold every row of every tab about the person', () => {
  const { school, id, data, text } = exported();
  expect(data.tables.employees).toEqual([expect.objectContaining({ id, name: 'Anna Sø', email: ANNA })]);
  for (const tab of TABS) {
    const rows = own(school, tab, id);
    expect(rows.length).toBeGreaterThan(0);
    expect(data.tables[tab]).toHaveLength(rows.length);
    for (const { answer, text: words } of rows)
      for (const said of [answer, words]) if (said) expect(text).toContain(said);
  }
  expect(data.tables.suggestions[0]).toMatchObject({ text: 'Flere læsevejledere', consent: 'named', status: 'new' });
  expect(text).toContain('Med navn');
});

test('and what the log knows, the mails sent and when, and the files with their links', () => {
  const { school, id, data, text } = exported();
  const keys = school
    .rows('log')
    .flatMap(({ id: key = '' }) => (key.includes(id) && !key.includes('personalData') ? [key] : []));
  expect(data.log.map(({ id: key }: { id: string }) => key).sort()).toEqual(keys.sort());
  expect(data.mails).toEqual([{ mail: 'invitation', sent: '2026-09-14T10:05', to: 'employee' }]);
  expect(text).toContain('mandag den 14. september 2026 kl. 10.05: Invitation til MUS – Anna Sø');
  expect(data.files.map(({ what }: { what: string }) => what)).toEqual(['form', 'doc']);
  expect(data.files[1].link).toContain(school.fileOf('doc', ANNA));
});

test('nothing in them is about others, and only the manager can open them', () => {
  const { data, text, files } = exported();
  for (const whole of [JSON.stringify(data), text]) expect(whole).not.toMatch(/Ali|Reading week|quiet room|Bent/);
  for (const file of files) expect(file?.permissions.map(({ emailAddress }) => emailAddress)).toEqual([METTE]);
});

const UPLOAD = 'rest:POST /upload/drive/v3/files';
test.each<[string, Fault]>([
  ['dies before the first file', { member: UPLOAD, atCall: 1, kind: 'kill', when: 'before' }],
  ['dies after it', { member: UPLOAD, atCall: 1, kind: 'kill', when: 'after' }],
  ['dies after both', { member: UPLOAD, atCall: 2, kind: 'kill', when: 'after' }],
  ['is not told what became of the first', { member: UPLOAD, atCall: 1, kind: 'transient', when: 'after' }],
  ['is refused the second', { member: UPLOAD, atCall: 2, kind: 'quota', when: 'before', times: 9 }],
])('asked for again after a run that %s, it is one pair of files that say the same', (_, fault) => {
  const school = schoolAt('invited');
  const id = school.idOf(ANNA);
  const { value, error } = school.run('exportPersonalData', [id], { faults: [fault] });
  expect(error !== undefined || (value as { ok: boolean }).ok === false).toBe(true);
  school.workspace.state.now += 60_000;
  school.type('employees', { email: ANNA }, 'name', 'Anna Sørensen');
  school.call('exportPersonalData', id);
  const files = Object.values(school.workspace.state.files).filter(({ appProperties }) =>
    appProperties.musKey?.includes('/personalData/'),
  );
  expect(files.map(({ mimeType }) => mimeType).sort()).toEqual([
    'application/json',
    'application/vnd.google-apps.document',
  ]);
  for (const { id: fileId, content = '' } of files) {
    const said = JSON.stringify(school.workspace.state.docs[fileId]) ?? Buffer.from(content, 'base64').toString();
    expect(said).toContain('Anna Sørensen');
    expect(said).not.toContain('/personalData/');
  }
  expect(school.log('2026/personalData/').map(({ state }) => state)).toEqual(['Udført', 'Udført']);
});

test('someone unknown has none', () => {
  expect(schoolAt('invited').refusal('exportPersonalData', 'E99')).toMatch(/E99/);
});
