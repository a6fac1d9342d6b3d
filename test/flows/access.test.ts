// Who may open a person's files: the address that counts now, and not the one before.
import { ALI, ANNA, METTE, type School, schoolAt } from './school.ts';

const NEW = 'carla@solby.dk';

/** Anna's id stays while her address changes. */
const withNewAddress = (school: School, address: string): { id: string; fileOf: (kind: string) => string } => {
  const id = school.idOf(ANNA);
  school.type('employees', { email: 'carla@solby.dk' }, 'email', 'c@solby.dk');
  school.type('employees', { id }, 'email', address);
  return { id, fileOf: (kind) => fileOfId(school, kind, id) };
};
const fileOfId = (school: School, kind: string, id: string): string =>
  Object.values(school.workspace.state.files).find(({ appProperties }) => appProperties.musKey === `2026/${kind}/${id}`)
    ?.id ?? '';
const openTo = (school: School, file: string): string[] =>
  (school.workspace.file(file)?.permissions ?? [])
    .map(({ emailAddress = '', role }) => `${emailAddress.toLowerCase()} ${role}`)
    .sort();

describe.each(['withForms', 'invited', 'talked'] as const)('a corrected address (%s)', (stage) => {
  test('is let in and the old one out; the form and what it holds stay as they were', () => {
    const school = schoolAt(stage);
    // The morning's mails are none of what a new address brings.
    school.work();
    const mails = school.mails().length;
    const { fileOf } = withNewAddress(school, ` ${NEW.toUpperCase()} `);
    const form = school.workspace.state.forms[fileOf('form')];
    const before = JSON.stringify(form?.items);
    expect(openTo(school, fileOf('doc'))).toContain(`${ANNA} writer`);
    expect(school.work().problems).toEqual([]);
    expect(openTo(school, fileOf('form'))).toEqual([`${NEW} reader`, `${METTE} owner`]);
    expect(openTo(school, fileOf('doc'))).toEqual([`${NEW} writer`, `${METTE} owner`]);
    expect(JSON.stringify(form?.items)).toBe(before);
    expect(school.mails()).toHaveLength(mails);
    expect(JSON.stringify(school.rows('log'))).not.toMatch(/solby\.dk/);
    expect(school.work().done).toBe(0);
  });

  test('whom the manager has let in by hand stays', () => {
    const school = schoolAt(stage);
    const { fileOf } = withNewAddress(school, NEW);
    school.workspace
      .file(fileOf('doc'))
      ?.permissions.push({ id: 'p1', type: 'user', role: 'writer', emailAddress: ALI });
    school.work();
    expect(openTo(school, fileOf('doc'))).toEqual([`${ALI} writer`, `${NEW} writer`, `${METTE} owner`]);
  });

  test('without an account is told, and what was open stays open until it is mended', () => {
    const school = schoolAt(stage);
    const { id, fileOf } = withNewAddress(school, 'ukendt@solby.dk');
    const before = openTo(school, fileOf('doc'));
    expect(school.work().problems.join()).toMatch(/ikke en Google-konto med adressen ukendt/);
    expect(school.call<{ problems: string[] }>('overview').problems.join()).toMatch(/ukendt/);
    expect(openTo(school, fileOf('doc'))).toEqual(before);
    expect(school.log(`2026/form/${id}`)[0]?.state).toBe('Udført');
    school.type('employees', { id }, 'email', NEW);
    expect(school.work().problems).toEqual([]);
    expect(school.log('2026/access/')).toEqual([]);
    expect(openTo(school, fileOf('doc'))).toEqual([`${NEW} writer`, `${METTE} owner`]);
  });

  test('and one who has no account any more is let in no longer', () => {
    const school = schoolAt(stage);
    school.type('employees', { email: ANNA }, 'hasAccount', 'FALSK');
    school.work();
    expect(openTo(school, school.fileOf('form', ANNA))).toEqual([`${METTE} owner`]);
    school.type('employees', { email: ANNA }, 'hasAccount', 'SAND');
    school.work();
    expect(openTo(school, school.fileOf('form', ANNA))).toEqual([`${ANNA} reader`, `${METTE} owner`]);
  });

  test.each([
    ['rest:POST /drive/v3/files/*', 1],
    ['rest:DELETE /drive/v3/files/*', 1],
    ['rest:DELETE /drive/v3/files/*', 2],
  ])('survives a run that died after %s (%i)', (member, atCall) => {
    const school = schoolAt(stage);
    const { fileOf } = withNewAddress(school, NEW);
    const fault = { member, atCall, kind: 'kill' as const, when: 'after' as const };
    expect(school.run('workOn', [200], { faults: [fault] }).execution.status).toBe('killed');
    school.work();
    for (const kind of ['form', 'doc']) {
      expect(openTo(school, fileOf(kind)).map((who) => who.split(' ')[0])).toEqual([NEW, METTE]);
    }
  });
});

test('a Doc that nobody has touched is rendered anew after it was opened to another', () => {
  const school = schoolAt('invited');
  const { fileOf } = withNewAddress(school, NEW);
  school.work();
  school.jumpTo('2026-09-16T10:05');
  const employee = school.row('employees', { email: NEW });
  expect(employee).toBeTruthy();
  school.answer(NEW, { 'EFF1:A01': 'Gennemført', 'EFF1:A02': 'Delvist', DAG1: 'Skema' });
  school.hour('2026-09-16T11:05');
  const text = JSON.stringify(school.workspace.state.docs[fileOf('doc')]);
  expect(text).toContain('Skema');
  expect(text).not.toContain('Tilføjet');
});
