// Which agreements the follow-up page shows, in which order and under which heading.

import { agreementsShown, groupOf, inGroups } from '../../../../sidebar/pages/followUp/agreementList.ts';
import type { AgreementProgress } from '../../../../src/contract.ts';

const agreement = (id: string, details: Partial<AgreementProgress>): AgreementProgress => ({
  id,
  employeeId: 'E01',
  name: 'Anna Sø',
  text: `Aftale ${id}`,
  focusArea: 'Stærke læsere',
  responsible: 'Medarbejder',
  isOwn: false,
  deadline: '2026-12-01',
  deadlineText: '',
  isOverdue: false,
  progress: 'notStarted',
  note: '',
  ...details,
});

const agreements = [
  agreement('none', { deadline: '' }),
  agreement('march', { deadline: '2027-03-01' }),
  agreement('late', { deadline: '2026-09-01', isOverdue: true }),
  agreement('lateOwn', { deadline: '2026-10-01', isOverdue: true, isOwn: true }),
  agreement('december', { deadline: '2026-12-24', progress: 'done', name: 'Åse Holm' }),
  agreement('earlier', { deadline: '2026-12-01' }),
];
const ids = (list: AgreementProgress[]): string[] => list.map(({ id }) => id);

test("what is past its deadline comes first, the manager's own at the top, then month by month", () => {
  expect(ids(inGroups(agreements))).toEqual(['lateOwn', 'late', 'earlier', 'december', 'march', 'none']);
  expect(inGroups(agreements).map(groupOf)).toEqual(['overdue', 'overdue', '2026-12', '2026-12', '2027-03', '']);
});

test('the choice and the words narrow the list', () => {
  expect(ids(agreementsShown(agreements, '', 'overdue'))).toEqual(['late', 'lateOwn']);
  expect(ids(agreementsShown(agreements, '', 'own'))).toEqual(['lateOwn']);
  expect(ids(agreementsShown(agreements, '', 'open'))).not.toContain('december');
  expect(ids(agreementsShown(agreements, 'aase læsere', 'all'))).toEqual(['december']);
});
