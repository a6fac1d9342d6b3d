// What hands do in the Sheet beside typing: pasting a block, pressing a box, scrolling, dragging a time; and a script that asks what Google refuses.
import { DA } from 'local-workspace';
import type { Page } from 'playwright-core';
import { METTE, schoolAt } from '../flows/school.ts';
import { Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await Town.open(schoolAt('invited').workspace);
});
afterAll(async () => {
  expect(town.errors).toEqual([]);
  await town.close();
});

/** As text, a row a line and a cell a tab, as spreadsheets copy. */
const paste = async (sheet: Page, block: string[][]): Promise<void> => {
  await sheet.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const text = block.map((row) => row.join('\t')).join('\n');
  await sheet.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await sheet.keyboard.press('Control+V');
};

test('a block that is pasted is read as Google reads it, cell by cell', async () => {
  const sheet = await town.openSheet(METTE);
  await sheet.getByRole('button', { name: 'Strategi', exact: true }).click();
  const last = sheet.locator('.tabulator-cell', { hasText: /^Trygge overgange$/ });
  await last.click();
  await paste(sheet, [
    ['Læseløft', '007'],
    ['Naturfag', '1/2'],
  ]);
  await sheet.locator('.tabulator-cell', { hasText: /^Naturfag$/ }).waitFor();
  const titles = town.session.read(({ state }) => {
    const tab = state.spreadsheets[town.spreadsheetId]?.sheets.find(({ name }) => name === 'Strategi');
    return [3, 4].map((row) => [2, 3].map((column) => tab?.cells[row]?.[column]?.value));
  });
  // Our columns are text: what is pasted there stays what it was.
  expect(titles).toEqual([
    ['Læseløft', '007'],
    ['Naturfag', '1/2'],
  ]);
});

test('a box is pressed, and pressed twice is as it was', async () => {
  const sheet = await town.openSheet(METTE);
  await sheet.getByRole('button', { name: 'Medarbejdere', exact: true }).click();
  const heading = sheet.locator('.tabulator-cell', { hasText: /^Google-konto/ });
  await heading.waitFor();
  const box = sheet.getByRole('checkbox').first();
  const name = await box.getAttribute('aria-label');
  const pressed = sheet.getByRole('checkbox', { name: name ?? '', exact: true });
  const held = (): unknown =>
    town.session.read(({ state }) => {
      const tab = state.spreadsheets[town.spreadsheetId]?.sheets.find(({ name: title }) => title === 'Medarbejdere');
      const [, letter = '', row = 0] = /^([A-Z])(\d+)$/.exec(name ?? '') ?? [];
      return tab?.cells[Number(row)]?.[letter.charCodeAt(0) - 64]?.value;
    });
  const before = await pressed.isChecked();
  await Promise.all([sheet.waitForResponse(/\/tabs\/\d+\?/), pressed.click()]);
  expect([await pressed.isChecked(), held()]).toEqual([!before, !before]);
  const written: unknown[] = [];
  const twice = sheet.waitForResponse((response) => {
    if (response.url().endsWith('/type')) written.push(response.request().postDataJSON().values);
    return written.length === 2;
  });
  await pressed.dblclick();
  await twice;
  expect(written[0]).not.toEqual(written[1]);
  expect(held()).toBe(!before);
  await sheet.getByRole('checkbox', { name: name ?? '', exact: true, checked: !before }).waitFor();
});

test('the headings stay in sight, however far down one goes', async () => {
  const sheet = await town.openSheet(METTE);
  await sheet.getByText(DA.sheet.hiddenTabs(8), { exact: true }).click();
  await sheet.getByRole('button', { name: 'Log', exact: true }).click();
  const heading = sheet.locator('.tabulator-cell', { hasText: /^Nøgle$/ });
  const first = sheet.locator('.tabulator-cell', { hasText: /^2026\/approval/ }).first();
  await first.waitFor();
  const place = await heading.boundingBox();
  await sheet.locator('.tabulator-tableholder').hover();
  await sheet.mouse.wheel(0, 20_000);
  await first.waitFor({ state: 'hidden' });
  expect(await heading.boundingBox()).toEqual(place);
});

test('a conversation is dragged to another day, and saved', async () => {
  const sidebar = await town.sidebar('open', METTE);
  const { slots } = sidebar.words.prepare;
  await sidebar.prepare('slots');
  const day = sidebar.page.getByRole('region', { name: 'mandag den 28. september' });
  await sidebar.page.getByText('Ali Demir', { exact: true }).dragTo(day.getByRole('heading'));
  expect(await sidebar.field(slots.date('Ali Demir')).inputValue()).toBe('2026-09-28');
  await day.getByText('Ali Demir', { exact: true }).waitFor();
});

test('google.script.run in the sidebar refuses what Google refuses, and lets ten calls go at a time', async () => {
  const sidebar = await town.sidebar('open', METTE);
  const frame = await sidebar.frame();
  const told = await frame.evaluate(async () => {
    const { run } = (
      globalThis as unknown as {
        google: { script: { run: Record<string, (...args: unknown[]) => Record<string, unknown>> } };
      }
    ).google.script;
    const outcomeOf = (argument: unknown): Promise<string> =>
      new Promise((resolve) => {
        const told = (run.withSuccessHandler as (handler: () => void) => typeof run)(() => resolve('taken'));
        const both = (told.withFailureHandler as (handler: (error: Error) => void) => typeof run)((error) =>
          resolve(error.message),
        );
        try {
          both.conversationOf?.(argument);
        } catch (error) {
          resolve(error instanceof Error ? error.message : String(error));
        }
      });
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    return {
      date: await outcomeOf(new Date(0)),
      circle: await outcomeOf(circle),
      text: await outcomeOf('E01'),
      unknown: typeof run.nobodyMadeThis,
    };
  });
  expect(told.date).toMatch(/illegal value/);
  expect(told.circle).not.toBe('taken');
  expect(told).toMatchObject({ text: 'taken', unknown: 'undefined' });

  let underWay = 0;
  let most = 0;
  await sidebar.sheet.route(/\/spreadsheets\/[^/]+\/call$/, async (route) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setTimeout(resolve, 100));
    underWay -= 1;
    await route.continue();
  });
  await frame.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { run } = (
          globalThis as unknown as {
            google: { script: { run: { withSuccessHandler(handler: () => void): { overview(): void } } } };
          }
        ).google.script;
        let left = 14;
        for (let call = 0; call < 14; call += 1)
          run
            .withSuccessHandler(() => {
              left -= 1;
              if (left === 0) resolve();
            })
            .overview();
      }),
  );
  expect(most).toBe(10);
});
