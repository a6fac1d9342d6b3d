// What is pressed while the server does not answer: it is told, and nothing fails behind the page's back.
import { DA } from 'local-workspace';
import type { Page } from 'playwright-core';
import { Town } from './town.ts';

let town: Town;
let sheet: Page;
const failures: string[] = [];
beforeAll(async () => {
  town = await Town.open();
  sheet = await town.openSheet(town.manager);
  sheet.on('pageerror', ({ message }) => failures.push(message));
});
afterAll(() => town?.close());
afterEach(() => sheet.unrouteAll());

test('the tour says that it could not be hidden', async () => {
  await sheet.route('**/tour', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
  await sheet.getByRole('button', { name: DA.tour.hide }).click();
  await sheet.getByRole('alert').getByText(DA.common.noAnswer).waitFor();
  expect(failures).toEqual([]);
});

test('a filter of which nobody knows what it hides is not applied', async () => {
  await sheet.locator('.tabulator-cell').nth(3).click();
  await sheet.route('**/values/*', (route) => route.abort());
  await sheet.getByRole('button', { name: DA.sheet.filter, exact: true }).click();
  const dialog = sheet.getByRole('dialog');
  await dialog.getByText(DA.common.noAnswer).waitFor();
  expect(await dialog.getByRole('button', { name: DA.sheet.apply }).isDisabled()).toBe(true);
  await sheet.unrouteAll();
  await dialog.getByRole('button', { name: DA.common.tryAgain }).click();
  await dialog.getByRole('alert').waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: DA.sheet.apply }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(failures).toEqual([]);
});
