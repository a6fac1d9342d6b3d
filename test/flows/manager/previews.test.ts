// Forms and mails shown before they are made, as they then are made; and the test mail, which reaches nobody else.
import { createHash } from 'node:crypto';
import type { FormPreview, PreparePage, PreviewMail } from '../../../src/contract.ts';
import { MAILS } from '../../../src/domain/work/work.ts';
import { NOT_PREVIEWED } from '../../../src/flows/manager/previews.ts';
import { ALI, ANNA, BENT, METTE, type School, schoolAt } from '../school.ts';

const show = (school: School, kind: string, email = ANNA): PreviewMail =>
  school.call<PreviewMail>('previewMail', kind, school.idOf(email));

/** Addresses of files are the only thing that a preview cannot know. */
const withoutLinks = (html: string): string => html.replace(/href="[^"]*"/g, 'href=""');

const print = (school: School): string =>
  createHash('sha256').update(JSON.stringify(school.workspace.state.spreadsheets)).digest('hex');

describe('the form', () => {
  test('is shown as it is then made, item by item', () => {
    const school = schoolAt('installed');
    const employeeId = school.idOf(ANNA);
    school.call('saveTailoring', [], [{ employeeId, kind: 'mark', questionId: 'SUC1', text: '', note: 'Læseugen' }]);
    const shown = school.call<FormPreview>('previewForm', employeeId);
    school.jumpTo('2026-09-01T10:05');
    school.call('startPhase', 'forms', '');
    school.work();
    const form = school.workspace.state.forms[school.fileOf('form', ANNA)];
    expect(shown.title).toBe(form?.info.title);
    expect(shown.description).toBe(form?.info.description);
    const made = form?.items.map(({ title, description, ...item }) => {
      const question = item.questionItem?.question;
      const kind = item.pageBreakItem
        ? 'section'
        : item.textItem
          ? 'text'
          : item.questionGroupItem
            ? 'grid'
            : question?.scaleQuestion
              ? 'scale'
              : question?.choiceQuestion
                ? 'radio'
                : 'paragraph';
      return [kind, title, description ?? ''];
    });
    expect(shown.items.map(({ kind, title, description }) => [kind, title, description])).toEqual(made);
    const grid = shown.items.find(({ kind }) => kind === 'grid');
    expect(grid).toMatchObject({ required: true, rows: ['Læsebånd i 3.b', 'Kursus i klasseledelse'] });
    expect(grid?.options).toContain('Delvist');
    expect(shown.items.find(({ kind }) => kind === 'scale')).toMatchObject({
      options: ['1', '2', '3', '4', '5'],
      low: 'Ingen',
      high: 'Meget stor',
    });
    expect(shown.items.find(({ title }) => title.startsWith('★'))?.description).toMatch(/Læseugen/);
  });

  test('is shown in the employee’s language', () => {
    const school = schoolAt('installed');
    expect(school.call<FormPreview>('previewForm', school.idOf(ALI)).items[0]?.title).toBe('What works');
  });
});

describe('a mail', () => {
  test('is shown as it then leaves', () => {
    const school = schoolAt('withForms');
    school.call('proposeTimes');
    const shown = [ANNA, ALI, BENT].map((email) => show(school, 'invitation', email));
    school.jumpTo('2026-09-14T10:05');
    school.call('startPhase', 'invitations', '');
    school.work();
    for (const { to, subject, html } of shown) {
      const [sent] = school.mails(to);
      expect([subject, withoutLinks(html)]).toEqual([sent?.subject, withoutLinks(sent?.htmlBody ?? '')]);
    }
  });

  test('can be shown before anything is made, buttons and all; nothing is written', () => {
    const school = schoolAt('installed');
    const before = print(school);
    const { html } = show(school, 'invitation');
    expect(html).toMatch(/<a href="https:[^"]*"[^>]*>Udfyld dit skema</);
    expect(show(school, 'strategyMeeting').html).toContain('Personalerummet');
    expect(print(school)).toBe(before);
  });

  test('of each kind that a person can receive is offered; of others it is said why not', () => {
    const school = schoolAt('installed');
    const offered = school.call<PreparePage>('preparePage').mailKinds.map(({ value }) => value);
    expect([...offered, ...Object.keys(NOT_PREVIEWED)].sort()).toEqual([...MAILS].sort());
    for (const reason of Object.values(NOT_PREVIEWED)) expect(reason).not.toBe('');
  });

  test('of a new manager shows the links and the question about the feedback, before anything is made', () => {
    const school = schoolAt('installed');
    const before = print(school);
    const { html } = show(school, 'newManager');
    for (const label of ['Udfyld dit skema', 'Din feedback til din tidligere leder', 'Sig ja eller nej'])
      expect(html).toContain(label);
    expect(show(school, 'newLink').html).toMatch(/<a href="https:[^"]*"[^>]*>Udfyld dit skema</);
    expect(print(school)).toBe(before);
  });

  test('is shown for each kind that the page offers, or it is said that there is nothing to write yet', () => {
    const school = schoolAt('talked');
    const { mailKinds } = school.call<PreparePage>('preparePage');
    const answers = mailKinds.map(
      ({ value }) => [value, school.reply('previewMail', value, school.idOf(ANNA))] as const,
    );
    const refused = answers.filter(([, reply]) => !reply.ok).map(([value]) => value);
    expect(refused).toEqual(['deadline', 'overdue', 'miniMus', 'suggestionReply']);
    expect(school.refusal('previewMail', 'miniMus', school.idOf(ANNA))).toMatch(/Anna Sø/);
    expect(school.refusal('previewMail', 'spam', school.idOf(ANNA))).toMatch(/Anna Sø/);
    expect(JSON.stringify(answers)).not.toMatch(/undefined|NaN|Invalid/);
    school.call('passEffectReview', school.idOf(ANNA), 'Kun denne gang');
    const agreement = { id: '', text: 'Makkerlæsning', type: 'goal', focusArea: 'F1', driftReason: '' };
    school.call('saveAgreements', school.idOf(ANNA), [
      { ...agreement, responsible: 'employee', deadline: '2027-03-01', signOfSuccess: '' },
    ]);
    expect(show(school, 'deadline').html).toContain('Makkerlæsning');
    expect(show(school, 'miniMus')).toMatchObject({ to: ANNA, html: expect.stringContaining('Makkerlæsning') });
    expect(show(school, 'topics')).toMatchObject({ to: METTE, html: expect.stringContaining('Skema') });
  });
});

describe('a test mail', () => {
  test('goes to oneself alone, says that it is a test, and lands in no calendar and no log', () => {
    const school = schoolAt('withForms');
    school.call('proposeTimes');
    const before = print(school);
    const sent = school.mails().length;
    school.call('sendTestMail', 'invitation', school.idOf(ANNA));
    const [mail, ...more] = school.mails().slice(sent);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: [METTE], cc: [], bcc: [], attachments: [] });
    expect(mail?.subject).toBe('[Test] Invitation til din MUS 2026');
    expect(mail?.htmlBody).toMatch(/<body[^>]*>\s*<p[^>]*>Det her er en test.*Anna Sø/);
    expect(mail?.body).toMatch(/^Det her er en test/);
    expect(print(school)).toBe(before);
    // And the real one still leaves.
    school.jumpTo('2026-09-14T10:05');
    school.call('startPhase', 'invitations', '');
    school.work();
    expect(school.mails(ANNA, /^Invitation til din MUS/)).toHaveLength(1);
  });

  test('is to oneself: to who presses, whoever the unit’s manager is', () => {
    const school = schoolAt('withForms');
    school.call('saveSettings', { managerEmail: 'karim@solby.dk' });
    school.call('sendTestMail', 'strategyMeeting', school.idOf(ANNA));
    expect(school.mails().at(-1)).toMatchObject({ to: [METTE] });
  });

  test('that cannot leave is told', () => {
    const school = schoolAt('withForms');
    school.workspace.state.quotas[`mail:${METTE}`] = { used: 1500, since: school.workspace.now };
    expect(school.refusal('sendTestMail', 'invitation', school.idOf(ANNA))).toMatch(/mette@solby\.dk.*blev ikke sendt/);
  });
});
