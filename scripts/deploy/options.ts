// The options of `npm run deploy`: how they are typed, read and refused.
import { parseArgs } from 'node:util';
import { Unusable } from '../unusable.ts';

/** A script inside one Sheet, or an add-on for all of an organisation's Sheets. */
export const WAYS = ['sheet', 'addon'] as const;
export type Way = (typeof WAYS)[number];

export interface Options {
  /** Undefined: to be asked for. */
  way: Way | undefined;
  /** The script to replace; undefined: the one remembered, else a new one. */
  scriptId: string | undefined;
  title: string | undefined;
  dryRun: boolean;
  yes: boolean;
  help: boolean;
}

export const HELP = `Puts the add-on on Google: into a Sheet of your own, or as an add-on for an organisation.

  npm run deploy                     asks what is needed, and does the rest
  npm run deploy -- --to sheet       a new Sheet with the add-on in it, for one manager
  npm run deploy -- --to addon       a project of its own with a version, for the Marketplace of an organisation
  npm run deploy -- --dry-run        shows every command and runs none

Options
  --to <sheet|addon>   which of the two
  --script <id>        replaces this script (Project settings, Script ID) instead of making a new one
  --title <text>       what the Sheet, or the project, is called (Strategisk MUS)
  --yes                does not ask before it replaces what is in a script
  --dry-run            shows the commands; of both ways where --to is not given
  --help               this text

The ids of what was made are kept in .deployed.json, which git ignores: next time the same script is updated.
Exit codes: 0 done, 1 clasp or Google refused, 2 used wrongly.
`;

/** As Google writes them; letters that a shell or a path would take for something else are not among them. */
const SCRIPT_ID = /^[\w-]{20,100}$/;

export const scriptIdFrom = (typed: string): string => {
  const id = /\/(?:d|projects)\/([\w-]+)/.exec(typed)?.[1] ?? typed.trim();
  if (SCRIPT_ID.test(id)) return id;
  throw new Unusable(
    `This is no script id: ${typed}. It is in the script editor under Project settings, about 57 letters and digits.`,
  );
};

export const optionsOf = (argv: readonly string[]): Options => {
  const { to, script, title, yes, help, 'dry-run': dryRun } = parsed(argv);
  const way = WAYS.find((known) => known === to);
  if (to !== undefined && way === undefined) throw new Unusable(`--to is sheet or addon, not ${to}.`);
  if (script !== undefined && way === undefined) throw new Unusable('--script needs --to: what is the script?');
  if (title?.trim() === '') throw new Unusable('--title needs a text.');
  return { way, scriptId: script === undefined ? undefined : scriptIdFrom(script), title, dryRun, yes, help };
};

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        to: { type: 'string' },
        script: { type: 'string' },
        title: { type: 'string' },
        yes: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
};
