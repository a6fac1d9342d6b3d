// Schools at moments of the year at which much is about to happen; each is played once and copied.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  answerForm,
  authorize,
  callServer,
  clickMenu,
  deleteForGood,
  type Fault,
  fireTrigger,
  installScript,
  openDocument,
  shareFile,
  Workspace,
  type WorkspaceState,
} from 'local-workspace';
import { builtProject } from '../../scripts/year/office/builtProject.ts';
import type { Reply } from '../../src/contract.ts';
import { questionIdOf } from '../../src/domain/formats/formRequests.ts';
import { MAY_SHOW } from '../../src/domain/forms/keptFeedback.ts';
import { KARIM } from '../../test/flows/karim.ts';
import { reportSchool } from '../../test/flows/reportSchool.ts';
import {
  ALI,
  ANNA,
  BENT,
  emptySheet,
  FEEDBACK_REASONS,
  METTE,
  newAgreement,
  School,
  schoolAt,
  schoolOnce,
  TALKS,
  WITHOUT_LUCK,
} from '../../test/flows/school.ts';
import { reviewAll } from '../../test/flows/talk.ts';

const PLAYED = new Map<string, School>();

/** As `schoolOnce`, without reading the whole anew for each copy. */
export const once = (name: string, play: () => School): School => {
  const known = PLAYED.get(name) ?? schoolOnce(`proof-${name}`, play);
  PLAYED.set(name, known);
  return known.copy();
};

export const at = (stage: Parameters<typeof schoolAt>[0]): School => once(`at-${stage}`, () => schoolAt(stage));

/** The menu has been opened for the first time, and nothing has been clicked. */
export const untouched = (): School => once('untouched', () => emptySheet());

/** The tabs are there, and nobody is in them. */
export const empty = (): School =>
  once('empty', () => {
    const school = emptySheet();
    clickMenu(school.workspace, {
      scriptId: school.scriptId,
      user: METTE,
      functionName: 'installFromMenu',
    });
    return school;
  });

const withTimes = (school: School): School => {
  for (const [email, [date, time]] of Object.entries(TALKS)) {
    school.type('employees', { email }, 'conversationDate', date);
    school.type('employees', { email }, 'conversationTime', time);
  }
  return school;
};

/** Forms, Docs and invitations are all approved, and nothing of it is done. */
export const approved = (): School =>
  once('approved', () => {
    const school = withTimes(schoolAt('installed'));
    school.jumpTo('2026-09-14T10:05');
    school.call('startPhase', 'forms', '');
    school.call('startPhase', 'invitations', '');
    return school;
  });

/** Everybody has answered since the last hour, with suggestions and topics. */
export const answering = (): School =>
  once('answering', () => {
    const school = schoolAt('invited');
    school.jumpTo('2026-09-16T10:05');
    school.annaAnswers({
      SUC1: 'Læseugen',
      FBK1: 'Du lytter',
      STR4: 'Flere læsevejledere',
      STR6: 'Ja, med navn',
      DAG1: 'Skema\nKursus',
    });
    school.doc(ALI, ALI).appendParagraph('My own note');
    school.answer(ALI, { SUC1: 'The science week', DAG1: 'A new room' });
    school.answer(BENT, { SUC1: 'Værkstedet' }, METTE);
    return school;
  });

/** The conversations are over; what was agreed stands in the Sheet, unconfirmed, and one agreement in Anna's Doc. */
export const agreed = (): School =>
  once('agreed', () => {
    const school = schoolAt('talked');
    school.jumpTo('2026-10-01T10:05');
    for (const [email, heldOn] of [
      [ANNA, '2026-09-28'],
      [ALI, '2026-09-29'],
      [BENT, '2026-09-30'],
    ] as const)
      school.call('registerConversation', school.idOf(email), heldOn, ['F1']);
    reviewAll(school);
    const save = (email: string, ...rows: ReturnType<typeof newAgreement>[]): void => {
      school.call('saveAgreements', school.idOf(email), rows);
    };
    save(
      ANNA,
      newAgreement('Læseklub', 'employee', '2026-11-16'),
      newAgreement('Makkerlæsning', 'employee', '2027-03-30'),
      newAgreement('Tid til læseklub', 'manager', '2026-11-16'),
    );
    save(ALI, newAgreement('Reading guide', 'both', '2026-11-16'));
    save(BENT, newAgreement('Skolehaven', 'employee', '2026-11-16'));
    school.work();
    return school;
  });

/** The manager has confirmed all; the employees' forms and papers are out. */
export const confirming = (): School =>
  once('confirming', () => {
    const school = agreed();
    for (const email of [ANNA, ALI, BENT]) school.call('confirmAgreements', school.idOf(email), 1, FEEDBACK_REASONS);
    school.work();
    school.confirmForm(ANNA, 1, 'Ja, jeg bekræfter');
    school.call('confirmOnPaper', school.idOf(BENT), 1, FEEDBACK_REASONS);
    return school;
  });

/** Half a year later, and the employees have ticked how it goes. */
export const halfWay = (): School =>
  once('halfWay', () => {
    const school = confirming();
    school.work();
    school.hour('2026-10-02T08:10');
    school.jumpTo('2026-11-16T10:05');
    const formId = school.fileOf('statusForm', ANNA);
    answerForm(school.workspace, { formId, as: ANNA, answers: { [questionIdOf('MIN1:A03')]: 'I gang' } });
    return school;
  });

/** The report has come by itself, and nothing is left to do. */
export const reported = (): School =>
  once('reported', () => {
    const school = reportSchool();
    school.work();
    school.hour('2026-11-02T08:05');
    school.hour('2026-11-03T08:05');
    school.work();
    school.jumpTo('2026-11-03T12:05');
    return school;
  });

/** Anna has left, and what is hers may go; a report names her. */
export const leaving = (): School =>
  once('leaving', () => {
    const school = answering();
    school.hour('2026-09-16T11:05');
    school.jumpTo('2026-10-01T10:05');
    school.call('registerConversation', school.idOf(ANNA), '2026-09-28', ['F1']);
    reviewAll(school);
    school.call('saveAgreements', school.idOf(ANNA), [newAgreement('Læseklub', 'employee', '2027-03-30')]);
    school.work();
    school.call('confirmAgreements', school.idOf(ANNA), 1, FEEDBACK_REASONS);
    school.call('confirmOnPaper', school.idOf(ANNA), 1, FEEDBACK_REASONS);
    school.work();
    school.call('makeReport');
    school.call('exportPersonalData', school.idOf(ANNA));
    school.type('employees', { email: ANNA }, 'state', 'Fratrådt');
    school.hour('2026-12-01T08:05');
    return school;
  });

/** Karim may edit the Sheet and has opened the sidebar. */
export const withKarim = (school: School): School => {
  const { workspace, scriptId, spreadsheetId } = school;
  if (!workspace.hasRole(spreadsheetId, KARIM, 'writer'))
    shareFile(workspace, { fileId: spreadsheetId, as: METTE, with: KARIM, role: 'writer' });
  openDocument(workspace, { scriptId, user: KARIM });
  authorize(workspace, scriptId, KARIM);
  clickMenu(workspace, { scriptId, user: KARIM, functionName: 'openSidebar' });
  return school;
};

export const replyTo = (school: School, user: string, functionName: string, ...args: unknown[]): Reply<unknown> => {
  const { workspace, scriptId } = school;
  const { value, error } = callServer(workspace, { scriptId, user, functionName, args });
  if (error) throw new Error(`${functionName}: ${error.message}`);
  return value as Reply<unknown>;
};

/** Karim has taken over, and neither his hour nor Mette's last one has come. */
export const takenOver = (): School =>
  once('takenOver', () => {
    const school = withKarim(at('invited'));
    school.jumpTo('2026-09-16T10:35');
    replyTo(school, KARIM, 'takeOver', 'Karim Nør');
    return school;
  });

/** Anna's Doc was gone for good and has been made anew; on this morning she is to be told its link. */
export const docMadeAnew = (): School =>
  once('docMadeAnew', () => {
    const school = at('invited');
    school.jumpTo('2026-09-16T10:05');
    deleteForGood(school.workspace, { fileId: school.fileOf('doc', ANNA), as: METTE });
    school.hour('2026-09-16T15:05');
    school.hour('2026-09-17T07:05');
    school.call('repair', 'file:gone:doc');
    school.jumpTo('2026-09-17T08:05');
    return school;
  });

/** Anna's feedback was written to Mette and shown to both; Karim has taken over, and Anna has said that he may see it. */
export const mayBeShown = (): School =>
  once('mayBeShown', () => {
    const school = at('invited');
    school.jumpTo('2026-09-16T09:05');
    school.prepare(ANNA, { SUC5: 'Læsebåndet', FBK3: 'Mere ro', STR8: 'Tid' });
    school.annaAnswers({ SUC1: 'Læseugen', FBK1: 'Du lytter' });
    for (const moment of ['2026-09-16T09:20', '2026-09-16T10:20']) school.hour(moment);
    withKarim(school);
    school.jumpTo('2026-09-16T10:35');
    replyTo(school, KARIM, 'takeOver', 'Karim Nør');
    strike(school, 900_000);
    const karims = new School(school.workspace, school.scriptId, school.spreadsheetId, KARIM);
    for (const moment of ['2026-09-16T11:10', '2026-09-16T12:10', '2026-09-17T08:10']) {
      karims.jumpTo(moment);
      strike(karims, 0);
    }
    karims.prepare(ANNA, { SUC5: 'Læsebåndet', FBK3: 'Flere nej’er', STR8: 'Tid' });
    const key = `2026/statusForm/${karims.idOf(ANNA)}`;
    const form = Object.values(karims.workspace.state.files).find(
      ({ owner, appProperties }) => owner === KARIM && appProperties.musKey === key,
    );
    karims.jumpTo('2026-09-17T09:05');
    answerForm(karims.workspace, {
      formId: form?.id ?? '',
      as: ANNA,
      answers: { [questionIdOf(MAY_SHOW)]: 'Ja, vis den' },
    });
    karims.jumpTo('2026-09-17T10:05');
    return karims;
  });

/** The year is over. */
export const yearOver = (): School =>
  once('yearOver', () => {
    const school = halfWay();
    school.hour('2026-11-17T08:10');
    school.jumpTo('2027-08-16T10:05');
    return school;
  });

const fixture = join(import.meta.dirname, '../../test/fixtures/sheet-format-1.json.gz');

/** A Sheet that code of the first format has kept, in the middle of its year; its manager has opened it with today's. */
export const olderFormat = (): School =>
  once('olderFormat', () => {
    const state = JSON.parse(gunzipSync(readFileSync(fixture)).toString('utf8')) as WorkspaceState;
    const workspace = new Workspace({ ...state, weather: WITHOUT_LUCK });
    const [scriptId = ''] = Object.keys(state.scripts);
    const [spreadsheetId = ''] = Object.keys(state.spreadsheets);
    installScript(workspace, { files: builtProject().files, id: scriptId });
    const owner = state.triggers.find(({ disabled }) => !disabled)?.owner ?? '';
    openDocument(workspace, { scriptId, user: owner });
    clickMenu(workspace, { scriptId, user: owner, functionName: 'openSidebar' });
    workspace.state.now += 3_600_000;
    return new School(workspace, scriptId, spreadsheetId, owner);
  });

/** The hour strikes for everybody who has a trigger. */
export const strike = (school: School, milliseconds: number, faults: Fault[] = []): void => {
  const { state } = school.workspace;
  state.now += milliseconds;
  for (const { id } of [...state.triggers]) fireTrigger(school.workspace, id, { faults });
};
