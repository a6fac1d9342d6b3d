// Another manager takes the Sheet over: his trigger runs, hers stops; no mail is lost or doubled, and Google's limits are met.

import {
  answerForm,
  arrangeSheet,
  callServer,
  clickMenu,
  type Fault,
  fireTrigger,
  openDoc,
  type RunResult,
  screenOf,
} from 'local-workspace';
import type { Overview, Reply } from '../../../src/contract.ts';
import { questionIdOf } from '../../../src/domain/formats/formRequests.ts';
import { startingQuestions } from '../../../src/domain/forms/questionBank.ts';
import { KARIM, karimComes } from '../karim.ts';
import { ALI, ANNA, BENT, METTE, type School, schoolAt, schoolOnce } from '../school.ts';

const NEW_MANAGER = /Ny leder af din MUS|A new manager for your MUS/;

const as = <T = unknown>(school: School, user: string, functionName: string, ...args: unknown[]): Reply<T> => {
  const { workspace, scriptId } = school;
  const { value, error } = callServer(workspace, { scriptId, user, functionName, args });
  if (error) throw error;
  return value as Reply<T>;
};
const answerOf = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(reply.problems.join());
  return reply.data;
};
const hourOf = (school: School, owner: string, moment: string): RunResult | undefined => {
  school.jumpTo(moment);
  const trigger = school.workspace.state.triggers.find((known) => known.owner === owner);
  const ran = trigger && fireTrigger(school.workspace, trigger.id);
  if (ran?.error) throw ran.error;
  return ran;
};
/** The file of that key which lies with the person; old ones of the same key may lie with another. */
const fileOf = (school: School, kind: string, email: string, owner: string): string =>
  Object.values(school.workspace.state.files).find(
    (file) => file.owner === owner && file.appProperties.musKey === `2026/${kind}/${school.idOf(email)}`,
  )?.id ?? '';
const takenOver = (stage: 'invited' | 'talked' = 'invited'): School =>
  schoolOnce(`handover-takenOver-${stage}`, () => {
    const school = schoolAt(stage);
    karimComes(school);
    // The day's mails have left.
    hourOf(school, METTE, '2026-09-16T08:20');
    school.jumpTo('2026-09-16T10:35');
    answerOf(as(school, KARIM, 'takeOver', 'Karim Nør'));
    return school;
  });

test('from the menu: the name is asked for, and the Sheet is the successor’s', () => {
  const school = schoolAt('invited');
  karimComes(school);
  screenOf(school.workspace, school.spreadsheetId, KARIM).replies.push({ button: 'OK', text: 'Karim Nør' });
  const { error } = clickMenu(school.workspace, {
    scriptId: school.scriptId,
    user: KARIM,
    functionName: 'takeOverFromMenu',
  });
  expect(error).toBeUndefined();
  const value = (id: string) => school.row('settings', { id })?.value;
  expect([value('managerName'), value('managerEmail'), value('triggerOwner')]).toEqual(['Karim Nør', KARIM, KARIM]);
  expect(school.workspace.state.triggers.map(({ owner }) => owner).sort()).toEqual([KARIM, METTE]);
  expect(as(school, KARIM, 'takeOver', ' ').ok).toBe(false);
});

test('hers stops by itself; his does the work from then on', () => {
  const school = takenOver();
  hourOf(school, METTE, '2026-09-16T10:50');
  expect(school.workspace.state.triggers.map(({ owner }) => owner)).toEqual([KARIM]);
  const calls = hourOf(school, KARIM, '2026-09-16T11:10')?.execution.calls ?? {};
  expect(calls['UrlFetchApp.fetchAll']).toBeGreaterThan(0);
});

test('what is still needed is made anew in his Drive; hers stay, closed to answers, and her Doc is open to him', () => {
  const school = takenOver();
  const oldForm = fileOf(school, 'form', ANNA, METTE);
  const oldDoc = fileOf(school, 'doc', ANNA, METTE);
  hourOf(school, METTE, '2026-09-16T10:50');
  hourOf(school, KARIM, '2026-09-16T11:10');
  const form = fileOf(school, 'form', ANNA, KARIM);
  expect(form).not.toBe('');
  expect(fileOf(school, 'doc', ANNA, KARIM)).not.toBe('');
  const { state } = school.workspace;
  expect(state.forms[form]?.publish.isAcceptingResponses).toBe(true);
  expect(state.forms[oldForm]?.publish.isPublished).toBe(false);
  // Nothing about her had been shown in the Doc; the form holds what was written to her.
  expect(school.workspace.hasRole(oldDoc, KARIM, 'writer')).toBe(true);
  expect(school.workspace.hasRole(oldForm, KARIM, 'writer')).toBe(false);
  expect(school.workspace.hasRole(oldDoc, ANNA, 'writer')).toBe(true);
  expect(school.row('employees', { email: ANNA })?.formLink).toContain(form);
});

test.each([
  ['before anybody is let in, is rendered anew', 'before', false],
  ['after she was let in, keeps what she may have written', 'after', true],
] as const)('a new Doc of a run that dies %s', (_, when, isAddedTo) => {
  const school = takenOver();
  school.jumpTo('2026-09-16T11:10');
  const trigger = school.workspace.state.triggers.find(({ owner }) => owner === KARIM)?.id ?? '';
  const docOf = () => fileOf(school, 'doc', ANNA, KARIM);
  // The ids of what he makes are the same in each copy.
  const whole = school.copy();
  fireTrigger(whole.workspace, trigger);
  const member = `rest:POST /drive/v3/files/${fileOf(whole, 'doc', ANNA, KARIM)}/permissions`;
  const ran = fireTrigger(school.workspace, trigger, { faults: [{ member, atCall: 1, kind: 'kill', when }] });
  expect(ran?.execution.status).toBe('killed');
  hourOf(school, KARIM, '2026-09-16T12:10');
  const written = (): string => openDoc(school.workspace, docOf(), KARIM).text();
  if (isAddedTo) openDoc(school.workspace, docOf(), ANNA).appendParagraph('Min egen note');
  answerForm(school.workspace, {
    formId: fileOf(school, 'form', ANNA, KARIM),
    as: ANNA,
    answers: {
      [questionIdOf('EFF1:A01')]: 'Gennemført',
      [questionIdOf('EFF1:A02')]: 'Delvist',
      [questionIdOf('SUC1')]: 'Læseugen',
    },
  });
  hourOf(school, KARIM, '2026-09-17T08:20');
  expect(written()).toContain('Læseugen');
  expect(/Tilføjet/.test(written())).toBe(isAddedTo);
  expect(written().includes('Min egen note')).toBe(isAddedTo);
});

test('a Doc of her own that she finds again on taking back is never rendered anew', () => {
  const school = takenOver();
  hourOf(school, METTE, '2026-09-16T10:50');
  hourOf(school, KARIM, '2026-09-16T11:10');
  const own = fileOf(school, 'doc', ANNA, METTE);
  openDoc(school.workspace, own, METTE).appendParagraph('Min egen note');
  answerOf(as(school, METTE, 'takeOver', 'Mette Holm'));
  hourOf(school, METTE, '2026-09-16T12:10');
  hourOf(school, METTE, '2026-09-17T08:20');
  expect(openDoc(school.workspace, own, METTE).text()).toContain('Min egen note');
});

test('nobody misses or doubles a mail: each is told the new links once, and reminders go on where they stood', () => {
  const school = takenOver();
  const before = school.mails().length;
  hourOf(school, METTE, '2026-09-16T10:50');
  hourOf(school, KARIM, '2026-09-16T11:10');
  expect(school.mails()).toHaveLength(before);
  for (const moment of ['2026-09-17T08:10', '2026-09-17T08:50', '2026-09-18T08:10']) hourOf(school, KARIM, moment);
  const told = school.mails(undefined, NEW_MANAGER);
  expect(told.map(({ to }) => to.join()).sort()).toEqual([ALI, ANNA, BENT].sort());
  expect(told.every(({ from, replyTo }) => from === KARIM && replyTo === KARIM)).toBe(true);
  const toAnna = told.find(({ to }) => to.includes(ANNA))?.body ?? '';
  expect(toAnna).toContain('Karim Nør er fra nu af din leder');
  expect(toAnna).toContain(school.workspace.state.forms[fileOf(school, 'form', ANNA, KARIM)]?.responderId ?? 'none');
  expect(toAnna).toContain(fileOf(school, 'doc', ANNA, KARIM));
  hourOf(school, KARIM, '2026-09-21T08:10');
  expect(school.mails(ANNA, /Husk at forberede/)).toHaveLength(1);
  expect(school.mails(ANNA, /Invitation til din MUS/)).toHaveLength(1);
  expect(answerOf(as<{ problems: string[] }>(school, KARIM, 'overview')).problems).toEqual([]);
});

test('an answer given in the former form before it closed is taken in, and in the new one after', () => {
  const school = takenOver();
  hourOf(school, KARIM, '2026-09-16T10:45');
  const told = () => JSON.stringify(answerOf(as<Overview>(school, KARIM, 'overview')).health);
  expect(told()).toMatch(/tager stadig imod svar/);
  const { responses = [] } = school.workspace.state.forms[fileOf(school, 'form', ANNA, METTE)] ?? {};
  expect(responses).toEqual([]);
  const former = school.copy();
  // Anna has only the link that Mette sent.
  const hers = fileOf(former, 'form', ANNA, METTE);
  for (const file of Object.values(former.workspace.state.files)) {
    if (file.id !== hers && file.appProperties.musKey?.endsWith(`form/${school.idOf(ANNA)}`)) file.appProperties = {};
  }
  former.annaAnswers({ SUC1: 'Læseugen' });
  hourOf(former, METTE, '2026-09-16T10:50');
  expect(former.row('answers', { questionKey: 'SUC1' })?.answer).toBe('Læseugen');
  hourOf(school, METTE, '2026-09-16T10:50');
  expect(told()).not.toMatch(/tager stadig imod svar/);
  for (const file of Object.values(school.workspace.state.files)) {
    if (file.owner === METTE && file.appProperties.musKey) file.appProperties = {};
  }
  school.annaAnswers({ SUC1: 'Udeskole' });
  hourOf(school, KARIM, '2026-09-16T11:50');
  expect(school.row('answers', { questionKey: 'SUC1' })?.answer).toBe('Udeskole');
});

test('what lies with her is information on the year’s page, no fault, and nothing crashes over it', () => {
  const school = takenOver('talked');
  hourOf(school, METTE, '2026-09-16T10:50');
  hourOf(school, KARIM, '2026-09-16T11:10');
  const { health, problems, filesElsewhere } = answerOf(as<Overview>(school, KARIM, 'overview'));
  expect(health.filter(({ isWell }) => !isWell)).toEqual([]);
  expect(JSON.stringify(health)).not.toMatch(/Filer fra den tidligere/);
  expect(filesElsewhere).toMatch(/^Filer fra den tidligere.*\(6\)$/);
  expect(problems).toEqual([]);
  expect(JSON.stringify(school.rows('log'))).not.toMatch(/@/);
});

test('the agreements are read from the new Doc', () => {
  const school = takenOver('talked');
  hourOf(school, METTE, '2026-09-16T10:50');
  hourOf(school, KARIM, '2026-09-16T11:10');
  const id = school.idOf(ANNA);
  const text = JSON.stringify(school.workspace.state.docs[fileOf(school, 'doc', ANNA, KARIM)]);
  // What she had answered stands in it.
  expect(text).toContain('Læseugen');
  expect(as(school, KARIM, 'readAgreements', id).ok).toBe(true);
});

test('before it, she can let him open what she has made and nobody has written about her in; only she can', () => {
  const school = schoolAt('invited');
  school.jumpTo('2026-09-16T10:05');
  school.call('makeReport');
  const report =
    Object.values(school.workspace.state.files).find(({ name }) => name.startsWith('Strategiopf'))?.id ?? '';
  // Drive's list shows a new file some time later.
  school.jumpTo('2026-09-16T11:05');
  karimComes(school);
  expect(as(school, KARIM, 'handOver', KARIM).ok).toBe(false);
  expect(answerOf(as<{ files: number }>(school, METTE, 'handOver', KARIM)).files).toBe(1);
  expect(school.workspace.hasRole(report, KARIM, 'writer')).toBe(true);
  for (const kind of ['form', 'doc'])
    expect(school.workspace.hasRole(fileOf(school, kind, ANNA, METTE), KARIM, 'reader')).toBe(false);
  expect(school.mails(KARIM)).toEqual([]);
});

test('each has one folder, whoever runs after whom and however late Drive lists them', () => {
  const school = takenOver();
  school.workspace.state.weather = { ...school.workspace.state.weather, fileIndexLagSeconds: 8 * 3600 };
  hourOf(school, KARIM, '2026-09-16T10:50');
  hourOf(school, METTE, '2026-09-16T11:10');
  answerOf(as(school, METTE, 'workOn', 40));
  answerOf(as(school, KARIM, 'makePapers'));
  const folders = Object.values(school.workspace.state.files).filter((file) => file.appProperties.musKey === 'folder');
  expect(folders.map(({ owner }) => owner).sort()).toEqual([KARIM, METTE]);
});

test('her report stays known though he makes another under the same name', () => {
  const school = schoolAt('invited');
  school.jumpTo('2026-09-16T10:05');
  school.call('makeReport');
  karimComes(school);
  answerOf(as(school, KARIM, 'takeOver', 'Karim Nør'));
  const hers = Object.values(school.workspace.state.files).find(({ name }) => name.startsWith('Strategiopf'))?.id ?? '';
  school.jumpTo('2026-09-16T12:05');
  answerOf(as(school, KARIM, 'makeReport'));
  expect(JSON.stringify(school.rows('log'))).toContain(hers);
});

test('a handover that ended midway is gone on with: what is open already is not opened again', () => {
  const school = schoolAt('invited');
  school.jumpTo('2026-09-16T10:05');
  school.call('makeReport');
  school.jumpTo('2026-09-16T10:35');
  karimComes(school);
  const waves = (): number => {
    const { workspace, scriptId } = school;
    const { execution } = callServer(workspace, { scriptId, user: METTE, functionName: 'handOver', args: [KARIM] });
    return execution.calls['UrlFetchApp.fetchAll'] ?? 0;
  };
  // Only the folder and the list of files are asked for again.
  expect([waves(), waves()]).toEqual([3, 2]);
});

test.each([
  ['before a Doc is shared', /^rest:POST .*permissions$/, { kind: 'kill', when: 'before' }],
  ['once one is', /^rest:POST .*permissions$/, { kind: 'kill', when: 'after' }],
  ['before it is noted which forms are closed', /^Range\.setValues$/, { kind: 'kill', when: 'before' }],
  ['where Drive does not answer', /^rest:POST .*permissions$/, { kind: 'transient', times: 30 }],
] as const)('her last run is gone on with by the next where it ended early: %s', (_, member, fault) => {
  const school = takenOver();
  const { workspace } = school;
  const owners = (): string[] => workspace.state.triggers.map(({ owner }) => owner).sort();
  const strike = (on: School, faults: Fault[] = []) => {
    const hers = on.workspace.state.triggers.find(({ owner }) => owner === METTE);
    return fireTrigger(on.workspace, hers?.id ?? '', { faults });
  };
  const { execution } = strike(school.copy()) ?? {};
  const hit = Object.keys(execution?.calls ?? {}).find((each) => member.test(each)) ?? '';
  school.jumpTo('2026-09-16T10:50');
  strike(school, [{ member: hit, atCall: 1, ...fault }]);
  expect(owners()).toEqual([KARIM, METTE]);
  hourOf(school, KARIM, '2026-09-16T11:10');
  hourOf(school, METTE, '2026-09-16T11:50');
  expect(owners()).toEqual([KARIM]);
  for (const email of [ANNA, ALI, BENT])
    expect(workspace.hasRole(fileOf(school, 'doc', email, METTE), KARIM, 'writer')).toBe(true);
});

test('another at the screen does not do the manager’s work in his own Drive', () => {
  const school = schoolAt('invited');
  karimComes(school);
  const refused = as(school, KARIM, 'workOn', 40);
  expect(refused).toMatchObject({ ok: false, code: 'notOwner' });
});

test('taking over twice changes nothing; taking back finds the own files again', () => {
  const school = takenOver();
  hourOf(school, METTE, '2026-09-16T10:50');
  hourOf(school, KARIM, '2026-09-16T11:10');
  const count = () => Object.keys(school.workspace.state.files).length;
  const files = count();
  answerOf(as(school, KARIM, 'takeOver', 'Karim Nør'));
  hourOf(school, KARIM, '2026-09-16T12:10');
  expect(count()).toBe(files);
  answerOf(as(school, METTE, 'takeOver', 'Mette Holm'));
  hourOf(school, KARIM, '2026-09-16T12:40');
  hourOf(school, METTE, '2026-09-16T13:10');
  expect(count()).toBe(files);
  expect(school.workspace.state.triggers.map(({ owner }) => owner)).toEqual([METTE]);
  expect(school.workspace.state.forms[fileOf(school, 'form', ANNA, METTE)]?.publish.isAcceptingResponses).toBe(true);
  expect(answerOf(as<{ problems: string[] }>(school, METTE, 'overview')).problems).toEqual([]);
});

test('hers stops too where a row was deleted after he took over', () => {
  const school = takenOver();
  const book = school.workspace.state.spreadsheets[school.spreadsheetId];
  const rows = book?.sheets.find(({ name }) => name === 'Medarbejdere')?.cells ?? {};
  for (const [row, cells] of Object.entries(rows)) if (JSON.stringify(cells).includes(ALI)) delete rows[Number(row)];
  const former = fileOf(school, 'form', ANNA, METTE);
  hourOf(school, METTE, '2026-09-16T10:50');
  expect(school.workspace.state.triggers.map(({ owner }) => owner)).toEqual([KARIM]);
  expect(school.workspace.state.forms[former]?.publish.isPublished).toBe(false);
});

describe('what he deletes and she has', () => {
  const deleted = (): { school: School; id: string } => {
    const school = takenOver();
    hourOf(school, METTE, '2026-09-16T10:50');
    hourOf(school, KARIM, '2026-09-16T11:10');
    const id = school.idOf(ANNA);
    school.type('employees', { id }, 'state', 'Fratrådt');
    hourOf(school, KARIM, '2026-09-16T12:10');
    answerOf(as(school, KARIM, 'approveDeletions', [`person/${id}`]));
    hourOf(school, KARIM, '2026-09-16T13:10');
    return { school, id };
  };
  const named = ({ workspace }: School) =>
    Object.values(workspace.state.files).filter(({ name }) => name.includes('Anna Sø'));

  test('goes from his Drive and the Sheet; hers is told to wait for her, by its id alone, and has no receipt yet', () => {
    const { school, id } = deleted();
    expect(named(school).map(({ owner }) => owner)).toEqual([METTE, METTE]);
    expect(school.rows('employees').map((row) => row.id)).not.toContain(id);
    expect(JSON.stringify(school.rows('log'))).not.toMatch(/Anna|@/);
    const { heldUp } = answerOf(as<{ heldUp: { reason: string }[] }>(school, KARIM, 'overview'));
    expect(heldUp.map(({ reason }) => reason).join()).toMatch(
      /den, der har lavet filen, fx den tidligere leder, .* åbne arket/,
    );
    expect(Object.values(school.workspace.state.files).some(({ name }) => name.startsWith('Kvittering'))).toBe(false);
    hourOf(school, KARIM, '2026-09-17T08:10');
    expect(named(school)).toHaveLength(2);
  });

  test('is settled where he says that it is gone, as when her account was closed', () => {
    const { school, id } = deleted();
    answerOf(as(school, KARIM, 'settleUncertain', `2026/deletion/${id}/person`, true));
    hourOf(school, KARIM, '2026-09-17T08:10');
    expect(Object.values(school.workspace.state.files).some(({ name }) => name.startsWith('Kvittering'))).toBe(true);
  });

  test('goes too when she opens the Sheet once more, and then there is a receipt', () => {
    const { school } = deleted();
    const trigger = school.workspace.state.triggers.map(({ owner }) => owner);
    // What waits for her is what is hers.
    expect(answerOf(as<{ ready: number }>(school, METTE, 'overview')).ready).toBe(2);
    expect(answerOf(as<{ problems: string[] }>(school, METTE, 'workOn', 40)).problems).toEqual([]);
    expect(named(school)).toEqual([]);
    expect(school.workspace.state.triggers.map(({ owner }) => owner)).toEqual(trigger);
    hourOf(school, KARIM, '2026-09-16T14:10');
    const receipt = Object.values(school.workspace.state.files).find(({ name }) => name.startsWith('Kvittering'));
    expect(receipt?.owner).toBe(KARIM);
  });
});

describe('a report of hers that names whom he deletes', () => {
  const waiting = (
    leave = (school: School, id: string): void => school.type('employees', { id }, 'state', 'Fratrådt'),
  ): { school: School; id: string; report: string } => {
    const school = schoolAt('invited');
    school.jumpTo('2026-09-16T10:05');
    school.annaAnswers({ STR4: 'Flere læsevejledere', STR6: 'Ja, med navn' });
    hourOf(school, METTE, '2026-09-16T10:15');
    school.call('makeReport');
    karimComes(school);
    school.jumpTo('2026-09-16T10:35');
    answerOf(as(school, KARIM, 'takeOver', 'Karim Nør'));
    hourOf(school, METTE, '2026-09-16T10:50');
    const id = school.idOf(ANNA);
    leave(school, id);
    hourOf(school, KARIM, '2026-09-16T12:10');
    answerOf(as(school, KARIM, 'approveDeletions', [`person/${id}`]));
    hourOf(school, KARIM, '2026-09-16T13:10');
    const report = Object.values(school.workspace.state.files).find(({ name }) => name.startsWith('Strategiopf'));
    return { school, id, report: report?.id ?? '' };
  };
  const receipts = (school: School) =>
    Object.values(school.workspace.state.files).filter(({ name }) => name.startsWith('Kvittering'));
  const names = (school: School, report: string): boolean =>
    JSON.stringify(school.workspace.state.docs[report]).includes('Anna Sø');

  const takenOut = (school: School): void => {
    const book = school.workspace.state.spreadsheets[school.spreadsheetId];
    const rows = book?.sheets.find(({ name }) => name === 'Medarbejdere')?.cells ?? {};
    for (const [row, cells] of Object.entries(rows)) if (JSON.stringify(cells).includes(ANNA)) delete rows[Number(row)];
  };

  test.each([
    ['', undefined],
    [', also where he took the row out by hand', takenOut],
  ])('keeps the deletion open until she has been there; the report stays, without the name%s', (_, leave) => {
    const { school, id, report } = waiting(leave);
    expect(names(school, report)).toBe(true);
    expect(receipts(school)).toEqual([]);
    // All but the row that holds the name has gone.
    expect(school.rows('suggestions')).toEqual([]);
    expect(school.row('employees', { id })?.name).toBe('Anna Sø');
    expect(answerOf(as<{ problems: string[] }>(school, METTE, 'workOn', 40)).problems).toEqual([]);
    expect(names(school, report)).toBe(false);
    hourOf(school, KARIM, '2026-09-16T14:10');
    expect(receipts(school)).toHaveLength(1);
    expect(JSON.stringify([school.workspace.state.spreadsheets, school.workspace.state.docs])).not.toMatch(/Anna/);
  });

  test('or until he says that it is settled', () => {
    const { school, id } = waiting();
    answerOf(as(school, KARIM, 'settleUncertain', `2026/deletion/${id}/person`, true));
    hourOf(school, KARIM, '2026-09-17T08:10');
    expect(school.row('employees', { id })).toBeUndefined();
    expect(receipts(school)).toHaveLength(1);
  });
});

test.each([1, 4, 9, 14, 20])('a take-over that dies at call %i is done by taking over again', (atCall) => {
  const school = schoolAt('invited');
  karimComes(school);
  school.jumpTo('2026-09-16T10:35');
  const dead = callServer(school.workspace, {
    scriptId: school.scriptId,
    user: KARIM,
    functionName: 'takeOver',
    args: ['Karim Nør'],
    faults: [{ member: '*', atCall, kind: 'kill' }],
  });
  expect(dead.execution.status).toBe('killed');
  // Her trigger may come between.
  hourOf(school, METTE, '2026-09-16T10:40');
  answerOf(as(school, KARIM, 'takeOver', 'Karim Nør'));
  hourOf(school, METTE, '2026-09-16T10:50');
  for (const moment of ['2026-09-16T11:10', '2026-09-17T08:10', '2026-09-18T08:10']) hourOf(school, KARIM, moment);
  expect(school.mails(undefined, NEW_MANAGER)).toHaveLength(3);
  expect(school.mails(undefined, /Invitation t/)).toHaveLength(3);
  expect(fileOf(school, 'form', ANNA, KARIM)).not.toBe('');
});

describe('between two reminders of an agreement', () => {
  /** The conversation is over, and Anna has been reminded by Mette's trigger the day before. */
  const agreed = (): School =>
    schoolOnce('handover-agreed', () => {
      const school = schoolAt('talked');
      const id = school.idOf(ANNA);
      const review = (agreementId: string) => ({
        agreementId,
        status: 'Gennemført',
        reason: '',
        effect: 'God',
        score: '4',
      });
      school.call('reviewAgreements', id, [review('A01'), review('A02')]);
      school.call('registerConversation', id, '2026-09-28', ['F1']);
      const agreement = (text: string, deadline: string) => ({
        id: '',
        text,
        type: 'goal',
        focusArea: 'F1',
        driftReason: '',
        responsible: 'employee',
        deadline,
        signOfSuccess: '',
      });
      school.call('saveAgreements', id, [
        agreement('Læseklub', '2026-10-15'),
        agreement('Makkerlæsning', '2026-10-16'),
      ]);
      school.work();
      karimComes(school);
      hourOf(school, METTE, '2026-10-01T08:10');
      expect(reminders(school)).toHaveLength(1);
      return school;
    });
  const reminders = (school: School) => school.mails(ANNA, /Husk dine aftaler/);
  const statusForm = (school: School, owner: string) => fileOf(school, 'statusForm', ANNA, owner);
  const told = (school: School, formId: string, progress: string) => {
    school.workspace.state.now += 60_000;
    const answers = { [questionIdOf('MIN1:A03')]: progress, [questionIdOf('MIN1:A04')]: 'Ikke startet' };
    answerForm(school.workspace, { formId, as: ANNA, answers });
  };

  test('what the successor’s trigger sends is what hers would have sent, with the new status form', () => {
    const school = agreed();
    const hers = school.copy();
    school.jumpTo('2026-10-01T10:35');
    answerOf(as(school, KARIM, 'takeOver', 'Karim Nør'));
    hourOf(school, METTE, '2026-10-01T10:50');
    hourOf(school, KARIM, '2026-10-01T11:10');
    for (const day of ['2026-10-02', '2026-10-05', '2026-10-12', '2026-10-13', '2026-10-15', '2026-10-16']) {
      hourOf(school, KARIM, `${day}T08:10`);
      hourOf(hers, METTE, `${day}T08:10`);
    }
    const keys = (of: School) =>
      of
        .log('2026/deadline')
        .map(({ id, at }) => `${id} ${at?.slice(0, 10)}`)
        .sort();
    expect(keys(school)).toEqual(keys(hers));
    expect(keys(school).length).toBeGreaterThan(3);
    const days = school
      .mails(ANNA)
      .map(({ sentAt, attachments }) => `${new Date(sentAt).toDateString()} ${attachments.length}`);
    expect(new Set(days).size).toBe(days.length);
    expect(reminders(school).at(-1)?.body).toContain(
      school.workspace.state.forms[statusForm(school, KARIM)]?.responderId ?? 'none',
    );
  });

  test('a status given in the former form until her last run reaches the Sheet', () => {
    const school = agreed();
    school.jumpTo('2026-10-01T10:35');
    answerOf(as(school, KARIM, 'takeOver', 'Karim Nør'));
    told(school, statusForm(school, METTE), 'I gang');
    hourOf(school, METTE, '2026-10-01T10:50');
    expect(school.row('agreements', { id: 'A03' })?.progress).toBe('I gang');
    hourOf(school, KARIM, '2026-10-01T11:10');
    expect(() => told(school, statusForm(school, METTE), 'Kører skævt')).toThrow();
    hourOf(school, KARIM, '2026-10-02T08:10');
    told(school, statusForm(school, KARIM), 'Gennemført');
    hourOf(school, KARIM, '2026-10-02T09:10');
    expect(school.row('agreements', { id: 'A03' })?.progress).toBe('Gennemført');
  });

  test('one that her last run cannot fetch waits for her in the overview, and is read when she opens the Sheet', () => {
    const school = agreed();
    school.jumpTo('2026-10-01T10:35');
    answerOf(as(school, KARIM, 'takeOver', 'Karim Nør'));
    told(school, statusForm(school, METTE), 'I gang');
    school.jumpTo('2026-10-01T10:50');
    const hers = school.workspace.state.triggers.find(({ owner }) => owner === METTE);
    const member = `rest:GET /v1/forms/${statusForm(school, METTE)}/responses`;
    const faults = Array.from({ length: 30 }, (_, i) => ({ member, atCall: i + 1, kind: 'transient' as const }));
    fireTrigger(school.workspace, hers?.id ?? '', { faults });
    hourOf(school, KARIM, '2026-10-01T11:10');
    expect(school.row('agreements', { id: 'A03' })?.progress).toBe('Ikke startet');
    const waits = () =>
      answerOf(as<Overview>(school, KARIM, 'overview')).health.filter(
        ({ code, text }) => code === 'files' && /skema/i.test(text),
      );
    expect(waits()).toHaveLength(1);
    answerOf(as(school, METTE, 'workOn', 40));
    expect(school.row('agreements', { id: 'A03' })?.progress).toBe('I gang');
    expect(waits()).toEqual([]);
  });
});

test('a Sheet that has lost its log can be taken over, and the successor accepts what stands there', () => {
  const school = schoolAt('invited');
  for (let left = school.rows('log').length; left > 0; left -= 1)
    arrangeSheet(school.workspace, { spreadsheetId: school.spreadsheetId, as: METTE, sheet: 'Log' }).deleteRow(2);
  karimComes(school);
  const memory = () => answerOf(as<Overview>(school, KARIM, 'overview')).health.find(({ code }) => code === 'memory');
  expect(memory()?.repair).toBe('');
  answerOf(as(school, KARIM, 'takeOver', 'Karim Nør'));
  expect(memory()?.repair).not.toBe('');
  answerOf(as(school, KARIM, 'repair', 'memory'));
  expect(memory()).toBeUndefined();
});

test('the Docs that he gets tell that she wrote what she had prepared, until he writes it anew', () => {
  const school = schoolAt('talked');
  karimComes(school);
  const managers = startingQuestions().filter(
    ({ answeredBy, section }) => answeredBy === 'manager' && section !== 'halfYear',
  );
  school.prepare(ANNA, Object.fromEntries(managers.map(({ id }) => [id, `Læseugen: ${id}`])));
  school.hour('2026-09-28T13:05');
  answerOf(as(school, KARIM, 'takeOver', 'Karim Nør'));
  hourOf(school, METTE, '2026-09-28T14:10');
  hourOf(school, KARIM, '2026-09-28T14:20');
  hourOf(school, KARIM, '2026-09-29T08:20');
  const text = (): string => openDoc(school.workspace, fileOf(school, 'doc', ANNA, KARIM), KARIM).text();
  expect(text()).toContain('Den tidligere leder skriver:');
  expect(text()).not.toContain('Lederen skriver:');

  const employeeId = school.idOf(ANNA);
  const anew = [{ employeeId, questionId: 'SUC5', answer: 'Og biblioteket', reason: '' }];
  answerOf(as(school, KARIM, 'savePreparation', anew));
  hourOf(school, KARIM, '2026-09-29T09:20');
  expect(text()).toMatch(/Lederen skriver:[\s\S]*Og biblioteket/);
  expect(text()).toContain('Den tidligere leder skriver:');
});
