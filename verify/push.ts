// `npm run verify:push`: pushes the probe, with the product's manifest, to the script of a second Sheet by clasp.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCRIPT_API_SWITCH } from '../scripts/deploy/byHand.ts';
import { ClaspProject, Refused } from '../scripts/deploy/claspProject.ts';
import { type Step, typed } from '../scripts/deploy/plan.ts';
import { verifyFiles } from './files.ts';

const HELP = `npm run verify:push [-- --script <id>] [-- --dry-run]

  Without an id, the first time: makes a new Sheet "Kontrollér Google" with its script in your Drive.
  With one: pushes to the script of a Sheet that you have made (Extensions > Apps Script > Project settings > Script ID).
  The id is kept in .clasp.verify.json, which git ignores. --dry-run prints the commands and runs none.
`;

/** npm runs scripts in the repository's folder. */
const KEPT = join(process.cwd(), '.clasp.verify.json');

const CREATE: Step = {
  name: 'create',
  args: ['create-script', '--type', 'sheets', '--title', 'Kontrollér Google', '--json'],
  why: 'a new Sheet with an empty script in it',
};
const PUSH: Step = { name: 'push', args: ['push', '-f', '--json'], why: 'the probe, with the manifest of the product' };

const keptId = (): string | undefined =>
  existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as { scriptId: string }).scriptId : undefined;

const keep = (scriptId: string): void => writeFileSync(KEPT, `${JSON.stringify({ scriptId }, null, 2)}\n`);

const push = (given: string | undefined): number => {
  const project = new ClaspProject();
  const run = (step: Step): unknown => {
    process.stdout.write(`${typed(step)}\n`);
    return project.run(step);
  };
  try {
    const { scriptId } = given ? { scriptId: given } : (run(CREATE) as { scriptId: string });
    // A Sheet that was just made is not made again, even where pushing to it fails.
    if (!given) keep(scriptId);
    project.fill(verifyFiles(), scriptId);
    run(PUSH);
    keep(scriptId);
    process.stdout.write(`
Two things are left, which clasp cannot do:
  1. https://script.google.com/d/${scriptId}/edit > Project settings > Google Cloud Platform project:
     the number of the same Cloud project as the add-on's.
  2. Open the Sheet, choose Kontrollér Google > 1 Nu, and consent.
`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stderr.write(`
clasp did not do it: ${error.said}
Are you signed in (npx clasp login), and is the Apps Script API on (${SCRIPT_API_SWITCH})?
Where an administrator has blocked clasp, paste verify/Verify.js and appsscript.json into Extensions > Apps Script of a
new Sheet.
`);
    return 1;
  } finally {
    project.remove();
  }
};

const main = (argv: readonly string[]): number => {
  const at = argv.indexOf('--script');
  const given = at < 0 ? keptId() : argv[at + 1];
  const strange = argv.filter((word, i) => word !== '--dry-run' && i !== at && (at < 0 || i !== at + 1));
  if (strange.length > 0 || (at >= 0 && !given)) {
    process.stdout.write(HELP);
    return argv.includes('--help') ? 0 : 2;
  }
  if (!argv.includes('--dry-run')) return push(given);
  for (const command of [...(given ? [] : [CREATE]), PUSH]) process.stdout.write(`${typed(command)}\n`);
  process.stdout.write(`with ${Object.keys(verifyFiles()).join(', ')}${given ? ` to ${given}` : ''}\n`);
  return 0;
};

process.exitCode = main(process.argv.slice(2));
