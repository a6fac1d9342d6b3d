// What keeps people out of a page: what axe-core finds that is serious or critical.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** In a page or a frame of it; the frames within are pages of their own. */
export const barriersIn = async (place: Pick<Page, 'evaluate'>): Promise<string[]> => {
  if (!(await place.evaluate<boolean>(`'axe' in globalThis`))) await place.evaluate(AXE);
  const { looked, barriers } = await place.evaluate<Found>(FIND);
  if (looked < 5) throw new Error('There is hardly anything on the page to look at.');
  return barriers;
};

interface Found {
  /** By how many rules. */
  looked: number;
  barriers: string[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What is left is chosen in the page: the whole of what axe has seen is long. */
const FIND = `axe.run(document, { iframes: false, resultTypes: ['violations'] }).then(({ violations, passes }) => ({
  looked: passes.length,
  barriers: violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')),
}))`;
