// The next cycle: the year rolls over once, old agreements are asked about, what is settled is history, last year stays readable.
import type { Fault } from 'local-workspace';
import type { Reply } from '../../../src/contract.ts';
import { ALI, ANNA, FEEDBACK_REASONS, METTE, type School, schoolAt, schoolOnce } from '../school.ts';

/** A year in which Anna has agreed on three things, one of them for longer than the year; her two old ones are reviewed. */
const yearGone = (): School =>
  schoolOnce('nextCycle-yearGone', () => {
    const school = schoolAt('talked');
    const id = school.idOf(ANNA);
    const agreement = (text: string, deadline: string) => ({
      id: '',
      text,
      type: 'Mål for arbejdet',
      focusArea: 'Stærke læsere',
      driftReason: '',
      responsible: 'Medarbejder',
      deadline,
      signOfSuccess: '',
    });
    school.type('agreements', { id: 'A02' }, 'deadline', '01-06-2027');
    school.call('reviewAgreements', id, [
      { agreementId: 'A01', status: 'Gennemført', reason: '', effect: 'God', score: '4' },
      { agreementId: 'A02', status: 'Delvist', reason: 'Fortsætter', effect: '', score: '' },
    ]);
    school.call('registerConversation', id, '2026-09-28', ['F1']);
    school.call('saveAgreements', id, [agreement('Læsevejleder', '31-03-2027'), agreement('Årshjul', '31-12-2027')]);
    school.call(
      'saveTailoring',
      [id],
      [
        { employeeId: id, kind: 'mark', questionId: 'SUC2', text: '', note: '' },
        { employeeId: id, kind: 'hide', questionId: 'UDV2', text: '', note: '' },
        { employeeId: id, kind: 'own', questionId: '', text: 'Hvordan går det?', note: '' },
      ],
    );
    school.hour('2026-09-28T13:05');
    return school;
  });
const begun = (): School =>
  schoolOnce('nextCycle-begun', () => {
    const school = yearGone();
    school.jumpTo('2027-08-16T10:05');
    school.call('startNextCycle');
    return school;
  });
interface Overview {
  year: number;
  nextStep: { text: string; phase: string | null; nextCycle: boolean };
}

test('is proposed when the year is over, and refused before', () => {
  const school = yearGone();
  school.jumpTo('2026-12-31T10:05');
  expect(school.refusal('startNextCycle')).toMatch(/2026/);
  school.jumpTo('2027-06-29T10:05');
  expect(school.call<Overview>('overview').nextStep.nextCycle).toBe(false);
  expect(school.refusal('startNextCycle')).toMatch(/ikke slut endnu/);
  school.jumpTo('2027-08-16T10:05');
  expect(school.call<Overview>('overview').nextStep).toEqual({
    text: 'Året er omme. Begynd næste runde.',
    phase: null,
    nextCycle: true,
    page: 'year',
    employeeId: '',
    part: '',
  });
});

test('rolls over once: the year counts on, its dates go, what the unit has decided stays', () => {
  const school = begun();
  const value = (id: string) => school.row('settings', { id })?.value;
  expect(value('year')).toBe('2027');
  for (const id of ['meetingDate', 'meetingTime', 'answerDeadline', 'windowFrom', 'windowTo'])
    expect(value(id)).toBe('');
  expect([value('unitName'), value('meetingPlace'), value('reminderDays'), value('managerEmail')]).toEqual([
    'Åbakkeskolen',
    'Personalerummet',
    '3, 0',
    METTE,
  ]);
  const anna = school.row('employees', { email: ANNA });
  expect([anna?.conversationDate, anna?.conversationTime, anna?.step, anna?.formLink]).toEqual([
    '',
    '',
    'Ikke begyndt',
    '',
  ]);
  expect(school.refusal('startNextCycle')).toMatch(/2027/);
  expect(value('year')).toBe('2027');
  expect(school.call<Overview>('overview').nextStep).toMatchObject({ nextCycle: false });
});

test('a decision to keep a focus area has done its work; one to adjust or start something special stands', () => {
  const school = yearGone();
  school.call('decideFocusAreas', [
    { focusAreaId: 'F1', decision: 'keep', reason: '' },
    { focusAreaId: 'F2', decision: 'special', reason: 'Kører skævt' },
  ]);
  school.jumpTo('2027-08-16T10:05');
  school.call('startNextCycle');
  expect(school.rows('focusAreas').map(({ id, decision }) => [id, decision])).toEqual([
    ['F1', ''],
    ['F2', 'Særlig indsats'],
  ]);
});

test('sends and makes nothing before the manager starts the phases anew', () => {
  const school = begun();
  // The day's own mails, on what was agreed in the year before, are no phase of the new one.
  school.hour('2027-08-16T11:05');
  const mails = school.mails().length;
  const files = Object.keys(school.workspace.state.files).length;
  school.hour('2027-08-17T08:05');
  expect(school.mails()).toHaveLength(mails);
  expect(Object.keys(school.workspace.state.files)).toHaveLength(files);
});

test('asks about last year’s agreements and what was not finished; what was reviewed for good comes no more', () => {
  const school = begun();
  school.call('startPhase', 'forms', '');
  school.work();
  const form = Object.values(school.workspace.state.files).find(
    ({ appProperties }) => appProperties.musKey === `2027/form/${school.idOf(ANNA)}`,
  );
  const text = JSON.stringify(school.workspace.state.forms[form?.id ?? '']?.items);
  for (const asked of ['Læsevejleder', 'Årshjul', 'Kursus i klasseledelse']) expect(text).toContain(asked);
  expect(text).not.toContain('Læsebånd i 3.b');
  const { oldAgreements } = school.call<{ oldAgreements: { agreementId: string; status: string }[] }>(
    'conversationOf',
    school.idOf(ANNA),
  );
  expect(oldAgreements.map(({ agreementId, status }) => [agreementId, status])).toEqual([
    ['A02', ''],
    ['A03', ''],
    ['A04', ''],
  ]);
  // What was said of it last time is not lost.
  expect(school.row('agreements', { id: 'A02' })).toMatchObject({ reviewReason: 'Fortsætter', reviewedIn: '' });
  expect(school.row('agreements', { id: 'A01' })).toMatchObject({ review: 'Gennemført', reviewedIn: '2026' });
});

test('last year’s answers, Docs and forms stay; the forms take no more answers', () => {
  const school = begun();
  const answers = school.rows('answers').length;
  school.hour('2027-08-17T08:05');
  const form = school.fileOf('form', ANNA);
  expect(school.workspace.state.forms[form]?.responses).toHaveLength(1);
  expect(school.workspace.state.forms[form]?.publish.isPublished).toBe(false);
  expect(school.workspace.state.forms[school.fileOf('form', ALI)]?.publish.isPublished).toBe(false);
  expect(school.workspace.hasRole(school.fileOf('doc', ANNA), ANNA, 'writer')).toBe(true);
  expect(school.rows('answers')).toHaveLength(answers);
});

test('marks and own questions were for one conversation; what is irrelevant to a person stays hidden', () => {
  expect(yearGone().rows('tailoring')).toHaveLength(3);
  expect(
    begun()
      .rows('tailoring')
      .map(({ kind, questionId }) => [kind, questionId]),
  ).toEqual([['Skjul', 'UDV2']]);
});

test.each([1, 2, 3, 4, 5, 7])('may die at write %i and be begun anew', (atCall) => {
  const school = yearGone();
  school.jumpTo('2027-08-16T10:05');
  const fault = { member: 'Range.setValues', atCall, kind: 'kill' as const };
  school.run('startNextCycle', [], { faults: [fault] });
  if (school.row('settings', { id: 'year' })?.value === '2026') school.call('startNextCycle');
  const whole = begun();
  for (const key of ['settings', 'agreements', 'tailoring'] as const) expect(school.rows(key)).toEqual(whole.rows(key));
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'with a meeting in spring it may die at write %i and be begun anew in the winter',
  (atCall) => {
    const school = yearGone();
    school.type('settings', { id: 'meetingDate' }, 'value', '10-03-2026');
    school.jumpTo('2027-02-01T10:05');
    school.run('startNextCycle', [], { faults: [{ member: 'Range.setValues', atCall, kind: 'kill' }] });
    if (school.row('settings', { id: 'year' })?.value === '2026') school.call('startNextCycle');
    const value = (id: string) => school.row('settings', { id })?.value;
    expect([value('year'), value('meetingDate'), value('windowFrom'), value('answerDeadline')]).toEqual([
      '2027',
      '',
      '',
      '',
    ]);
  },
);

test.each([true, false])(
  'a confirmation given just before is read, frozen and sent; read by the hour before: %s',
  (read) => {
    const school = yearGone();
    school.call('confirmAgreements', school.idOf(ANNA), 1, FEEDBACK_REASONS);
    school.work();
    school.jumpTo('2027-08-16T10:05');
    school.confirmForm(ANNA, 1, 'Ja, jeg bekræfter');
    if (read) school.hour('2027-08-16T10:35');
    expect(school.mails(ANNA, /bekræftet/i)).toHaveLength(0);
    school.call('startNextCycle');
    school.work();
    school.hour('2027-08-17T08:05');
    expect(school.row('conversations', { year: '2026' })?.employeeConfirmedAt).not.toBe('');
    expect(school.filesOf('pdf', ANNA)).toHaveLength(1);
    expect(
      school.mails(ANNA).filter(({ attachments }) => attachments.some(({ name }) => /v1\.pdf/.test(name))),
    ).toHaveLength(1);
  },
);

describe('while something of the year that ends is not finished', () => {
  const confirmed = (): School =>
    schoolOnce('nextCycle-confirmed', () => {
      const school = yearGone();
      school.call('confirmAgreements', school.idOf(ANNA), 1, FEEDBACK_REASONS);
      school.work();
      school.jumpTo('2027-08-16T10:05');
      school.confirmForm(ANNA, 1, 'Ja, jeg bekræfter');
      return school;
    });
  const failing = (member: string, kind: 'transient' | 'quota' = 'transient'): Fault[] =>
    Array.from({ length: 30 }, (_, i) => ({ member, atCall: i + 1, kind }));
  const year = (school: School) => school.row('settings', { id: 'year' })?.value;
  const refused = (school: School, faults: Fault[], ...args: unknown[]): string => {
    const { value } = school.run('startNextCycle', args, { faults });
    const reply = value as Reply<unknown>;
    return reply.ok ? '' : reply.problems.join();
  };

  test.each([
    ['answers that cannot be fetched', (id: string) => `rest:GET /v1/forms/${id}/responses`, 'transient'],
    ['answers that a quota keeps from being fetched', (id: string) => `rest:GET /v1/forms/${id}/responses`, 'quota'],
    ['a PDF that cannot be made', () => 'rest:GET /drive/v3/files/*', 'transient'],
    ['a mail that is refused', () => 'MailApp.sendEmail', 'transient'],
  ] as const)('it is refused for %s, with the name, and done when that works', (_, memberOf, kind) => {
    const school = confirmed();
    expect(refused(school, failing(memberOf(school.fileOf('agreementForm', ANNA)), kind))).toMatch(/2026.*Anna Sø/);
    expect(year(school)).toBe('2026');
    for (const { key } of school.call<{ uncertain: { key: string }[] }>('overview').uncertain)
      school.call('settleUncertain', key, false);
    school.call('startNextCycle');
    expect(year(school)).toBe('2027');
    expect(school.filesOf('pdf', ANNA)).toHaveLength(1);
    expect(
      school.mails(ANNA).filter(({ attachments }) => attachments.some(({ name }) => /v1\.pdf/.test(name))),
    ).toHaveLength(1);
  });

  test('a mail of which nobody knows whether it left is settled first', () => {
    const school = confirmed();
    school.run('startNextCycle', [], {
      faults: [{ member: 'MailApp.sendEmail', atCall: 1, kind: 'kill', when: 'after' }],
    });
    expect(school.refusal('startNextCycle')).toMatch(/2026.*Anna Sø/);
    school.work();
    expect(school.refusal('startNextCycle')).toMatch(/2026.*Anna Sø/);
    const [mail] = school.call<{ uncertain: { key: string }[] }>('overview').uncertain;
    school.call('settleUncertain', mail?.key, true);
    school.call('startNextCycle');
    expect(year(school)).toBe('2027');
  });

  test('it is refused for agreements in a Doc that cannot be read, with the name and the reason', () => {
    const school = yearGone();
    school.jumpTo('2027-08-16T10:05');
    const said = refused(school, [
      { member: 'rest:GET /v1/documents/*', atCall: 1, times: Infinity, kind: 'transient' },
    ]);
    expect(said).toMatch(/2026.*samtaledokument.*Ali Demir.*Samtaledokumentet for Ali Demir/);
    expect(year(school)).toBe('2026');
    school.call('startNextCycle');
    expect(year(school)).toBe('2027');
  });

  test('the manager may begin all the same', () => {
    const school = confirmed();
    expect(refused(school, failing('rest:GET /drive/v3/files/*'), true)).toBe('');
    expect(year(school)).toBe('2027');
  });
});
