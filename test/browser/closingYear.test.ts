// The closing of a year with clicks while a talk is unheld, agreements are unconfirmed and a remark stands: what is left is told first.
import { da } from '../../sidebar/text/labels.da.ts';
import { en } from '../../sidebar/text/labels.en.ts';
import type { Overview } from '../../src/contract.ts';
import { agreementInput } from '../flows/agreementInput.ts';
import { ALI, ANNA, BENT, FEEDBACK_REASONS, METTE, type School, schoolAt, schoolOnce } from '../flows/school.ts';
import { Town } from './town.ts';

/** Anna has a remark on her agreements, Ali has not confirmed, and nobody has talked with Bent. */
const unfinished = (): School =>
  schoolOnce('closingYear', () => {
    const school = schoolAt('talked');
    const [anna, ali] = [school.idOf(ANNA), school.idOf(ALI)];
    school.call('registerConversation', anna, '2026-09-28', ['F1']);
    school.call('passEffectReview', anna, 'Kun denne gang');
    school.call('saveAgreements', anna, [agreementInput({ deadline: '2027-09-01' })]);
    school.call('confirmAgreements', anna, 1, FEEDBACK_REASONS);
    school.work();
    school.confirmForm(ANNA, 1, 'Nej, jeg har en bemærkning', 'Fristen er for kort');
    school.jumpTo('2026-09-30T12:05');
    school.hour('2026-09-30T13:05');
    school.call('registerConversation', ali, '2026-09-29', ['F1']);
    school.call('saveAgreements', ali, [agreementInput({ text: 'Forløb om lyd', deadline: '2027-09-01' })]);
    school.call('confirmAgreements', ali, 1, FEEDBACK_REASONS);
    school.work();
    school.jumpTo('2027-08-16T10:05');
    return school;
  });

test.each(['da', 'en'] as const)(
  'what is left is told, then the year is closed and the next is there (%s)',
  async (language) => {
    const labels = { da, en }[language];
    const school = unfinished();
    if (language === 'en') {
      school.call('saveSettings', { language: 'English' });
      for (const account of school.workspace.state.accounts) if (account.email === METTE) account.locale = 'en';
    }
    const overview = (): Overview => school.call<Overview>('overview');
    const before = overview();
    const kinds = before.waiting.map(({ kind, isOurs }) => `${kind} ${isOurs ? 'manager' : 'employee'}`);
    expect(kinds).toEqual(expect.arrayContaining(['objection manager', 'confirmation employee', 'talk manager']));
    expect(kinds.filter((kind) => kind.startsWith('talk') || kind.startsWith('preparation'))).toEqual(['talk manager']);

    const town = await Town.open(school.workspace, language);
    try {
      const sidebar = await town.sidebar('open', METTE);
      const status = (id: string) => before.people.find((person) => person.id === id)?.stepText ?? '-';
      const people = sidebar.page.getByRole('listitem');
      for (const email of [ANNA, ALI, BENT]) {
        const person = before.people.find(({ id }) => id === school.idOf(email));
        await people
          .filter({ hasText: person?.name ?? '-' })
          .filter({ hasText: status(person?.id ?? '') })
          .first()
          .waitFor();
      }
      await town.see(sidebar.sheet, `closing-overview-${language}`);

      await sidebar.press(labels.overview.startNextYear);
      const closing = sidebar.page.getByRole('region', { name: labels.year.nextCycle });
      const left = before.waiting.filter(({ kind }) => kind !== 'deletion');
      const count = left.reduce((sum, each) => sum + each.count, 0);
      await closing.getByText(labels.year.left(2026, count)).waitFor();
      for (const { text } of left) await closing.getByText(text, { exact: true }).waitFor();
      await town.see(sidebar.sheet, `closing-left-${language}`);

      await sidebar.press(labels.year.startNext);
      await sidebar.page.getByText(labels.year.startNextQuestion(2026, count)).waitFor();
      await town.see(sidebar.sheet, `closing-question-${language}`);
      await sidebar.press(labels.year.startNextYes);
      await sidebar.told(labels.year.startedNext(2027));
      await town.see(sidebar.sheet, `closing-begun-${language}`);

      await sidebar.go('overview');
      await sidebar.page.getByText(labels.overview.year(2027), { exact: true }).waitFor();
      await town.see(sidebar.sheet, `closing-next-${language}`);
      expect(await sidebar.tooWide()).toEqual([]);
      expect(town.errors).toEqual([]);
      expect(overview()).toMatchObject({ year: 2027, nextStep: { nextCycle: false } });
    } finally {
      await town.close();
    }
  },
);
