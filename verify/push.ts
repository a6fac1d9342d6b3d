// `npm run verify:push`: pushes the probe, with the product's manifest, to the script of a second Sheet by clasp.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyFiles } from './files.ts';

const HELP = `npm run verify:push [-- --script <id>] [-- --dry-run]

  Without an id, the first time: makes a new Sheet "Kontrollér Google" with its script in your Drive.
  With one: pushes to the script of a Sheet that you have made (Extensions > Apps Script > Project settings > Script ID).
  The id is kept in .clasp.verify.json, which git ignores. --dry-run prints the commands and runs none.
`;

const root = join(import.meta.dirname, '..');
/** npm runs scripts in the repository's folder. */
const KEPT = join(process.cwd(), '.clasp.verify.json');
const CLASP = join(root, 'node_modules/.bin/clasp');

const shown = (args: readonly string[]): string =>
  `clasp ${args.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ')}\n`;

const run = (args: readonly string[], cwd: string): boolean => {
  process.stdout.write(shown(args));
  return spawnSync(CLASP, args, { cwd, stdio: 'inherit' }).status === 0;
};

const keptId = (): string | undefined =>
  existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as { scriptId: string }).scriptId : undefined;

const keep = (scriptId: string): void => writeFileSync(KEPT, `${JSON.stringify({ scriptId }, null, 2)}\n`);

const CREATE = ['create-script', '--type', 'sheets', '--title', 'Kontrollér Google'];
const PUSH = ['push', '--force'];

/** clasp works in a folder of its own: what it fetches or writes touches nothing of ours. */
const push = (given: string | undefined): number => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const settings = join(folder, '.clasp.json');
  try {
    if (given) writeFileSync(settings, JSON.stringify({ scriptId: given }));
    else if (!run(CREATE, folder)) return failed();
    for (const [name, text] of Object.entries(verifyFiles())) writeFileSync(join(folder, name), text);
    const { scriptId } = JSON.parse(readFileSync(settings, 'utf8')) as { scriptId: string };
    // A Sheet that was just made is not made again, even where pushing to it fails.
    if (!given) keep(scriptId);
    if (!run(PUSH, folder)) return failed();
    keep(scriptId);
    process.stdout.write(`
Two things are left, which clasp cannot do:
  1. https://script.google.com/d/${scriptId}/edit > Project settings > Google Cloud Platform project:
     the number of the same Cloud project as the add-on's.
  2. Open the Sheet, choose Kontrollér Google > 1 Nu, and consent.
`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const failed = (): number => {
  process.stderr.write(`
clasp did not do it. Are you signed in (npx clasp login), and is the Apps Script API on
(https://script.google.com/home/usersettings)? Where an administrator has blocked clasp, paste verify/Verify.js and
appsscript.json into Extensions > Apps Script of a new Sheet.
`);
  return 1;
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
  for (const command of [...(given ? [] : [CREATE]), PUSH]) process.stdout.write(shown(command));
  process.stdout.write(`with ${Object.keys(verifyFiles()).join(', ')}${given ? ` to ${given}` : ''}\n`);
  return 0;
};

process.exitCode = main(process.argv.slice(2));
