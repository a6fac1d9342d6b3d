// What one Doc's tables make of the Sheet, given what the log knows of them.
import { type DocReading, decideTable, type TableDecision } from '../../../src/domain/agreements/decideTable.ts';
import type { Agreement, Conversation, Unit } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { agreement, employee, emptyUnit, focusArea } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';
import { docOf, HEADINGS } from './docOf.ts';

const TODAY = '2026-09-28';
const ANDERS = employee({ conversationDate: TODAY, conversationTime: '10:00' });
const REVIEW_HEADINGS = ['Nr.', 'Aftale', 'Status', 'Hvorfor', 'Effekt', 'Effekt 1–5'];
const GOOD = ['', 'Læseklub', 'Mål', 'Stærke læsere', 'Anders', '1-3-2027', 'Alle læser'];
const unit = emptyUnit({ employees: [ANDERS], focusAreas: [focusArea('F1', 'Stærke læsere')] });

type Details = TableDecision['details'];

const decide = (
  document: DocReading['document'],
  { from = unit, details = {}, changed = '7' }: { from?: Unit; details?: Details; changed?: string | null } = {},
): TableDecision =>
  decideTable(
    unitIndexOf(from),
    { employee: ANDERS, docId: 'doc', document, changed: changed ?? undefined },
    details,
    TODAY,
  );

/** The unit as it is once the decision is written. */
const written = (before: Unit, { rows, conversation }: TableDecision): Unit => {
  const rowsWritten = new Map<string, Agreement>(rows.map((one) => [one.id, one]));
  const others = before.agreements.filter(({ id }) => !rowsWritten.has(id));
  const [present] = before.conversations;
  const next = conversation ? [row('conversations', { ...present, ...conversation } as Conversation)] : [];
  return { ...before, agreements: [...others, ...rows], conversations: next.length > 0 ? next : before.conversations };
};

const codes = ({ taken }: TableDecision): string[] => (taken?.problems ?? []).map(({ code }) => code);

test('a good row becomes an agreement with a number for its cell, and the conversation counts as held', () => {
  const decision = decide(docOf([HEADINGS, GOOD]));
  expect(decision.rows).toMatchObject([
    { id: 'A01', text: 'Læseklub', focusAreaId: 'F1', responsible: 'employee', deadline: '2027-03-01', year: 2026 },
  ]);
  expect(decision.taken).toMatchObject({ added: 1, updated: 0, unchanged: 0, problems: [], locked: false });
  expect(decision.numbers).toMatchObject([{ requests: [{ insertText: { text: 'A01' } }] }]);
  expect(decision.conversation).toMatchObject({ employeeId: 'E01', heldOn: TODAY, problems: '' });
});

test('the same table is not taken in again; only its version is noted', () => {
  const document = docOf([HEADINGS, GOOD]);
  const first = decide(document);
  const again = decide(document, { from: written(unit, first), details: first.details, changed: '8' });
  expect(again).toMatchObject({ rows: [], numbers: [], details: { ...first.details, lastRead: '8' } });
});

test('asked for without a version, the same table is read again and changes nothing', () => {
  const first = decide(docOf([HEADINGS, GOOD]));
  const numbered = docOf([HEADINGS, ['A01', ...GOOD.slice(1)]]);
  const again = decide(numbered, { from: written(unit, first), details: first.details, changed: null });
  expect(again.taken).toMatchObject({ added: 0, updated: 0, unchanged: 1, problems: [] });
  expect([again.rows, again.numbers, again.conversation]).toEqual([[], [], undefined]);
  expect(again.details).toEqual(first.details);
});

test('a row that has not changed does not undo what the sidebar has made of it since', () => {
  const first = decide(docOf([HEADINGS, GOOD]));
  const changed = written(unit, first);
  const fromSidebar = { ...changed, agreements: changed.agreements.map((one) => ({ ...one, deadline: '2027-08-01' })) };
  const more = docOf([HEADINGS, ['A01', ...GOOD.slice(1)], ['', 'Kursus', ...GOOD.slice(2)]]);
  const decision = decide(more, { from: fromSidebar, details: first.details, changed: '9' });
  expect(decision.rows).toMatchObject([{ id: 'A02', text: 'Kursus' }]);
  expect(decision.taken).toMatchObject({ added: 1, unchanged: 1 });
});

test('a bad row is a problem and is not taken in, and mended it is', () => {
  const bad = ['', 'Kursus', 'Mål', 'Stærke læsere', 'Anders', '', ''];
  const first = decide(docOf([HEADINGS, GOOD, bad]));
  expect(codes(first)).toEqual(['agreementDeadlineMissing']);
  expect(first.conversation?.problems).toMatch(/^Række 3, kolonnen Frist/);
  expect(first.rows).toHaveLength(1);
  const mended = docOf([HEADINGS, ['A01', ...GOOD.slice(1)], ['', 'Kursus', ...GOOD.slice(2)]]);
  const second = decide(mended, { from: written(unit, first), details: first.details, changed: '8' });
  expect(second.rows).toMatchObject([{ id: 'A02', text: 'Kursus' }]);
  expect(second.conversation?.problems).toBe('');
});

test('a row taken out of the table is told of at each reading, and the agreement stays', () => {
  const first = decide(docOf([HEADINGS, GOOD]));
  const emptied = docOf([HEADINGS, ['', '', '', '', '', '', '']]);
  const second = decide(emptied, { from: written(unit, first), details: first.details, changed: '8' });
  expect([codes(second), second.rows]).toEqual([['agreementGone'], []]);
  const third = decide(emptied, {
    from: written(written(unit, first), second),
    details: second.details,
    changed: null,
  });
  expect(codes(third)).toEqual(['agreementGone']);
});

test('an agreement from the sidebar that was never in the table is not missed there', () => {
  const from = { ...unit, agreements: [agreement({ id: 'A01', year: 2026, text: 'Tavler' })] };
  expect(codes(decide(docOf([HEADINGS, GOOD]), { from }))).toEqual([]);
});

test('a Doc that cannot be read is a problem, and counts anew when it can', () => {
  const document = docOf([HEADINGS, GOOD]);
  const first = decide(document);
  const gone = decide(undefined, { from: written(unit, first), details: first.details });
  expect(codes(gone)).toEqual(['docUnreadable']);
  expect(gone.conversation?.problems).not.toBe('');
  const back = decide(document, { from: written(written(unit, first), gone), details: gone.details, changed: '7' });
  expect(back.taken).toBeDefined();
  expect(back.conversation?.problems).toBe('');
});

describe('with an old agreement that is not accounted for', () => {
  const old = { ...unit, agreements: [agreement({ id: 'A01', employeeReview: 'partly' })] };
  const review = (...cells: string[]) => [REVIEW_HEADINGS, ['A01', 'Kursus i læsning', ...cells]];

  test('new agreements wait, and are looked at again until they are taken in', () => {
    const document = docOf(review('', '', '', ''), [HEADINGS, GOOD]);
    const first = decide(document, { from: old });
    expect(first.taken).toMatchObject({ locked: true, added: 0 });
    expect(codes(first)).toEqual(['reviewStatusMissing']);
    expect(first.rows).toEqual([]);
    const passed = { ...written(old, first) };
    const [conversation] = passed.conversations;
    const withReason = {
      ...passed,
      conversations: [row('conversations', { ...conversation, year: 2026, employeeId: 'E01', overrideReason: 'Ny' })],
    };
    const second = decide(document, { from: withReason, details: first.details, changed: '7' });
    expect(second.rows).toMatchObject([{ id: 'A02', text: 'Læseklub' }]);
  });

  test('the review and the agreements are taken in together', () => {
    const decision = decide(docOf(review('Gennemført', '', 'Mere ro', '4'), [HEADINGS, GOOD]), { from: old });
    expect(decision.rows).toMatchObject([
      { id: 'A01', review: 'done', effect: 'Mere ro', effectScore: 4, reviewedIn: 2026 },
      { id: 'A02', text: 'Læseklub' },
    ]);
    expect(decision.taken).toMatchObject({ added: 1, updated: 1, locked: false });
  });

  test('the employee’s own outcome, with which the Doc was made, does not replace a recorded one', () => {
    const recorded = { ...old, agreements: old.agreements.map((one) => ({ ...one, review: 'notDone' as const })) };
    const reviewed = {
      ...recorded,
      agreements: recorded.agreements.map((one) => ({ ...one, reviewReason: 'Aflyst' })),
    };
    const document = docOf(review('Delvist', '', '', ''), [HEADINGS, GOOD]);
    const decision = decide(document, { from: reviewed });
    expect(decision.rows).toMatchObject([{ id: 'A02' }]);
    // Once the table has been taken in, another outcome in it is somebody's.
    const changed = docOf(review('Gennemført', '', 'Ro', ''), [HEADINGS, ['A02', ...GOOD.slice(1)]]);
    const next = decide(changed, { from: written(reviewed, decision), details: decision.details, changed: '8' });
    expect(next.rows).toMatchObject([{ id: 'A01', review: 'done' }]);
  });

  test.each([
    ['as the Doc was made', {}],
    ['rendered anew by a run that died before it noted that', { reviews: new Map([['A01', 'before']]) }],
  ])('the employee’s own outcome alone is no recorded one: %s', (_, taken) => {
    const details = { rowsTaken: { agreements: new Map(), reviews: new Map(), ...taken } };
    const made = decide(docOf(review('Delvist', '', '', ''), [HEADINGS]), { from: old, details });
    expect([made.rows, codes(made)]).toEqual([[], []]);
    // With anything beside it, it is what people say.
    const said = docOf(review('Delvist', '', 'Ro', ''), [HEADINGS]);
    const next = decide(said, { from: old, details: made.details, changed: '8' });
    expect(next.rows).toMatchObject([{ id: 'A01', review: 'partly', effect: 'Ro' }]);
    const other = docOf(review('Gennemført', '', '', ''), [HEADINGS]);
    expect(decide(other, { from: old, details }).rows).toMatchObject([{ id: 'A01', review: 'done' }]);
  });

  test('a bad review row is taken in again when it is mended', () => {
    const bad = decide(docOf(review('Måske', '', '', ''), [HEADINGS, GOOD]), { from: old });
    expect(codes(bad)).toContain('reviewStatusUnknown');
    const mended = docOf(review('Ikke gennemført', 'Aflyst', '', ''), [HEADINGS, GOOD]);
    const next = decide(mended, { from: written(old, bad), details: bad.details, changed: '8' });
    expect(next.rows).toMatchObject([{ id: 'A01', review: 'notDone', reviewReason: 'Aflyst' }, { id: 'A02' }]);
  });
});

test('a row of the Doc leaves what has its words in the Sheet as it was typed there', () => {
  const first = decide(docOf([HEADINGS, GOOD]));
  const typed = written(unit, first);
  const from = {
    ...typed,
    agreements: typed.agreements.map((one) => ({
      ...one,
      text: '1. Læs\nhver  dag',
      signOfSuccess: 'Alle\nlæser',
    })),
  };
  const later = docOf([HEADINGS, ['A01', '1. Læs hver dag', ...GOOD.slice(2, 5), '1-4-2027', 'Alle læser']]);
  const decision = decide(later, { from, details: first.details, changed: '9' });
  expect(decision.rows).toMatchObject([
    { text: '1. Læs\nhver  dag', signOfSuccess: 'Alle\nlæser', deadline: '2027-04-01' },
  ]);
  const other = docOf([HEADINGS, ['A01', 'Læs hver uge', ...GOOD.slice(2, 5), '1-4-2027', 'Alle læser']]);
  expect(decide(other, { from, details: first.details, changed: '9' }).rows).toMatchObject([{ text: 'Læs hver uge' }]);
});

test('lines about what was typed in the sidebar stay when the Doc is read', () => {
  const typed = '▸ Række 1, kolonnen Ansvarlig: mangler';
  const from = { ...unit, conversations: [row('conversations', { year: 2026, employeeId: 'E01', problems: typed })] };
  const decision = decide(docOf([HEADINGS, [...GOOD.slice(0, 5), '', '']]), { from });
  const lines = decision.conversation?.problems?.split('\n') ?? [];
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe(typed);
});
