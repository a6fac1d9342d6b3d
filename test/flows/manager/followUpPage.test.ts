// Agreements by deadline and suggestions that wait: what the manager follows up on.
import type { FollowUpPage } from '../../../src/contract.ts';
import { ALI, ANNA, METTE, newAgreement, type School, schoolAt } from '../school.ts';

const page = (school: School): FollowUpPage => school.call<FollowUpPage>('followUpPage');

const agreed = (): School => {
  const school = schoolAt('talked');
  school.call('passEffectReview', school.idOf(ANNA), 'Kun denne gang');
  school.call('saveAgreements', school.idOf(ANNA), [
    newAgreement('Makkerlæsning', 'employee', '2026-11-16'),
    newAgreement('Læseklub', 'employee', '2026-10-20'),
    newAgreement('Tid til læseklub', 'manager', '2026-11-16'),
  ]);
  return school;
};

describe('agreements', () => {
  test('in force stand by deadline, the manager’s own first among equals', () => {
    const school = agreed();
    school.jumpTo('2026-10-21T10:05');
    expect(page(school).agreements.map(({ id, isOwn, isOverdue }) => [id, isOwn, isOverdue])).toEqual([
      ['A04', false, true],
      ['A05', true, false],
      ['A03', false, false],
    ]);
    expect(page(school).agreements[0]).toMatchObject({
      name: 'Anna Sø',
      text: 'Læseklub',
      focusArea: 'Stærke læsere',
      responsible: 'Medarbejder',
      deadline: '2026-10-20',
      deadlineText: 'Frist tirsdag den 20. oktober 2026',
      progress: 'notStarted',
    });
  });

  test('take every status that may be chosen, in one call', () => {
    const school = agreed();
    for (const { value, title } of page(school).progressChoices) {
      school.call('saveProgress', [{ agreementId: 'A03', progress: value, note: 'Godt i gang' }]);
      expect(school.row('agreements', { id: 'A03' })).toMatchObject({ progress: title, progressNote: 'Godt i gang' });
    }
    // The last choice says that it has lapsed: then it is followed up on no more.
    expect(page(school).agreements.map(({ id }) => id)).toEqual(['A04', 'A05']);
  });
});

test('suggestions that wait come first, without the name of who wants none', () => {
  const school = schoolAt('invited');
  school.jumpTo('2026-09-16T10:05');
  school.annaAnswers({ STR3: 'Jeg kan holde oplæg', STR5: 'En bogklub', STR6: 'Ja, uden navn', STR9: 'Stærke læsere' });
  school.answer(ALI, { STR5: 'A garden', STR6: 'Yes, with my name' });
  school.hour('2026-09-16T11:05');
  const rows = () => page(school).suggestions.map(({ name, text, consent }) => [name, text, consent]);
  expect(rows()).toEqual([
    ['', 'Jeg kan holde oplæg', 'Uden navn'],
    ['', 'En bogklub', 'Uden navn'],
    ['Ali Demir', 'A garden', 'Med navn'],
  ]);
  const [first] = page(school).suggestions;
  expect(first).toMatchObject({
    focusArea: 'Stærke læsere',
    addressee: 'Medarbejderen selv',
    status: 'new',
    reply: '',
  });
  school.call('replyToSuggestions', [{ id: first?.id, status: 'accepted', reply: 'Ja tak' }]);
  expect(rows().at(-1)?.[1]).toBe('Jeg kan holde oplæg');
});

test('uncertain mails stand there, and are settled with one call', () => {
  const school = schoolAt('withForms');
  school.call('proposeTimes');
  school.jumpTo('2026-09-14T10:05');
  school.call('startPhase', 'invitations', '');
  school.run('workOn', [40], { faults: [{ member: 'MailApp.sendEmail', atCall: 2, kind: 'kill', when: 'after' }] });
  school.work();
  const { uncertain } = page(school);
  expect(uncertain.length).toBeGreaterThan(0);
  expect(uncertain[0]).toMatchObject({ text: expect.stringMatching(/^Invitation til MUS: /) });
  for (const { key } of uncertain) school.call('settleUncertain', key, true);
  expect(page(school).uncertain).toEqual([]);
  expect(school.mails(METTE, /^(?!Ugens overblik)/)).toEqual([]);
});
