// Makes the strategy report: figures, charts, then the Doc. Never overwrites a Doc that people have changed.

import type { Report } from '../../../domain/report/figures.ts';
import { reportOf } from '../../../domain/report/report.ts';
import { reportDocHtml, reportDocTitle } from '../../../domain/report/reportDoc.ts';
import { type ChartOrder, chartOrders, reportRows } from '../../../domain/report/reportRows.ts';
import { storedFlag } from '../../../domain/report/sentences.ts';
import { addressHash } from '../../../domain/unit/emailAddress.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { DetailsByKind } from '../../../domain/work/logDetails.ts';
import { isKind, type LogEntry, type LogNote, noteOf } from '../../../domain/work/logEntries.ts';
import { type LogKey, partsOfKey } from '../../../domain/work/logKeys.ts';
import { keyOf, type ReportKind, type ReportWork } from '../../../domain/work/work.ts';
import { userEmail } from '../../../google/host/sidebar.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as drive from '../../../google/rest/drive.ts';
import { filesByKey, type ListedFile } from '../../../google/rest/driveList.ts';
import { placeCharts } from '../../../google/sheet/reportCharts.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { closeToOthers, isLeftOpen, keyInDrive, type OpenClaim } from './madeFiles.ts';
import { failures, stagesOf } from './stages.ts';

export const makeReports = (unitOfWork: UnitOfWork, works: ReportWork[]): Problem[] =>
  works.flatMap(({ key, which }) => makeOneReport(unitOfWork, key, which));

const makeOneReport = (unitOfWork: UnitOfWork, key: LogKey<'report'>, which: ReportKind): Problem[] => {
  const figures = reportOf(unitOfWork.unit, unitOfWork.now, which);
  noteShown(unitOfWork, figures);
  unitOfWork.attempt(() => fillTab(unitOfWork, figures));
  // The mail about it says what the Doc says, whatever has changed since. The log holds no titles, so the rules' names.
  const summary = { flags: figures.flags.map(storedFlag), flagged: figures.flagged.length };
  return makeDoc(unitOfWork, key, reportDocTitle(unitOfWork.unit), reportDocHtml(unitOfWork.unit, figures), summary);
};

/** Notes the figures before anybody can see them: what a run may have shown before it died counts as shown. */
export const noteShown = (unitOfWork: UnitOfWork, { shown }: Pick<Report, 'shown'>): void =>
  unitOfWork.note('done', shown);

const fillTab = (unitOfWork: UnitOfWork, figures: Report): void => {
  const { language } = unitOfWork.unit.settings;
  const rows = reportRows(figures, language);
  const present = unitOfWork.table('report');
  const orders = chartOrders(figures, language);
  const ids = rows.map(({ id }) => id);
  const known = present.map(({ id }) => id);
  const kept = known.filter((id) => ids.includes(id));
  const added = ids.filter((id) => !known.includes(id));
  // Rows stay where they are, with people's own columns and colours, unless a chart would lack rows side by side.
  const isInOrder = standTogether([...kept, ...added], orders);
  unitOfWork.remove('report', isInOrder ? present.filter(({ id }) => !ids.includes(id)) : present);
  unitOfWork.write('report', rows);
  const before = unitOfWork.index.entry(keyOf.charts)?.details.ids ?? {};
  const charts = placeCharts(orders, before);
  if (JSON.stringify(charts) !== JSON.stringify(before))
    unitOfWork.note('done', [{ key: keyOf.charts, details: { ids: charts } }]);
};

const standTogether = (ids: readonly string[], orders: readonly ChartOrder[]): boolean =>
  orders.every((order) => {
    const first = ids.indexOf(order.ids[0] ?? '');
    return order.ids.every((id, at) => ids[first + at] === id);
  });

interface DocOrder {
  key: LogKey<'report' | 'rollUp'>;
  file: string;
  written: string;
  /** Which of several Docs in a row it is. */
  number: number;
  /** The Doc that it takes the place of, and that stays. */
  former: string;
  adopted: ListedFile | undefined;
  /** Drive has it with the new content already. */
  isRendered: boolean;
}

/** Renders the Doc of a key anew where nobody has touched it; otherwise leaves it and makes a new one beside it. */
export const makeDoc = (
  unitOfWork: UnitOfWork,
  key: LogKey<'report' | 'rollUp'>,
  title: string,
  html: string,
  summary: Pick<DetailsByKind['report'], 'flags' | 'flagged'> = {},
): Problem[] => {
  const owner = addressHash(userEmail());
  const { file = '', written = '', number = 1, owner: formerOwner } = unitOfWork.index.entry(key)?.details ?? {};
  const mayBeUnlisted = isLeftOpen(unitOfWork, key);
  unitOfWork.claim([{ key }]);
  const order: DocOrder = { key, file, written, number, former: '', adopted: undefined, isRendered: false };
  const stages = stagesOf([order]);
  stages.each(
    () => file !== '',
    (): Outcome<drive.MadeFile | 'gone' | undefined>[] =>
      drive
        .replaceUnchanged([{ id: file, html, changed: written }])
        .map((outcome) => (!outcome.ok && outcome.status === 404 ? { ok: true, value: 'gone' } : outcome)),
    (order, made) => {
      if (made instanceof Object) {
        order.written = made.changed;
        order.isRendered = true;
        return;
      }
      // A run that died may have rendered the Doc. Nobody knows whose the change is, so it counts as people's.
      // Google answers alike for what is gone and for what is another's, which stays where it is and may name people.
      if (made !== 'gone' || formerOwner !== owner) order.former = file;
      order.file = '';
      order.number += 1;
    },
  );
  const [next] = stages.standing;
  // A run that died may have made the Doc without noting it.
  if (next?.file === '') {
    const inDrive = keyInDrive(key, next.number);
    next.adopted = filesByKey(mayBeUnlisted ? [inDrive] : []).get(inDrive);
    next.file = next.adopted?.id ?? '';
  }
  const isNew = next?.file === '';
  stages.each(
    ({ adopted }) => adopted !== undefined,
    (all) =>
      closeToOthers(all.flatMap(({ adopted: found }) => (found ? [{ file: { ...found, isNoted: false } }] : []))),
  );
  stages.each(
    ({ isRendered }) => !isNew && !isRendered,
    (orders) => drive.replaceDocs(orders.map((order) => ({ id: order.file, html }))),
    (order, { changed }) => {
      order.written = changed;
    },
  );
  stages.each(
    () => isNew,
    (orders) => drive.createDocs(orders.map((order) => ({ key: keyInDrive(key, order.number), title, html }))),
    (order, made) => {
      order.file = made.id;
      order.written = made.changed;
    },
  );
  unitOfWork.note(
    'done',
    stages.standing.flatMap(({ file: fileNow, written: writtenNow, number: numberNow, former }): LogNote[] => [
      ...(former === '' ? [] : [formerOf(key, former, formerOwner)]),
      noteOf(key, { file: fileNow, written: writtenNow, number: numberNow, owner }, summary),
    ]),
  );
  return failures(unitOfWork, stages);
};

/** The claims of Docs that the manager has asked for; scheduled reports are due again by themselves. */
export const openReports = ({ index }: UnitOfWork): OpenClaim[] =>
  index.log.flatMap((entry): OpenClaim[] => {
    const isAskedFor = isKind(entry, 'rollUp') || (isKind(entry, 'report') && entry.parts.which === 'now');
    if (!isAskedFor || entry.state !== 'claimed') return [];
    const { key, details }: LogEntry<'report' | 'rollUp'> = entry;
    const { file = '', number = 1, owner } = details;
    const next = file === '' ? number : number + 1;
    return [
      {
        key,
        inDrive: keyInDrive(key, next),
        notesOfMade: (made) => [
          ...(file === '' ? [] : [formerOf(key, file, owner)]),
          noteOf(key, { file: made, written: '', number: next, owner: addressHash(userEmail()) }, details),
        ],
        notesOfNone: file === '' ? [] : [{ key }],
      },
    ];
  });

/** Notes the Doc that people have changed, which stays and may name somebody who is deleted later. */
const formerOf = (key: LogKey<'report' | 'rollUp'>, file: string, owner: string | undefined): LogNote<'former'> => {
  const parts = partsOfKey(key);
  const which = parts.kind === 'report' ? parts.which : '';
  return { key: keyOf.former(parts.year, which, file), details: { file, owner, kind: parts.kind } };
};
