// The options of `npm run year`: how they are typed, read and refused.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { rosterHeadings } from '../../src/domain/importing/rosterRow.ts';
import { PLACE_HELP, PLACE_OPTIONS, type PlaceInFile, placesIn } from '../places.ts';
import { Unusable } from '../unusable.ts';
import { isDate } from './office/localTime.ts';
import type { GivenFile } from './plan/unit.ts';

export interface Options {
  roster?: GivenFile;
  strategy?: GivenFile;
  agreements?: GivenFile;
  columns: Record<string, string>;
  start?: string;
  until?: string;
  language?: 'da' | 'en';
  seed: number;
  /** How Google behaves: as by default, or everything at its worst. */
  weather: 'usual' | 'worst';
  /** The product is a script of the Sheet, not an add-on. */
  bound: boolean;
  out: string;
  help: boolean;
}

export const HELP = `Plays a year of Strategisk MUS on the local Workspace.

  npm run year                          the school of the story, to 16 August 2027
  npm run year -- --roster staff.csv    any unit of 1–500 people, a whole year

Options
  --roster <file>         the employees, .csv or .xlsx
  --strategy <file>       the focus areas (the school's, where none is given)
  --agreements <file>     agreements from earlier years
${PLACE_HELP}
  --columns <a=b,…>       corrects what is recognised in the roster: name=Medarbejder,email=Adresse
  --start <yyyy-mm-dd>    the day of the installation (2026-08-17)
  --until <yyyy-mm-dd>    the last day that is played
  --language <da|en>      what the unit reads (da)
  --seed <number>         another seed, other people's habits (1)
  --weather <worst|usual> worst: everything in which Google may fail people fails as much as it may (usual)
  --bound                 as a script of the Sheet itself, not as an add-on
  --out <directory>       where everything is written (out)
  --help                  this text

Exit codes: 0 all is well; 1 something was lost, doubled or refused unexpectedly; 2 used wrongly, or a file cannot be used.
`;

const text = { type: 'string' } as const;

export const optionsOf = (argv: readonly string[]): Options => {
  const { values } = parsed(argv);
  const { columns, start, until, language, seed, weather, out } = values;
  for (const [name, date] of Object.entries({ start, until })) {
    if (date !== undefined && !isDate(date)) throw new Unusable(`--${name} is no date like 2026-08-17: ${date}`);
  }
  if (language !== undefined && language !== 'da' && language !== 'en') {
    throw new Unusable(`--language is da or en, not ${language}`);
  }
  if (!/^\d{1,9}$/.test(seed)) throw new Unusable(`--seed is a whole number, not ${seed}`);
  if (weather !== 'usual' && weather !== 'worst') throw new Unusable(`--weather is worst or usual, not ${weather}`);
  if (out.trim() === '') throw new Unusable('--out needs a directory');
  const places = placesIn(values, (file) => values[file] !== undefined);
  const alone = (['strategy', 'agreements', 'columns', 'start'] as const).find((name) => values[name] !== undefined);
  if (values.roster === undefined && alone)
    throw new Unusable(`--${alone} needs a --roster; without one the story is played.`);
  return {
    roster: fileAt(values.roster, places.roster),
    strategy: fileAt(values.strategy, places.strategy),
    agreements: fileAt(values.agreements, places.agreements),
    columns: columnsIn(columns),
    start,
    until,
    language,
    seed: Number(seed),
    weather,
    bound: values.bound,
    out,
    help: values.help,
  };
};

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        roster: text,
        strategy: text,
        agreements: text,
        ...PLACE_OPTIONS,
        columns: text,
        start: text,
        until: text,
        language: text,
        seed: { ...text, default: '1' },
        weather: { ...text, default: 'usual' },
        bound: { type: 'boolean', default: false },
        out: { ...text, default: 'out' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
};

const fileAt = (path: string | undefined, place: PlaceInFile): GivenFile | undefined => {
  if (path === undefined) return undefined;
  try {
    return { name: basename(path), bytes: readFileSync(path), place };
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
