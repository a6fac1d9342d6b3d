// A version of the agreements stands in the conversation's row and in the log, wherever the run that makes it dies.
import { ANNA, type School, schoolAt, schoolOnce } from '../../school.ts';
import { conversationRow, goodRow, reviewAll, writeRow } from '../../talk.ts';

const agreed = (): School =>
  schoolOnce('versions-agreed', () => {
    const school = schoolAt('talked');
    reviewAll(school);
    writeRow(school, ANNA, 1, goodRow);
    school.jumpTo('2026-09-29T10:05');
    return school;
  });

const ready = agreed();
const writes = ready.copy().hour().execution.calls['Range.setValues'] ?? 0;
const deaths = Array.from({ length: writes }, (_, at) =>
  (['before', 'after'] as const).map((when) => [when, at + 1] as const),
).flat();

test('the run writes more than once', () => expect(writes).toBeGreaterThan(1));

test.each(deaths)('killed %s write %i', (when, atCall) => {
  const school = ready.copy();
  school.hour('2026-09-29T10:05', [{ member: 'Range.setValues', atCall, kind: 'kill', when }]);
  school.hour('2026-09-29T11:05');
  expect(conversationRow(school).version).toBe('1');
  expect(school.log(`2026/version/${school.idOf(ANNA)}`)).toMatchObject([{ state: 'Udført' }]);
});
