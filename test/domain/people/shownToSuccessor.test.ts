// A successor may open no file in which an employee may have written about the manager before, unless she has said yes.
import { isShownToSuccessor } from '../../../src/domain/people/shownToSuccessor.ts';
import type { LogRow } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { emptyUnit } from '../emptyUnit.ts';

const done = (id: string, details: Record<string, string> = {}): LogRow => ({
  id,
  state: 'done',
  at: '2026-09-16T10:00',
  details,
});
const RELEASED = done('2026/feedback/E01');
const ASKED = done('2026/keptFeedback/E01');
const YES = done('2026/keptFeedback/E01', { reply: 'yes' });
const NO = done('2026/keptFeedback/E01', { reply: 'no' });
const [SHOWN, HIDDEN] = [true, false];

test.each<[key: string, cases: [log: LogRow[], isShown: boolean][]]>([
  [
    '2026/form/E01',
    [
      [[], HIDDEN],
      [[ASKED], HIDDEN],
      [[YES], HIDDEN],
    ],
  ],
  ['2026/personalData/E01/1', [[[YES], HIDDEN]]],
  [
    '2026/doc/E01',
    [
      [[], HIDDEN],
      [[ASKED], SHOWN],
      [[ASKED, RELEASED], HIDDEN],
      [[NO, RELEASED], HIDDEN],
      [[YES, RELEASED], SHOWN],
    ],
  ],
  [
    '2026/pdf/E01/1',
    [
      [[], HIDDEN],
      [[ASKED, RELEASED], HIDDEN],
      [[YES, RELEASED], SHOWN],
    ],
  ],
  [
    '2025/doc/E01',
    [
      [[ASKED], HIDDEN],
      [[YES], HIDDEN],
    ],
  ],
  ['2026/agreementForm/E01', [[[], SHOWN]]],
  ['2026/statusForm/E01', [[[], SHOWN]]],
  ['2026/report/year', [[[RELEASED, NO], SHOWN]]],
])('%s', (key, cases) => {
  for (const [log, isShown] of cases) expect(isShownToSuccessor(unitIndexOf(emptyUnit({ log })), key)).toBe(isShown);
});
