// What keeps people out of a page: what axe-core finds that is serious or critical.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** In a page or a frame of it; the frames within are pages of their own. */
export const barriersIn = async (place: Pick<Page, 'evaluate'>): Promise<string[]> => {
  await place.evaluate(AXE);
  const { violations, passes } = await place.evaluate<Found>(`axe.run(document, { iframes: false })`);
  if (passes.length < 5) throw new Error('There is hardly anything on the page to look at.');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};

interface Found {
  passes: unknown[];
  violations: { id: string; impact: string; nodes: { html: string }[] }[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
