// The files of one's own unit, as the command line names them: where their table stands, and how they are asked to be imported.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { FileRequest, ImportKind } from '../src/contract.ts';
import { rosterHeadings } from '../src/domain/importing/rosterRow.ts';
import { Unusable } from './unusable.ts';

/** In the order in which they are imported: agreements name people and focus areas. */
export const FILES = ['roster', 'strategy', 'agreements'] as const;
export type FileOption = (typeof FILES)[number];

const KINDS: Record<FileOption, ImportKind> = {
  roster: 'employees',
  strategy: 'focusAreas',
  agreements: 'agreements',
};

export interface GivenFile {
  name: string;
  bytes: Uint8Array;
  /** What was said of it: where its table stands, which column is what. */
  choices?: Pick<FileRequest, 'sheet' | 'headingRow' | 'columns'>;
}

/** What is printed of a file and what is imported of it rest on this one request. */
export const requestFor = (file: FileOption, { name, bytes, choices }: GivenFile): FileRequest => ({
  kind: KINDS[file],
  name,
  base64: Buffer.from(bytes).toString('base64'),
  ...choices,
});

const text = { type: 'string' } as const;

/** For `parseArgs`. */
export const FILE_OPTIONS = {
  roster: text,
  strategy: text,
  agreements: text,
  sheet: text,
  'heading-row': text,
  'strategy-sheet': text,
  'strategy-heading-row': text,
  'agreements-sheet': text,
  'agreements-heading-row': text,
  columns: text,
} as const;

export const CHOICES_HELP = `  --sheet <name>           the roster's sheet, where the wrong one is read
  --heading-row <number>   the row in which the roster's headings begin
  --strategy-sheet, --strategy-heading-row, --agreements-sheet, --agreements-heading-row
                           the same for the other files
  --columns <a=b,…>        corrects what is recognised in the roster: name=Medarbejder,email=Adresse`;

type TypedFiles = Partial<Record<keyof typeof FILE_OPTIONS, string>>;

/** @throws Unusable where a choice belongs to no file, cannot be understood, or a file cannot be read. */
export const givenFilesIn = (typed: TypedFiles): Partial<Record<FileOption, GivenFile>> => {
  const choices = { roster: choicesOf('roster', typed), strategy: choicesOf('strategy', typed) };
  const all = { ...choices, agreements: choicesOf('agreements', typed) };
  if (typed.columns !== undefined && typed.roster === undefined) throw new Unusable('--columns needs a --roster.');
  const columns = columnsIn(typed.columns);
  const fileOf = (file: FileOption): GivenFile | undefined => {
    const path = typed[file];
    if (path === undefined) return undefined;
    return { ...fileAt(path), choices: { ...all[file], ...(file === 'roster' ? { columns } : {}) } };
  };
  return { roster: fileOf('roster'), strategy: fileOf('strategy'), agreements: fileOf('agreements') };
};

const choicesOf = (file: FileOption, typed: TypedFiles): NonNullable<GivenFile['choices']> => {
  const prefix = file === 'roster' ? '' : (`${file}-` as const);
  const [sheetOption, rowOption] = [`${prefix}sheet`, `${prefix}heading-row`] as const;
  const [sheet, row] = [typed[sheetOption], typed[rowOption]];
  const named = sheet !== undefined ? sheetOption : row !== undefined ? rowOption : undefined;
  if (named && typed[file] === undefined) throw new Unusable(`--${named} needs a --${file}.`);
  if (sheet?.trim() === '') throw new Unusable(`--${sheetOption} needs the name of a sheet.`);
  if (row !== undefined && !/^[1-9]\d{0,5}$/.test(row)) {
    throw new Unusable(`--${rowOption} is the number of a row, 1 or more, not ${row}.`);
  }
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { headingRow: Number(row) }),
  };
};

const fileAt = (path: string): GivenFile => {
  try {
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Unusable(`${path} cannot be read (${code}).`);
  }
};

/** `name=Medarbejder,email=Adresse` as our field → the file's heading. */
const columnsIn = (typed: string | undefined): Record<string, string> =>
  Object.fromEntries(
    (typed ?? '')
      .split(',')
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [field = '', ...heading] = part.split('=');
        if (field.trim() === '' || heading.join('=').trim() === '') {
          throw new Unusable(`--columns is written as name=Medarbejder,email=Adresse, not ${typed}`);
        }
        const fields = Object.keys(rosterHeadings());
        if (!fields.includes(field.trim())) {
          throw new Unusable(`--columns knows no field ${field.trim()}; there are ${fields.join(', ')}.`);
        }
        return [field.trim(), heading.join('=').trim()];
      }),
  );
