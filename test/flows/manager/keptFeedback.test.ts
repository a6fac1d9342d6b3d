// Feedback about a former manager is shown to the successor at no door, unless the employee says yes.
import { answerForm, arrangeSheet, authorize, callServer, clickMenu, fireTrigger, openDocument } from 'local-workspace';
import { questionIdOf } from '../../../src/domain/formats/formRequests.ts';
import { MAY_SHOW } from '../../../src/domain/forms/keptFeedback.ts';
import { TABLES } from '../../../src/domain/unit/tables.ts';
import { KARIM, karimComes } from '../karim.ts';
import { ALI, ANNA, BENT, CARLA, METTE, School, schoolAt, schoolOnce } from '../school.ts';

const SECRET = 'Hun glemmer at svare mig';
const YES = 'Ja, vis den';
const NO = 'Nej, vis den ikke';

const hourOf = (school: School, owner: string, moment: string): void => {
  school.jumpTo(moment);
  const trigger = school.workspace.state.triggers.find((known) => known.owner === owner);
  const ran = trigger && fireTrigger(school.workspace, trigger.id);
  if (ran?.error) throw ran.error;
};

/** Anna's feedback, as it stands when Karim takes over: in the form only, or shown to both. */
const handedOver = (
  when: 'in the form' | 'in the form, unread' | 'shown' | 'shown, no room' | 'shown, no room until her last run',
): School =>
  schoolOnce(`keptFeedback-${when}`, () => {
    const school = schoolAt('invited');
    school.jumpTo('2026-09-16T09:05');
    if (when.startsWith('shown')) school.prepare(ANNA, { SUC5: 'Læsebåndet', FBK3: 'Mere ro', STR8: 'Tid' });
    school.annaAnswers({ SUC1: 'Læseugen', FBK1: SECRET });
    if (when !== 'in the form, unread') {
      hourOf(school, METTE, '2026-09-16T09:20');
      hourOf(school, METTE, '2026-09-16T10:20');
    }
    if (when.startsWith('shown')) expect(school.row('answers', { questionKey: 'FBK1' })?.answer).toBe(SECRET);
    karimComes(school);
    if (when.includes('no room')) fillStore(school);
    school.jumpTo('2026-09-16T10:35');
    const taken = callServer(school.workspace, {
      scriptId: school.scriptId,
      user: KARIM,
      functionName: 'takeOver',
      args: ['Karim Nør'],
    });
    if (taken.error) throw taken.error;
    if (when.endsWith('last run')) emptyStore(school);
    hourOf(school, METTE, '2026-09-16T10:50');
    const karims = new School(school.workspace, school.scriptId, school.spreadsheetId, KARIM);
    karims.prepare(ANNA, { SUC5: 'Læsebåndet', FBK3: 'Mere ro', STR8: 'Tid' });
    for (const moment of ['2026-09-16T11:10', '2026-09-16T12:10', '2026-09-17T08:10']) hourOf(school, KARIM, moment);
    return karims;
  });

const statusFormOf = (school: School, email: string): string =>
  Object.values(school.workspace.state.files).find(
    ({ owner, appProperties }) => owner === KARIM && appProperties.musKey === `2026/statusForm/${school.idOf(email)}`,
  )?.id ?? '';

const annaSays = (school: School, reply: string, at: string): void => {
  school.jumpTo(at);
  answerForm(school.workspace, {
    formId: statusFormOf(school, ANNA),
    as: ANNA,
    answers: { [questionIdOf(MAY_SHOW)]: reply },
  });
};

const replies = (school: School, reply: string | undefined): School => {
  if (reply === undefined) return school;
  annaSays(school, reply, '2026-09-17T09:05');
  for (const moment of ['2026-09-17T10:10', '2026-09-17T11:10', '2026-09-18T08:10']) hourOf(school, KARIM, moment);
  return school;
};

/** Whatever Karim can read: by the name of the door. */
const DOORS: Record<string, (school: School) => unknown> = {
  'the tab of answers': (school) => school.rows('answers'),
  'every tab': (school) => school.workspace.state.spreadsheets[school.spreadsheetId]?.sheets.map(({ cells }) => cells),
  'the conversation page': (school) => school.call('conversationOf', school.idOf(ANNA)),
  'her own data': (school) => {
    school.call('exportPersonalData', school.idOf(ANNA));
    return Object.values(school.workspace.state.files)
      .filter(({ owner, content }) => owner === KARIM && content)
      .map(({ content = '' }) => Buffer.from(content, 'base64').toString());
  },
  'the new Doc': ({ workspace }) =>
    Object.values(workspace.state.files)
      .filter(({ owner, id }) => owner === KARIM && workspace.state.docs[id])
      .map(({ id }) => workspace.state.docs[id]),
  'every file that is open to him': ({ workspace }) =>
    Object.values(workspace.state.files)
      .filter(({ id }) => workspace.hasRole(id, KARIM, 'reader') || workspace.hasRole(id, KARIM, 'writer'))
      .map(({ id }) => [workspace.state.docs[id], workspace.state.forms[id]?.responses]),
  'his mails': (school) => school.mails(KARIM),
};
/** At these it stands once she has said yes. */
const OPENED = [
  'the tab of answers',
  'every tab',
  'the conversation page',
  'her own data',
  'the new Doc',
  'every file that is open to him',
];

const CASES = (['in the form', 'in the form, unread', 'shown'] as const).flatMap((when) =>
  (
    [
      ['no answer', undefined],
      ['no', NO],
      ['yes', YES],
    ] as const
  ).map(([name, reply]) => [when, name, reply] as const),
);

test.each(CASES)('feedback that was %s, after %s', (when, name, reply) => {
  const school = replies(handedOver(when), reply);
  const seen = Object.entries(DOORS).filter(([, read]) => JSON.stringify(read(school) ?? '').includes(SECRET));
  expect(seen.map(([door]) => door)).toEqual(name === 'yes' ? OPENED : []);
});

test('who has answered is asked in the mail of the new manager; who has not is not', () => {
  const school = handedOver('shown');
  const [annas] = school.mails(ANNA, /Ny leder/);
  expect(annas?.body).toContain('Karim Nør kan læse det');
  expect(annas?.body).toContain('Svarer du ikke, bliver det ikke vist');
  expect(annas?.htmlBody).toContain(school.workspace.state.forms[statusFormOf(school, ANNA)]?.responderId ?? 'none');
  for (const email of [ALI, BENT])
    expect(school.mails(email, /Ny leder|new manager/)[0]?.body).not.toMatch(
      /om din tidligere leder|about your former manager/,
    );
});

test('what is written to the new manager himself is shown as ever, and the column says why the rest is not', () => {
  const school = replies(handedOver('shown'), undefined);
  const page = JSON.stringify(school.call('conversationOf', school.idOf(ANNA)));
  expect(page).toContain('vises kun, hvis Anna Sø siger ja');
  answerForm(school.workspace, {
    formId:
      Object.values(school.workspace.state.files).find(
        ({ owner, appProperties }) => owner === KARIM && appProperties.musKey === `2026/form/${school.idOf(ANNA)}`,
      )?.id ?? '',
    as: ANNA,
    answers: {
      [questionIdOf('EFF1:A01')]: 'Gennemført',
      [questionIdOf('EFF1:A02')]: 'Delvist',
      [questionIdOf('FBK1')]: 'Du lytter',
    },
  });
  for (const moment of ['2026-09-17T10:10', '2026-09-18T08:10']) hourOf(school, KARIM, moment);
  expect(school.row('answers', { questionKey: 'FBK1' })?.answer).toBe('Du lytter');
});

/** The Sheet's store, before the handover, with room for what the add-on needs only. */
const fillStore = (school: School): void => {
  const store = school.workspace.state.properties[`document:${school.scriptId}:${school.spreadsheetId}`] ?? {};
  for (let at = 0; at < 55; at += 1) store[`kept.2026.X${at}.0`] = 'x'.repeat(8_200);
};

const emptyStore = (school: School): void => {
  const store = school.workspace.state.properties[`document:${school.scriptId}:${school.spreadsheetId}`] ?? {};
  for (const name of Object.keys(store)) if (name.startsWith('kept.2026.X')) delete store[name];
};

describe('where there is no room for it', () => {
  const school = handedOver('shown, no room');

  test('the handover goes through, and it is shown at no door', () => {
    expect(school.row('settings', { id: 'managerName' })?.value).toBe('Karim Nør');
    const seen = Object.entries(DOORS).filter(([, read]) => JSON.stringify(read(school) ?? '').includes(SECRET));
    expect(seen.map(([door]) => door)).toEqual([]);
  });

  test('the manager, the employee and the Doc’s column are told where it stands', () => {
    const overview = JSON.stringify(school.call('overview'));
    expect(overview).toContain('Der var ikke plads til at gemme det, Anna Sø har skrevet om den tidligere leder.');
    const [annas] = school.mails(ANNA, /Ny leder/);
    expect(annas?.body).toContain('for der var ikke plads til at tage det med');
    expect(annas?.body).not.toContain('hvis du siger ja');
    expect(JSON.stringify(school.call('conversationOf', school.idOf(ANNA)))).toContain(
      'Den står kun i den tidligere leders formular',
    );
    expect(statusFormOf(school, ANNA)).toBe('');
  });
});

test('what the former manager’s last run finds room for is stored then, and asked about', () => {
  const school = handedOver('shown, no room until her last run');
  expect(JSON.stringify(school.call('overview'))).not.toContain('Der var ikke plads');
  expect(statusFormOf(school, ANNA)).not.toBe('');
});

test.each([
  ['stored', 'shown', 'Der er gemt ét svar fra dig om din tidligere leder', { stored: 1, inFormersForm: false }],
  ['without room', 'shown, no room', 'ikke plads til at tage det med', { stored: 0, inFormersForm: true }],
] as const)('her own data says that it is there, and how she gets it: %s', (_, when, sentence, kept) => {
  const school = handedOver(when);
  school.call('exportPersonalData', school.idOf(ANNA));
  const made = Object.values(school.workspace.state.files).filter(
    ({ owner, appProperties }) => owner === KARIM && appProperties.musKey?.includes('/personalData/'),
  );
  expect(JSON.stringify(made.map(({ id }) => school.workspace.state.docs[id]))).toContain(sentence);
  const json = made.find(({ mimeType }) => mimeType === 'application/json')?.content ?? '';
  expect(JSON.parse(Buffer.from(json, 'base64').toString()).keptFeedback).toEqual(kept);
});

test('what is stored of an earlier cycle goes, since nobody is asked about it any more', () => {
  const school = handedOver('shown');
  const id = school.idOf(ANNA);
  const store = school.workspace.state.properties[`document:${school.scriptId}:${school.spreadsheetId}`] ?? {};
  store[`kept.2025.${id}.0`] = store[`kept.2026.${id}.0`] ?? '';
  const bents = { id: `2026/keptFeedback/${school.idOf(BENT)}` };
  school.type('log', bents, 'details', 'since=2025-09-16T10:35; stored=yes');
  school.type('log', bents, 'id', `2025/keptFeedback/${id}`);
  hourOf(school, KARIM, '2026-09-17T10:10');
  const after = school.workspace.state.properties[`document:${school.scriptId}:${school.spreadsheetId}`] ?? {};
  expect(Object.keys(after).filter((name) => name.startsWith('kept.'))).toEqual([`kept.2026.${id}.0`]);
  expect(school.row('log', { id: `2025/keptFeedback/${id}` })?.details).not.toContain('stored');
});

test('it is deleted with the person', () => {
  const school = handedOver('shown');
  const kept = (): string[] =>
    Object.keys(school.workspace.state.properties[`document:${school.scriptId}:${school.spreadsheetId}`] ?? {}).filter(
      (name) => name.startsWith('kept.'),
    );
  expect(kept()).toHaveLength(1);
  const id = school.idOf(ANNA);
  school.type('employees', { id }, 'state', 'Fratrådt');
  hourOf(school, KARIM, '2026-09-17T09:10');
  school.call('approveDeletions', [`person/${id}`]);
  hourOf(school, KARIM, '2026-09-17T10:10');
  expect(kept()).toEqual([]);
});

const fileOf = (school: School, owner: string, kind: string): string =>
  Object.values(school.workspace.state.files).find(
    (file) => file.owner === owner && file.appProperties.musKey === `2026/${kind}/${school.idOf(ANNA)}`,
  )?.id ?? '';

/** Anna answers Karim's own form, and the answers are taken in. */
const annaAnswersKarim = (school: School, answers: Record<string, string>, days: readonly string[]): void => {
  const all = { 'EFF1:A01': 'Gennemført', 'EFF1:A02': 'Delvist', ...answers };
  answerForm(school.workspace, {
    formId: fileOf(school, KARIM, 'form'),
    as: ANNA,
    answers: Object.fromEntries(Object.entries(all).map(([key, text]) => [questionIdOf(key), text])),
  });
  for (const day of days) hourOf(school, KARIM, day);
};

const takenOverBy = (school: School, user: string): School => {
  const { workspace, scriptId, spreadsheetId } = school;
  const taken = callServer(workspace, { scriptId, user, functionName: 'takeOver', args: ['Carla Friis'] });
  if (taken.error) throw taken.error;
  expect(taken.value).toMatchObject({ ok: true });
  return new School(workspace, scriptId, spreadsheetId, user);
};

test('a yes to one manager, not read before another takes over, is none to the other', () => {
  const school = handedOver('shown');
  const { workspace, scriptId, spreadsheetId } = school;
  workspace.file(spreadsheetId)?.permissions.push({ id: 'c', type: 'user', role: 'writer', emailAddress: CARLA });
  openDocument(workspace, { scriptId, user: CARLA });
  authorize(workspace, scriptId, CARLA);
  clickMenu(workspace, { scriptId, user: CARLA, functionName: 'openSidebar' });
  annaSays(school, YES, '2026-09-17T13:05');
  school.jumpTo('2026-09-17T13:20');
  const carlas = takenOverBy(school, CARLA);
  hourOf(school, KARIM, '2026-09-17T13:30');
  carlas.prepare(ANNA, { SUC5: 'Læsebåndet', FBK3: 'Mere ro', STR8: 'Tid' });
  for (const moment of ['2026-09-17T14:10', '2026-09-17T15:10', '2026-09-18T08:10']) hourOf(school, CARLA, moment);
  expect(school.cells().includes(SECRET)).toBe(false);
  expect(school.row('log', { id: `2026/keptFeedback/${school.idOf(ANNA)}` })?.details).not.toContain('reply');
});

test('after a yes, what she has written to the new manager stands: it is the later answer', () => {
  const school = handedOver('shown');
  school.jumpTo('2026-09-17T09:05');
  annaAnswersKarim(school, { FBK1: 'Du lytter' }, ['2026-09-17T10:10', '2026-09-18T08:10']);
  expect(school.row('answers', { questionKey: 'FBK1' })?.answer).toBe('Du lytter');
  annaSays(school, YES, '2026-09-18T09:05');
  for (const moment of ['2026-09-18T10:10', '2026-09-21T08:10', '2026-09-21T09:10']) hourOf(school, KARIM, moment);
  expect(school.log(`2026/keptFeedback/${school.idOf(ANNA)}`)[0]?.details).toContain('reply=yes');
  expect(school.row('answers', { questionKey: 'FBK1' })?.answer).toBe('Du lytter');
});

test('what a yes has shown stays, though she answers the new form without it', () => {
  const school = replies(handedOver('shown'), YES);
  school.jumpTo('2026-09-18T09:05');
  annaAnswersKarim(school, { SUC1: 'Nyt' }, ['2026-09-18T10:10', '2026-09-21T08:10', '2026-09-21T09:10']);
  expect(school.row('answers', { questionKey: 'SUC1' })?.answer).toBe('Nyt');
  expect(school.row('answers', { questionKey: 'FBK1' })?.answer).toBe(SECRET);
});

test('the manager who takes her own Sheet again keeps what was written to her', () => {
  const school = schoolAt('invited');
  school.jumpTo('2026-09-16T09:05');
  school.prepare(ANNA, { SUC5: 'Læsebåndet', FBK3: 'Mere ro', STR8: 'Tid' });
  school.annaAnswers({ FBK1: SECRET });
  for (const moment of ['2026-09-16T09:20', '2026-09-16T10:20']) hourOf(school, METTE, moment);
  school.type('settings', { id: 'triggerOwner' }, 'value', '');
  takenOverBy(school, METTE);
  expect(school.row('answers', { questionKey: 'FBK1' })?.answer).toBe(SECRET);
});

/** Longer than a property, with characters of two halves at every cut. */
const LONG = `Hun${'😀æ'.repeat(3000)}`;

const withLong = (): School => {
  const school = schoolAt('invited');
  school.jumpTo('2026-09-16T09:05');
  school.prepare(ANNA, { SUC5: 'Læsebåndet', FBK3: 'Mere ro', STR8: 'Tid' });
  school.annaAnswers({ FBK1: LONG });
  for (const moment of ['2026-09-16T09:20', '2026-09-16T10:20']) hourOf(school, METTE, moment);
  expect(school.row('answers', { questionKey: 'FBK1' })?.answer).toBe(LONG);
  karimComes(school);
  school.jumpTo('2026-09-16T10:35');
  const karims = takenOverBy(school, KARIM);
  hourOf(school, METTE, '2026-09-16T10:50');
  karims.prepare(ANNA, { SUC5: 'Læsebåndet', FBK3: 'Mere ro', STR8: 'Tid' });
  for (const moment of ['2026-09-16T11:10', '2026-09-16T12:10', '2026-09-17T08:10']) hourOf(school, KARIM, moment);
  return karims;
};

const keptPieces = ({ workspace, scriptId, spreadsheetId }: School): string[] =>
  Object.entries(workspace.state.properties[`document:${scriptId}:${spreadsheetId}`] ?? {}).flatMap(([name, text]) =>
    name.startsWith('kept.') ? [text] : [],
  );

test('a long text is cut between its characters, and comes back whole, however the run ends that brings it back', () => {
  const school = withLong();
  const pieces = keptPieces(school);
  expect(pieces.length).toBeGreaterThan(2);
  for (const piece of pieces) expect(Buffer.from(piece).toString()).toBe(piece);
  annaSays(school, YES, '2026-09-17T09:05');
  school.jumpTo('2026-09-18T08:10');
  for (let atCall = 1; atCall <= pieces.length + 1; atCall += 1) {
    const copy = school.copy();
    copy.trigger([{ member: 'Properties.deleteProperty', atCall, kind: 'kill' }]);
    for (const moment of ['2026-09-18T09:10', '2026-09-21T08:10']) copy.hour(moment);
    expect([atCall, copy.row('answers', { questionKey: 'FBK1' })?.answer]).toEqual([atCall, LONG]);
    expect([atCall, keptPieces(copy)]).toEqual([atCall, []]);
  }
});

test('who says no after a yes is heard, and it leaves the Sheet again', () => {
  const school = replies(handedOver('shown'), YES);
  expect(school.row('answers', { questionKey: 'FBK1' })?.answer).toBe(SECRET);
  annaSays(school, NO, '2026-09-18T09:05');
  for (const moment of ['2026-09-18T10:10', '2026-09-21T08:10', '2026-09-21T09:10']) hourOf(school, KARIM, moment);
  expect(school.cells().includes(SECRET)).toBe(false);
});

describe('whatever has become of the question in the bank since it was answered', () => {
  const BANK: Record<string, (school: School) => void> = {
    'its row is deleted': (school) => {
      const at = school.rows('questions').findIndex(({ id }) => id === 'FBK1') + 2;
      const sheet = TABLES.questions.titles.da;
      arrangeSheet(school.workspace, { spreadsheetId: school.spreadsheetId, as: METTE, sheet }).deleteRow(at);
      expect(school.row('questions', { id: 'FBK1' })).toBeUndefined();
    },
    'it stands in another section': (school) =>
      school.type('questions', { id: 'FBK1' }, 'section', school.row('questions', { id: 'SUC1' })?.section ?? ''),
    'only the manager answers it': (school) =>
      school.type('questions', { id: 'FBK1' }, 'answeredBy', school.row('questions', { id: 'SUC5' })?.answeredBy ?? ''),
  };
  test.each(Object.entries(BANK))('%s', (_, change) => {
    const school = schoolAt('invited');
    school.jumpTo('2026-09-16T09:05');
    school.prepare(ANNA, { SUC5: 'Læsebåndet', FBK3: 'Mere ro', STR8: 'Tid' });
    school.annaAnswers({ SUC1: 'Læseugen', FBK1: SECRET });
    for (const moment of ['2026-09-16T09:20', '2026-09-16T10:20']) hourOf(school, METTE, moment);
    expect(school.row('answers', { questionKey: 'FBK1' })?.answer).toBe(SECRET);
    change(school);
    karimComes(school);
    school.jumpTo('2026-09-16T10:35');
    takenOverBy(school, KARIM);
    for (const [who, moment] of [
      [METTE, '2026-09-16T10:50'],
      [KARIM, '2026-09-16T11:10'],
      [KARIM, '2026-09-17T08:10'],
    ] as const)
      hourOf(school, who, moment);
    expect(school.row('answers', { questionKey: 'SUC1' })?.answer).toBe('Læseugen');
    expect(school.cells().includes(SECRET)).toBe(false);
  });
});
