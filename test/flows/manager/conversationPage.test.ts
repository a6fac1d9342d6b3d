// One person's conversation as the manager sees it while talking.

import type { AgreementInput, ConversationView } from '../../../src/contract.ts';
import { agreementInput } from '../agreementInput.ts';
import { ALI, ANNA, BENT, FEEDBACK_REASONS, type School, schoolAt } from '../school.ts';

const page = (school: School, email = ANNA): ConversationView =>
  school.call<ConversationView>('conversationOf', school.idOf(email));

const tailor = (school: School, kind: string, questionId: string, text = ''): void => {
  const employeeId = school.idOf(ANNA);
  school.call('saveTailoring', [], [{ employeeId, kind, questionId, text, note: '' }]);
};

const prepareAll = (school: School, email = ANNA): void =>
  school.prepare(email, { SUC5: 'Godt gået', FBK3: 'Mere ro', STR8: 'Tid' });

const draft = (parts: Partial<AgreementInput> = {}): AgreementInput =>
  agreementInput({ text: 'Makkerlæsning', responsible: 'both', ...parts });

/** Anna has answered; SUC2 was marked before. */
const answered = (answers: Record<string, string>): School => {
  const school = schoolAt('withForms');
  tailor(school, 'mark', 'SUC2');
  school.work();
  school.type('employees', { email: ANNA }, 'conversationDate', '28-09-2026');
  school.type('employees', { email: ANNA }, 'conversationTime', '10:00');
  school.jumpTo('2026-09-14T10:05');
  school.call('startPhase', 'invitations', '');
  school.work();
  school.jumpTo('2026-09-16T10:05');
  school.annaAnswers(answers);
  school.hour('2026-09-16T11:05');
  return school;
};

describe('answers', () => {
  test('come with the marked ones first, in the manager’s language', () => {
    const school = answered({ SUC1: 'Læseugen', SUC2: 'Teamet', 'STR1:F1': 'Meget', DAG1: 'Skema\nKursus' });
    const { answers, topics, oldAgreements } = page(school);
    expect(answers.map(({ question, answer, isMarked }) => [question.split(' ')[0], answer, isMarked])).toEqual([
      ['Beskriv', 'Teamet', true],
      ['Hvor', 'Meget', false],
      ['Fortæl', 'Læseugen', false],
      ['', expect.stringContaining('Du mangler at skrive din egen forberedelse'), false],
    ]);
    expect(answers[1]).toMatchObject({ section: 'Strategi', question: expect.stringContaining('Stærke læsere') });
    expect(topics).toEqual(['Skema', 'Kursus']);
    expect(oldAgreements.map(({ agreementId, employeeSays }) => [agreementId, employeeSays])).toEqual([
      ['A01', 'Gennemført'],
      ['A02', 'Delvist'],
    ]);
  });

  test('of feedback are seen by the manager at the moment in which the Doc shows both', () => {
    const school = answered({ SUC1: 'Læseugen', FBK1: 'Du lytter', FBK2: 'Mere tid' });
    expect(JSON.stringify(page(school))).not.toMatch(/Du lytter|Mere tid/);
    prepareAll(school);
    expect(JSON.stringify(page(school))).not.toMatch(/Du lytter|Mere tid/);
    expect(school.doc(ANNA).text()).not.toMatch(/Du lytter|Mere ro/);
    school.work();
    expect(page(school).answers.filter(({ section }) => section === 'Gensidig feedback')).toMatchObject([
      { question: expect.stringContaining('hjælper dig'), answer: 'Du lytter' },
      { answer: 'Mere tid' },
    ]);
    expect(school.doc(ANNA).text()).toMatch(/Du lytter[\s\S]*Mere ro/);
  });

  test('that are missing say why', () => {
    expect(page(schoolAt('withForms')).answersMissing).toMatch(/Invitationen er ikke sendt/);
    const school = schoolAt('talked');
    expect(page(school).answersMissing).toBe('');
    expect(page(school, ALI)).toMatchObject({ answers: [], answersMissing: 'Har ikke svaret på skemaet endnu.' });
    expect(page(school, BENT)).toMatchObject({ hasAccount: false, answersMissing: expect.stringMatching(/på papir/) });
  });
});

test('the manager’s own preparation stands there to be written, SUC5, FBK3 and STR8', () => {
  const school = schoolAt('talked');
  prepareAll(school);
  expect(page(school).preparation.map(({ questionId, answer }) => [questionId, answer])).toEqual([
    ['SUC5', 'Godt gået'],
    ['STR8', 'Tid'],
    ['FBK3', 'Mere ro'],
  ]);
});

test('when, where, what was discussed, and what may be chosen', () => {
  const school = schoolAt('talked');
  school.call('registerConversation', school.idOf(ANNA), '2026-09-28', ['F2']);
  const view = page(school);
  expect(view).toMatchObject({
    conversation: 'mandag den 28. september 2026 kl. 10.00, Kontoret',
    docLink: expect.stringContaining(school.fileOf('doc', ANNA)),
    heldOn: '2026-09-28',
    today: '2026-09-28',
    halfYearReview: { date: '2027-03-30', heldOn: '', managerMust: '' },
  });
  expect(view.focusAreas).toEqual([
    { id: 'F1', title: 'Stærke læsere', isDiscussed: false },
    { id: 'F2', title: 'Trygge overgange', isDiscussed: true },
  ]);
  expect(view.choices.focusAreas.map(({ value }) => value)).toEqual(['F1', 'F2', 'drift']);
  expect(view.choices.responsible.map(({ title }) => title)).toEqual(['Medarbejder', 'Leder', 'Begge']);
  // Every choice is one that the server takes.
  school.call('passEffectReview', school.idOf(ANNA), 'Kun denne gang');
  for (const { value: type } of view.choices.types) {
    for (const { value: focusArea } of view.choices.focusAreas) {
      for (const { value: responsible } of view.choices.responsible) {
        const [problems] = school.call<string[][]>('checkAgreements', school.idOf(ANNA), [
          draft({ type, focusArea, responsible, driftReason: 'Sikkerhed' }),
        ]);
        expect(problems).toEqual([]);
      }
    }
  }
});

test('new agreements are locked until the old ones are accounted for, or let pass with a reason', () => {
  const school = schoolAt('talked');
  expect(page(school)).toMatchObject({ isLocked: true, overrideReason: '' });
  school.call('passEffectReview', school.idOf(ANNA), 'Bilaget mangler');
  expect(page(school)).toMatchObject({ isLocked: false, overrideReason: 'Bilaget mangler' });
  const other = schoolAt('talked');
  other.call('reviewAgreements', other.idOf(ANNA), [
    { agreementId: 'A01', status: 'done', reason: '', effect: 'Børnene læser', score: '4' },
    { agreementId: 'A02', status: 'notDone', reason: 'Aflyst', effect: '', score: '' },
  ]);
  expect(page(other)).toMatchObject({ isLocked: false });
});

test('agreements are checked row by row while they are typed, and nothing is written', () => {
  const school = schoolAt('talked');
  const before = JSON.stringify(school.workspace.state.spreadsheets);
  expect(
    school.call('checkAgreements', school.idOf(ANNA), [
      draft(),
      draft({ deadline: 'snart', responsible: '' }),
      draft({ text: '', type: '', focusArea: '', responsible: '', deadline: '' }),
      draft({ focusArea: 'drift' }),
    ]),
  ).toEqual([
    [],
    [expect.stringMatching(/^Kolonnen Ansvarlig/), expect.stringMatching(/^Kolonnen Frist.*snart/)],
    [],
    [expect.stringMatching(/^Kolonnen Begrundelse for drift/)],
  ]);
  expect(JSON.stringify(school.workspace.state.spreadsheets)).toBe(before);
  expect(school.refusal('checkAgreements', 'E99', [])).toContain('E99');
});

test('what is left to mend says which door told it, and carries no mark of ours', () => {
  const school = schoolAt('talked');
  const anna = school.idOf(ANNA);
  school.call('passEffectReview', anna, 'Kun denne gang');
  school.call('saveAgreements', anna, [draft(), draft({ text: 'Kursus', deadline: '' })]);
  const { problems } = page(school);
  expect(problems).toEqual({ ofDoc: [], ofPage: [expect.stringMatching(/^Række 2.*Frist/)] });
  expect(school.refusal('confirmAgreements', anna, 1, FEEDBACK_REASONS)).not.toContain('▸');
});

describe('what waits about the person stands at the top', () => {
  const waits = (school: School, email = ANNA) =>
    page(school, email).waiting.map(({ kind, isOurs, items }) => [kind, isOurs, items.map(({ text }) => text)]);

  test('with the remark itself, and whose move it is', () => {
    const school = schoolAt('talked');
    const anna = school.idOf(ANNA);
    prepareAll(school);
    school.call('passEffectReview', anna, 'Kun denne gang');
    school.call('saveAgreements', anna, [draft()]);
    expect(waits(school)).toContainEqual(['confirmation', true, []]);
    school.call('confirmAgreements', anna, 1, FEEDBACK_REASONS);
    expect(waits(school)).toContainEqual(['confirmation', false, []]);
    school.hour('2026-09-28T13:05');
    school.confirmForm(ANNA, 1, 'Nej, jeg har en bemærkning', 'Fristen er for kort');
    school.hour('2026-09-28T14:05');
    expect(waits(school)).toContainEqual(['objection', true, ['»Fristen er for kort«']]);
    expect(page(school).waiting.find(({ kind }) => kind === 'objection')).toMatchObject({
      action: 'Se bemærkningen',
      place: { page: 'conversation', part: 'confirm', employeeId: anna },
    });
    // Nothing of others stands there.
    const others = page(school).waiting.flatMap(({ items, place }) => [...items.map((each) => each.place), place]);
    expect(new Set(others.flatMap((place) => place?.employeeId || [])).size).toBe(1);
  });

  test('names no suggestion of who asked for no name', () => {
    const school = answered({ SUC1: 'Læseugen', STR5: 'Flere bøger' });
    const anna = school.idOf(ANNA);
    school.call('registerConversation', anna, '2026-09-16', []);
    const [row] = school.rows('suggestions').filter(({ employeeId }) => employeeId === anna);
    if (!row) throw new Error('no suggestion');
    for (const [consent, shown] of [
      ['Med navn', true],
      ['Uden navn', false],
    ] as const) {
      school.type('suggestions', { id: row.id ?? '' }, 'consent', consent);
      expect(JSON.stringify(waits(school)).includes(String(row.text))).toBe(shown);
    }
  });
});

test('a person’s year is on one page: dates, agreements now and before, mails and papers, also of years gone by', () => {
  const school = schoolAt('talked');
  const anna = school.idOf(ANNA);
  prepareAll(school);
  school.call('reviewAgreements', anna, [
    { agreementId: 'A01', status: 'Gennemført', reason: '', effect: 'Børnene læser', score: '4' },
    { agreementId: 'A02', status: 'Ikke gennemført', reason: 'Kurset blev aflyst', effect: '', score: '' },
  ]);
  school.call('registerConversation', anna, '2026-09-28', []);
  school.call('saveAgreements', anna, [draft()]);
  const { personYear } = page(school);
  expect(personYear.dates.map(({ title, day }) => `${title}: ${day}`)).toEqual([
    'Inviteret: mandag den 14. september 2026',
    expect.stringMatching(/^Svarede på skemaet: .* september 2026$/),
    'Samtalen blev holdt: mandag den 28. september 2026',
    expect.stringMatching(/^Mini-MUS er: .* marts 2027$/),
  ]);
  expect(personYear.agreements.map(({ year, agreements }) => [year, agreements.map(({ text }) => text)])).toEqual([
    [2026, ['Makkerlæsning']],
    [2025, expect.any(Array)],
  ]);
  expect(personYear.agreements[1]?.agreements.map(({ state }) => state)).toEqual([
    expect.stringContaining('Gennemført · Effekt: Børnene læser · Effekt 4 af 5'),
    expect.stringContaining('Ikke gennemført · Kurset blev aflyst'),
  ]);
  expect(personYear.mails.map(({ title, day }) => `${title}: ${day}`)).toContain(
    'Invitation til MUS: mandag den 14. september 2026',
  );
  expect(personYear.papers.map(({ title }) => title)).toEqual(['Samtaledokument 2026']);
  school.jumpTo('2027-08-16T10:05');
  school.reply('startNextCycle', true);
  expect(page(school).personYear.papers.map(({ title }) => title)).toContain('Samtaledokument 2026');
  expect(page(school).personYear.agreements.map(({ year }) => year)).toEqual([2026, 2025]);
});
