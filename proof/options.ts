// The options of `npm run proof`: how they are typed, read and refused.
import { parseArgs } from 'node:util';
import { Unusable } from '../scripts/unusable.ts';

export interface Options {
  seed: number;
  lines: string[];
  /** `line/group/case` */
  only: string;
  out: string;
  workers: number;
  /** At most so many cases of a group. */
  most: number;
  help: boolean;
}

export const HELP = `Proves what the add-on promises: nothing lost, nothing twice, nobody in. Prints a table and writes proof.json.

  npm run proof                          all lines
  npm run proof -- --line crash          one line; may be given several times
  npm run proof -- --case 'crash/answers/before Range.setValues@2'
                                         one case, with everything that does not hold in it

Options
  --seed <number>     which cases are chosen where there are more than there is time for (1)
  --most <number>     at most so many cases of each group
  --workers <number>  processes at work (2)
  --out <file>        where the results are written (proof.json)
  --help              this text

Exit codes: 0 all hold, 1 some do not, or a line has too few cases, 2 used wrongly.
`;

const numberOf = (name: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text) || Number(text) === 0) throw new Unusable(`--${name} is a number from 1, not ${text}.`);
  return Number(text);
};

export const optionsOf = (argv: readonly string[]): Options => {
  const { seed, line, case: only, out, workers, most, help } = parsed(argv);
  return {
    seed: numberOf('seed', seed),
    lines: line,
    only,
    out,
    workers: numberOf('workers', workers),
    most: most === undefined ? Number.MAX_SAFE_INTEGER : numberOf('most', most),
    help,
  };
};

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        seed: { type: 'string', default: '1' },
        line: { type: 'string', multiple: true, default: [] as string[] },
        case: { type: 'string', default: '' },
        out: { type: 'string', default: 'proof.json' },
        workers: { type: 'string', default: '2' },
        most: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
};
