// At every door through which people write: the writer is told that a text may be sensitive, it is saved, marked, and left out of mails.
import type { ConversationView, Reply } from '../../src/contract.ts';
import { ANNA, METTE, newAgreement, type School, schoolAt } from './school.ts';
import { reviewAll } from './talk.ts';

const notesOf = (reply: Reply<unknown>): string[] => {
  if (!reply.ok) throw new Error(reply.problems.join(' '));
  return reply.notes ?? [];
};

const suggested = (school: School): string => {
  school.annaAnswers({ STR5: 'Flere bøger', STR6: 'Ja, med navn' });
  school.hour('2026-09-28T13:05');
  return school.rows('suggestions')[0]?.id ?? '';
};

const TEXT = 'Aftalt efter din sygemelding';

/** Each door, with the words of somebody who writes them there. */
const DOORS: Record<string, (school: School, id: string, text: string) => Reply<unknown>> = {
  'an agreement': (school, id, text) => {
    reviewAll(school);
    return school.reply('saveAgreements', id, [newAgreement(text, 'employee', '2027-03-30')]);
  },
  'the reason of a review': (school, id, text) =>
    school.reply('reviewAgreements', id, [
      { agreementId: 'A02', status: 'Ikke gennemført', reason: text, effect: '', score: '' },
    ]),
  'the reason to pass the reviews': (school, id, text) => school.reply('passEffectReview', id, text),
  'the preparation': (school, id, text) =>
    school.reply('savePreparation', [{ employeeId: id, questionId: 'SUC5', answer: text, reason: '' }]),
  'a question of her own': (school, id, text) =>
    school.reply('saveTailoring', [id], [{ employeeId: id, kind: 'own', questionId: '', text, note: '' }]),
  'a note on progress': (school, _, text) =>
    school.reply('saveProgress', [{ agreementId: 'A02', progress: 'I gang', note: text }]),
  'a reply to a suggestion': (school, _, text) =>
    school.reply('replyToSuggestions', [{ id: suggested(school), status: 'Overvejes', reply: text }]),
  'the reason of a decision': (school, _, text) =>
    school.reply('decideFocusAreas', [{ focusAreaId: 'F1', decision: 'adjust', reason: text }]),
};

describe.each(Object.entries(DOORS))('%s', (_, write) => {
  test('is saved, and its writer is told in one sentence', () => {
    const school = schoolAt('talked');
    const [note = '', ...more] = notesOf(write(school, school.idOf(ANNA), TEXT));
    expect(note).toMatch(/»Aftalt efter din sygemelding« handler måske om helbred\. Det er gemt/);
    expect(more).toEqual([]);
    expect(school.cells()).toContain(TEXT);
  });

  test('is saved without a word where nothing is sensitive', () => {
    const school = schoolAt('talked');
    expect(notesOf(write(school, school.idOf(ANNA), 'En god plan for efteråret'))).toEqual([]);
  });
});

describe('what people write in the form and the Doc', () => {
  test('is marked on the page, and the mail of topics does not carry it', () => {
    const school = schoolAt('invited');
    school.jumpTo('2026-09-22T10:05');
    school.annaAnswers({ DAG1: 'Sygefravær og stress\nNyt skema' });
    school.hour('2026-09-24T08:05');
    const [mail] = school.mails(METTE, /Emner/);
    expect(mail?.body).toContain('Nyt skema');
    expect(mail?.body).toContain('handler måske om helbred');
    expect(JSON.stringify(mail)).not.toContain('Sygefravær og stress');
    const view = school.call<ConversationView>('conversationOf', school.idOf(ANNA));
    expect(view.sensitive).toEqual([expect.stringContaining('»Sygefravær og stress« handler måske om helbred')]);
  });

  test('stays out of the reminder of an agreement', () => {
    const school = schoolAt('talked');
    DOORS['an agreement']?.(school, school.idOf(ANNA), 'Delvis raskmelding fra marts');
    school.call('registerConversation', school.idOf(ANNA), '2026-09-28', ['F1']);
    school.work();
    school.hour('2027-03-30T08:05');
    expect(school.mails(ANNA).at(-1)?.body).toContain('handler måske om helbred');
    expect(JSON.stringify(school.mails(ANNA))).not.toContain('raskmelding');
  });
});
