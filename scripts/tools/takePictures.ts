// Takes the README's pictures anew: `npm run --silent build && npx tsx scripts/tools/takePictures.ts`.
import { join } from 'node:path';
import { invited, JONAS, onHisDay, reported } from './pictureSchools.ts';
import { take, withBrowser } from './pictures.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const SIZE = { width: 1366, height: 860 };

await withBrowser(async (browser) => {
  await take(browser, {
    file: join(DOCS, 'invitation.png'),
    workspace: (await invited()).workspace,
    size: SIZE,
    show: async ({ tab, open }) => {
      await open(JONAS.email, 'inbox');
      await tab.locator('.inbox-line').first().click();
      await tab.getByRole('heading', { level: 1, name: /^Invitation til din MUS/ }).waitFor();
      await tab.frameLocator('iframe').getByText('Kære Jonas').waitFor();
    },
  });
  await take(browser, {
    file: join(DOCS, 'conversation.png'),
    workspace: (await onHisDay()).workspace,
    size: SIZE,
    show: async ({ openSidebar }) => {
      const sidebar = await openSidebar();
      const { review } = sidebar.words.conversation;
      await sidebar.talk(JONAS.name, 'review');
      await sidebar.field(review.status).selectOption('Gennemført');
      await sidebar.field(review.effect).fill('To klasser læser mere.');
      await sidebar.field(review.score).selectOption('4');
    },
  });
  await take(browser, {
    file: join(DOCS, 'report.png'),
    workspace: reported(),
    size: SIZE,
    show: async ({ openSidebar }) => {
      await (await openSidebar()).go('report');
    },
  });
});
