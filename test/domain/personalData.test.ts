// What the readable export says of mails: their names, never our keys.
import { personalDataHtml, personalDataOf } from '../../src/domain/personalData.ts';
import { MAILS } from '../../src/domain/work.ts';
import { agreement, employee, emptyUnit } from './emptyUnit.ts';

test('every kind of mail has its name, whatever its key counts', () => {
  const unit = emptyUnit({
    employees: [employee({})],
    agreements: [agreement({ id: 'A10' })],
    log: [...MAILS, 'deadline-3d', 'overdue-1w'].map((kind) => ({
      id: `2026/${kind}/A10/employee/2026-10-30`,
      state: 'done' as const,
      at: '2026-11-09T08:05',
      facts: {},
    })),
  });
  const data = personalDataOf(unit, employee({}), '2026-12-01T10:00', (file) => file);
  expect(data.mails).toHaveLength(MAILS.length + 2);
  const html = personalDataHtml(unit, employee({}), data);
  const mails = /Mails sendt<\/h2>(.*?)<h2>/s.exec(html)?.[1] ?? '';
  expect(mails).toContain('kl. 08:05');
  for (const kind of [...MAILS, 'deadline-3d', 'overdue-1w']) expect(mails).not.toContain(`: ${kind}<`);
});
