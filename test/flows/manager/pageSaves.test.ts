// A page that saves over a Sheet that has changed since: nothing is written over, and the manager chooses.
import type {
  ChangedCell,
  ConversationView,
  FollowUpPage,
  PreparePage,
  ReportPage,
  ShownCells,
} from '../../../src/contract.ts';
import type { TableKey } from '../../../src/domain/unit/tables.ts';
import { ALI, ANNA, newAgreement, type School, schoolAt, schoolOnce } from '../school.ts';
import { reviewAll } from '../talk.ts';

/** Suggestions are made, and Ali has agreed something. */
const busySchool = (): School =>
  schoolOnce('pageSaves', () => {
    const school = schoolAt('invited');
    school.jumpTo('2026-09-16T10:05');
    school.annaAnswers({ STR4: 'Flere bøger' });
    school.hour('2026-09-16T11:05');
    school.jumpTo('2026-09-28T12:05');
    for (const email of [ANNA, ALI]) school.call('registerConversation', school.idOf(email), '2026-09-28', ['F1']);
    reviewAll(school);
    school.call('saveAgreements', school.idOf(ALI), [newAgreement('Reading guide', 'both', '2027-02-16')]);
    return school;
  });

interface Kind {
  /** The cell that somebody changes in the Sheet meanwhile, and what is typed there. */
  cell: { key: TableKey; match: (school: School) => Record<string, string>; column: string; typed: string };
  /** What both texts are called when they stand side by side. */
  sides: [now: string, given: string];
  title: string;
  /** The arguments without what was shown, and the row with what the page showed of it. */
  save: (school: School) => [name: string, ...args: unknown[]];
  shown: (school: School) => ShownCells['cells'];
  /** What the cell shows once the page has won. */
  saved: string;
}

const ali = (school: School): Record<string, string> => ({ employeeId: school.idOf(ALI) });

const KINDS: Record<string, Kind> = {
  settings: {
    cell: { key: 'settings', match: () => ({ id: 'unitName' }), column: 'value', typed: 'Egeskolen' },
    sides: ['Egeskolen', 'Bøgeskolen'],
    title: 'Enhed',
    save: () => ['saveSettings', { unitName: 'Bøgeskolen' }],
    shown: (school) =>
      Object.fromEntries(school.call<PreparePage>('preparePage').settings.map(({ id, value }) => [id, { value }])),
    saved: 'Bøgeskolen',
  },
  'focus areas': {
    cell: { key: 'focusAreas', match: () => ({ id: 'F1' }), column: 'title', typed: 'Gode læsere' },
    sides: ['Gode læsere', 'Glade læsere'],
    title: 'Gode læsere · Indsatsområde',
    save: (school) => [
      'saveFocusAreas',
      school
        .call<PreparePage>('preparePage')
        .focusAreas.map((area) => (area.id === 'F1' ? { ...area, title: 'Glade læsere' } : area)),
    ],
    shown: (school) =>
      Object.fromEntries(school.call<PreparePage>('preparePage').focusAreas.map(({ id, ...area }) => [id, area])),
    saved: 'Glade læsere',
  },
  times: {
    cell: { key: 'employees', match: () => ({ email: ALI }), column: 'conversationDate', typed: '01-10-2026' },
    sides: ['torsdag den 1. oktober 2026', 'fredag den 2. oktober 2026'],
    title: 'Ali Demir · Samtaledato',
    save: (school) => ['saveSlots', [{ employeeId: school.idOf(ALI), date: '2026-10-02', time: '10:00' }]],
    shown: (school) => ({ [school.idOf(ALI)]: { date: '2026-09-29', time: '10:00' } }),
    saved: '2. okt 2026',
  },
  preparation: {
    cell: { key: 'preparation', match: ali, column: 'answer', typed: 'Fra arket' },
    sides: ['Fra arket', 'Fra siden'],
    title: '',
    save: (school) => [
      'savePreparation',
      [{ employeeId: school.idOf(ALI), questionId: 'SUC5', answer: 'Fra siden', reason: '' }],
    ],
    shown: (school) => ({ [`${school.idOf(ALI)}/SUC5`]: { answer: 'Først', reason: '' } }),
    saved: 'Fra siden',
  },
  tailoring: {
    cell: { key: 'tailoring', match: ali, column: 'note', typed: 'Fra arket' },
    sides: ['Fra arket', 'Fra siden'],
    title: '',
    save: (school) => [
      'saveTailoring',
      [school.idOf(ALI)],
      [{ employeeId: school.idOf(ALI), kind: 'mark', questionId: 'SUC1', text: '', note: 'Fra siden' }],
    ],
    shown: (school) => ({ [school.idOf(ALI)]: { 'mark/SUC1/': 'Først' } }),
    saved: 'Fra siden',
  },
  progress: {
    cell: { key: 'agreements', match: ali, column: 'progress', typed: 'Kører skævt' },
    sides: ['Kører skævt', 'Gennemført'],
    title: 'Reading guide · Fremdrift',
    save: (school) => [
      'saveProgress',
      [{ agreementId: school.row('agreements', ali(school))?.id, progress: 'done', note: '' }],
    ],
    shown: (school) =>
      Object.fromEntries(
        school.call<FollowUpPage>('followUpPage').agreements.map(({ id, progress, note }) => [id, { progress, note }]),
      ),
    saved: 'Gennemført',
  },
  suggestions: {
    cell: { key: 'suggestions', match: () => ({ id: 'S01' }), column: 'reply', typed: 'Det bliver svært' },
    sides: ['Det bliver svært', 'Det gør vi'],
    title: 'Flere bøger · Lederens svar',
    save: () => ['replyToSuggestions', [{ id: 'S01', status: 'accepted', reply: 'Det gør vi' }]],
    shown: (school) =>
      Object.fromEntries(
        school.call<FollowUpPage>('followUpPage').suggestions.map(({ id, status, reply }) => [id, { status, reply }]),
      ),
    saved: 'Det gør vi',
  },
  decisions: {
    cell: { key: 'focusAreas', match: () => ({ id: 'F1' }), column: 'decision', typed: 'Særlig indsats' },
    sides: ['Særlig indsats', 'Fortsæt'],
    title: 'Stærke læsere · Beslutning',
    save: () => ['decideFocusAreas', [{ focusAreaId: 'F1', decision: 'keep', reason: 'Det virker' }]],
    shown: (school) =>
      Object.fromEntries(
        school
          .call<ReportPage>('reportPage')
          .decisions.map(({ focusAreaId, decision, reason }) => [focusAreaId, { decision, reason }]),
      ),
    saved: 'Fortsæt',
  },
  agreements: {
    cell: { key: 'agreements', match: ali, column: 'signOfSuccess', typed: 'Fra arket' },
    sides: ['Fra arket', 'Fra siden'],
    title: 'Reading guide · Tegn på succes',
    save: (school) => {
      const { agreements } = school.call<ConversationView>('conversationOf', school.idOf(ALI));
      return ['saveAgreements', school.idOf(ALI), agreements.map((row) => ({ ...row, signOfSuccess: 'Fra siden' }))];
    },
    shown: (school) =>
      Object.fromEntries(
        school.call<ConversationView>('conversationOf', school.idOf(ALI)).agreements.map((row) => [row.id, { ...row }]),
      ),
    saved: 'Fra siden',
  },
  reviews: {
    cell: { key: 'agreements', match: () => ({ id: 'A01' }), column: 'effect', typed: 'Fra arket' },
    sides: ['Fra arket', 'Fra siden'],
    title: 'Læsebånd i 3.b · Effekt',
    save: (school) => [
      'reviewAgreements',
      school.idOf(ANNA),
      [{ agreementId: 'A01', status: 'done', reason: '', effect: 'Fra siden', score: '4' }],
    ],
    shown: () => ({ A01: { status: 'done', reason: '', effect: 'Børnene læser', score: '4' } }),
    saved: 'Fra siden',
  },
  conversations: {
    cell: { key: 'conversations', match: ali, column: 'heldOn', typed: '24-09-2026' },
    sides: ['torsdag den 24. september 2026', 'fredag den 25. september 2026'],
    title: 'Ali Demir · Afholdt',
    save: (school) => ['registerConversation', school.idOf(ALI), '2026-09-25', ['F1']],
    shown: (school) => ({ [school.idOf(ALI)]: { heldOn: '2026-09-28', focusAreaIds: 'F1' } }),
    saved: '25. sep 2026',
  },
  'half-year reviews': {
    cell: { key: 'conversations', match: ali, column: 'managerMust', typed: 'Fra arket' },
    sides: ['Fra arket', 'Fra siden'],
    title: 'Ali Demir · Det skal lederen gøre nu',
    save: (school) => ['registerHalfYearReview', school.idOf(ALI), '2026-09-28', 'Fra siden'],
    shown: (school) => ({ [school.idOf(ALI)]: { heldOn: '', managerMust: '' } }),
    saved: 'Fra siden',
  },
};

/** The page is open, and somebody types in the Sheet. */
const changedMeanwhile = ({ cell, save, shown }: Kind) => {
  const school = busySchool();
  if (cell.key === 'preparation') school.prepare(ALI, { SUC5: 'Først' });
  if (cell.key === 'tailoring') {
    const row = { employeeId: school.idOf(ALI), kind: 'mark', questionId: 'SUC1', text: '', note: 'Først' };
    school.call('saveTailoring', [school.idOf(ALI)], [row]);
  }
  const args = save(school);
  const cells = shown(school);
  const match = cell.match(school);
  school.type(cell.key, match, cell.column, cell.typed);
  return { school, args, cells, textNow: () => school.row(cell.key, match)?.[cell.column] };
};

const changedIn = (
  school: School,
  [name, ...args]: [string, ...unknown[]],
  shown: ShownCells,
): readonly ChangedCell[] => {
  const reply = school.reply(name, ...args, shown);
  if (reply.ok) throw new Error('It was saved over what has changed');
  expect(reply.code).toBe('changedSince');
  expect(reply.problems.join()).toContain('Intet er gemt endnu');
  return reply.changed ?? [];
};

describe.each(Object.entries(KINDS))('A page of %s', (_, kind) => {
  it('does not save over what has changed in the Sheet, and shows both', () => {
    const { school, args, cells } = changedMeanwhile(kind);
    const before = school.cells();
    const changed = changedIn(school, args, { cells, kept: [] });
    expect(changed.map(({ nowText, givenText }) => [nowText, givenText])).toEqual([kind.sides]);
    if (kind.title) expect(changed[0]?.title).toBe(kind.title);
    expect(school.cells() === before).toBe(true);
  });

  it('saves what the manager prefers', () => {
    const { school, args, cells, textNow } = changedMeanwhile(kind);
    const before = textNow();
    const [{ row = '', field = '', now = '' } = {}] = changedIn(school, args, { cells, kept: [] });
    const other = school.copy();
    // What the Sheet has: it stays, and the rest is saved.
    school.call(...args, { cells, kept: [`${row}/${field}`] });
    expect(textNow()).toBe(before);
    // What was typed on the page: the cell counts as shown as it is now.
    other.call(...args, { cells: { ...cells, [row]: { ...cells[row], [field]: now } }, kept: [] });
    expect(other.row(kind.cell.key, kind.cell.match(other))?.[kind.cell.column]).toBe(kind.saved);
  });
});

it('keeps what has changed in a cell that the manager has left alone', () => {
  const school = busySchool();
  const { focusAreas } = school.call<PreparePage>('preparePage');
  const cells = Object.fromEntries(focusAreas.map(({ id, ...area }) => [id, area]));
  school.type('focusAreas', { id: 'F1' }, 'why', 'Skrevet i arket');
  const typed = focusAreas.map((area) => (area.id === 'F1' ? { ...area, title: 'Glade læsere' } : area));
  school.call('saveFocusAreas', typed, { cells, kept: [] });
  expect(school.row('focusAreas', { id: 'F1' })).toMatchObject({ title: 'Glade læsere', why: 'Skrevet i arket' });
});
