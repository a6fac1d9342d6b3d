// `npm run year`: plays a year on the local Workspace and writes what people would have afterwards.

import { Unusable } from './unusable.ts';
import { faultsOf } from './year/checks/checks.ts';
import { builtProject } from './year/office/builtProject.ts';
import { activeEmployees } from './year/office/employees.ts';
import { Office, YearStopped } from './year/office/office.ts';
import { Timeline } from './year/office/timeline.ts';
import { HELP, type Options, optionsOf } from './year/options.ts';
import { replaceable, writeOutput } from './year/output/output.ts';
import { summaryOf } from './year/output/summary.ts';
import { playYear } from './year/play/course.ts';
import { setUp } from './year/play/setUp.ts';
import { schoolPlan, schoolUnit } from './year/school/story.ts';
import { seededUnit } from './year/seeded/seededUnit.ts';
import { seededPlan } from './year/seeded/seededYear.ts';

const STORY = { start: '2026-08-17', until: '2027-08-16' };

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const run = async (options: Options): Promise<number> => {
  const start = options.start ?? STORY.start;
  const unit = options.roster ? seededUnit({ ...options, roster: options.roster }, start) : schoolUnit();
  if (options.language && !options.roster && options.language !== unit.language) {
    throw new Unusable('The story is told in Danish; --language needs a --roster.');
  }
  if (options.until !== undefined && options.until <= start) throw new Unusable(`--until lies before ${start}.`);
  replaceable(options.out);
  const timeline = new Timeline(unit.language, print);
  const { seed, weather, bound } = options;
  const office = new Office(unit, builtProject(), { now: `${start}T09:00`, seed, timeline, weather, bound });
  for (const { name, view } of setUpOrRefuse(office, unit)) {
    for (const problem of view.problems) process.stderr.write(`${name}: ${problem}\n`);
    for (const note of view.notes) print(`${name}: ${note}`);
  }
  const plan = options.roster
    ? seededPlan(office, activeEmployees(office), { start, until: options.until, seed: options.seed })
    : schoolPlan(options.until ?? STORY.until);
  const stage = playYear(office, plan);

  const faults = faultsOf(stage);
  const summary = summaryOf(office, start.slice(0, 4));
  await writeOutput(office, options.out, { title: unit.sheetName, summary });
  print(`\n${JSON.stringify(summary, null, 2)}\n`);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  print(
    unit.language === 'da'
      ? `Alt ligger i ${options.out}: master.xlsx, mail, docs, forms, pdf, charts, report.pdf, timeline.md, summary.json.`
      : `Everything is in ${options.out}: master.xlsx, mail, docs, forms, pdf, charts, report.pdf, timeline.md, summary.json.`,
  );
  return faults.length === 0 ? 0 : 1;
};

/** If the year cannot even begin, the given files are to blame. */
const setUpOrRefuse = (office: Office, unit: Parameters<typeof setUp>[1]) => {
  try {
    const read = setUp(office, unit);
    if (activeEmployees(office).length === 0) throw new YearStopped(`${unit.roster.name}: no employee could be read.`);
    return read;
  } catch (error) {
    throw error instanceof YearStopped ? new Unusable(error.message) : error;
  }
};

const main = async (): Promise<number> => {
  try {
    const options = optionsOf(process.argv.slice(2));
    if (!options.help) return await run(options);
    print(HELP);
    return 0;
  } catch (error) {
    if (error instanceof Unusable) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    process.stderr.write(
      `${error instanceof YearStopped ? error.message : error instanceof Error ? error.stack : error}\n`,
    );
    return 1;
  }
};

process.exitCode = await main();
