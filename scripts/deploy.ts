// `npm run deploy`: puts what was built on Google with clasp, and says what clasp cannot do.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import packageJson from '../package.json' with { type: 'json' };
import { leftToDo, SCRIPT_API_SWITCH, withoutClasp } from './deploy/byHand.ts';
import { ClaspProject, Refused } from './deploy/claspProject.ts';
import { DEPLOYED_FILE, type Deployed, keepDeployed, readDeployed } from './deploy/deployed.ts';
import { HELP, type Options, optionsOf, scriptIdFrom, WAYS, type Way } from './deploy/options.ts';
import { type Order, PUSHED, type Step, type StepName, stepsOf, typed } from './deploy/plan.ts';
import { Unusable } from './unusable.ts';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
/** npm runs the command in the project's folder. */
const KEPT = resolve(DEPLOYED_FILE);
const TITLE = 'Strategisk MUS';
const UNKNOWN: Deployed = { scriptId: 'SCRIPT-ID', sheetId: '' };

const builtFiles = (): Record<string, string> =>
  Object.fromEntries(PUSHED.map((name) => [name, readFileSync(join(DIST, name), 'utf8')]));

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const isAsked = process.stdin.isTTY === true;

const ask = async (question: string): Promise<string> => {
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await reader.question(`${question} `)).trim();
  } finally {
    reader.close();
  }
};

const wayOf = async ({ way }: Options): Promise<Way> => {
  if (way) return way;
  if (!isAsked) throw new Unusable('Say which: --to sheet (one manager) or --to addon (an organisation).');
  const answer = await ask('For one manager (a Sheet of your own), or for an organisation (an add-on)? [sheet/addon]');
  const chosen = WAYS.find((known) => known === answer.toLowerCase());
  if (!chosen) throw new Unusable(`Answer sheet or addon, not ${answer}.`);
  return chosen;
};

/** The script that is named, or that was deployed to before; undefined for a new one. */
const scriptOf = async (options: Options, way: Way): Promise<Deployed | undefined> => {
  const kept = readDeployed(KEPT)[way];
  if (options.scriptId) return kept?.scriptId === options.scriptId ? kept : { ...UNKNOWN, scriptId: options.scriptId };
  if (kept || !isAsked || options.dryRun) return kept;
  const answer = await ask('The id of a script that you have already, or Enter for a new one:');
  return answer === '' ? undefined : { ...UNKNOWN, scriptId: scriptIdFrom(answer) };
};

const dryRun = (options: Options): void => {
  for (const way of options.way ? [options.way] : WAYS) {
    const known = options.scriptId ?? readDeployed(KEPT)[way]?.scriptId;
    const order: Order = { way, scriptId: known, title: options.title ?? TITLE, version: packageJson.version };
    print(`--to ${way}:\n  cd "$(mktemp -d)"`);
    for (const step of stepsOf(order)) {
      if (step.name === 'push') print(`  cp ${PUSHED.map((name) => `dist/${name}`).join(' ')} .   # and a .clasp.json`);
      print(`  ${typed(step)}   # ${step.why}`);
    }
    print(`\n${leftToDo(way, known ? { ...UNKNOWN, scriptId: known } : UNKNOWN, undefined)}`);
  }
  print('Nothing was run.');
};

const signedIn = async (project: ClaspProject, step: Step): Promise<string> => {
  const who = (): { loggedIn?: boolean; email?: string } => project.run(step) as { loggedIn?: boolean; email?: string };
  const first = who();
  if (first.loggedIn) return first.email ?? 'an account that clasp does not name';
  if (isAsked && /^y/i.test(await ask('clasp is not signed in to Google. Sign in now, in the browser? [y/n]'))) {
    if (project.logIn()) return who().email ?? 'an account that clasp does not name';
  }
  // clasp's own refusal comes at the next step, in its own words.
  return 'nobody';
};

const deploy = async (options: Options, project: ClaspProject): Promise<void> => {
  const way = await wayOf(options);
  const known = await scriptOf(options, way);
  const isOthers = options.scriptId !== undefined || (known && readDeployed(KEPT)[way] === undefined);
  if (isOthers && !options.yes) {
    if (!isAsked) throw new Unusable('All files of the script are replaced. Say --yes if they may be.');
    if (!/^y/i.test(await ask('All files of that script are replaced. May they be? [y/n]')))
      return print('Nothing was done.');
  }
  const title = options.title ?? TITLE;
  let deployed: Deployed = known ?? UNKNOWN;
  let version: number | undefined;
  const perform: Record<StepName, (step: Step) => void | Promise<void>> = {
    user: async (step) => print(`Signed in: ${await signedIn(project, step)}`),
    create: (step) => {
      const { scriptId, parentId = '' } = project.run(step) as { scriptId: string; parentId?: string };
      deployed = { scriptId, sheetId: parentId };
      keepDeployed(KEPT, way, deployed);
      print(`Made: https://script.google.com/d/${scriptId}/edit`);
    },
    push: (step) => {
      project.fill(builtFiles(), deployed.scriptId);
      const pushed = project.run(step) as string[];
      keepDeployed(KEPT, way, deployed);
      print(pushed.length === 0 ? 'The script holds this code already.' : `Pushed: ${pushed.join(', ')}`);
    },
    version: (step) => {
      version = (project.run(step) as { versionNumber: number }).versionNumber;
      print(`Version: ${version}`);
    },
  };
  for (const step of stepsOf({ way, scriptId: known?.scriptId, title, version: packageJson.version }))
    await perform[step.name](step);
  print(`\n${leftToDo(way, deployed, version)}`);
};

const explained = ({ step, said }: Refused): string => {
  const advice = /Apps Script API|User has not enabled/i.test(said)
    ? `Turn on the Google Apps Script API for your account: ${SCRIPT_API_SWITCH}`
    : /No credentials|invalid_grant|unauthorized/i.test(said)
      ? 'Sign in with `npx clasp login`, and run the command again.'
      : 'Nothing else was done. Mend it, and run the command again: it goes on with the same script.';
  return `\n${typed(step)}\nwas refused: ${said}\n\n${advice}\n${withoutClasp('dist')}`;
};

const main = async (): Promise<number> => {
  try {
    const options = optionsOf(process.argv.slice(2));
    if (options.help) print(HELP);
    else if (options.dryRun) dryRun(options);
    else {
      const project = new ClaspProject();
      try {
        await deploy(options, project);
      } finally {
        project.remove();
      }
    }
    return 0;
  } catch (error) {
    const isPlain = error instanceof Unusable;
    const text = error instanceof Refused ? explained(error) : isPlain ? error.message : (error as Error).stack;
    process.stderr.write(`${text}\n`);
    return isPlain ? 2 : 1;
  }
};

process.exitCode = await main();
