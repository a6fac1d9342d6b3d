// The kinds of mail are recognised by the subjects that they have, in both languages.
import { MAIL_KINDS, type MailKind, mailKindOf } from '../../scripts/year/office/mailKinds.ts';
import { words } from '../../src/domain/words/words.ts';

const subjectsIn = (language: 'da' | 'en'): Record<MailKind, string> => {
  const { mail, people, report } = words(language);
  return {
    strategyMeeting: mail.strategyMeeting.subject('Åbakkeskolen'),
    invitation: mail.invitation.subject(2026),
    moved: mail.moved.subject,
    reminder: mail.reminder.subject(2026),
    topics: mail.topics.subject('2026-09-21'),
    confirmationRequest: mail.confirmationRequest.subject(2026),
    confirmationReminder: mail.confirmationReminder.subject(2026),
    confirmation: mail.confirmed.subject(2026),
    deadline: mail.followUp.subject(1, 2),
    digest: mail.digest.subject(1, 2, 0),
    miniMus: mail.miniMus.subject,
    reportReady: report.mail.subject(2026),
    suggestionReply: people.suggestionReply.subject,
    calendar: mail.calendar.subject,
    newLink: people.newLink.subject,
    newManager: people.newManager.subject,
  };
};

test.each(['da', 'en'] as const)('each subject is recognised (%s)', (language) => {
  const subjects = subjectsIn(language);
  expect(MAIL_KINDS.map((kind) => mailKindOf(subjects[kind]))).toEqual(MAIL_KINDS);
});

test('anything else is another kind', () => {
  expect(mailKindOf('Kaffe på torsdag?')).toBe('other');
});
