// A date field says the chosen day in words, since browsers show dates their own way: 09/07/2026 may be either of two days.
import { da } from '../../sidebar/text/labels.da.ts';
import type { ConversationView, FollowUpPage, Overview, PreparePage } from '../../src/contract.ts';
import { dateInWords } from '../../src/domain/calendar/calendarDate.ts';
import { ANNA, schoolAt } from '../flows/school.ts';
import { ServedSidebar } from './servedSidebar.ts';

let sidebar: ServedSidebar;
let given: {
  overview: Overview;
  conversationOf: ConversationView;
  followUpPage: FollowUpPage;
  preparePage: PreparePage;
};
beforeAll(async () => {
  const school = schoolAt('talked');
  given = {
    overview: school.call<Overview>('overview'),
    conversationOf: school.call<ConversationView>('conversationOf', school.idOf(ANNA)),
    followUpPage: school.call<FollowUpPage>('followUpPage'),
    preparePage: school.call<PreparePage>('preparePage'),
  };
  sidebar = await ServedSidebar.open('en');
});
afterAll(() => sidebar?.browser.close());

const goTo = (page: keyof typeof da.common.pages): Promise<void> =>
  sidebar.page.getByRole('navigation').getByRole('button', { name: da.common.pages[page], exact: true }).click();

/** Runs in the page. */
const SEEN = `[...document.querySelectorAll('main input[type=date]')].map((input) => ({
  value: input.value,
  said: (input.getAttribute('aria-describedby') || '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' '),
}))`;

/** What stands at each date field that can be seen, and what a screen reader says of it. */
const fields = async (): Promise<{ value: string; said: string }[]> => {
  await sidebar.settled();
  return sidebar.page.evaluate<{ value: string; said: string }[]>(SEEN);
};

const expectWords = async (): Promise<void> => {
  const seen = (await fields()).filter(({ value }) => value !== '');
  expect(seen).not.toEqual([]);
  for (const { value, said } of seen) expect(said).toContain(dateInWords(value, 'da'));
};

test.each(['meeting', 'slots', 'settings'] as const)('in the preparation: %s', async (part) => {
  await sidebar.start({ ...given });
  await goTo('prepare');
  await sidebar.page.getByRole('button', { name: da.prepare.parts[part] }).click();
  await sidebar.page.getByRole('heading', { level: 1, name: da.prepare.parts[part] }).waitFor();
  await expectWords();
});

test('on a person’s page, and anew as another day is chosen', async () => {
  await sidebar.start({ ...given });
  await goTo('conversation');
  await sidebar.page.getByRole('button', { name: given.conversationOf.name }).click();
  await sidebar.page.getByRole('heading', { level: 1, name: given.conversationOf.name }).waitFor();
  await sidebar.page
    .getByRole('group', { name: da.conversation.jump })
    .getByRole('button', { name: da.conversation.parts.held })
    .click();
  const field = sidebar.page.locator('input[type=date]').first();
  await field.fill('2026-09-07');
  await sidebar.page.getByText('mandag den 7. september 2026', { exact: true }).waitFor();
  await expectWords();
  await field.fill('');
  await sidebar.page.getByText('mandag den 7. september 2026', { exact: true }).waitFor({ state: 'detached' });
});
