// Where a given file's table stands, as it is typed on the command line: the sheet and the row of headings, for each file.
import { Unusable } from './unusable.ts';

export const FILES = ['roster', 'strategy', 'agreements'] as const;
export type FileOption = (typeof FILES)[number];

export interface PlaceInFile {
  sheet?: string;
  headingRow?: number;
}

const text = { type: 'string' } as const;

/** For `parseArgs`. */
export const PLACE_OPTIONS = {
  sheet: text,
  'heading-row': text,
  'strategy-sheet': text,
  'strategy-heading-row': text,
  'agreements-sheet': text,
  'agreements-heading-row': text,
} as const;

export const PLACE_HELP = `  --sheet <name>           the roster's sheet, where the wrong one is read
  --heading-row <number>   the row in which the roster's headings begin
  --strategy-sheet, --strategy-heading-row, --agreements-sheet, --agreements-heading-row
                           the same for the other files`;

export type TypedPlaces = Partial<Record<keyof typeof PLACE_OPTIONS, string>>;

export const placesIn = (
  typed: TypedPlaces,
  isGiven: (file: FileOption) => boolean,
): Record<FileOption, PlaceInFile> => {
  const placeOf = (file: FileOption): PlaceInFile => {
    const prefix = file === 'roster' ? '' : (`${file}-` as const);
    const [sheetOption, rowOption] = [`${prefix}sheet`, `${prefix}heading-row`] as const;
    const [sheet, row] = [typed[sheetOption], typed[rowOption]];
    const named = sheet !== undefined ? sheetOption : row !== undefined ? rowOption : undefined;
    if (named && !isGiven(file)) throw new Unusable(`--${named} needs a --${file}.`);
    if (sheet?.trim() === '') throw new Unusable(`--${sheetOption} needs the name of a sheet.`);
    if (row !== undefined && !/^[1-9]\d{0,5}$/.test(row)) {
      throw new Unusable(`--${rowOption} is the number of a row, 1 or more, not ${row}.`);
    }
    return {
      ...(sheet === undefined ? {} : { sheet }),
      ...(row === undefined ? {} : { headingRow: Number(row) }),
    };
  };
  return { roster: placeOf('roster'), strategy: placeOf('strategy'), agreements: placeOf('agreements') };
};
