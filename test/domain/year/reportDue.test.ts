// When a report is made by itself, and that it is made and told of once.

import type { LogRow, Settings, Unit } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf } from '../../../src/domain/work/work.ts';
import { reportWork } from '../../../src/domain/year/reportDue.ts';
import { IDS, reportUnit } from '../report/reportUnit.ts';

const entry = (id: string, at = '2026-10-30T08:10', details: Record<string, string> = {}): LogRow => ({
  id,
  state: 'done',
  at,
  details,
});
const confirmed = (ids = IDS): LogRow[] => ids.map((id) => entry(keyOf.confirmation(2026, id, 1)));
const withSettings = (given: Partial<Settings>, parts: Partial<Unit> = {}): Unit => {
  const unit = reportUnit(parts);
  return { ...unit, settings: { ...unit.settings, ...given } };
};
const due = (unit: Unit, date: string, time = '08:05'): string[] =>
  reportWork(unitIndexOf(unit), { date, time }).map(({ key }) => key);

test('the first working day after everybody has had the confirmed agreements: 2 November', () => {
  const unit = reportUnit({ log: confirmed() });
  for (const date of ['2026-10-29', '2026-10-30', '2026-10-31', '2026-11-01']) expect(due(unit, date)).toEqual([]);
  expect(due(unit, '2026-11-02')).toEqual(['2026/report/interim']);
});

test('somebody who is never confirmed is waited for until the window has been over for a week', () => {
  const unit = reportUnit({ log: confirmed(IDS.slice(1)) });
  expect(due(unit, '2026-10-30')).toEqual([]);
  expect(due(unit, '2026-11-02')).toEqual(['2026/report/interim']);
  const onLeave = reportUnit({ log: confirmed(IDS.slice(1)) });
  for (const each of onLeave.employees) if (each.id === 'E01') each.state = 'onLeave';
  onLeave.settings = { ...onLeave.settings, windowTo: '2026-12-18' };
  expect(due(onLeave, '2026-11-02')).toEqual(['2026/report/interim']);
});

test('nothing before anybody has had a conversation', () => {
  const unit = reportUnit({ conversations: [] });
  expect(due(unit, '2026-12-01')).toEqual([]);
  expect(due(unit, '2027-06-01')).toEqual([]);
});

test('before the next cycle on 1 June, moved to a working day', () => {
  const log = [entry('2026/report/halfYear', '', { file: 'a' }), entry('2026/reportReady/halfYear')];
  expect(due(reportUnit({ log }), '2027-05-31')).toEqual([]);
  expect(due(reportUnit({ log }), '2027-06-01')).toEqual(['2026/report/year']);
  expect(due(withSettings({ closedDays: ['2027-06-01'] }, { log }), '2027-06-01')).toEqual([]);
});

test('after the mini-MUS of the wave: held or past; somebody hired later is not waited for', () => {
  const log = [...confirmed(), entry('2026/report/interim', '', { file: 'a' }), entry('2026/reportReady/interim')];
  // Held on 5 October, so proposed for 5 April.
  expect(due(reportUnit({ log }), '2027-04-05')).toEqual([]);
  expect(due(reportUnit({ log }), '2027-04-06')).toEqual(['2026/report/halfYear']);
  const unit = reportUnit({ log });
  unit.conversations.forEach((each, at) => {
    if (at === 0) each.heldOn = '2027-02-01';
    else each.miniMusHeldOn = '2027-03-30';
  });
  expect(due(unit, '2027-03-30')).toEqual([]);
  expect(due(unit, '2027-03-31')).toEqual(['2026/report/halfYear']);
  const { settings } = reportUnit();
  const off = reportUnit({ log, settings: { ...settings, miniMus: false } });
  expect(due(off, '2027-05-03')).toEqual([]);
});

test('each date may be set; a day off is moved to the next working day', () => {
  const unit = withSettings({ interimReport: '2026-12-06', halfYearReport: '2027-04-26', yearReport: '2027-05-10' });
  expect(due(unit, '2026-12-04')).toEqual([]);
  expect(due(unit, '2026-12-06')).toEqual([]);
  expect(due(unit, '2026-12-07')).toEqual(['2026/report/interim']);
  expect(due(unit, '2027-04-26')).toEqual(['2026/report/halfYear']);
  expect(due(unit, '2027-05-10')).toEqual(['2026/report/year']);
});

test('once made it is told of, once; and switched off, neither', () => {
  const made = entry('2026/report/interim', '2026-11-02T08:05', { file: 'doc' });
  const unit = reportUnit({ log: [...confirmed(), made] });
  expect(due(unit, '2026-11-02')).toEqual(['2026/reportReady/interim']);
  expect(due(reportUnit({ log: [...unit.log, entry('2026/reportReady/interim')] }), '2026-11-03')).toEqual([]);
  expect(due(withSettings({ sendReports: false }, { log: confirmed() }), '2026-11-02')).toEqual([]);
});

test('a report that was made late is told of with the next one, and also where that cannot be made', () => {
  const interim = entry('2026/report/interim', '2027-04-05T10:05', { file: 'a' });
  const log = [...confirmed(), interim];
  const told = (rows: LogRow[]) =>
    reportWork(unitIndexOf(reportUnit({ log: rows })), { date: '2027-04-06', time: '08:05' }).map((work) =>
      work.kind === 'mail' ? work.keys : work.key,
    );
  expect(told(log)).toEqual(['2026/report/halfYear', ['2026/reportReady/interim']]);
  const both = [...log, entry('2026/report/halfYear', '2027-04-06T08:05', { file: 'b' })];
  expect(told(both)).toEqual([['2026/reportReady/halfYear', '2026/reportReady/interim']]);
  expect(told([...both, entry('2026/reportReady/interim')])).toEqual([['2026/reportReady/halfYear']]);
});

test('a run that died before the Doc was noted has not made it', () => {
  const died: LogRow = { id: '2026/report/interim', state: 'claimed', at: '', details: {} };
  expect(due(reportUnit({ log: [...confirmed(), died] }), '2026-11-02')).toEqual(['2026/report/interim']);
});

test('after weeks without a run the latest report is made, not all that were missed', () => {
  expect(due(reportUnit({ log: confirmed() }), '2027-06-07')).toEqual(['2026/report/year']);
});
