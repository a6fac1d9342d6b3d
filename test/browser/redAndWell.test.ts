// The overview with each thing that waits, each check and each fault: red is only what is wrong, and "all works" stands above nothing to mend.
import { da } from '../../sidebar/text/labels.da.ts';
import type { HealthItem, Overview, WaitingView } from '../../src/contract.ts';
import { FILE_TROUBLES, USED_KINDS } from '../../src/domain/work/fileTroubles.ts';
import { isToMend, WAITING_KINDS, type WaitingKind } from '../../src/domain/year/waiting.ts';
import { ServedSidebar } from './servedSidebar.ts';

const WELL: HealthItem[] = ['permission', 'services', 'layout', 'region', 'trigger', 'quota', 'unpublished'].map(
  (code) => ({
    code,
    text: `Prøve af ${code}`,
    isWell: true,
    repair: '',
    link: '',
  }),
);
const CALM: Overview = {
  language: 'da',
  unitName: 'Åbakkeskolen',
  year: 2026,
  hasPeople: true,
  nextStep: { text: 'Næste', phase: null, nextCycle: false, page: 'overview', employeeId: '', part: '' },
  people: [],
  waiting: [],
  health: WELL,
  heldUp: [],
  ready: 0,
  uncertain: [],
  deletionsLeft: [],
  filesElsewhere: '',
  problems: [],
  hiddenTabs: [],
  isOwner: true,
};
const place = { page: 'conversation', employeeId: 'E01', part: 'confirm' } as const;
const waitingFor = (kind: WaitingKind, isOurs = true): WaitingView => ({
  kind,
  isOurs,
  isToMend: isToMend(kind),
  text: `Det, der venter: ${kind}.`,
  count: 1,
  since: '',
  action: 'Se',
  place,
  items: [{ key: 'x', name: 'Anna Sø', text: 'Teksten', since: '', place }],
});
const unwell = (code: string): HealthItem => ({ code, text: `Fejl i ${code}`, isWell: false, repair: '', link: '' });
/** As src/flows/manager/health.ts makes them; `tabs` replaces the whole page. */
const HEALTH_CODES = [
  ...['services', 'memory', 'layout', 'region', 'trigger', 'morning', 'quota', 'unpublished', 'files'],
  ...FILE_TROUBLES.flatMap((trouble) => USED_KINDS.map((kind) => `file:${trouble}:${kind}`)),
];

let shown = CALM;
let sidebar: ServedSidebar;
beforeAll(async () => {
  sidebar = await ServedSidebar.open('da');
});
afterAll(() => sidebar?.browser.close());

/** The texts that are red by ink, edge or ground, and whether the page says that all works. */
const seenWith = async (overview: Partial<Overview>): Promise<{ red: string[]; saysAllWorks: boolean }> => {
  shown = { ...CALM, ...overview };
  const { page } = sidebar;
  await sidebar.start({ overview: shown });
  await page.getByRole('heading', { name: shown.unitName }).waitFor();
  const red = await sidebar.reds();
  const saysAllWorks = await page.getByText(da.overview.well, { exact: true }).isVisible();
  return { red, saysAllWorks };
};

test('where nothing is the matter it says that all works', async () => {
  expect(await seenWith({})).toEqual({ red: [], saysAllWorks: true });
});

test('what is wrong is red, and nothing else is', async () => {
  const { red, saysAllWorks } = await seenWith({ problems: ['Kolonnen Frist mangler.'] });
  expect([...new Set(red)]).toEqual(['Kolonnen Frist mangler.']);
  expect(saysAllWorks).toBe(false);
});

test.each(WAITING_KINDS)('%s waits without red; all works unless it is to be mended', async (kind) => {
  for (const isOurs of [true, false]) {
    const { red, saysAllWorks } = await seenWith({ waiting: [waitingFor(kind, isOurs)] });
    expect(red).toEqual([]);
    expect(saysAllWorks).toBe(!isToMend(kind));
  }
});

test.each(HEALTH_CODES)('the check %s is no red, and where it fails not all works', async (code) => {
  const { red, saysAllWorks } = await seenWith({
    health: [...WELL.filter((item) => item.code !== code), unwell(code)],
  });
  expect(red).toEqual([]);
  expect(saysAllWorks).toBe(false);
});

test.each([
  ['Ret til torsdag den 3. september 2026', 'date:employees:E01:conversationDate:2026-03-09', da.overview.repaired],
  ['Rigtigt, som den står', 'dateKept:employees:E01:conversationDate:2026-03-09', da.overview.kept],
])('a date that may be misread is settled by »%s«', async (label, code, said) => {
  const doubt: HealthItem = {
    ...unwell('date:employees:E01:conversationDate:2026-03-09'),
    text: 'Anna Sø, Samtaledato: Arket læser mandag den 9. marts 2026. Mente du torsdag den 3. september 2026?',
    repair: 'Ret til torsdag den 3. september 2026',
    keep: { code: 'dateKept:employees:E01:conversationDate:2026-03-09', label: 'Rigtigt, som den står' },
  };
  await seenWith({ health: [...WELL, doubt] });
  const { page } = sidebar;
  await page.getByRole('button', { name: label }).click();
  await page.getByText(said).waitFor();
  expect(await page.evaluate<unknown>('globalThis.pressed')).toEqual([code]);
});

test.each<[string, Partial<Overview>]>([
  ['a mail in doubt', { uncertain: [{ key: 'k', text: 'Invitation: Anna Sø' }] }],
  ['files that others must delete', { deletionsLeft: [{ key: 'k', text: 'Anna Sø' }] }],
])('%s: not all works', async (_, overview) => {
  expect((await seenWith(overview)).saysAllWorks).toBe(false);
});

test('what cannot be done yet is neither red nor a fault', async () => {
  const heldUp = [{ reason: 'Strategimødet er ikke holdt endnu.', count: 3 }];
  expect(await seenWith({ heldUp, isOwner: false })).toEqual({ red: [], saysAllWorks: true });
});
