// `npm start`: the local Workspace in a browser, with the example unit; everything done in it is saved.
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Account,
  appOf,
  DamagedWorkspace,
  installScript,
  type Listening,
  listen,
  loadWorkspace,
  lockWorkspace,
  PortTaken,
  readBundle,
  Session,
  WORKSPACE_FILE,
  type Workspace,
  WorkspaceInUse,
} from 'local-workspace';
import { ADD_ON, EXAMPLES, exampleWorkspace, folderOf, ownWorkspace } from './start/example.ts';
import { HELP, type Options, optionsOf } from './start/options.ts';
import { musTour } from './start/tour.ts';
import { Unusable } from './unusable.ts';
import { builtProject } from './year/office/builtProject.ts';

const USUAL_PORT = 4780;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/**
 * In the language of the first account, since a saved Workspace may be another example than the options name. Whoever
 * has opened a unit of their own knows where its files are.
 */
const greetingFor = ({ name, email, locale }: Account, address: string, directory: string): string => {
  const language = locale.startsWith('da') ? 'da' : 'en';
  const isExample = EXAMPLES[language].manager.email === email;
  return language === 'da'
    ? `\n  Åbn ${address} i din browser. Du er lederen, ${name}; øverst til højre kan du være en af de andre.\n` +
        `  ${isExample ? `Filerne, der skal importeres, ligger i ${folderOf('da')}. ` : ''}Alt gemmes i ${directory}. Ctrl+C stopper.\n`
    : `\n  Open ${address} in your browser. You are the manager, ${name}; at the top right you can be one of the others.\n` +
        `  ${isExample ? `The files to import are in ${folderOf('en')}. ` : ''}Everything is kept in ${directory}. Ctrl+C stops it.\n`;
};

/** The file to which the old Workspace is moved, never one that exists. */
const unusedBackupIn = (directory: string): string => {
  for (let number = 1; ; number += 1) {
    const backup = join(directory, number === 1 ? 'before-fresh.json' : `before-fresh-${number}.json`);
    if (!existsSync(backup)) return backup;
  }
};

/** The saved Workspace, with the add-on as it is built now; else the example on its first day. */
const openWorkspace = ({ workspace: directory, language, fresh, own }: Options): Workspace => {
  const file = join(directory, WORKSPACE_FILE);
  if (fresh && existsSync(file)) renameSync(file, unusedBackupIn(directory));
  const kept = loadWorkspace(directory);
  if (!kept) {
    if (!own) return exampleWorkspace(language, builtProject());
    return ownWorkspace(own, language, builtProject(), (sentence) => print(`  ${sentence}`));
  }
  if (kept.state.scripts[ADD_ON.id]) installScript(kept, { ...builtProject(), id: ADD_ON.id });
  // Sidebars that are open show the page of the former add-on.
  for (const screen of Object.values(kept.state.screens)) delete screen.sidebar;
  return kept;
};

/** Listens at the port that was asked for; without one at the usual port, or else at any free one. */
const listenAt = async (app: Parameters<typeof listen>[0], port: number | undefined): Promise<Listening> => {
  try {
    return await listen(app, port ?? USUAL_PORT);
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    if (port === undefined) return listen(app, 0);
    throw new Unusable(`Port ${port} is taken by another program. Name another with --port, or leave it out.`);
  }
};

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

const serve = async (options: Options): Promise<void> => {
  const unlock = lockWorkspace(options.workspace);
  try {
    const stopped = interrupted();
    const session = new Session(options.workspace, openWorkspace(options));
    const bundle = readBundle();
    const listening = await listenAt(appOf({ session, bundle, tour: musTour }), options.port);
    const [first] = session.read(({ state }) => state.accounts);
    print(first ? greetingFor(first, listening.address, options.workspace) : listening.address);
    await stopped;
    await listening.close();
  } finally {
    unlock();
  }
};

const main = async (): Promise<number> => {
  try {
    const options = optionsOf(process.argv.slice(2));
    if (options.help) print(HELP);
    else await serve(options);
    return 0;
  } catch (error) {
    const isPlain = error instanceof Unusable || error instanceof DamagedWorkspace || error instanceof WorkspaceInUse;
    process.stderr.write(`${isPlain ? error.message : error instanceof Error ? error.stack : error}\n`);
    return isPlain ? 2 : 1;
  }
};

/** A rejected promise in a script must not end the process, as it ends nothing on Google; one of ours must. */
process.on('unhandledRejection', (reason, promise) => {
  if (promise instanceof Promise) throw reason;
});

process.exitCode = await main();
