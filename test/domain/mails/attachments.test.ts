// What a mail carries, and the link to the calendar that goes with it.
import { calendarLinkOf } from '../../../src/domain/mails/appointment.ts';
import { attachmentsOf } from '../../../src/domain/mails/attachments.ts';
import type { Unit } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf, mailOf } from '../../../src/domain/work/work.ts';
import { exampleUnit } from '../exampleUnit.ts';

const NOW = { date: '2026-09-14', time: '10:05' };
const utcOf = (date: string, time: string): string => `${date}T${time}`.replace(/[-:]/g, '');
const sourceOf = (unit: Unit) => ({ index: unitIndexOf(unit), now: NOW, utcOf, sheetUrl: '' });

/** Bent has no account, so his invitation carries the form on paper. */
const toBent = mailOf('invitation', keyOf.invitation(2026, 'E03'), 'employee', ['E03'], 0);
const unit = exampleUnit();

test('an invitation on paper carries the appointment and the form', () => {
  expect(attachmentsOf(sourceOf(unit), toBent).map(({ kind }) => kind)).toEqual(['appointment', 'page']);
});

test('the link to the calendar needs no form: whatever is wrong with the questions, it is there', () => {
  const broken: Unit = Object.defineProperty({ ...unit }, 'questions', {
    get: () => {
      throw new Error('The questions were read');
    },
  });
  expect(() => attachmentsOf(sourceOf(broken), toBent)).toThrow('The questions were read');
  expect(calendarLinkOf(sourceOf(broken), toBent)).toContain('dates=20260930T0900');
});
