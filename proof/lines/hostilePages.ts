// Hostile texts in a browser: every page that leaves with them, and every page of the sidebar that shows them, runs none.
import { formHtmlOf, htmlOfDoc } from 'local-workspace';
import type { Page } from 'playwright-core';
import type { PageName } from '../../src/contract.ts';
import { openBrowser } from '../../test/browser/browser.ts';
import type { Sidebar } from '../../test/browser/sidebar.ts';
import { closeBrowsers, Town } from '../../test/browser/town.ts';
import { ALI, ANNA, BENT, METTE, newAgreement, type School } from '../../test/flows/school.ts';
import type { Case, Group } from '../line.ts';
import { agreed, at, strike } from '../school/stages.ts';
import { HOSTILE } from './hostileTexts.ts';

const HOUR = 3_600_000;

const SCRIPTS = HOSTILE.filter((text) => text.includes('pwned'));

/** Written where the server takes it; what it refuses is shown nowhere. */
const written = (school: School, name: string, ...args: unknown[]): void => {
  school.run(name, args);
};

/** Every page that leaves with the text in it, in a browser that would run it. */
const pagesWith = (text: string): string[] => {
  const answers = at('invited');
  answers.jumpTo('2026-09-16T10:05');
  answers.annaAnswers({ SUC1: text, DAG1: text });
  strike(answers, HOUR);
  const talked = agreed();
  written(talked, 'saveAgreements', talked.idOf(ANNA), [newAgreement(text, 'employee', '2026-10-15')]);
  written(talked, 'saveSettings', { unitName: text });
  written(talked, 'sendTestMail', 'invitation', talked.idOf(ANNA));
  const asked = at('withForms');
  const employeeId = asked.idOf(ANNA);
  written(asked, 'saveTailoring', [employeeId], [{ employeeId, kind: 'own', questionId: '', text, note: '' }]);
  asked.work();
  const { docs } = answers.workspace.state;
  return [
    ...Object.values(docs).map(htmlOfDoc),
    formHtmlOf(asked.workspace, asked.fileOf('form', ANNA), 'da'),
    ...talked.mails(METTE).map(({ htmlBody = '' }) => htmlBody),
  ];
};

const inBrowser = (): Group => {
  let running: ReturnType<typeof openBrowser> | undefined;
  return {
    name: 'chromium',
    cases: () =>
      SCRIPTS.map(
        (text, position): Case => ({
          id: `${position} ${JSON.stringify(text.slice(0, 40))}`,
          run: async () => {
            running ??= openBrowser('da');
            const page = await (await running).newPage();
            try {
              await page.setContent(pagesWith(text).join('\n<hr>\n'), { waitUntil: 'load' });
              await page.waitForTimeout(30);
              const pwned = await page.evaluate(() => Reflect.get(globalThis, 'pwned'));
              return pwned === undefined ? [] : ['it was executed in the browser'];
            } finally {
              await page.close();
            }
          },
        }),
      ),
    end: async () => (await running)?.close(),
  };
};

/** All of them at once: as agreements, notes, a focus area, a name, a unit and a place. */
const hostileSchool = (): School => {
  const school = agreed();
  const [one = '', two = ''] = SCRIPTS;
  SCRIPTS.forEach((text, position) => {
    const id = school.idOf([ANNA, ALI, BENT][position % 3] ?? ANNA);
    written(school, 'saveAgreements', id, [newAgreement(text, 'employee', '2026-10-15')]);
    written(school, 'savePreparation', [{ employeeId: id, questionId: 'SUC5', answer: text, reason: text }]);
  });
  for (const { id } of school.rows('agreements'))
    written(school, 'saveProgress', [{ agreementId: id, progress: 'inProgress', note: one }]);
  written(school, 'saveSettings', { unitName: one, organisation: two, conversationPlace: one });
  written(school, 'decideFocusAreas', [{ focusAreaId: 'F1', decision: 'adjust', reason: one }]);
  school.type('focusAreas', { id: 'F1' }, 'title', two);
  school.type('employees', { email: BENT }, 'name', one);
  return school;
};

const PAGES: PageName[] = ['overview', 'prepare', 'conversation', 'followUp', 'report', 'year'];

const isPwned = async (page: Pick<Page, 'evaluate'>): Promise<boolean> =>
  (await page.evaluate(() => Reflect.get(globalThis, 'pwned'))) !== undefined;

const inSidebar = (): Group => {
  let town: Town | undefined;
  let sidebar: Sidebar | undefined;
  return {
    name: 'sidebar',
    cases: () =>
      PAGES.map(
        (name): Case => ({
          id: name,
          run: async () => {
            town ??= await Town.open(hostileSchool().workspace);
            sidebar ??= await town.sidebar('open', METTE);
            await sidebar.go(name);
            const found = [await isPwned(sidebar.sheet), await isPwned(await sidebar.frame())];
            return found.includes(true) ? [`the page ${name} has executed a text`] : [];
          },
        }),
      ),
    end: async () => {
      await town?.close();
      await closeBrowsers();
    },
  };
};

export const BROWSER: readonly Group[] = [inBrowser(), inSidebar()];
