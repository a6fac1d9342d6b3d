// `npm run proof`: tries all cases of all lines, prints the table, writes proof.json.
import { writeFileSync } from 'node:fs';
import { Unusable } from '../scripts/unusable.ts';
import { type GroupResult, idOf, type Line, saidBy } from './line.ts';
import { LINES, lineNamed } from './lines.ts';
import { HELP, type Options, optionsOf } from './options.ts';
import { holds, lineResult, tableOf } from './table.ts';
import { jobsOf, shared } from './work.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** What is shown of the failures of a group while the proof is going on. */
const FIRST = 3;

const tell = ({ line, group, tried, failures, seconds }: GroupResult): void => {
  process.stderr.write(`${line}/${group}: ${tried} cases, ${failures.length} failed, ${Math.round(seconds)} s\n`);
  for (const { id, said } of failures.slice(0, FIRST)) process.stderr.write(`    ${id}\n        ${said[0] ?? ''}\n`);
};

const linesOf = ({ lines }: Options): readonly Line[] => {
  try {
    return lines.length === 0 ? LINES : lines.map(lineNamed);
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
};

const whole = async (options: Options): Promise<number> => {
  const { seed, most, workers, out } = options;
  const lines = linesOf(options);
  const results = await shared(jobsOf(lines, seed, most), workers, tell);
  const byLine = lines.map((line) => lineResult(line, results));
  writeFileSync(out, `${JSON.stringify({ seed, lines: byLine }, null, 2)}\n`);
  print(`\n${tableOf(byLine, seed)}\n`);
  return byLine.every(holds) ? 0 : 1;
};

/** One case again, with all that it says. */
const single = async ({ only, seed }: Options): Promise<number> => {
  const [name = '', groupName = ''] = only.split('/');
  const group = linesOf({ ...optionsOf([]), lines: [name] })[0]?.groups.find((each) => each.name === groupName);
  const found = (await group?.cases(seed))?.find(({ id }) => idOf(name, groupName, id) === only);
  if (!found) throw new Unusable(`With seed ${seed} there is no case ${only}.`);
  const said = await saidBy(found);
  await group?.end?.();
  print(said.length === 0 ? `${only}: holds` : `${only}:\n${said.map((each) => `  ${each}`).join('\n')}`);
  return said.length === 0 ? 0 : 1;
};

const main = async (): Promise<number> => {
  try {
    const options = optionsOf(process.argv.slice(2));
    if (options.help) print(HELP);
    else return options.only === '' ? await whole(options) : await single(options);
    return 0;
  } catch (error) {
    process.stderr.write(
      `${error instanceof Unusable ? error.message : error instanceof Error ? error.stack : error}\n`,
    );
    return error instanceof Unusable ? 2 : 1;
  }
};

process.exitCode = await main();
