// The command line of the local Workspace: runs any Apps Script file, or serves the REST endpoints.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { EmulatedObject } from './core/emulatedObject.ts';
import type { Weather } from './core/harshness.ts';
import { weatherIn } from './core/weatherOption.ts';
import { NotEmulated, ServiceFault } from './errors.ts';
import { authorize, installScript, runFunction } from './runtime/host.ts';
import type { RunResult } from './runtime/run.ts';
import { createSpreadsheet } from './state/createSpreadsheet.ts';
import { DamagedWorkspace, loadWorkspace, saveWorkspace } from './state/store.ts';
import { lockWorkspace, WorkspaceInUse } from './state/storeLock.ts';
import { emptyState, Workspace } from './state/workspace.ts';

const HELP = `The local Google Workspace

  local-workspace run <files…> --function <name> [options]
      Runs a function of Apps Script files (.js, .gs, .html, appsscript.json), bound to a spreadsheet of the workspace.
  local-workspace serve-rest [--port <number>] [--token-for <e-mail>] [options]
      Serves the Forms, Docs and Drive endpoints over HTTP until interrupted, and prints a token for whom it is given.

Options
  --workspace <directory>   where the workspace is kept (.workspace)
  --user <e-mail>           who runs it (me@example.com)
  --apis <forms,docs,drive> enables these APIs in the script's Cloud project; they stay enabled (at first none is)
  --weather <trait=value,…> how Google is from now on, by the table in core/harshness.ts: driveSpace=full,twoAccounts=true
  --now <instant>           moves the workspace's clock first: 2026-08-17T06:00:00Z
  --help                    this text

Exit codes: 0 done, 1 the script failed or met something that is not emulated, 2 used wrongly or nothing usable given.
`;

/** Shown without a stack: the command was used wrongly, or what it was given cannot be used. */
class Unusable extends Error {}

const optionsOf = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        function: { type: 'string' },
        workspace: { type: 'string', default: '.workspace' },
        user: { type: 'string', default: 'me@example.com' },
        now: { type: 'string' },
        weather: { type: 'string' },
        apis: { type: 'string' },
        port: { type: 'string', default: '8080' },
        'token-for': { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
};

type Options = ReturnType<typeof optionsOf>['values'];

const FIRST_INSTANT = '2026-08-17T06:00:00Z';

const openWorkspace = ({ workspace: directory, user, now, weather }: Options): Workspace => {
  if (now !== undefined && Number.isNaN(Date.parse(now))) throw new Unusable(`--now is no instant: ${now}`);
  const chosen = weather === undefined ? {} : chosenWeather(weather);
  // Until the process ends: another that opened it meanwhile would overwrite what is saved here, or be overwritten.
  process.once('exit', lockWorkspace(directory));
  const workspace = loadWorkspace(directory) ?? new Workspace(emptyState({ now: now ?? FIRST_INSTANT }));
  addAccount(workspace, user);
  if (now !== undefined && Date.parse(now) < workspace.now)
    throw new Unusable(`--now lies before the workspace's clock (${new Date(workspace.now).toISOString()}).`);
  if (now !== undefined) workspace.state.now = Date.parse(now);
  if (weather !== undefined) workspace.state.weather = { ...workspace.state.weather, ...chosen };
  return workspace;
};

const chosenWeather = (typed: string): Partial<Weather> => {
  try {
    return weatherIn(typed);
  } catch (error) {
    throw new Unusable(`--weather: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const addAccount = (workspace: Workspace, email: string): void => {
  if (workspace.account(email)) return;
  workspace.state.accounts.push({ email, name: email.split('@')[0] ?? email, locale: 'en', kind: 'workspace' });
};

/** By the names they have on Google, folders included. */
const scriptFiles = (paths: readonly string[]): Record<string, string> => {
  if (paths.length === 0) throw new Unusable('No files given.');
  const files: Record<string, string> = {};
  for (const file of paths) {
    const name = path.basename(file);
    if (!/\.(js|gs|html)$/.test(name) && name !== 'appsscript.json') {
      throw new Unusable(`${file} is no Apps Script file (.js, .gs, .html or appsscript.json).`);
    }
    if (name in files) throw new Unusable(`Two files are named ${name}.`);
    try {
      files[name] = readFileSync(file, 'utf8');
    } catch {
      throw new Unusable(`${file} cannot be read.`);
    }
  }
  const manifest = files['appsscript.json'];
  if (manifest !== undefined) {
    try {
      JSON.parse(manifest);
    } catch {
      throw new Unusable('appsscript.json is not valid JSON.');
    }
  }
  return files;
};

/** The spreadsheet that scripts run here are bound to: made on first use. */
const boundSpreadsheet = (workspace: Workspace, owner: string): string => {
  const name = 'Local spreadsheet';
  const there = Object.values(workspace.state.files).find(
    (file) => file.name === name && workspace.state.spreadsheets[file.id],
  );
  if (there) return there.id;
  return createSpreadsheet(workspace, { name, owner, locale: 'en_US', timeZone: 'Etc/UTC' });
};

const runFiles = (paths: readonly string[], options: Options): number => {
  const { function: functionName, user, workspace: directory } = options;
  if (functionName === undefined) throw new Unusable('Name the function to run: --function <name>.');
  const files = scriptFiles(paths);
  const workspace = openWorkspace(options);
  const containerId = boundSpreadsheet(workspace, user);
  const enabledApis = apisIn(options.apis);
  const { id } = installScript(workspace, { id: 'local', files, containerId, ...(enabledApis ? { enabledApis } : {}) });
  authorize(workspace, id, user);
  const result = runFunction(workspace, { scriptId: id, user, functionName });
  saveWorkspace(directory, workspace);
  printResult(result);
  const caught = caughtIn(result);
  if (caught.length > 0) process.stderr.write(`${NOT_EMULATED}\n${caught.map((each) => `  ${each}\n`).join('')}`);
  return result.error || caught.length > 0 ? 1 : 0;
};

const NOT_EMULATED = 'The script went on as if nothing were wrong, but Google has what is not emulated here:';

/** What is not emulated and did not end the run, since the script caught it. */
const caughtIn = ({ error, execution }: RunResult): string[] =>
  (execution.notEmulated ?? []).filter((member) => error?.message !== new NotEmulated(member).message);

const APIS = ['forms', 'docs', 'drive'];

/** Undefined where none is named: what was enabled before stays so. */
const apisIn = (typed: string | undefined): string[] | undefined => {
  const named = typed?.split(',').map((name) => name.trim());
  const unknown = named?.find((name) => !APIS.includes(name));
  if (unknown !== undefined) throw new Unusable(`--apis knows ${APIS.join(', ')}, not ${unknown}.`);
  return named;
};

/** Google's own objects print as their names. */
const named = (_key: string, value: unknown): unknown => (value instanceof EmulatedObject ? String(value) : value);

const printResult = ({ value, error, execution }: RunResult): void => {
  for (const { level, text } of execution.logs) process.stdout.write(`[${level}] ${text}\n`);
  if (error) process.stderr.write(`${error.stack || `${error.name}: ${error.message}`}\n`);
  else if (value !== undefined)
    process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value, named)}\n`);
};

/** The app outside Apps Script that gets the tokens, and what they let it do: all that the endpoints ask for. */
const CLIENT = 'client';
const CLIENT_SCOPES = ['drive', 'documents', 'forms.body', 'forms.responses.readonly'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

const serve = async (options: Options): Promise<number> => {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Unusable(`--port is no port: ${options.port}`);
  const workspace = openWorkspace(options);
  const { serveRest } = await import('./rest/server.ts');
  const { issueToken } = await import('./rest/auth.ts');
  for (const email of options['token-for']) {
    addAccount(workspace, email);
    const token = issueToken(workspace, { email, scriptId: CLIENT, scopes: CLIENT_SCOPES });
    process.stdout.write(`Token for ${email}: ${token}\n`);
  }
  // Nobody moves the clock meanwhile, so that what Google shows late would never be seen.
  const { weather } = workspace.state;
  workspace.state.weather = { ...weather, fileIndexLagSeconds: 0, publishedStateLagSeconds: 0 };
  const server = await serveRest(workspace, { port });
  process.stdout.write(`Serving on http://localhost:${server.port} — Ctrl-C ends it and saves.\n`);
  await new Promise<void>((resolve) => process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve()));
  await server.close();
  if (weather) workspace.state.weather = weather;
  else delete workspace.state.weather;
  saveWorkspace(options.workspace, workspace);
  return 0;
};

const main = async (argv: readonly string[]): Promise<number> => {
  const { values, positionals } = optionsOf(argv);
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [command, ...rest] = positionals;
  if (command === 'run') return runFiles(rest, values);
  if (command === 'serve-rest') return serve(values);
  throw new Unusable(command === undefined ? 'Say what to do: run or serve-rest.' : `Unknown command: ${command}`);
};

/** On Google, a rejected promise of a script ends nothing; a rejected promise of ours is still a fault. */
process.on('unhandledRejection', (reason, promise) => {
  if (promise instanceof Promise) throw reason;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isPlain = [Unusable, DamagedWorkspace, WorkspaceInUse, ServiceFault].some((kind) => error instanceof kind);
  if (!isPlain || !(error instanceof Error)) throw error;
  process.stderr.write(
    `${error.message}\n${error instanceof Unusable ? '\nlocal-workspace --help shows the usage.\n' : ''}`,
  );
  process.exitCode = error instanceof ServiceFault ? 1 : 2;
}
