// Imports a roster, focus areas or last year's agreements from a file, after showing what would be written.

import type { FileRequest, ImportKind, ImportView } from '../../contract.ts';
import { previewOfImport } from '../../domain/importing/importing.ts';
import type { ImportPreview } from '../../domain/importing/preview.ts';
import { fittingText } from '../../domain/unit/fittingText.ts';
import { type Problem, ProblemError } from '../../domain/unit/problem.ts';
import { type Row, TABLES } from '../../domain/unit/tables.ts';
import { problemSentence } from '../../domain/words/problemSentence.ts';
import { words } from '../../domain/words/words.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { rowsOfFile } from '../../google/host/uploadedFile.ts';
import { keepExtraColumns } from '../../google/sheet/extraColumns.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';

export const previewImport = (clock: Clock, request: FileRequest): ImportView => {
  const unitOfWork = UnitOfWork.open(clock);
  return viewOf(unitOfWork, previewOf(unitOfWork, request));
};

/** Imports the good rows and lists the bad ones; imports nothing where a required column is missing. */
export const importFile = (clock: Clock, request: FileRequest): ImportView =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    const preview = previewOf(unitOfWork, request);
    if (preview.missing.length > 0) throw new ProblemError(...preview.problems);
    const kept = writePreview(unitOfWork, preview);
    return viewOf(unitOfWork, { ...preview, problems: [...preview.problems, ...kept] });
  }, 10_000);

const previewOf = (unitOfWork: UnitOfWork, { kind, name, base64, columns }: FileRequest): ImportPreview =>
  previewOfImport(
    { kind, rows: fittingCells(unitOfWork, rowsOfFile({ name, base64 })), ...(columns ? { columns } : {}) },
    unitOfWork.unit,
  );

/** Cut before they are compared with the Sheet, so that the same file brings nothing new a second time. */
const fittingCells = (unitOfWork: UnitOfWork, rows: readonly (readonly string[])[]): string[][] => {
  const { language } = unitOfWork.unit.settings;
  return rows.map((row) => row.map((text) => fittingText(text, language)));
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

const viewOf = (unitOfWork: UnitOfWork, preview: ImportPreview): ImportView => {
  const { language } = unitOfWork.unit.settings;
  const columns: Record<string, { titles: Record<string, string> }> = TABLES[preview.kind].columns;
  const besides: Record<string, string> = words(language).importFields;
  const title = (field: string): string => columns[field]?.titles[language] ?? besides[field] ?? field;
  return {
    recognised: preview.recognised.map(({ field, header }) => ({
      field,
      title: title(field),
      heading: header,
    })),
    notFound: preview.notFound.map((field) => ({ field, title: title(field) })),
    unknown: [...preview.unknown],
    additions: preview.additions.length,
    updates: preview.updates.length,
    unchanged: preview.unchanged,
    problems: preview.problems.map((problem) => problemSentence(problem, language)),
    badRows: [...new Set(preview.problems.flatMap(({ row }) => (row === undefined ? [] : [row])))],
  };
};
