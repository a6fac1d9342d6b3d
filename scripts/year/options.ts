// The options of `npm run year`: how they are typed, read and refused.
import { parseArgs } from 'node:util';
import { CHOICES_HELP, FILE_OPTIONS, type GivenFile, givenFilesIn } from '../givenFiles.ts';
import { Unusable } from '../unusable.ts';
import { isDate } from './office/localTime.ts';

export interface Options {
  roster?: GivenFile;
  strategy?: GivenFile;
  agreements?: GivenFile;
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
${CHOICES_HELP}
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
  const { start, until, language, seed, weather, out } = values;
  for (const [name, date] of Object.entries({ start, until })) {
    if (date !== undefined && !isDate(date)) throw new Unusable(`--${name} is no date like 2026-08-17: ${date}`);
  }
  if (language !== undefined && language !== 'da' && language !== 'en') {
    throw new Unusable(`--language is da or en, not ${language}`);
  }
  if (!/^\d{1,9}$/.test(seed)) throw new Unusable(`--seed is a whole number, not ${seed}`);
  if (weather !== 'usual' && weather !== 'worst') throw new Unusable(`--weather is worst or usual, not ${weather}`);
  if (out.trim() === '') throw new Unusable('--out needs a directory');
  const alone = (['strategy', 'agreements', 'columns', 'start'] as const).find((name) => values[name] !== undefined);
  if (values.roster === undefined && alone)
    throw new Unusable(`--${alone} needs a --roster; without one the story is played.`);
  const files = givenFilesIn(values);
  return {
    ...files,
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
        ...FILE_OPTIONS,
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
