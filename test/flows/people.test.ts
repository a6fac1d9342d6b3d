// People come and go while the year runs: leave and return, hire off cycle, leaving, another address.
import { ALI, ANNA, BENT, CARLA, FEEDBACK_REASONS, METTE, type School, schoolAt, schoolOnce } from './school.ts';

const mailsTo = (school: School, email: string): string[] => school.mails(email).map(({ subject }) => subject);
const AGREEMENTS = [
  {
    id: '',
    text: 'Læsevejleder',
    type: 'Mål for arbejdet',
    focusArea: 'Stærke læsere',
    driftReason: '',
    responsible: 'Medarbejder',
    deadline: '31-03-2027',
    signOfSuccess: '',
  },
  {
    id: '',
    text: 'Kursus',
    type: 'Udviklingsaktivitet',
    focusArea: 'Stærke læsere',
    driftReason: '',
    responsible: 'Leder',
    deadline: '31-01-2027',
    signOfSuccess: '',
  },
  {
    id: '',
    text: 'Fælles plan',
    type: 'Mål for arbejdet',
    focusArea: 'Trygge overgange',
    driftReason: '',
    responsible: 'Begge',
    deadline: '28-02-2027',
    signOfSuccess: '',
  },
];
const agreed = (): School =>
  schoolOnce('people-agreed', () => {
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
    school.call('saveAgreements', id, AGREEMENTS);
    return school;
  });
const progressOf = (school: School): string[] =>
  school
    .rows('agreements')
    .filter(({ year }) => year === '2026')
    .map(({ progress = '' }) => progress);

describe('leave', () => {
  test('pauses: the talk is called off, no other mail; the right is kept, and on return all that is due begins', () => {
    const school = schoolAt('invited');
    school.type('employees', { email: ANNA }, 'state', 'Orlov');
    const before = mailsTo(school, ANNA);
    for (const moment of ['2026-09-21T08:05', '2026-09-24T08:05']) school.hour(moment);
    expect(mailsTo(school, ANNA)).toEqual([...before, 'Din MUS er aflyst']);
    expect(mailsTo(school, ALI).length).toBeGreaterThan(1);
    expect(school.workspace.state.forms[school.fileOf('form', ANNA)]?.publish.isPublished).toBe(true);
    school.type('employees', { email: ANNA }, 'state', 'Aktiv');
    school.type('employees', { email: ANNA }, 'conversationDate', '20-10-2026');
    school.hour('2026-09-25T08:05');
    expect(mailsTo(school, ANNA)).toContain('Ny tid til din MUS');
    school.hour('2026-10-12T08:05');
    school.hour('2026-10-15T08:05');
    expect(mailsTo(school, ANNA)).toContain('Husk at forberede din MUS 2026');
  });

  test('one who was on leave from the start is invited off cycle when a time is set', () => {
    const school = schoolAt('talked');
    school.type('employees', { email: CARLA }, 'state', 'Aktiv');
    school.type('employees', { email: CARLA }, 'conversationDate', '24-03-2027');
    school.type('employees', { email: CARLA }, 'conversationTime', '10:00');
    school.hour('2027-03-01T08:05');
    expect(mailsTo(school, CARLA)).toEqual(['Invitation til din MUS 2026']);
    expect(school.fileOf('form', CARLA)).not.toBe('');
    expect(school.fileOf('doc', CARLA)).not.toBe('');
  });
});

test('a new hire, typed or imported, gets form, Doc and invitation when a time is set; the strategy meeting is past', () => {
  const school = schoolAt('talked');
  school.import('employees', 'Navn;E-mail\nKarim Nør;karim@solby.dk');
  school.hour('2027-01-18T08:05');
  expect(mailsTo(school, 'karim@solby.dk')).toEqual([]);
  school.type('employees', { email: 'karim@solby.dk' }, 'conversationDate', '01-02-2027');
  school.type('employees', { email: 'karim@solby.dk' }, 'conversationTime', '09:00');
  school.hour('2027-01-18T10:05');
  expect(mailsTo(school, 'karim@solby.dk')).toEqual(['Invitation til din MUS 2026']);
  school.hour('2027-01-27T08:05');
  expect(mailsTo(school, 'karim@solby.dk')).toContain('Husk at forberede din MUS 2026');
  expect(school.rows('agreements').filter(({ employeeId }) => employeeId === school.idOf('karim@solby.dk'))).toEqual(
    [],
  );
});

describe('leaving', () => {
  test('lapses the open agreements, the manager’s and the shared ones too; what is done or reviewed stays', () => {
    const school = agreed();
    school.type('agreements', { text: 'Kursus' }, 'progress', 'Gennemført');
    const id = school.idOf(ANNA);
    school.type('employees', { email: ANNA }, 'state', 'Fratrådt');
    school.hour('2026-12-01T08:05');
    expect(progressOf(school)).toEqual(['Bortfaldet', 'Gennemført', 'Bortfaldet']);
    expect(
      school
        .rows('agreements')
        .filter(({ year }) => year === '2025')
        .map(({ review }) => review),
    ).toEqual(['Gennemført', 'Gennemført']);
    expect(school.log(`2026/lapse/${id}`)[0]).toMatchObject({ state: 'Udført' });
    expect(school.row('employees', { id })?.step).toBe('Fratrådt');
  });

  test('proposes the files for deletion; the form takes no more answers, and no mail follows', () => {
    const school = agreed();
    const id = school.idOf(ANNA);
    const before = mailsTo(school, ANNA);
    school.type('employees', { email: ANNA }, 'state', 'Fratrådt');
    school.hour('2026-12-01T08:05');
    school.hour('2026-12-02T08:05');
    expect(mailsTo(school, ANNA)).toEqual(before);
    expect(school.workspace.state.forms[school.fileOf('form', ANNA)]?.publish.isPublished).toBe(false);
    expect(school.call<unknown[]>('proposedDeletions')).toHaveLength(1);
    expect(school.call('proposedDeletions')).toEqual([
      { key: `files/${id}`, text: 'Skemaer og dokumenter om Anna Sø, der er fratrådt', count: 2 },
    ]);
  });

  test('coming back, and leaving again, does no harm', () => {
    const school = agreed();
    school.type('employees', { email: ANNA }, 'state', 'Fratrådt');
    school.hour('2026-12-01T08:05');
    const before = mailsTo(school, ANNA);
    school.type('employees', { email: ANNA }, 'state', 'Aktiv');
    school.hour('2026-12-02T08:05');
    expect(progressOf(school)).toEqual(['Bortfaldet', 'Bortfaldet', 'Bortfaldet']);
    expect(school.workspace.state.forms[school.fileOf('form', ANNA)]?.publish.isAcceptingResponses).toBe(true);
    expect(mailsTo(school, ANNA)).toEqual(before);
    expect(school.call<unknown[]>('proposedDeletions')).toEqual([]);
    school.type('employees', { email: ANNA }, 'state', 'Fratrådt');
    school.hour('2026-12-03T08:05');
    const log = school.rows('log').length;
    school.hour('2026-12-03T09:05');
    expect(school.rows('log')).toHaveLength(log);
    expect(school.workspace.state.forms[school.fileOf('form', ANNA)]?.publish.isPublished).toBe(false);
  });
});

test('a corrected address follows into the later files too', () => {
  const school = agreed();
  const id = school.idOf(ANNA);
  school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
  school.work();
  const form = school.fileOf('agreementForm', ANNA);
  school.call('confirmOnPaper', id, 1, FEEDBACK_REASONS);
  school.hour('2026-09-29T08:05');
  const pdf = school.filesOf('pdf', ANNA)[0] ?? '';
  const openTo = (file: string) =>
    (school.workspace.file(file)?.permissions ?? []).map(({ emailAddress }) => emailAddress).sort();
  expect(openTo(pdf)).toEqual([ANNA, METTE]);
  school.type('employees', { email: CARLA }, 'email', 'c@solby.dk');
  school.type('employees', { id }, 'email', CARLA);
  school.hour('2026-09-29T09:05');
  for (const file of [form, pdf]) expect(openTo(file)).toEqual([CARLA, METTE]);
  expect(mailsTo(school, BENT).length).toBeGreaterThan(0);
});
