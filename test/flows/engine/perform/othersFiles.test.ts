// What a deletion does about files that lie in another's Drive, as older code let any editor of the Sheet make them: such
// a file is never taken for gone, nothing waits for ever in silence, and the receipt says what others had to do.
import { callServer } from 'local-workspace';
import type { Overview, Reply } from '../../../../src/contract.ts';
import { KARIM, karimComes } from '../../karim.ts';
import { ANNA, METTE, type School, schoolAt, schoolOnce } from '../../school.ts';

const idIn = (link: string): string => /\/d\/([\w-]+)\//.exec(link)?.[1] ?? '';

/** Anna has left, and there are two files of her data and a report that names her, all noted as older code did. */
const asOfBefore = (): { school: School; exported: string[]; report: string } => {
  let exported: string[] = [];
  let report = '';
  const school = schoolOnce('othersFiles-asOfBefore', () => {
    const made = schoolAt('invited');
    made.jumpTo('2026-09-16T10:05');
    made.annaAnswers({ STR4: 'Flere læsevejledere', STR6: 'Ja, med navn' });
    made.hour('2026-09-16T11:05');
    made.call('exportPersonalData', made.idOf(ANNA));
    made.call('makeReport');
    made.type('employees', { email: ANNA }, 'state', 'Fratrådt');
    karimComes(made);
    return made;
  });
  for (const { id: key = '', details = '' } of school.log('2026/')) {
    const file = /(?:^|; )file=(\S+?)(?:;|$)/.exec(details)?.[1] ?? '';
    if (key.includes('/personalData/')) exported = [...exported, file];
    else if (key.includes('/report/')) report = file;
    else continue;
    school.type('log', { id: key }, 'details', details.replace(/; by=\w+|by=\w+; /, ''));
  }
  return { school, exported, report };
};

/** As if Karim had pressed: the files are his, and Mette may open them where she has been let in. */
const areKarims = (school: School, files: string[], opened?: 'reader' | 'writer'): void => {
  for (const id of files) {
    const file = school.workspace.file(id);
    if (!file) throw new Error(`There is no file ${id}`);
    file.owner = KARIM;
    file.permissions = [{ id: 'owner', type: 'user', role: 'owner', emailAddress: KARIM }];
    file.parents = [];
    if (opened) {
      file.permissions.push({ id: 'mette', type: 'user', role: opened, emailAddress: METTE });
      file.openedWith = { [school.scriptId]: [METTE] };
    }
  }
};

const approve = (school: School): { problems: string[] } => {
  school.call('approveDeletions', [`person/${school.row('employees', { email: ANNA })?.id}`]);
  return school.work();
};
const karimWorks = (school: School): Reply<{ problems: string[] }> =>
  callServer(school.workspace, { scriptId: school.scriptId, user: KARIM, functionName: 'workOn', args: [40] })
    .value as Reply<{ problems: string[] }>;
const waiting = (school: School): string =>
  school
    .call<Overview>('overview')
    .heldUp.map(({ reason }) => reason)
    .join();
const receipt = (school: School): string => {
  const file = Object.values(school.workspace.state.files).find(({ name }) => name.startsWith('Kvittering'));
  return file ? JSON.stringify(school.workspace.state.docs[file.id]) : '';
};
const naming = (school: School, files: string[]): string[] =>
  files.filter((id) => /Anna/.test(JSON.stringify([school.workspace.file(id)?.name, school.workspace.state.docs[id]])));

test.each([
  ['that Google does not show the manager', undefined],
  ['that the manager may open', 'reader'],
] as const)('data of hers %s are no reason for a receipt; who has them deletes them', (_, opened) => {
  const { school, exported } = asOfBefore();
  expect(exported).toHaveLength(2);
  areKarims(school, exported, opened);
  expect(approve(school).problems).toEqual([]);
  expect(naming(school, exported)).toHaveLength(2);
  expect(waiting(school)).toMatch(/Kun den, der har lavet filen/);
  expect(receipt(school)).toBe('');
  expect(karimWorks(school)).toMatchObject({ ok: true, data: { problems: [] } });
  expect(naming(school, exported)).toEqual([]);
  school.work();
  expect(receipt(school)).not.toMatch(/kunne Strategisk MUS ikke slette/);
  expect(receipt(school)).toContain('Kvittering');
});

test.each([
  ['that Google does not show the manager', undefined],
  ['that the manager may only read', 'reader'],
] as const)('a report %s keeps the name in one row until its maker has been there', (_, opened) => {
  const { school, report } = asOfBefore();
  areKarims(school, [report], opened);
  expect(approve(school).problems).toEqual([]);
  expect(naming(school, [report])).toEqual([report]);
  expect(waiting(school)).toMatch(/Kun den, der har lavet filen/);
  expect(receipt(school)).toBe('');
  expect(karimWorks(school)).toMatchObject({ ok: true, data: { problems: [] } });
  expect(naming(school, [report])).toEqual([]);
  expect(school.work().problems).toEqual([]);
  expect(school.row('employees', { email: ANNA })).toBeUndefined();
  expect(receipt(school)).toContain('Kvittering');
});

test('what the manager reports as settled stands in the receipt, with who could delete it', () => {
  const { school, exported } = asOfBefore();
  areKarims(school, exported);
  const id = school.idOf(ANNA);
  approve(school);
  const [left] = school.call<Overview>('overview').deletionsLeft;
  expect(left?.text).toBe(`2 filer om ${id} kan kun slettes af den, der har lavet dem`);
  const { key = '' } = left ?? {};
  school.call('settleUncertain', key, true);
  school.work();
  for (const id of exported) expect(receipt(school)).toContain(`${id}: kun den, der har lavet filen`);
  expect(receipt(school)).not.toMatch(/Anna|karim/i);
  expect(school.call<Overview>('overview').deletionsLeft).toEqual([]);
  expect(school.row('employees', { email: ANNA })).toBeUndefined();
});

test('a Doc that somebody has taken over is told in the receipt, and deleted when it comes back', () => {
  const { school } = asOfBefore();
  const doc = school.fileOf('doc', ANNA);
  const form = school.fileOf('form', ANNA);
  const kept = structuredClone(school.workspace.file(doc));
  areKarims(school, [doc]);
  expect(approve(school).problems).toEqual([]);
  expect(school.workspace.file(form)).toBeUndefined();
  expect(receipt(school)).toContain(doc);
  expect(receipt(school)).toMatch(/overtaget dem/);
  expect(receipt(school)).not.toContain(form);
  school.hour('2026-09-17T08:05');
  expect(naming(school, [doc])).toEqual([doc]);
  Object.assign(school.workspace.file(doc) ?? {}, kept);
  school.hour('2026-09-18T08:05');
  expect(school.workspace.file(doc)).toBeUndefined();
  expect(school.rows('log').some(({ details = '' }) => details.includes(doc))).toBe(false);
});

test('a file of the manager’s own that is gone already is gone', () => {
  const { school, exported } = asOfBefore();
  const [first = ''] = exported;
  school.jumpTo('2026-09-16T12:05');
  // This one is noted with its maker.
  const { readable } = school.call<{ readable: string }>('exportPersonalData', school.idOf(ANNA));
  delete school.workspace.state.files[idIn(readable)];
  expect(first).not.toBe(idIn(readable));
  expect(approve(school).problems).toEqual([]);
  expect(receipt(school)).toContain('Kvittering');
});

test.each(['makeReport', 'exportPersonalData'])('what a %s that died has made is found', (functionName) => {
  const { school, report } = asOfBefore();
  school.jumpTo('2026-09-16T12:05');
  school.workspace.state.weather = { ...school.workspace.state.weather, fileIndexLagSeconds: 5 };
  // This notes who has made it; then it is deleted, so that another is made.
  school.call('makeReport');
  if (functionName === 'makeReport') delete school.workspace.state.files[report];
  const before = new Set(Object.keys(school.workspace.state.files));
  const member = 'rest:POST /upload/drive/v3/files';
  const args = functionName === 'makeReport' ? [] : [school.idOf(ANNA)];
  school.run(functionName, args, { faults: [{ member, atCall: 1, kind: 'kill', when: 'after' }] });
  const made = Object.keys(school.workspace.state.files).filter((id) => !before.has(id));
  expect(naming(school, made)).toHaveLength(1);
  expect(approve(school).problems).toEqual([]);
  expect(naming(school, made)).toEqual([]);
  expect(receipt(school)).toContain('Kvittering');
});
