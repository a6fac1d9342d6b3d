// The conversation: Docs that keep what people wrote, agreements from the sidebar, confirmation by both.
import type { AgreementsResult, ConversationView } from '../../../src/contract.ts';
import { agreementInput } from '../agreementInput.ts';
import { ALI, ANNA, BENT, FEEDBACK_REASONS, METTE, type School, schoolAt } from '../school.ts';
import { conversationRow, goodRow, reviewAll, tableNumber, writeRow } from '../talk.ts';

describe('the Doc', () => {
  test('that nobody has touched is rendered anew, with room for notes at each topic', () => {
    const school = schoolAt('invited');
    school.jumpTo('2026-09-16T10:05');
    school.annaAnswers({ DAG1: 'Skema\nKursus' });
    school.hour('2026-09-16T11:05');
    expect(school.doc(ANNA).tables()).toContainEqual([
      ['Emne', 'Noter'],
      ['Skema', ''],
      ['Kursus', ''],
    ]);
    expect(school.doc(ANNA).text()).not.toContain('Tilføjet');
  });

  test('that people have touched keeps their notes; news is added once', () => {
    const school = schoolAt('talked');
    school.jumpTo('2026-09-25T10:05');
    school.doc(ANNA, ANNA).appendParagraph('Min egen note');
    school.annaAnswers({ SUC1: 'Læseugen', DAG1: 'Skema\nKursus\nNyt lokale' });
    school.hour('2026-09-25T11:05');
    school.hour('2026-09-25T12:05');
    const text = school.doc(ANNA).text();
    expect(text).toContain('Min egen note');
    expect(text.match(/Nyt lokale/g)).toHaveLength(1);
    expect(text.match(/Læseugen/g)).toHaveLength(1);
  });

  test.each([1, 2] as const)('is added to once though a run died there (%i)', (atCall) => {
    const school = schoolAt('talked');
    school.jumpTo('2026-09-25T10:05');
    school.doc(ANNA, ANNA).appendParagraph('Min egen note');
    school.annaAnswers({ DAG1: 'Skema\nKursus\nNyt lokale' });
    school.hour('2026-09-25T11:05', [
      atCall === 1
        ? { member: 'rest:POST /v1/documents/*', atCall: 1, kind: 'kill', when: 'after' }
        : { member: 'rest:POST /v1/documents/*', atCall: 1, kind: 'transient', when: 'after' },
    ]);
    school.hour('2026-09-25T12:05');
    school.hour('2026-09-25T13:05');
    const text = school.doc(ANNA).text();
    expect(text).toContain('Min egen note');
    expect(text.match(/Nyt lokale/g)).toHaveLength(1);
  });

  test('is brought up to date the next hour where Google failed', () => {
    const school = schoolAt('talked');
    school.jumpTo('2026-09-25T10:05');
    school.doc(ANNA, ANNA).appendParagraph('Min egen note');
    school.annaAnswers({ DAG1: 'Skema\nKursus\nNyt lokale' });
    school.hour('2026-09-25T11:05', [
      { member: 'rest:POST /v1/documents/*', atCall: 1, times: Infinity, kind: 'transient' },
    ]);
    expect(school.doc(ANNA).text()).not.toContain('Nyt lokale');
    school.hour('2026-09-25T12:05');
    expect(
      school
        .doc(ANNA)
        .text()
        .match(/Nyt lokale/g),
    ).toHaveLength(1);
  });
});

describe('agreements in the sidebar', () => {
  test('go by the same rules', () => {
    const school = schoolAt('talked');
    const id = school.idOf(ANNA);
    const locked = school.call<AgreementsResult>('saveAgreements', id, [agreementInput()]);
    expect(locked).toMatchObject({ added: 0 });
    expect(locked.problems.join()).toContain('A01');
    reviewAll(school);
    const saved = school.call<AgreementsResult>('saveAgreements', id, [
      agreementInput(),
      agreementInput({ text: 'Uden frist', deadline: '' }),
    ]);
    expect(saved).toMatchObject({ added: 1 });
    expect(saved.problems.join()).toMatch(/frist/);
    const view = school.call<ConversationView>('conversationOf', id);
    expect(view).toMatchObject({ version: 1, heldOn: '2026-09-28', topics: ['Skema', 'Kursus'] });
    expect(school.call('saveAgreements', id, view.agreements)).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
  });
});

describe('confirmation', () => {
  const agreed = (): { school: School; id: string } => {
    const school = schoolAt('talked');
    reviewAll(school);
    const id = school.idOf(ANNA);
    school.call('saveAgreements', id, [agreementInput()]);
    return { school, id };
  };

  test('by both makes one PDF and mails it to both in the morning of the next working day', () => {
    const { school, id } = agreed();
    school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
    school.hour('2026-09-28T13:05');
    const requests = school.mails(ANNA).length;
    school.hour('2026-09-28T14:05');
    expect(school.mails(ANNA)).toHaveLength(requests);
    school.jumpTo('2026-10-02T15:05');
    school.confirmForm(ANNA, 1, 'Ja, jeg bekræfter');
    school.hour('2026-10-02T16:05');
    expect(conversationRow(school)).toMatchObject({ confirmedHow: 'Skema' });
    expect(school.filesOf('pdf', ANNA)).toHaveLength(1);
    school.hour('2026-10-03T08:05');
    expect(school.mails(ANNA)).toHaveLength(requests);
    school.hour('2026-10-05T07:59');
    school.hour('2026-10-05T08:20');
    school.hour('2026-10-05T08:59');
    const mail = school.mails(ANNA).at(-1);
    expect(school.mails(ANNA)).toHaveLength(requests + 1);
    expect(mail?.cc).toEqual([METTE]);
    expect(mail?.attachments.map(({ contentType }) => contentType)).toEqual(['application/pdf']);
    expect(
      Buffer.from(mail?.attachments[0]?.content ?? '', 'base64')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('waits until every row is mended, taken out, or said to need no mending', () => {
    const bad = (): { school: School; id: string } => {
      const school = schoolAt('talked');
      reviewAll(school);
      writeRow(school, ANNA, 1, goodRow);
      writeRow(school, ANNA, 2, { ...goodRow, Aftale: 'Kursus i feedback', Frist: '' });
      school.hour('2026-09-28T12:05');
      const id = school.idOf(ANNA);
      const told = /Række 3, kolonnen Frist: .*slet rækken.*tøm cellen under Mangler i fanen Samtaler/;
      expect(school.refusal('confirmAgreements', id, 1, FEEDBACK_REASONS)).toMatch(told);
      expect(school.refusal('confirmOnPaper', id, 1, FEEDBACK_REASONS)).toMatch(told);
      expect(conversationRow(school)).toMatchObject({ managerConfirmedAt: '', employeeConfirmedAt: '' });
      return { school, id };
    };
    const mended = bad();
    writeRow(mended.school, ANNA, 2, { Frist: '1. maj 2027' });
    mended.school.hour('2026-09-28T13:05');
    mended.school.call('confirmAgreements', mended.id, 1, FEEDBACK_REASONS);
    const takenOut = bad();
    takenOut.school.doc(ANNA, ANNA).deleteRow(tableNumber(takenOut.school, ANNA, 'agreements'), 2);
    takenOut.school.hour('2026-09-28T13:05');
    takenOut.school.call('confirmAgreements', takenOut.id, 1, FEEDBACK_REASONS);
    const cleared = bad();
    cleared.school.type('conversations', { employeeId: cleared.id }, 'problems', '');
    cleared.school.call('confirmOnPaper', cleared.id, 1, FEEDBACK_REASONS);
  });

  test('survives a run that dies while freezing: the Doc says it once and there is one PDF', () => {
    for (const member of [
      'rest:POST /v1/documents/*',
      'rest:POST /upload/drive/v3/files',
      'rest:POST /drive/v3/files/*',
    ]) {
      const { school, id } = agreed();
      school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
      school.call('confirmOnPaper', id, 1, FEEDBACK_REASONS);
      const { execution } = school.hour('2026-09-28T13:05', [{ member, atCall: 1, kind: 'kill', when: 'after' }]);
      expect(execution.status).toBe('killed');
      school.hour('2026-09-28T14:05');
      expect(school.filesOf('pdf', ANNA)).toHaveLength(1);
      expect(
        school
          .doc(ANNA)
          .text()
          .match(/Bekræftet: version 1/g),
      ).toHaveLength(1);
    }
  });

  test('freezes the tables as agreed in the sidebar, where nobody has written in the Doc', () => {
    const { school, id } = agreed();
    school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
    school.call('confirmOnPaper', id, 1, FEEDBACK_REASONS);
    school.hour('2026-09-28T13:05');
    const tables = school.doc(ANNA).tables();
    expect(tables[tableNumber(school, ANNA, 'agreements')]?.[1]).toContain('Makkerlæsning i 4.a');
    expect(tables[tableNumber(school, ANNA, 'review')]?.[1]).toContain('Børnene læser');
    expect(school.doc(ANNA).text()).toContain('Kurset blev aflyst');
  });

  test.each<[string, string, number]>([
    ['making the form', 'rest:POST /drive/v3/files', 1],
    ['filling it', 'rest:POST /v1/forms/*', 1],
    ['publishing it', 'rest:POST /v1/forms/*', 2],
    ['sharing it', 'rest:POST /drive/v3/files/*', 1],
    ['asking for it', 'MailApp.sendEmail', 1],
  ])('is asked for once though a run died after %s', (_, member, atCall) => {
    const { school, id } = agreed();
    const before = school.mails(ANNA).length;
    school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
    const { execution } = school.hour('2026-09-28T13:05', [{ member, atCall, kind: 'kill', when: 'after' }]);
    expect(execution.status).toBe('killed');
    school.hour('2026-09-28T14:05');
    school.hour('2026-09-28T15:05');
    expect(school.mails(ANNA)).toHaveLength(before + 1);
    expect(school.filesOf('agreementForm')).toHaveLength(1);
    const form = school.workspace.state.forms[school.fileOf('agreementForm', ANNA)];
    expect(form?.items).toHaveLength(2);
    expect(form?.publish).toEqual({ isPublished: true, isAcceptingResponses: true });
  });

  test('lapses with a change: a comment leads to version 2, and only that counts', () => {
    const { school, id } = agreed();
    school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
    school.hour('2026-09-28T13:05');
    school.confirmForm(ANNA, 1, 'Nej, jeg har en bemærkning', 'Fristen er for kort');
    school.hour('2026-09-28T14:05');
    expect(conversationRow(school)).toMatchObject({ comment: 'Fristen er for kort', employeeConfirmedAt: '' });
    const [agreement] = school.call<ConversationView>('conversationOf', id).agreements;
    if (!agreement) throw new Error('No agreement');
    school.call('saveAgreements', id, [{ ...agreement, deadline: '2027-06-01' }]);
    expect(conversationRow(school)).toMatchObject({ version: '2', managerConfirmedAt: '' });
    expect(school.refusal('confirmAgreements', id, 1, FEEDBACK_REASONS)).toMatch(/version 2/);
    school.call('confirmAgreements', id, 2, FEEDBACK_REASONS);
    school.hour('2026-09-28T15:05');
    school.confirmForm(ANNA, 2, 'Ja, jeg bekræfter');
    school.hour('2026-09-28T16:05');
    expect(conversationRow(school).employeeConfirmedAt).not.toBe('');
    expect(school.filesOf('pdf', ANNA)).toHaveLength(1);
    expect(school.row('employees', { id })?.step).toMatch(/[Bb]ekræftet/);
  });

  test('refused without a word is shown to the manager as refused', () => {
    const { school, id } = agreed();
    school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
    school.hour('2026-09-28T13:05');
    school.confirmForm(ANNA, 1, 'Nej, jeg har en bemærkning');
    school.hour('2026-09-28T14:05');
    expect(conversationRow(school)).toMatchObject({ comment: 'Nej, jeg har en bemærkning', employeeConfirmedAt: '' });
  });

  test('lapses with a change by hand in the Sheet', () => {
    const { school, id } = agreed();
    school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
    school.type('agreements', { id: 'A03' }, 'text', 'Makkerlæsning i 4.b');
    school.hour('2026-09-28T13:05');
    expect(conversationRow(school)).toMatchObject({ version: '2', managerConfirmedAt: '' });
    expect(school.mails(ANNA, /[Bb]ekræft/)).toEqual([]);
  });

  test('on paper, for one without an account', () => {
    const school = schoolAt('talked');
    const id = school.idOf(BENT);
    school.jumpTo('2026-09-30T12:05');
    expect(school.refusal('confirmAgreements', id, 1, FEEDBACK_REASONS)).toMatch(/ingen aftaler/);
    school.call('saveAgreements', id, [
      agreementInput({ text: 'Orden i værkstedet', focusArea: 'drift', driftReason: 'Sikkerhed' }),
    ]);
    school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
    school.hour('2026-09-30T13:05');
    expect(school.filesOf('agreementForm')).toEqual([]);
    school.call('confirmOnPaper', id, 1, FEEDBACK_REASONS);
    school.hour('2026-09-30T14:05');
    school.hour('2026-10-01T08:20');
    expect(conversationRow(school, BENT)).toMatchObject({ confirmedHow: 'På papir' });
    expect(school.mails(BENT).at(-1)?.cc).toEqual([METTE]);
    expect(school.filesOf('pdf')).toHaveLength(1);
  });

  test('a frozen file that is gone holds up nobody else’s mail', () => {
    const { school, id } = agreed();
    school.hour('2026-09-28T08:20');
    school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
    school.call('confirmOnPaper', id, 1, FEEDBACK_REASONS);
    school.hour('2026-09-28T13:05');
    const pdf = school.fileOf('pdf', ANNA);
    delete school.workspace.state.files[pdf];
    const { execution } = school.hour('2026-09-29T08:20');
    expect(execution.status).toBe('completed');
    expect(execution.logs.some(({ text }) => text.startsWith('workFailed'))).toBe(true);
    expect(school.call<{ problems: string[] }>('overview').problems.join()).toMatch(/confirmation.*lykkedes ikke/);
  });

  test('is of what is true: the day held must have been', () => {
    const school = schoolAt('talked');
    const id = school.idOf(ALI);
    expect(school.refusal('registerConversation', id, '2026-10-30', [])).toMatch(/kan ikke være dagen/);
    expect(school.refusal('registerConversation', id, '2026-09-28', ['F9'])).toMatch(/F9.*Strategi/);
    school.call('registerConversation', id, '2026-09-28', ['F1']);
    expect(conversationRow(school, ALI)).toMatchObject({ heldOn: '28. sep 2026', focusAreaIds: 'F1' });
  });
});

describe('confirming while feedback is missing', () => {
  const WAITS = /når både medarbejder og leder har skrevet|samme tid som feedbacken/;
  const NONE = { own: '', theirs: '' };
  const agreedWith = (email: string): { school: School; id: string } => {
    const school = schoolAt('talked');
    const id = school.idOf(email);
    school.call('passEffectReview', id, 'Kun denne gang');
    school.call('saveAgreements', id, [agreementInput()]);
    return { school, id };
  };

  test.each<[string, string, boolean, { own: boolean; theirs: boolean }, string[]]>([
    ['the manager’s half', ANNA, false, { own: true, theirs: false }, ['Begrundelse: Sagt mundtligt']],
    ['the employee’s half', ALI, true, { own: false, theirs: true }, ['Reason: Ville ikke skrive']],
    ['both halves', ALI, false, { own: true, theirs: true }, ['Reason: Sagt mundtligt', 'Reason: Ville ikke skrive']],
    [
      'the half of one who answers on paper',
      BENT,
      true,
      { own: false, theirs: true },
      ['Begrundelse: Ville ikke skrive'],
    ],
  ])('%s asks for it or for a reason, which stands in the Doc', (_, email, isPrepared, missing, said) => {
    const { school, id } = agreedWith(email);
    if (isPrepared) school.prepare(email, { SUC5: 'Godt gået', FBK3: 'Mere ro', STR8: 'Tid' });
    expect(school.call<ConversationView>('conversationOf', id).missingFeedback).toEqual(missing);
    for (const reasons of [undefined, NONE, { own: missing.own ? ' ' : 'x', theirs: missing.theirs ? ' ' : 'x' }])
      expect(school.refusal('confirmAgreements', id, 1, ...(reasons ? [reasons] : []))).toMatch(/mangler feedback/);
    expect(school.row('conversations', { employeeId: id })?.managerConfirmedAt ?? '').toBe('');
    // Nothing of one half is seen by the other meanwhile.
    expect(school.doc(email).text()).not.toMatch(/Mere ro|Begrundelse:|Reason:/);
    school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
    const text = school.doc(email).text();
    for (const sentence of said) expect(text).toContain(sentence);
    expect(text).not.toMatch(WAITS);
    expect(text).not.toMatch(/appears here/);
    const { missingFeedback, waiting } = school.call<ConversationView>('conversationOf', id);
    expect(missingFeedback).toEqual({ own: false, theirs: false });
    expect(waiting.map(({ kind }) => kind)).not.toContain('feedback');
  });

  test('also on paper, and in a Doc that people have written in', () => {
    const { school, id } = agreedWith(BENT);
    const doc = school.doc(BENT);
    doc.appendParagraph('Vi talte om haven.');
    expect(school.refusal('confirmOnPaper', id, 1)).toMatch(/mangler feedback/);
    school.call('confirmOnPaper', id, 1, FEEDBACK_REASONS);
    const text = school.doc(BENT).text();
    expect(text).toContain('Vi talte om haven.');
    expect(text).toContain('Begrundelse: Sagt mundtligt');
    expect(text).toContain('Begrundelse: Ville ikke skrive');
    expect(text).not.toMatch(WAITS);
  });

  test('what both have just written is shown at once: the Doc does not change any more', () => {
    const { school, id } = agreedWith(ANNA);
    school.prepare(ANNA, { SUC5: 'Godt gået', FBK3: 'Mere ro', STR8: 'Tid' });
    expect(school.doc(ANNA).text()).toMatch(WAITS);
    school.call('confirmAgreements', id, 1);
    expect(school.doc(ANNA).text()).toContain('Mere ro');
    expect(school.doc(ANNA).text()).not.toMatch(WAITS);
  });
});
