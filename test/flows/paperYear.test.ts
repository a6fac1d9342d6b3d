// A year of people without any mail address, on paper from the invitation to the next cycle, with the manager between.

import { answerForm, type MailRecord } from 'local-workspace';
import type { ConversationView, FollowUpPage, ImportView, Overview, ReportPage } from '../../src/contract.ts';
import { questionIdOf } from '../../src/domain/formats/formRequests.ts';
import { FEEDBACK_REASONS, METTE, newAgreement, type School, schoolAt, schoolOnce } from './school.ts';

const GURLI = 'Gurli Køkken';
const HEINE = 'Heine Pedel';

const idOf = (school: School, name: string): string => school.row('employees', { name })?.id ?? 'nobody';
const view = (school: School, name = GURLI): ConversationView => school.call('conversationOf', idOf(school, name));

const morning = (school: School, date: string): void => {
  for (const time of ['07:20', '08:20', '09:20']) school.hour(`${date}T${time}`);
};

/** What has left since, and nothing of it to an address that is none. */
const mailsSince = (school: School, count: number): MailRecord[] => {
  const mails = school.mails().slice(count);
  for (const { to } of mails) expect(to.join()).toContain('@');
  return mails;
};
const toMette = (mails: readonly MailRecord[]): MailRecord[] => mails.filter(({ to }) => to.includes(METTE));

const fileOf = (school: School, kind: string, name: string): string => {
  const key = `2026/${kind}/${idOf(school, name)}`;
  const file = Object.values(school.workspace.state.files).find(({ appProperties }) => appProperties.musKey === key);
  if (!file) throw new Error(`No file ${key}`);
  return file.id;
};

/** The manager keys in what stands on the paper. */
const keyIn = (school: School, kind: 'form' | 'statusForm', name: string, answers: Record<string, string>): void => {
  school.workspace.state.now += 60_000;
  answerForm(school.workspace, {
    formId: fileOf(school, kind, name),
    as: METTE,
    answers: Object.fromEntries(Object.entries(answers).map(([key, text]) => [questionIdOf(key), text])),
  });
};

const ROSTER = `Navn;E-mail;Google-konto\n${GURLI};;Nej\n${HEINE};;Nej`;

const withPaper = (): School =>
  schoolOnce('paper-installed', () => {
    const school = schoolAt('installed');
    school.import('employees', ROSTER);
    return school;
  });

const invited = (): School =>
  schoolOnce('paper-invited', () => {
    const school = withPaper();
    school.jumpTo('2026-08-20T10:05');
    school.call('startPhase', 'strategyMeeting', '');
    school.work();
    school.jumpTo('2026-09-01T10:05');
    school.call('startPhase', 'forms', '');
    school.work();
    for (const [name, day] of [
      [GURLI, '01-10-2026'],
      [HEINE, '02-10-2026'],
    ] as const) {
      school.type('employees', { name }, 'conversationDate', day);
      school.type('employees', { name }, 'conversationTime', '10:00');
    }
    school.jumpTo('2026-09-14T10:05');
    school.call('startPhase', 'invitations', '');
    expect(school.work().problems).toEqual([]);
    return school;
  });

const agreed = (): School =>
  schoolOnce('paper-agreed', () => {
    const school = invited();
    school.jumpTo('2026-09-22T10:05');
    keyIn(school, 'form', GURLI, { SUC1: 'Det nye køkken', DAG1: 'Ferieplan' });
    school.hour('2026-09-22T11:05');
    school.jumpTo('2026-10-01T12:05');
    school.call('registerConversation', idOf(school, GURLI), '2026-10-01', ['F1']);
    school.call('saveAgreements', idOf(school, GURLI), [
      newAgreement('Grønt køkken', 'employee', '2026-11-16'),
      newAgreement('Fælles indkøb', 'both', '2027-05-03'),
    ]);
    school.work();
    return school;
  });

const confirmed = (): School =>
  schoolOnce('paper-confirmed', () => {
    const school = agreed();
    school.call('confirmAgreements', idOf(school, GURLI), 1, FEEDBACK_REASONS);
    school.hour('2026-10-01T13:05');
    school.call('confirmOnPaper', idOf(school, GURLI), 1, FEEDBACK_REASONS);
    school.hour('2026-10-01T14:05');
    return school;
  });

test('the import tells who has no address, before anything is written', () => {
  const school = schoolAt('installed');
  const shown = school.call<ImportView>('previewImport', {
    kind: 'employees',
    name: 'e.csv',
    base64: Buffer.from(ROSTER).toString('base64'),
  });
  const said = [...shown.problems, ...shown.notes, ...shown.asked.map((each) => JSON.stringify(each))].join('\n');
  expect(said).toContain(GURLI);
  expect(said).toMatch(/papir/);
  expect(JSON.stringify(shown.rows)).toContain('på papir, uden mailadresse');
});

test('the strategy meeting and a change of it are told through the manager', () => {
  const school = withPaper();
  school.jumpTo('2026-08-20T10:05');
  school.call('startPhase', 'strategyMeeting', '');
  expect(school.work().problems).toEqual([]);
  const [letter] = school.mails(METTE, new RegExp(`^Til ${GURLI}, på papir: Strategimøde`));
  expect(letter?.body).toContain(`Kære Gurli`);
  expect(letter?.body).not.toMatch(/kalenderfil/);
  expect(letter?.attachments).toEqual([]);
  school.call('saveSettings', { meetingPlace: 'Salen' });
  const before = school.mails().length;
  morning(school, '2026-08-21');
  const changed = toMette(mailsSince(school, before)).filter(({ subject }) => subject.includes(GURLI));
  expect(changed.map(({ body }) => body).join()).toMatch(/Strategimødet er ændret/);
  expect(changed.map(({ body }) => body).join()).not.toMatch(/kalenderfil/);
});

test('the invitation comes with the page to print, and the person page says what to print and where to key in', () => {
  const school = invited();
  const [letter] = school.mails(METTE, new RegExp(`^Til ${GURLI}, på papir: Invitation`));
  expect(letter?.attachments.map(({ name }) => name)).toEqual(['MUS-2026.pdf']);
  expect(letter?.body).not.toMatch(/kalenderfil|viewform/);
  const { paperStep } = view(school);
  expect(paperStep?.text).toMatch(/Skriv det ud, giv det til Gurli Køkken, og tast svarene ind/);
  expect(paperStep?.link).toMatch(/\/viewform/);
  expect(school.call<Overview>('overview').problems.join()).not.toMatch(/Gurli|Heine/);
});

test('reminders to several stand in the manager’s one mail of the morning, each with whom it is for and where to key in', () => {
  const school = invited();
  const before = school.mails().length;
  morning(school, '2026-09-21');
  const mails = toMette(mailsSince(school, before));
  expect(mails).toHaveLength(1);
  const [{ body = '', subject = '' } = {}] = mails;
  expect(`${subject}\n${body}`).toMatch(new RegExp(`${GURLI}, på papir`));
  expect(body).toContain(`Fortæl det til ${GURLI}`);
  expect(body).toContain(`Fortæl det til ${HEINE}`);
  expect(body.match(/Tast svarene ind/g)).toHaveLength(2);
  for (const name of [GURLI, HEINE])
    expect(body).toContain(school.workspace.state.forms[fileOf(school, 'form', name)]?.responderId ?? 'none');
  for (const name of [GURLI, HEINE])
    expect(
      school.log(`2026/reminder:3d/${idOf(school, name)}`).concat(school.log(`2026/reminder`)).length,
    ).toBeGreaterThan(0);
});

test('a new time is told through the manager, in words that speak of no file', () => {
  const school = invited();
  school.type('employees', { name: GURLI }, 'conversationTime', '13:00');
  const before = school.mails().length;
  morning(school, '2026-09-15');
  const told = toMette(mailsSince(school, before)).find(({ body }) => body.includes(GURLI));
  expect(told?.body).toMatch(/Din samtale har fået en ny tid\./);
  expect(told?.body).toContain('13.00');
  expect(told?.body).not.toMatch(/kalenderfil retter/);
  expect(school.call<Overview>('overview').problems.join()).not.toMatch(/Gurli/);
});

test('keyed in, talked to, agreed and signed on paper, with who and when; the PDF comes to be printed', () => {
  const school = agreed();
  expect(school.row('employees', { name: GURLI })?.step).toBe('Samtale holdt');
  const step = view(school).paperStep;
  expect(step?.text).toMatch(/Skriv aftalerne ud fra samtaledokumentet, lad Gurli Køkken skrive under/);
  expect(step?.link).toMatch(/docs\.google\.com\/document/);
  school.call('confirmAgreements', idOf(school, GURLI), 1, FEEDBACK_REASONS);
  const { waiting } = view(school);
  expect(waiting.filter(({ kind }) => kind === 'confirmation').map(({ isOurs }) => isOurs)).toEqual([true]);
  school.hour('2026-10-01T13:05');
  expect(
    Object.values(school.workspace.state.files).some(({ appProperties }) =>
      appProperties.musKey?.includes(`agreementForm/${idOf(school, GURLI)}`),
    ),
  ).toBe(false);
  school.call('confirmOnPaper', idOf(school, GURLI), 1, FEEDBACK_REASONS);
  school.hour('2026-10-01T14:05');
  expect(school.row('conversations', { employeeId: idOf(school, GURLI) })).toMatchObject({
    confirmedHow: 'På papir',
    employeeConfirmedAt: expect.stringMatching(/2026/),
  });
  const before = school.mails().length;
  morning(school, '2026-10-02');
  const letter = toMette(mailsSince(school, before)).find(({ subject }) => subject.includes('Vores aftaler'));
  expect(letter?.subject).toMatch(new RegExp(`^Til ${GURLI}, på papir`));
  expect(letter?.attachments.map(({ name }) => name)).toEqual(['MUS-2026-v1.pdf']);
  expect(view(school).paperStep).toMatchObject({ link: expect.stringMatching(/drive\.google\.com/) });
});

test('reminders of agreements come in the manager’s mail, also once they are overdue', () => {
  const school = confirmed();
  for (const day of ['2026-10-02', '2026-10-05']) morning(school, day);
  let before = school.mails().length;
  morning(school, '2026-11-16');
  const near = toMette(mailsSince(school, before));
  expect(near).toHaveLength(1);
  expect(near[0]?.body).toContain(`Fortæl det til ${GURLI}`);
  expect(near[0]?.body).toContain('Grønt køkken');
  before = school.mails().length;
  morning(school, '2026-11-23');
  const late = toMette(mailsSince(school, before));
  expect(late).toHaveLength(1);
  expect(late[0]?.body).toMatch(/Fristen er overskredet/);
  expect(late[0]?.body).toContain(`Fortæl det til ${GURLI}`);
  expect(late[0]?.body).toContain('Tast status ind');
});

test('the half-year: a page to print, keyed in by the manager, then held; the next cycle takes the agreements along', () => {
  const school = confirmed();
  morning(school, '2026-10-02');
  school.hour('2027-03-17T07:20');
  const before = school.mails().length;
  for (const day of ['2027-03-17', '2027-03-18', '2027-03-19']) morning(school, day);
  const letter = toMette(mailsSince(school, before)).find(({ body }) => body.includes('statusskema'));
  expect(letter?.body).toContain(`Fortæl det til ${GURLI}`);
  expect(letter?.body).toContain('Tast status ind');
  expect(letter?.attachments.map(({ name }) => name)).toContain('Status-2026.pdf');
  const step = view(school).paperStep;
  expect(step?.text).toMatch(/Statusskemaet/);
  expect(step?.link).toMatch(/\/viewform/);
  expect(view(school).waiting.map(({ kind, isOurs }) => [kind, isOurs])).toContainEqual(['status', true]);
  const agreement = school.row('agreements', { text: 'Grønt køkken' })?.id ?? '';
  keyIn(school, 'statusForm', GURLI, {
    [`MIN1:${agreement}`]: 'Gennemført',
    [`NOTE:${agreement}`]: 'Halvdelen er grønt',
  });
  school.hour('2027-03-22T11:05');
  expect(school.row('agreements', { text: 'Grønt køkken' })).toMatchObject({ progress: 'Gennemført' });
  expect(view(school).paperStep).toBeNull();
  school.jumpTo('2027-04-01T12:05');
  school.call('registerHalfYearReview', idOf(school, GURLI), '2027-04-01', 'Købe en ovn');
  morning(school, '2027-06-01');
  school.jumpTo('2027-08-16T10:05');
  school.call('startNextCycle', true);
  expect(school.row('employees', { name: GURLI })).toMatchObject({
    state: 'Aktiv',
    hasAccount: expect.stringMatching(/FALS/),
  });
  expect(view(school).oldAgreements.map(({ text }) => text)).toEqual(expect.arrayContaining(['Grønt køkken']));
});

test('they are counted: in the coverage, the agreements and what waits', () => {
  const school = agreed();
  const { people, waiting } = school.call<Overview>('overview');
  expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining([GURLI, HEINE]));
  expect(JSON.stringify(waiting)).toContain(HEINE);
  expect(school.call<FollowUpPage>('followUpPage').agreements.map(({ name }) => name)).toContain(GURLI);
  school.call('makeReport');
  const figures = Object.fromEntries(school.rows('report').map(({ id = '', value = '' }) => [id, value]));
  expect(figures.held).toBe('1');
  expect(figures.agreements).toBe('2');
  expect(school.call<ReportPage>('reportPage')).toBeTruthy();
});
