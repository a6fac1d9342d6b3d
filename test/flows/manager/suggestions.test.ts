// The manager's answers to suggestions reach their authors: once, in the morning, and again only where they change.
import type { FollowUpPage, Overview } from '../../../src/contract.ts';
import { ALI, ANNA, BENT, type School, schoolAt, schoolOnce } from '../school.ts';

const SUGGESTIONS = /Svar på dit forslag|A reply to your suggestion/;

/** Anna and Ali have suggested something; Bent's is typed from paper by Mette. */
const suggested = (): School =>
  schoolOnce('suggestions-suggested', () => {
    const school = schoolAt('invited');
    school.jumpTo('2026-09-16T10:05');
    school.annaAnswers({ STR3: 'Læs selv mere', STR4: 'Flere læsevejledere', STR6: 'Ja, med navn' });
    school.answer(ALI, { STR5: 'A quiet room', STR6: 'No' });
    school.answer(BENT, { STR4: 'Nye bøger' }, 'mette@solby.dk');
    school.hour('2026-09-16T11:05');
    return school;
  });
const idOf = (school: School, text: string): string => school.row('suggestions', { text })?.id ?? '';
const bodyOf = (school: School, to: string): string => school.mails(to, SUGGESTIONS).at(-1)?.body ?? '';

test('belongs to the focus area that was chosen, though it has been renamed since the form was made', () => {
  const school = schoolAt('invited');
  school.type('focusAreas', { id: 'F1' }, 'title', 'Glade læsere');
  school.jumpTo('2026-09-16T10:05');
  school.annaAnswers({ STR4: 'Flere læsevejledere', STR6: 'Ja, med navn', STR9: 'Stærke læsere' });
  school.hour('2026-09-16T11:05');
  expect(school.row('suggestions', { text: 'Flere læsevejledere' })?.focusAreaId).toBe('F1');
});

test('a decision is mailed the next working morning, one mail for all, and never again', () => {
  const school = suggested();
  school.call('replyToSuggestions', [
    { id: idOf(school, 'Flere læsevejledere'), status: 'accepted', reply: 'Vi ansætter én i januar.' },
    { id: idOf(school, 'Læs selv mere'), status: 'Overvejes', reply: '' },
  ]);
  school.hour('2026-09-16T12:05');
  expect(school.mails(undefined, SUGGESTIONS)).toEqual([]);
  for (const moment of ['2026-09-17T08:05', '2026-09-17T08:30', '2026-09-18T08:05']) school.hour(moment);
  expect(school.mails(undefined, SUGGESTIONS).map(({ to }) => to)).toEqual([[ANNA]]);
  const body = bodyOf(school, ANNA);
  for (const text of ['Flere læsevejledere', 'Vi gør det', 'Vi ansætter én i januar.', 'Læs selv mere', 'Overvejes']) {
    expect(body).toContain(text);
  }
  expect(body).not.toContain('erstatter');
  const log = school.log('2026/suggestionReply/');
  expect(log).toHaveLength(2);
  expect(JSON.stringify(log)).not.toMatch(/januar|læsevejledere/i);
});

test('what is typed in the tab counts just the same', () => {
  const school = suggested();
  school.type('suggestions', { text: 'Nye bøger' }, 'status', 'Ikke nu');
  school.type('suggestions', { text: 'Nye bøger' }, 'reply', 'Vi har lige købt.');
  school.hour('2026-09-17T08:05');
  // Bent has no Google account; he has an address.
  expect(bodyOf(school, BENT)).toMatch(/Ikke nu[\s\S]*Vi har lige købt\./);
});

test('a changed answer is mailed as a change, also when it is changed back', () => {
  const school = suggested();
  const id = idOf(school, 'Flere læsevejledere');
  school.call('replyToSuggestions', [{ id, status: 'accepted', reply: 'Ja' }]);
  school.hour('2026-09-17T08:05');
  school.call('replyToSuggestions', [{ id, status: 'declined', reply: 'Nej alligevel' }]);
  school.hour('2026-09-18T08:05');
  expect(bodyOf(school, ANNA)).toMatch(/erstatter det, du fik tidligere/);
  expect(bodyOf(school, ANNA)).toContain('Nej alligevel');
  school.call('replyToSuggestions', [{ id, status: 'accepted', reply: 'Ja' }]);
  school.hour('2026-09-21T08:05');
  school.hour('2026-09-22T08:05');
  expect(school.mails(ANNA, SUGGESTIONS)).toHaveLength(3);
  expect(bodyOf(school, ANNA)).toMatch(/erstatter[\s\S]*Ja/);
});

test('a private suggestion is answered too, to its author alone and in the author’s language', () => {
  const school = suggested();
  school.call('replyToSuggestions', [{ id: idOf(school, 'A quiet room'), status: 'accepted', reply: 'Yes' }]);
  school.hour('2026-09-17T08:05');
  const [mail, ...others] = school.mails(undefined, SUGGESTIONS);
  expect(others).toEqual([]);
  expect([mail?.to, mail?.cc]).toEqual([[ALI], []]);
  expect(mail?.body).toMatch(/between you and me only/);
});

test('who has left gets none; who is on leave gets it on coming back', () => {
  const school = suggested();
  school.call('replyToSuggestions', [
    { id: idOf(school, 'Flere læsevejledere'), status: 'accepted', reply: 'Ja' },
    { id: idOf(school, 'A quiet room'), status: 'accepted', reply: 'Yes' },
  ]);
  school.type('employees', { email: ANNA }, 'state', 'Fratrådt');
  school.type('employees', { email: ALI }, 'state', 'Orlov');
  school.hour('2026-09-17T08:05');
  expect(school.mails(undefined, SUGGESTIONS)).toEqual([]);
  school.type('employees', { email: ALI }, 'state', 'Aktiv');
  school.hour('2026-09-18T08:05');
  // The conversation is on again, too, and gives the mail its subject.
  const told = school.mails().filter(({ body }) => SUGGESTIONS.test(body));
  expect(told.map(({ to }) => to)).toEqual([[ALI]]);
});

test('those that wait for the manager are shown; an unknown one or a strange status is refused whole', () => {
  const school = suggested();
  const shown = () =>
    school
      .call<FollowUpPage>('followUpPage')
      .suggestions.filter(({ status, reply }) => status === 'new' && reply === '')
      .map(({ text }) => text);
  // The conversations are still to come: they are topics there, and no reply is owed yet.
  const owed = () => school.call<Overview>('overview').waiting.find(({ kind }) => kind === 'reply')?.count ?? 0;
  expect(owed()).toBe(0);
  for (const email of [ANNA, ALI, BENT]) school.call('registerConversation', school.idOf(email), '2026-09-16', []);
  expect(owed()).toBe(4);
  expect(shown().sort()).toEqual(['A quiet room', 'Flere læsevejledere', 'Læs selv mere', 'Nye bøger']);
  const id = idOf(school, 'Nye bøger');
  const good = { id, status: 'accepted', reply: 'Ja' };
  expect(school.refusal('replyToSuggestions', [good, { id: 'S99', status: 'accepted', reply: '' }])).toMatch(/S99/);
  expect(school.refusal('replyToSuggestions', [{ id, status: 'måske', reply: '' }])).toMatch(/»måske«/);
  expect(shown()).toContain('Nye bøger');
  school.call('replyToSuggestions', [good]);
  expect(shown()).not.toContain('Nye bøger');
});

test('a run that dies in the middle sends no answer twice', () => {
  const school = suggested();
  school.call('replyToSuggestions', [{ id: idOf(school, 'Flere læsevejledere'), status: 'accepted', reply: 'Ja' }]);
  school.hour('2026-09-17T08:05', [{ member: 'MailApp.sendEmail', atCall: 1, kind: 'kill', when: 'after' }]);
  school.hour('2026-09-17T08:35');
  expect(school.mails(ANNA, SUGGESTIONS)).toHaveLength(1);
  const [uncertain] = school.call<{ uncertain: { key: string; text: string }[] }>('overview').uncertain;
  expect(uncertain?.text).toBe('Svar på forslag: Anna Sø');
  school.call('settleUncertain', uncertain?.key, true);
  school.hour('2026-09-18T08:05');
  expect(school.mails(ANNA, SUGGESTIONS)).toHaveLength(1);
});

test('what else falls due that morning goes into the same mail', () => {
  const school = suggested();
  const id = school.idOf(ANNA);
  school.jumpTo('2026-09-28T12:05');
  const review = (agreementId: string) => ({
    agreementId,
    status: 'Gennemført',
    reason: '',
    effect: 'God',
    score: '4',
  });
  school.call('reviewAgreements', id, [review('A01'), review('A02')]);
  school.call('registerConversation', id, '2026-09-28', ['F1']);
  const agreement = {
    id: '',
    text: 'Læseklub',
    type: 'goal',
    focusArea: 'F1',
    driftReason: '',
    responsible: 'employee',
  };
  school.call('saveAgreements', id, [{ ...agreement, deadline: '2026-10-15', signOfSuccess: '' }]);
  school.work();
  school.call('replyToSuggestions', [{ id: idOf(school, 'Flere læsevejledere'), status: 'accepted', reply: 'Ja' }]);
  const before = school.mails(ANNA).length;
  school.hour('2026-10-01T08:05');
  expect(school.mails(ANNA)).toHaveLength(before + 1);
  expect(school.mails(ANNA).at(-1)?.body).toMatch(/Læseklub[\s\S]*Svar på dit forslag[\s\S]*Flere læsevejledere/);
});
