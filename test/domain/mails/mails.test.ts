// The mails: what they must say, in whose language, and how large they may be.

import { answerReminderSection } from '../../../src/domain/mails/answerReminder.ts';
import { combinedMail } from '../../../src/domain/mails/combinedMail.ts';
import { confirmationRequestMail, confirmedMail } from '../../../src/domain/mails/confirmation.ts';
import { invitationMail } from '../../../src/domain/mails/invitation.ts';
import { movedSection } from '../../../src/domain/mails/moved.ts';
import { reportSection } from '../../../src/domain/mails/report.ts';
import { strategyMeetingMail } from '../../../src/domain/mails/strategyMeeting.ts';
import { topicsSection } from '../../../src/domain/mails/topics.ts';
import { employeeOf, exampleUnit, row } from '../exampleUnit.ts';

const formUrl = 'https://docs.google.com/forms/d/e/x/viewform';
const sheetUrl = 'https://docs.google.com/spreadsheets/d/x/edit';
const docUrl = 'https://docs.google.com/document/d/x/edit';
const unit = exampleUnit({
  agreements: [
    row('agreements', {
      id: 'A11',
      year: 2026,
      employeeId: 'E01',
      text: 'Læsevejleder i 5. årgang',
      responsible: 'manager',
      deadline: '2026-12-01',
    }),
  ],
});
const sofie = employeeOf(unit, 'E01');
const ali = employeeOf(unit, 'E02');
const bent = employeeOf(unit, 'E03');

describe('the invitation', () => {
  const mail = invitationMail(unit, sofie, { formUrl, docUrl });

  test('names every active focus area with why and years, in HTML and in text, and none that is over', () => {
    for (const { title, why } of unit.focusAreas.slice(0, 3)) {
      expect(mail.text).toContain(title);
      expect(mail.text).toContain(why);
    }
    expect(mail.html).toContain('Stærke læsere (2026–2029)');
    expect(mail.html).toContain('Natur &amp; &lt;udeskole&gt;');
    expect(mail.text).not.toContain('Et afsluttet område');
  });

  test('says when, where, by when to answer, and that the employee sets the agenda', () => {
    expect(mail.text).toContain('mandag den 28. september 2026 kl. 10.00');
    expect(mail.text).toContain('Mettes kontor');
    expect(mail.text).toContain('senest torsdag den 24. september 2026');
    expect(mail.text).toContain('med til at sætte dagsordenen');
    expect(mail.html).toContain(formUrl);
  });

  test('carries controller, purpose, legal basis, recipients and retention', () => {
    for (const part of ['Solby Kommune', 'Formål', 'Retsgrundlag', 'Hvem kan se', 'Hvor længe', 'dpo@solby.example']) {
      expect(mail.text).toContain(part);
    }
  });

  test('is English for one who reads English, and tells one without an account to answer on paper', () => {
    expect(invitationMail(unit, ali, { formUrl, docUrl }).text).toContain('You help set the agenda');
    const paper = invitationMail(unit, bent, { formUrl, docUrl });
    expect(paper.text).toContain('på papir');
    expect(paper.html).not.toContain(formUrl);
  });
});

test('the topics reach the manager numbered, in the order of the day', () => {
  const people = [
    { employee: ali, topics: [], answered: false, prepared: true, docUrl },
    { employee: sofie, topics: ['Vikardækning', 'Ny rolle'], answered: true, prepared: false, docUrl },
  ];
  const mail = combinedMail(unit, undefined, [topicsSection(unit, { date: '2026-09-28', people, sheetUrl })]);
  expect(mail.text).toMatch(/Sofie Bak – 10\.00[\s\S]*1\. Vikardækning\n2\. Ny rolle[\s\S]*Ali Demir – 12\.30/);
  expect(mail.text).toContain('Har ikke svaret');
});

test('a new version says that the earlier confirmation no longer counts', () => {
  expect(confirmationRequestMail(unit, sofie, { formUrl, version: 1 }).text).toContain('Læsevejleder i 5. årgang');
  expect(confirmationRequestMail(unit, sofie, { formUrl, version: 2 }).text).toContain('version 2');
});

test('reports of which one was made late are announced together, the latest first', () => {
  const report = { url: 'https://docs.google.com/b', flags: [], flagged: 0, sheetUrl };
  const earlier = [{ kind: 'interim', url: 'https://docs.google.com/a' }] as const;
  expect(combinedMail(unit, undefined, [reportSection(unit, { ...report, earlier })]).text).toMatch(
    /Åbn rapporten.*google\.com\/b.*Også klar: Efter samtalerne.*google\.com\/a/s,
  );
  expect(combinedMail(unit, undefined, [reportSection(unit, { ...report, earlier: [] })]).text).not.toContain('Også');
});

test('every mail is small, has one button at most, and a subject without names or content', () => {
  const mails = [sofie, ali, bent].flatMap((employee) => [
    strategyMeetingMail(unit, employee),
    invitationMail(unit, employee, { formUrl, docUrl }),
    combinedMail(unit, employee, [movedSection(unit, employee)]),
    combinedMail(unit, employee, [answerReminderSection(unit, employee, { formUrl })]),
    confirmationRequestMail(unit, employee, { formUrl, version: 1 }),
    confirmedMail(unit, employee, { version: 1 }),
  ]);
  for (const { subject, html, text } of mails) {
    expect(html.length).toBeLessThan(200_000);
    expect(text.length).toBeGreaterThan(100);
    expect(html.match(/background:#1a5fb4/g)?.length ?? 0).toBeLessThan(2);
    expect(subject).not.toMatch(/Sofie|Ali|Bent|Læse|[\r\n]/);
    expect(`${html}${text}`).not.toMatch(/undefined|\[object/);
  }
});
