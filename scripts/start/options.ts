// The options of `npm start`: how they are typed, read and refused.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Unusable } from '../unusable.ts';

export interface Options {
  language: 'da' | 'en';
  /** Undefined for any free port. */
  port: number | undefined;
  workspace: string;
  fresh: boolean;
  help: boolean;
}

export const HELP = `Opens a local Google Workspace in your browser, with an example unit on the day its year begins.

  npm start                     the school Åbakkeskolen, in Danish
  npm start -- --language en    a small library, in English

Options
  --language <da|en>       which example (da)
  --port <number>          where the pages are served (4780, or a free one)
  --workspace <directory>  where everything is kept (.workspace/aabakkeskolen, .workspace/harbour-library)
  --fresh                  begins anew; what was there is kept beside it as before-fresh.json (-2, -3 …)
  --help                   this text

Ctrl+C stops it. Everything is saved as it is done, and is there again next time.
Exit codes: 0 stopped, 1 something broke, 2 used wrongly, or the port or the workspace cannot be used.
`;

const KEPT = { da: join('.workspace', 'aabakkeskolen'), en: join('.workspace', 'harbour-library') };

export const optionsOf = (argv: readonly string[]): Options => {
  const { language, port, workspace, fresh, help } = parsed(argv);
  if (language !== 'da' && language !== 'en') throw new Unusable(`--language is da or en, not ${language}.`);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65535)) {
    throw new Unusable(`--port is a number up to 65535, not ${port}.`);
  }
  if (workspace?.trim() === '') throw new Unusable('--workspace needs a directory.');
  return {
    language,
    port: port === undefined ? undefined : Number(port),
    workspace: workspace ?? KEPT[language],
    fresh,
    help,
  };
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
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
};
