// The options of `npm start`: how they are typed, read and refused.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isEmail } from '../../src/domain/unit/emailAddress.ts';
import { CHOICES_HELP, FILE_OPTIONS, FILES, type FileOption, type GivenFile, givenFilesIn } from '../givenFiles.ts';
import { Unusable } from '../unusable.ts';

export interface Options {
  language: 'da' | 'en';
  /** Undefined for any free port. */
  port: number | undefined;
  workspace: string;
  fresh: boolean;
  help: boolean;
  /** The person's own unit, instead of the example. */
  own: OwnUnit | undefined;
}

export interface OwnUnit {
  manager: { name: string; email: string };
  /** The roster first. */
  files: [option: FileOption, file: GivenFile][];
}

export const HELP = `Opens a local Google Workspace in your browser, with an example unit on the day its year begins.

  npm start                     the school Åbakkeskolen, in Danish
  npm start -- --language en    a small library, in English
  npm start -- --roster staff.csv --manager "Mette Holm <mette@solby.dk>"
                                your own unit; its people get accounts by themselves

Options
  --language <da|en>       which example (da)
  --roster <file>          your employees, .csv or .xlsx; imported as named here, and in the manager's Drive
  --strategy <file>        your focus areas
  --agreements <file>      agreements from earlier years
${CHOICES_HELP}
  --manager <name <address>>  who you are
  --port <number>          where the pages are served (4780, or a free one)
  --workspace <directory>  where everything is kept (.workspace/aabakkeskolen, .workspace/harbour-library,
                           .workspace/own)
  --fresh                  begins anew; what was there is kept beside it as before-fresh.json (-2, -3 …)
  --help                   this text

Ctrl+C stops it. Everything is saved as it is done, and is there again next time.
Exit codes: 0 stopped, 1 something broke, 2 used wrongly, or the port or the workspace cannot be used.
`;

const KEPT = { da: join('.workspace', 'aabakkeskolen'), en: join('.workspace', 'harbour-library') };

export const optionsOf = (argv: readonly string[]): Options => {
  const { language, port, workspace, fresh, help, ...given } = parsed(argv);
  if (language !== 'da' && language !== 'en') throw new Unusable(`--language is da or en, not ${language}.`);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65535)) {
    throw new Unusable(`--port is a number up to 65535, not ${port}.`);
  }
  if (workspace?.trim() === '') throw new Unusable('--workspace needs a directory.');
  const own = ownUnit(given);
  return {
    language,
    port: port === undefined ? undefined : Number(port),
    workspace: workspace ?? (own ? join('.workspace', 'own') : KEPT[language]),
    fresh,
    help,
    own,
  };
};

const ownUnit = (given: Partial<Record<keyof typeof FILE_OPTIONS | 'manager', string>>): OwnUnit | undefined => {
  const { roster, manager } = given;
  if (roster === undefined) {
    const [alone] = Object.keys(given);
    if (alone) throw new Unusable(`--${alone} needs a --roster.`);
    return undefined;
  }
  const [, name = '', email = ''] = /^(.*?)\s*<(.+)>$/.exec(manager?.trim() ?? '') ?? [];
  if (name === '' || !isEmail(email))
    throw new Unusable('--roster needs --manager, written as "Mette Holm <mette@solby.dk>".');
  const read = givenFilesIn(given);
  const files = FILES.flatMap((option): OwnUnit['files'] => {
    const file = read[option];
    return file ? [[option, file]] : [];
  });
  return { manager: { name, email }, files };
};

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        language: { type: 'string', default: 'da' },
        port: { type: 'string' },
        workspace: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        manager: { type: 'string' },
        ...FILE_OPTIONS,
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
};
