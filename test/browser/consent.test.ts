// Consent scope by scope, and a second Google account: the two things that meet a manager before the add-on has done anything.
import { authorize, DA } from 'local-workspace';
import type { Page } from 'playwright-core';
import { words } from '../../src/domain/words/words.ts';
import { chooseFromMenu, Sidebar } from './sidebar.ts';
import { Town } from './town.ts';

let town: Town;
let sheet: Page;
beforeAll(async () => {
  town = await Town.open();
  sheet = await town.openSheet(town.manager);
});
afterAll(() => town?.close());

test('who leaves a box empty is asked for that one again, and nothing has run', async () => {
  await sheet.getByRole('button', { name: DA.sheet.extensions }).click();
  await sheet.getByRole('menuitem', { name: words('da').menu.install }).click();
  const dialog = sheet.getByRole('dialog');
  const boxes = dialog.getByRole('checkbox');
  await boxes.first().waitFor();
  await town.see(sheet, 'consent-blank');
  expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await dialog.getByLabel(DA.sheet.consentAll).check();
  await dialog.getByLabel(DA.sheet.scopes['script.send_mail']).uncheck();
  await dialog.getByRole('button', { name: DA.sheet.consentAllow }).click();
  await dialog.getByLabel(DA.sheet.scopes['userinfo.email']).waitFor({ state: 'detached' });
  await dialog.getByLabel(DA.sheet.scopes['script.send_mail']).waitFor();
  await town.see(sheet, 'consent-again');
  expect(town.session.read(({ state }) => Object.values(state.screens).some(({ sidebar }) => sidebar))).toBe(false);
  await dialog.getByRole('button', { name: DA.common.cancel }).click();
  await chooseFromMenu(sheet, 'da', 'install');
});

test('the address in the sidebar leads to the local page, where what is missing can be given', async () => {
  const { scriptId, granted } = town.session.read(({ state }) => {
    const [script] = Object.values(state.scripts);
    return { scriptId: script?.id ?? '', granted: script?.grants[town.manager] ?? [] };
  });
  const sidebar = new Sidebar(sheet, 'da');
  // Once its first page is there.
  await sidebar.go('overview');
  const kept = granted.filter((scope) => !scope.endsWith('script.send_mail'));
  town.session.change((workspace) => authorize(workspace, scriptId, town.manager, kept));
  await sidebar.go('prepare');
  const [page] = await Promise.all([
    sheet.context().waitForEvent('page'),
    sidebar.page.getByRole('alert').getByRole('link').click(),
  ]);
  await page.getByLabel(DA.sheet.scopes['script.send_mail']).check();
  await town.see(page, 'consent-page');
  expect(page.url()).toContain(`/consent/${scriptId}`);
  await page.getByRole('button', { name: DA.sheet.consentAllow }).click();
  await page.getByText(DA.sheet.consentGiven).waitFor();
  await page.close();
  await sidebar.page.getByRole('button', { name: sidebar.words.common.tryAgain }).click();
  await sidebar.page.getByRole('alert').waitFor({ state: 'detached' });
});

test('with a second account signed in, the sidebar says that this may be why Google does not answer', async () => {
  await sheet.getByRole('button', { name: DA.executions.open }).click();
  // The Workspace is asked first, so that the box is ticked a moment later.
  await sheet.getByLabel(DA.executions.switches.twoAccounts).click();
  await sheet.getByRole('checkbox', { name: DA.executions.switches.twoAccounts, checked: true }).waitFor();
  await town.see(sheet, 'two-accounts-switch');
  await sheet.getByRole('button', { name: DA.executions.open }).click();
  await chooseFromMenu(sheet, 'da', 'open');
  const page = sheet.frameLocator('aside iframe');
  await page.getByRole('alert').getByText('flere Google-konti').waitFor();
  await town.see(sheet, 'two-accounts');
});
