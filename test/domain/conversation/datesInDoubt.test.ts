// Dates that may have been read with the month first are asked about one by one.

import { datesInDoubt } from '../../../src/domain/conversation/datesInDoubt.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { employee, emptyUnit } from '../emptyUnit.ts';

test('two of one name, each with a date in doubt, are asked about apart', () => {
  const unit = emptyUnit({
    readsMonthFirst: () => true,
    employees: ['a1@solby.dk', 'a2@solby.dk'].map((email, at) =>
      employee({ id: `E0${at + 1}`, name: 'Anna Jensen', email, conversationDate: '2027-03-09' }),
    ),
  });
  expect(
    datesInDoubt(unitIndexOf(unit), { date: '2026-09-01', time: '10:00' }).map(({ name, other }) => [name, other]),
  ).toEqual([
    ['Anna Jensen (a1@solby.dk)', '2027-09-03'],
    ['Anna Jensen (a2@solby.dk)', '2027-09-03'],
  ]);
});
