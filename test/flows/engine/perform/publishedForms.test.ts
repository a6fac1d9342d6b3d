// Personal forms in whatever domain: only our questions are in them, only their reader may answer, late news is no failure.
import { answerForm, responderView, type Weather } from 'local-workspace';
import { questionIdOf } from '../../../../src/domain/formats/formRequests.ts';
import { ALI, ANNA, CARLA, FEEDBACK_REASONS, METTE, newAgreement, type School, schoolAt } from '../../school.ts';

/** The school with its first forms about to be made. */
const beforeForms = (weather: Partial<Weather>): School => {
  const school = schoolAt('installed');
  school.workspace.state.weather = weather;
  school.jumpTo('2026-09-01T10:05');
  school.call('startPhase', 'forms', '');
  return school;
};

/** Ali's agreements are written and confirmed: all kinds of forms are there, and a frozen PDF. */
const withAllForms = (weather: Partial<Weather> = {}): School => {
  const school = schoolAt('talked');
  school.workspace.state.weather = weather;
  const id = school.idOf(ALI);
  school.jumpTo('2026-09-29T12:05');
  school.call('saveAgreements', id, [newAgreement('A quiet room', 'both', '2027-03-01')]);
  school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
  school.work();
  school.confirmForm(ALI, 1, 'Yes, I confirm');
  school.hour('2026-09-29T14:05');
  school.hour('2026-09-30T08:05');
  return school;
};

const formsOf = (school: School) =>
  Object.values(school.workspace.state.files).flatMap((file) => {
    const kind = file.appProperties.musKey?.split('/')[1] ?? '';
    const form = school.workspace.state.forms[file.id];
    return form ? [{ file, kind, form }] : [];
  });

test('no form holds the question that Drive puts in', () => {
  const school = withAllForms();
  const forms = formsOf(school);
  expect(forms.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['form', 'agreementForm']));
  for (const { form } of forms) {
    expect(form.items.length).toBeGreaterThan(0);
    expect(JSON.stringify(form.items)).not.toMatch(/Untitled Question|Option 1/);
  }
});

test.each(['restricted', 'domain', 'anyone'] as const)(
  'only the employee may answer where new forms begin %s',
  (newFormReaders) => {
    const school = beforeForms({ newFormReaders });
    expect(school.work().problems).toEqual([]);
    const mayAnswer = (form: string, as: string | undefined) => responderView(school.workspace, form, as).open;
    for (const [email, other] of [
      [ANNA, ALI],
      [ALI, ANNA],
    ] as const) {
      const form = school.fileOf('form', email);
      expect([email, other, CARLA, undefined].map((as) => mayAnswer(form, as))).toEqual([true, false, false, false]);
    }
  },
);

test('a form whose readers cannot be seen to is closed until they can', () => {
  const school = beforeForms({ newFormReaders: 'anyone' });
  // The first such call asks for ids, all others for permissions.
  const faults = Array.from({ length: 60 }, (_, i) => ({
    member: 'rest:GET /drive/v3/files/*',
    atCall: i + 2,
    kind: 'transient' as const,
  }));
  school.run('workOn', [60], { faults });
  const forms = formsOf(school);
  expect(forms.length).toBeGreaterThan(0);
  expect(forms.map(({ form }) => form.publish.isPublished && form.publish.isAcceptingResponses)).not.toContain(true);
  school.work();
  const form = school.fileOf('form', ANNA);
  expect([ANNA, CARLA].map((as) => responderView(school.workspace, form, as).open)).toEqual([true, false]);
});

test('where everything new is open to the domain, no file of ours is', () => {
  const school = withAllForms({ newFileVisibility: 'domain', newFormReaders: 'domain' });
  school.call('exportPersonalData', school.idOf(ALI));
  school.call('unitFigures');
  const ours = Object.values(school.workspace.state.files).filter(({ appProperties }) => appProperties.musKey);
  expect(ours.length).toBeGreaterThan(8);
  for (const { id, appProperties } of ours) {
    expect([appProperties.musKey, school.workspace.hasRole(id, CARLA, 'reader')]).toEqual([
      appProperties.musKey,
      false,
    ]);
  }
});

test('a folder that is open to others is told, with the way out; nothing is made in it until it is closed', () => {
  const school = beforeForms({});
  expect(school.work().problems).toEqual([]);
  const folder = Object.values(school.workspace.state.files).find(
    ({ appProperties }) => appProperties.musKey === 'folder',
  );
  expect(folder).toBeDefined();
  const mine = folder?.permissions ?? [];
  folder?.permissions.push({ id: 'p-domain', type: 'domain', role: 'reader', domain: 'solby.dk' });
  school.type('employees', { email: CARLA }, 'state', 'Aktiv');
  const { problems } = school.work();
  expect(problems.join()).toMatch(/Carla Friis kan åbnes af andre.*mappen »MUS«.*Begrænset/);
  expect(school.call<{ problems: string[] }>('overview').problems.join()).toMatch(/Carla Friis kan åbnes af andre/);
  expect(school.filesOf('form', CARLA)).toEqual([]);
  if (folder) folder.permissions = mine.filter(({ type }) => type === 'user');
  expect(school.work().problems).toEqual([]);
  expect(school.filesOf('form', CARLA)).toHaveLength(1);
});

test('a published state that is seen late is no failure, and the form takes answers', () => {
  const school = beforeForms({ publishedStateLagSeconds: 20 });
  expect(school.work().problems).toEqual([]);
  expect(school.log('2026/form/').map(({ state }) => state)).toEqual(['Udført', 'Udført', 'Udført']);
  const view = responderView(school.workspace, school.fileOf('form', ANNA), ANNA);
  expect(view.open).toBe(true);
});

test('a form that is filled again keeps the ids of what stays, and with them what was answered', () => {
  const school = beforeForms({ deletedIdsStayTaken: true });
  school.work();
  const form = school.fileOf('form', ANNA);
  const before = school.workspace.state.forms[form]?.items.map(({ itemId }) => itemId) ?? [];
  const employeeId = school.idOf(ANNA);
  const text = 'Hvordan går det med udvalget?';
  school.call(
    'saveTailoring',
    [employeeId],
    [
      { employeeId, kind: 'own', questionId: '', text, note: '' },
      { employeeId, kind: 'hide', questionId: 'SUC2', text: '', note: '' },
    ],
  );
  expect(school.work().problems).toEqual([]);
  const after = school.workspace.state.forms[form]?.items.map(({ itemId }) => itemId) ?? [];
  expect(after.filter((id) => before.includes(id)).length).toBeGreaterThan(10);
  expect(JSON.stringify(school.workspace.state.forms[form]?.items)).toContain('udvalget');
  expect(() => answerForm(school.workspace, { formId: form, as: METTE, answers: {} })).toThrow('required');
});

test('the form of somebody with many long agreements comes out, each of them whole', () => {
  const school = schoolAt('talked');
  const id = school.idOf(ALI);
  const texts = Array.from({ length: 40 }, (_, i) => `Agreement ${i} ${'about a great many things '.repeat(8)}`.trim());
  school.call(
    'saveAgreements',
    id,
    texts.map((text) => newAgreement(text, 'both', '2027-03-01')),
  );
  school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
  expect(school.work().problems).toEqual([]);
  const form = school.workspace.state.forms[school.fileOf('agreementForm', ALI)];
  for (const text of texts) expect(JSON.stringify([form?.info, form?.items])).toContain(text);
});

test('a question that has become one of another kind is asked in the forms that are made already', () => {
  const school = beforeForms({});
  school.work();
  const kindOf = (email: string): string[] => {
    const { items } = school.workspace.state.forms[school.fileOf('form', email)] ?? { items: [] };
    const item = items.find(({ questionItem }) => questionItem?.question.questionId === questionIdOf('SUC1'));
    return Object.keys(item?.questionItem?.question ?? {}).filter((name) => name.endsWith('Question'));
  };
  expect(kindOf(ANNA)).toEqual(['textQuestion']);
  const typeIn = (title: string) => school.type('questions', { id: 'SUC1' }, 'type', title);
  typeIn('Skala 1–5');
  school.hour('2026-09-01T12:05');
  for (const email of [ANNA, ALI]) expect(kindOf(email)).toEqual(['scaleQuestion']);
  expect(school.call<{ problems: string[] }>('overview').problems).toEqual([]);
});
