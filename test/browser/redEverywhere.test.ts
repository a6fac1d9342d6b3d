// Red on all other pages than the overview itself: what is wrong is red, what is to be done is not, whatever waits.
import { da } from '../../sidebar/text/labels.da.ts';
import type {
  ConversationView,
  FollowUpPage,
  Overview,
  PreparePage,
  ProposedDeletion,
  WaitingView,
} from '../../src/contract.ts';
import { words } from '../../src/domain/words/words.ts';
import { isToMend, WAITING_KINDS, type WaitingKind } from '../../src/domain/year/waiting.ts';
import { PEOPLE, reportSchool } from '../flows/reportSchool.ts';
import { ServedSidebar } from './servedSidebar.ts';

const place = { page: 'conversation', employeeId: 'E01', part: 'confirm' } as const;
const waitingFor = (kind: WaitingKind, isOurs: boolean): WaitingView => ({
  kind,
  isOurs,
  isToMend: isToMend(kind),
  text: `Det, der venter: ${kind}.`,
  count: 1,
  since: 'Siden mandag',
  action: 'Se',
  place,
  items: [{ key: 'x', name: 'Anna Sø', text: 'Teksten', since: 'Siden mandag', place }],
});
/** Everything that may wait, both parties’. */
const ALL_WAIT = [true, false].flatMap((isOurs) => WAITING_KINDS.map((kind) => waitingFor(kind, isOurs)));

/** What the pages are made of, as the server gives it of a school in November. */
interface Given {
  overview: Overview;
  conversationOf: ConversationView;
  followUpPage: FollowUpPage;
  preparePage: PreparePage;
  proposedDeletions: ProposedDeletion[];
}

let given: Given;
let sidebar: ServedSidebar;
beforeAll(async () => {
  const school = reportSchool();
  const id = school.idOf(PEOPLE[0] ?? '');
  given = {
    overview: school.call<Overview>('overview'),
    conversationOf: school.call<ConversationView>('conversationOf', id),
    followUpPage: school.call<FollowUpPage>('followUpPage'),
    preparePage: school.call<PreparePage>('preparePage'),
    proposedDeletions: school.call<ProposedDeletion[]>('proposedDeletions'),
  };
  sidebar = await ServedSidebar.open('da');
});
afterAll(() => sidebar?.browser.close());

/** With nothing wrong on the overview. */
const calm = (): Overview => ({
  ...given.overview,
  problems: [],
  uncertain: [],
  health: given.overview.health.map((item) => ({ ...item, isWell: true })),
});

const go = async (page: keyof typeof da.common.pages): Promise<void> => {
  const way = sidebar.page.getByRole('navigation');
  await way.getByRole('button', { name: da.common.pages[page], exact: true }).click();
  await way.locator('[aria-current="page"]', { hasText: da.common.pages[page] }).waitFor();
  await sidebar.settled();
};

const saysAllWorks = (): Promise<boolean> => sidebar.page.getByText(da.overview.well, { exact: true }).isVisible();

test('the list of people has no red, whatever waits of each', async () => {
  const [person] = given.overview.people;
  const { statuses } = words('da').pages;
  const people = Object.entries(statuses).map(([step, stepText]) => ({
    ...(person as Overview['people'][number]),
    id: step,
    name: step,
    step,
    stepText,
  }));
  await sidebar.start({ overview: { ...calm(), people, waiting: [] } });
  expect(await sidebar.reds()).toEqual([]);
});

test('all works stands nowhere beside something to mend, and on no page but the overview', async () => {
  const overview = { ...calm(), waiting: [waitingFor('conflict', true)] };
  await sidebar.start({ ...given, overview });
  expect(await saysAllWorks()).toBe(false);
  for (const page of ['followUp', 'year', 'prepare'] as const) {
    await go(page);
    expect([page, await saysAllWorks()]).toEqual([page, false]);
  }
});

/** The person page, in each of its parts. */
const partsOfPerson = async (view: ConversationView): Promise<Record<string, string[]>> => {
  const overview = { ...calm(), people: calm().people.slice(0, 1) };
  await sidebar.start({ ...given, overview, conversationOf: view, checkAgreements: [] });
  await go('conversation');
  await sidebar.page.getByRole('button', { name: overview.people[0]?.name ?? '' }).click();
  await sidebar.page.getByRole('heading', { level: 1, name: view.name, exact: true }).waitFor();
  const red: Record<string, string[]> = {};
  for (const title of Object.values(da.conversation.parts)) {
    const chip = sidebar.page.getByRole('group', { name: da.conversation.jump }).getByRole('button', { name: title });
    if (!(await chip.isVisible())) continue;
    await chip.click();
    await sidebar.page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
    await sidebar.settled();
    const found = [...new Set(await sidebar.reds())];
    if (found.length > 0) red[title] = found;
  }
  return red;
};

test('a person’s page has no red where all that may wait is to be done', async () => {
  const view: ConversationView = {
    ...given.conversationOf,
    waiting: ALL_WAIT.filter((each) => !each.isToMend),
    comment: 'Fristen er for kort',
    lateAnswers: ['Hvad lykkes?'],
    answersMissing: 'Der er ikke svaret endnu.',
    sensitive: ['Et svar kan være følsomt.'],
    problems: { ofDoc: [], ofPage: [] },
  };
  expect(await partsOfPerson(view)).toEqual({});
});

test('what could not be taken is red on a person’s page, and nothing else is', async () => {
  const wrong = 'Aftale 1 mangler en frist.';
  const red = await partsOfPerson({
    ...given.conversationOf,
    waiting: ALL_WAIT,
    problems: { ofDoc: [wrong], ofPage: [] },
  });
  expect(Object.keys(red)).not.toEqual([]);
  for (const texts of Object.values(red)) for (const text of texts) expect(text).toContain(wrong);
});

test('the follow-up has no red: overdue, unanswered, of which nobody knows', async () => {
  const { followUpPage } = given;
  await sidebar.start({
    ...given,
    overview: calm(),
    followUpPage: {
      ...followUpPage,
      agreements: followUpPage.agreements.map((each) => ({ ...each, isOverdue: true, progress: 'offTrack' })),
      uncertain: [{ key: 'k', text: 'Invitation: Anna Sø' }],
    },
  });
  await go('followUp');
  expect(followUpPage.agreements.length).toBeGreaterThan(0);
  expect(await sidebar.reds()).toEqual([]);
  await sidebar.page.getByRole('button', { name: /^Forslag/ }).click();
  expect(await sidebar.reds()).toEqual([]);
});

test.each([true, false])('the year has no red before something is pressed; its end has come: %s', async (nextCycle) => {
  const deletion = { key: 'k', text: 'Svar fra 2024', count: 3 };
  await sidebar.start({
    ...given,
    overview: {
      ...calm(),
      nextStep: { ...given.overview.nextStep, nextCycle, page: 'year' },
      waiting: ALL_WAIT,
      deletionsLeft: [{ key: 'd', text: 'Anna Sø' }],
      filesElsewhere: 'Filer fra den tidligere leders tid.',
    },
    proposedDeletions: [deletion],
  });
  await go('year');
  await sidebar.page.getByText(deletion.text).waitFor();
  expect(await sidebar.reds()).toEqual([]);
});

test('settings and all other parts of the preparation have no red where nothing is wrong', async () => {
  await sidebar.start({ ...given, overview: calm(), tailoringOf: {} });
  const red: Record<string, string[]> = {};
  for (const [part, title] of Object.entries(da.prepare.parts)) {
    // It asks the server for more before it shows anything.
    if (part === 'tailoring') continue;
    await go('prepare');
    const back = sidebar.page.getByRole('button', { name: `‹ ${da.prepare.title}` });
    if (await back.isVisible()) await back.click();
    await sidebar.page.getByRole('button', { name: title }).click();
    await sidebar.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await sidebar.settled();
    const found = await sidebar.reds();
    if (found.length > 0) red[part] = found;
  }
  expect(red).toEqual({});
});

test('the preview of the form has no red', async () => {
  const previewForm = {
    title: 'Skema',
    description: '',
    items: [
      {
        kind: 'text',
        title: 'Hvad lykkes?',
        description: '',
        required: true,
        options: [],
        rows: [],
        low: '',
        high: '',
      },
    ],
  };
  await sidebar.start({ ...given, overview: calm(), previewForm });
  await go('prepare');
  await sidebar.page.getByRole('button', { name: da.prepare.parts.previews }).click();
  await sidebar.page.getByRole('button', { name: da.prepare.previews.showForm }).click();
  await sidebar.page.getByText('Hvad lykkes?').waitFor();
  expect(await sidebar.reds()).toEqual([]);
});
