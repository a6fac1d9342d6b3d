// Measures the sidebar's beginning in a real browser: when something is painted, and when the overview stands, in milliseconds.
import { Sidebar } from '../test/browser/sidebar.ts';
import { closeBrowsers, Town } from '../test/browser/town.ts';
import { METTE, schoolAt } from '../test/flows/school.ts';
import { inWords } from './timed.ts';

const RUNS = 7;
const FIRST_PAINT = `new Promise((found) => {
  new PerformanceObserver((list) => found(list.getEntries()[0].startTime)).observe({ type: 'paint', buffered: true });
})`;

const measure = async (people: number): Promise<void> => {
  const school = schoolAt('installed');
  const others = Array.from({ length: people - 4 }, (_, at) => `Person Nr${at + 1};nr${at + 1}@solby.dk`);
  if (others.length > 0) school.import('employees', ['Navn;E-mail', ...others].join('\n'));
  const town = await Town.open(school.workspace);
  const painted: number[] = [];
  const stood: number[] = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const sidebar = new Sidebar(await town.openSheet(METTE), 'da');
      const start = performance.now();
      await sidebar.openFromMenu();
      stood.push(performance.now() - start);
      painted.push(await (await sidebar.frame()).evaluate<number>(FIRST_PAINT));
    }
  } finally {
    await town.close();
  }
  console.log(`sidebar: ${people} employees: first paint ${inWords(painted)} after it was asked for`);
  console.log(
    `sidebar: ${people} employees: the overview stands ${inWords(stood)} after the click in the menu, both runs of the script included`,
  );
};

for (const people of [4, 300]) await measure(people);
await closeBrowsers();
