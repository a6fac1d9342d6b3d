// Files that people throw away, close, move, unshare or delete: told with the name, put right by a button, never mailed dead.
import {
  authorize,
  clickMenu,
  closeForm,
  deleteForGood,
  deleteQuestion,
  moveToMyDrive,
  openDocument,
  responderView,
  restoreFile,
  shareFile,
  trashFile,
  unshareFile,
} from 'local-workspace';
import type { HealthItem, Overview } from '../../../src/contract.ts';
import { questionIdOf } from '../../../src/domain/formats/formRequests.ts';
import type { UsedKind } from '../../../src/domain/work/fileTroubles.ts';
import { ALI, ANNA, FEEDBACK_REASONS, METTE, newAgreement, type School, schoolAt, schoolOnce } from '../school.ts';

type Deed = (school: School, fileId: string) => void;

const DEEDS: Record<string, Deed> = {
  gone: ({ workspace }, fileId) => deleteForGood(workspace, { fileId, as: METTE }),
  trashed: ({ workspace }, fileId) => trashFile(workspace, { fileId, as: METTE }),
  closed: ({ workspace }, formId) => closeForm(workspace, { formId, as: METTE }),
  questionGone: ({ workspace }, formId) => {
    const form = workspace.state.forms[formId];
    const question = form?.items.findLast(({ questionItem }) => questionItem)?.questionItem?.question;
    deleteQuestion(workspace, { formId, as: METTE, questionId: question?.questionId ?? '' });
  },
  unshared: ({ workspace }, fileId) => {
    for (const from of [ANNA, ALI]) unshareFile(workspace, { fileId, as: METTE, from });
  },
  moved: ({ workspace }, fileId) => moveToMyDrive(workspace, { fileId, as: METTE }),
};

const FORM_DEEDS = Object.keys(DEEDS);
const DOC_DEEDS = ['gone', 'trashed', 'unshared', 'moved'];

/** Ali has agreements to confirm; so all four kinds of files are in use. */
const confirming = (): School =>
  schoolOnce('mendFiles-confirming', () => {
    const school = schoolAt('talked');
    const id = school.idOf(ALI);
    school.jumpTo('2026-09-29T12:05');
    school.call('registerConversation', id, '2026-09-29', ['F1']);
    school.call('saveAgreements', id, [newAgreement('A quiet room', 'both', '2027-03-01')]);
    school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
    school.work();
    school.jumpTo('2026-09-30T10:05');
    return school;
  });

const CASES: [kind: UsedKind, email: string, name: string, begin: () => School, deeds: string[]][] = [
  ['form', ANNA, 'Anna Sø', () => schoolAt('invited'), FORM_DEEDS],
  ['doc', ANNA, 'Anna Sø', () => schoolAt('invited'), DOC_DEEDS],
  ['agreementForm', ALI, 'Ali Demir', confirming, FORM_DEEDS],
  ['statusForm', ALI, 'Ali Demir', confirming, FORM_DEEDS],
];
const ALL = CASES.flatMap(([kind, email, name, begin, deeds]) =>
  deeds.map((deed) => [kind, deed, email, name, begin] as const),
);

const troubles = (school: School): HealthItem[] =>
  school.call<Overview>('overview').health.filter(({ code }) => code.startsWith('file:'));

/** The next morning's run, which looks at everybody's files before the mails leave. */
const morning = (school: School): void => {
  const today = new Date(school.workspace.now).toISOString().slice(0, 10);
  school.hour(`${today.slice(0, 8)}${String(Number(today.slice(8)) + 1).padStart(2, '0')}T08:05`);
};

describe.each(ALL)('a %s that is %s', (kind, deed, email, name, begin) => {
  const done = (): { school: School; before: string } => {
    const school = begin();
    const before = school.fileOf(kind, email);
    school.jumpTo(new Date(school.workspace.now + 3_600_000).toISOString().slice(0, 16));
    DEEDS[deed]?.(school, before);
    morning(school);
    return { school, before };
  };

  test('is told with the name and a button, and the button puts it right', () => {
    const { school, before } = done();
    const [told, ...others] = troubles(school);
    expect(others).toEqual([]);
    expect(told).toMatchObject({ code: `file:${deed}:${kind}`, isWell: false });
    expect(told?.text).toContain(name);
    expect(told?.text).not.toMatch(/2026\//);
    expect(told?.repair).not.toBe('');
    expect(school.call<Overview>('overview').problems.join()).not.toMatch(/2026\/|prøvet igen/);

    school.call('repair', told?.code);
    expect(troubles(school)).toEqual([]);
    const after = school.fileOf(kind, email);
    expect(after === before).toBe(deed !== 'gone');
    const { parents = [], trashed } = school.workspace.file(after) ?? {};
    expect([parents.length, trashed]).toEqual([1, false]);
    if (kind === 'doc') school.doc(email, email).appendParagraph('En note');
    else expect(responderView(school.workspace, after, email)).toMatchObject({ open: true });
    morning(school);
    expect(troubles(school)).toEqual([]);
  });

  test('is tried again by nobody hour after hour, and is over once it is put right by hand', () => {
    const { school, before } = done();
    const runs = school.workspace.state.executions.length;
    for (const hour of ['10', '11'])
      school.hour(`${new Date(school.workspace.now).toISOString().slice(0, 10)}T${hour}:05`);
    const written = school.workspace.state.executions
      .slice(runs)
      .flatMap(({ calls }) => Object.keys(calls).filter((call) => /^rest:(POST|PATCH|DELETE)/.test(call)));
    expect(written).toEqual([]);
    if (deed !== 'trashed') return;
    restoreFile(school.workspace, { fileId: before, as: METTE });
    school.hour(`${new Date(school.workspace.now).toISOString().slice(0, 10)}T12:05`);
    expect(troubles(school)).toEqual([]);
  });
});

const linksIn = (school: School, since: number): string[] =>
  school.workspace.state.outbox.slice(since).map(({ htmlBody }) => htmlBody ?? '');

test.each(['gone', 'trashed', 'closed'])(
  'no reminder leaves for a form that is %s, and one does afterwards',
  (deed) => {
    const school = schoolAt('invited');
    const url = school.workspace.state.forms[school.fileOf('form', ANNA)]?.responderId ?? '';
    DEEDS[deed]?.(school, school.fileOf('form', ANNA));
    const sent = school.workspace.state.outbox.length;
    school.hour('2026-09-21T08:05');
    school.hour('2026-09-22T08:05');
    expect(linksIn(school, sent).join()).not.toContain(url);
    expect(school.workspace.state.outbox.slice(sent).flatMap(({ to }) => to)).toContain(ALI);
    school.call('repair', `file:${deed}:form`);
    school.hour('2026-09-23T08:05');
    school.hour('2026-09-24T08:05');
    const now = school.workspace.state.forms[school.fileOf('form', ANNA)]?.responderId ?? '';
    expect(linksIn(school, sent).join()).toContain(now);
  },
);

test('a form that is shared under another spelling of the address is told, and no mail waits for it', () => {
  const school = schoolAt('invited');
  const form = school.fileOf('form', ANNA);
  const url = school.workspace.state.forms[form]?.responderId ?? '';
  for (const permission of school.workspace.file(form)?.permissions ?? [])
    if (permission.emailAddress === ANNA) permission.emailAddress = 'anna.soe@solby.dk';
  const sent = school.workspace.state.outbox.length;
  school.hour('2026-09-21T08:05');
  school.hour('2026-09-22T08:05');
  const [told, ...others] = troubles(school);
  expect(others).toEqual([]);
  expect(told).toMatchObject({ code: 'file:unshared:form', repair: 'Del det igen' });
  expect(told?.text).toMatch(/Anna Sø.*bliver sendt alligevel/);
  expect(linksIn(school, sent).join()).toContain(url);
});

test('an invitation waits for a form that was thrown away before it left', () => {
  const school = schoolAt('withForms');
  trashFile(school.workspace, { fileId: school.fileOf('form', ANNA), as: METTE });
  for (const [email, date] of [
    [ANNA, '28-09-2026'],
    [ALI, '29-09-2026'],
  ] as const) {
    school.type('employees', { email }, 'conversationDate', date);
    school.type('employees', { email }, 'conversationTime', '10:00');
  }
  school.jumpTo('2026-09-14T10:05');
  school.call('startPhase', 'invitations', '');
  school.work();
  expect([school.mails(ANNA).length, school.mails(ALI).length]).toEqual([0, 1]);
  school.call('repair', 'file:trashed:form');
  school.work();
  expect(school.mails(ANNA)).toHaveLength(1);
});

test('a folder that is thrown away takes all with it: told once for each kind, and given back at once', () => {
  const school = schoolAt('invited');
  const [folder] = school.workspace.file(school.fileOf('doc', ANNA))?.parents ?? [];
  trashFile(school.workspace, { fileId: folder ?? '', as: METTE });
  morning(school);
  const told = troubles(school);
  expect(told.map(({ code }) => code)).toEqual(['file:trashed:form', 'file:trashed:doc']);
  for (const { code, text } of told) {
    expect(text).toMatch(/Anna Sø.*Ali Demir.*Bent Friis/);
    school.call('repair', code);
  }
  expect(troubles(school)).toEqual([]);
  for (const email of [ANNA, ALI])
    expect(responderView(school.workspace, school.fileOf('form', email), email).open).toBe(true);
});

test('a folder that is given back after another has taken its place: its files lie well in it', () => {
  const school = schoolAt('withForms');
  const [fileId = ''] = school.workspace.file(school.fileOf('form', ANNA))?.parents ?? [];
  trashFile(school.workspace, { fileId, as: METTE });
  school.call('importFile', {
    kind: 'employees',
    name: 'ny.csv',
    base64: Buffer.from('Navn;E-mail\nKarim Nør;karim@solby.dk').toString('base64'),
  });
  school.work();
  expect(school.workspace.file(school.fileOf('form', 'karim@solby.dk'))?.parents).not.toEqual([fileId]);
  morning(school);
  restoreFile(school.workspace, { fileId, as: METTE });
  morning(school);
  expect(troubles(school)).toEqual([]);
  moveToMyDrive(school.workspace, { fileId: school.fileOf('form', ANNA), as: METTE });
  morning(school);
  expect(troubles(school).map(({ code }) => code)).toEqual(['file:moved:form']);
});

test('a form that was closed and then thrown away is opened again too', () => {
  const school = schoolAt('invited');
  const fileId = school.fileOf('form', ANNA);
  closeForm(school.workspace, { formId: fileId, as: METTE });
  trashFile(school.workspace, { fileId, as: METTE });
  morning(school);
  school.call('repair', 'file:trashed:form');
  expect(responderView(school.workspace, fileId, ANNA).open).toBe(true);
});

test('only the owner is offered the button', () => {
  const school = schoolAt('invited');
  trashFile(school.workspace, { fileId: school.fileOf('form', ANNA), as: METTE });
  morning(school);
  const { workspace, scriptId, spreadsheetId } = school;
  const user = 'karim@solby.dk';
  shareFile(workspace, { fileId: spreadsheetId, as: METTE, with: user, role: 'writer' });
  openDocument(workspace, { scriptId, user });
  authorize(workspace, scriptId, user);
  clickMenu(workspace, { scriptId, user, functionName: 'openSidebar' });
  const { value: overview } = school.run('overview', [], { user });
  const { health } = (overview as { data: Overview }).data;
  expect(health.find(({ code }) => code.startsWith('file:'))).toMatchObject({ repair: '' });
  expect(school.run('repair', ['file:trashed:form'], { user }).value).toMatchObject({ ok: false, code: 'notOwner' });
  expect(troubles(school)).toHaveLength(1);
});

test('questions are known by their own ids', () => {
  const school = schoolAt('invited');
  const formId = school.fileOf('form', ANNA);
  deleteQuestion(school.workspace, { formId, as: METTE, questionId: questionIdOf('SUC1') });
  morning(school);
  expect(troubles(school).map(({ code }) => code)).toEqual(['file:questionGone:form']);
});
