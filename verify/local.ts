// `npm run verify:local`: runs the probe on the local Workspace, and prints the table that a person would find in the Sheet.
import { play } from './play.ts';

const { rows, errors } = play();
for (const { name, outcome, what, follows, passed, seen } of rows) {
  process.stdout.write(`${name.padEnd(5)} ${outcome.padEnd(13)} ${what}\n${' '.repeat(20)}${follows}\n`);
  if (!passed) process.stdout.write(`${' '.repeat(20)}${JSON.stringify(seen)}\n`);
}
for (const error of errors) process.stdout.write(`${error}\n`);
const failed = rows.filter(({ passed }) => !passed);
process.stdout.write(`\n${rows.length - failed.length} af ${rows.length} prøver bestået.\n`);
process.exitCode = failed.length > 0 || errors.length > 0 ? 1 : 0;
