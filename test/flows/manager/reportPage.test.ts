// What the manager sees of the report between two reports: nothing that the report itself would hide.
import type { ReportPage } from '../../../src/contract.ts';
import { PEOPLE, reportSchool } from '../reportSchool.ts';
import type { School } from '../school.ts';

const page = (school: School): ReportPage => school.call<ReportPage>('reportPage');

test('coverage, flags, texts kept out, decisions and the reports that are made', () => {
  const school = reportSchool();
  const before = page(school);
  expect(before.coverage).toEqual([
    { id: 'F1', title: 'Stærke læsere', count: 6, text: '6 aftaler', isFlagged: false },
    { id: 'F2', title: 'Trygge overgange', count: 0, text: '0 aftaler', isFlagged: true },
    { id: 'drift', title: 'Drift', count: 1, text: '1 aftale', isFlagged: false },
  ]);
  expect(before.flags).toContain('»Trygge overgange« har ingen aftaler.');
  expect(before.flagged).toHaveLength(1);
  expect(before.reports).toEqual([]);
  expect(before.decisionChoices.map(({ value }) => value)).toEqual(['', 'keep', 'adjust', 'special']);
  const { docLink } = school.call<{ docLink: string }>('makeReport');
  school.call('decideFocusAreas', [{ focusAreaId: 'F2', decision: 'adjust', reason: 'Ingen aftaler' }]);
  school.call('approveTexts', [before.flagged[0]?.key]);
  const after = page(school);
  expect(after.reports).toEqual([{ title: 'Status her og nu – mandag den 2. november 2026', link: docLink }]);
  expect(after.decisions[1]).toEqual({
    focusAreaId: 'F2',
    title: 'Trygge overgange',
    decision: 'adjust',
    reason: 'Ingen aftaler',
    decidedOn: 'mandag den 2. november 2026',
  });
  expect(after.flagged).toEqual([]);
  expect(after.toAdjust.join()).toMatch(/Trygge overgange.*justeres/);
});

test('a look at the page settles nothing, and tells of protected figures only what a report has told', () => {
  const school = reportSchool();
  const written = () => JSON.stringify(school.workspace.state.spreadsheets);
  const before = written();
  page(school);
  expect(written()).toBe(before);
  school.call('makeReport');
  const flags = page(school).flags.join('\n');
  // A third is off track now; no report has shown it yet.
  const agreements = PEOPLE.map((_, at) => ({ agreementId: `A${at + 11}`, progress: 'offTrack', note: '' }));
  school.call('saveProgress', agreements);
  expect(page(school).flags.join('\n')).toBe(flags);
  expect(flags).not.toMatch(/kører skævt/);
  school.call('makeReport');
  expect(page(school).flags.join('\n')).toMatch(/kører skævt/);
});
