// The rooms of the sidebar and of the scripts stand in one order, and the pages import no other page.
import { againstTheOrder, circlesIn, importsWithin } from './rooms.ts';

/** A room imports only from those before it. */
const ORDER: Record<string, readonly string[]> = {
  sidebar: ['text', 'state', 'components', 'pages'],
  'scripts/year': ['plan', 'office', 'play', 'school', 'seeded', 'checks', 'output'],
};

test('the reader sees the imports there are', () => {
  expect([...importsWithin('sidebar').values()].flat().length).toBeGreaterThan(200);
});

test.each(Object.entries(ORDER))('%s imports only downwards: %j', (folder, order) => {
  expect(againstTheOrder(folder, order)).toEqual([]);
});

test.each(['overview', 'prepare', 'conversation', 'followUp', 'report', 'year'])(
  'the page %s imports no other page',
  (page) => {
    const pages = [...importsWithin('sidebar')].filter(([file]) => file.startsWith(`sidebar/pages/${page}/`));
    expect(pages.length).toBeGreaterThan(1);
    for (const [, targets] of pages)
      expect(
        targets.filter((to) => to.startsWith('sidebar/pages/') && !to.startsWith(`sidebar/pages/${page}/`)),
      ).toEqual([]);
  },
);

test.each(['sidebar', 'scripts'])('%s has no circle of files', (folder) => expect(circlesIn(folder)).toEqual([]));
