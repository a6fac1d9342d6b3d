// Imports a roster, focus areas or last year's agreements from a file, after showing what would be written.

import type { FileRequest, ImportKind, ImportView } from '../../contract.ts';
import type { FileSheet } from '../../domain/formats/fileSheet.ts';
import { titleOfField } from '../../domain/importing/fieldTitles.ts';
import { previewOfImport } from '../../domain/importing/importing.ts';
import { type ImportLook, lookOf } from '../../domain/importing/importLook.ts';
import type { ImportPreview } from '../../domain/importing/preview.ts';
import { fittingText } from '../../domain/unit/fittingText.ts';
import { type Problem, ProblemError } from '../../domain/unit/problem.ts';
import type { Row } from '../../domain/unit/tables.ts';
import { problemSentence } from '../../domain/words/problemSentence.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { sheetsOfFile } from '../../google/host/uploadedFile.ts';
import { keepExtraColumns } from '../../google/sheet/extraColumns.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';

export const previewImport = (clock: Clock, request: FileRequest): ImportView => {
  const unitOfWork = UnitOfWork.openForPage(clock);
  const preview = previewOf(unitOfWork, request);
  return viewOf(unitOfWork, preview, lookOf(preview, unitOfWork.unit));
};

/** Imports the good rows and lists the bad ones; imports nothing where a required column is missing. */
export const importFile = (clock: Clock, request: FileRequest): ImportView =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    const preview = previewOf(unitOfWork, request);
    if (preview.missing.length > 0) throw new ProblemError(...preview.problems);
    // As it was looked at: afterwards nothing is new.
    const shown = lookOf(preview, unitOfWork.unit);
    const kept = writePreview(unitOfWork, preview);
    return viewOf(unitOfWork, { ...preview, problems: [...preview.problems, ...kept] }, shown);
  }, 10_000);

const previewOf = (unitOfWork: UnitOfWork, { kind, name, base64, ...choices }: FileRequest): ImportPreview =>
  previewOfImport(
    { kind, sheets: sheetsOfFile({ name, base64 }).map((sheet) => withFittingCells(unitOfWork, sheet)), ...choices },
    unitOfWork.unit,
  );

/** Cut before they are compared with the Sheet, so that the same file brings nothing new a second time. */
const withFittingCells = (unitOfWork: UnitOfWork, sheet: FileSheet): FileSheet => {
  const { language } = unitOfWork.unit.settings;
  return { ...sheet, rows: sheet.rows.map((row) => row.map((text) => fittingText(text, language))) };
};

/** @returns what people must resolve in the tab: cells of theirs that differ from the file. */
const writePreview = (unitOfWork: UnitOfWork, preview: ImportPreview): Problem[] => {
  unitOfWork.write(preview.kind, [...preview.additions, ...preview.updates] as Row<ImportKind>[]);
  const kept = keepExtraColumns(
    preview.kind,
    Object.entries(preview.extra).map(([id, values]) => ({ id, values })),
  );
  return [...kept].map(([column, count]) => ({
    code: 'importCellsKept',
    tab: preview.kind,
    column,
    values: { count },
  }));
};

const viewOf = (unitOfWork: UnitOfWork, preview: ImportPreview, shown: ImportLook): ImportView => {
  const { language } = unitOfWork.unit.settings;
  const { kind, recognised, notFound, unknown, leftOut, doubted, place, additions, updates, unchanged } = preview;
  const title = (field: string): string => titleOfField(kind, field, language);
  const sentence = (problem: Problem): string => problemSentence(problem, language);
  return {
    recognised: recognised.map(({ field, header }) => ({ field, title: title(field), heading: header })),
    notFound: notFound.map((field) => ({ field, title: title(field) })),
    unknown: [...unknown],
    leftOut: leftOut.map((column) => ({ ...column })),
    doubted: doubted.map(({ field, heading }) => ({ field, title: title(field), heading })),
    place: { ...place, sheets: [...place.sheets] },
    additions: additions.length,
    updates: updates.length,
    unchanged,
    ...shown,
    asked: preview.asked.map((each) => ({ ...each })),
    problems: preview.problems.map(sentence),
    notes: preview.notes.map(sentence),
    badRows: [...new Set(preview.problems.flatMap(({ row }) => (row === undefined ? [] : [row])))],
  };
};
