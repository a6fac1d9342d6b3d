// What a script puts before a person: menu, consent, questions, sidebar, and server calls.
import type { CallOutcome, MenuOutcome, ScreenView } from '../../web/sheetContract.ts';
import { BO, HOST, webOffice } from './office.ts';

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Vis', 'show').addItem('Spørg', 'askName').addItem('Fejl', 'fail').addItem('Nøje', 'careful').addToUi();
}
function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Page').setTitle('Panel')); }
function dialog(title) {
  const page = HtmlService.createHtmlOutput('<p>' + title + '</p>').setTitle('Not this').setWidth(1180).setHeight(620);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}
function small() { SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutput('small'), 'Small'); }
function askName() {
  const ui = SpreadsheetApp.getUi();
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.appendRow(['asked']);
  const name = ui.prompt('Navn', 'Hvad hedder du?', ui.ButtonSet.OK_CANCEL);
  if (name.getSelectedButton() !== ui.Button.OK) return;
  sheet.appendRow([name.getResponseText()]);
  ui.alert('Hej ' + name.getResponseText());
}
function careful() { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); show(); }
function fail() { throw new Error('nej'); }
function twice(value) { return [value, value]; }
function dated() { return new Date(); }
function work() { for (let i = 0; i < 40; i++) SpreadsheetApp.getActiveSheet().getRange(i + 1, 5).setValue(i); }
function hidden_() { return 1; }
`;

const opened = async () => {
  const office = webOffice(CODE);
  const base = `spreadsheets/${office.spreadsheetId}`;
  const screen = (await office.post(`${base}/open`)).body as ScreenView;
  const menu = async (functionName: string, more: object = {}) =>
    (await office.post(`${base}/menu`, { scriptId: 'script', functionName, ...more })).body as MenuOutcome;
  const allow = () => office.post('scripts/script/consent', { scopes: SCOPES });
  const call = async (functionName: string, ...args: unknown[]) =>
    await office.post(`${base}/call`, { scriptId: 'script', functionName, args });
  const rows = () =>
    office.session.read(({ state }) =>
      Object.values(state.spreadsheets[office.spreadsheetId]?.sheets[0]?.cells ?? {}).map((row) => row[1]?.value),
    );
  return { ...office, base, screen, menu, allow, call, rows };
};

const SCOPES = ['spreadsheets.currentonly', 'script.container.ui'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

test('the menu is there at once, before any consent', async () => {
  const { screen } = await opened();
  expect(screen.menus).toEqual([
    {
      scriptId: 'script',
      title: 'Add-on',
      items: [
        { kind: 'item', caption: 'Vis', functionName: 'show' },
        { kind: 'item', caption: 'Spørg', functionName: 'askName' },
        { kind: 'item', caption: 'Fejl', functionName: 'fail' },
        { kind: 'item', caption: 'Nøje', functionName: 'careful' },
      ],
    },
  ]);
});

test('the first run asks for consent to what is not granted yet', async () => {
  const { menu, allow, base, get, post } = await opened();
  const asked = { outcome: 'consent', addOn: 'Add-on', scopes: SCOPES, boxes: 'blank' };
  expect(await menu('show')).toEqual(asked);
  expect((await get(`${base}/screen`)).body).not.toHaveProperty('sidebar');
  await post('scripts/script/consent', { scopes: [SCOPES[0], 'https://evil.example/scope'] });
  // What was declined is asked for again only where the script requires it.
  expect(await menu('show')).toMatchObject({ outcome: 'failed', message: expect.stringContaining('not sufficient') });
  expect(await menu('careful')).toEqual({ ...asked, scopes: [SCOPES[1]] });
  await allow();
  expect(await menu('show')).toEqual({ outcome: 'done' });
  const shown = { title: 'Panel', scriptId: 'script', opening: 1 };
  expect((await get(`${base}/screen`)).body).toMatchObject({ sidebar: shown });
  // Shown once more, it is loaded anew.
  await menu('show');
  expect((await get(`${base}/screen`)).body).toMatchObject({ sidebar: { ...shown, opening: 2 } });
  // It stays where one comes back by a link, and not where the page is opened anew.
  expect((await post(`${base}/open`, { keepsSidebar: true })).body).toMatchObject({ sidebar: { opening: 2 } });
  expect((await post(`${base}/open`)).body).not.toHaveProperty('sidebar');
});

test("the script's own link asks the same on a page, of whoever may open its document", async () => {
  const { menu, allow, get, post } = await opened();
  const path = 'scripts/script/consent';
  expect((await get(path)).body).toEqual({ addOn: 'Add-on', scopes: SCOPES, boxes: 'blank' });
  expect((await get(path, BO)).status).toBe(404);
  expect((await post(path, { scopes: SCOPES }, BO)).status).toBe(404);
  expect((await get('scripts/other/consent')).status).toBe(404);
  await allow();
  expect((await get(path)).body).toMatchObject({ scopes: [] });
  expect(await menu('show')).toEqual({ outcome: 'done' });
});

test('a script that asks is run again with the reply, from where it was: nothing is done twice', async () => {
  const { menu, allow, rows } = await opened();
  await allow();
  expect(await menu('askName')).toEqual({
    outcome: 'asks',
    question: { kind: 'prompt', title: 'Navn', text: 'Hvad hedder du?', buttons: 'OK_CANCEL' },
  });
  expect(rows()).toEqual([]);
  const replies = [{ button: 'OK', text: 'Åse' }];
  expect(await menu('askName', { replies })).toMatchObject({
    outcome: 'asks',
    question: { kind: 'alert', text: 'Hej Åse', buttons: 'OK' },
  });
  expect(rows()).toEqual([]);
  expect(await menu('askName', { replies: [...replies, { button: 'OK' }] })).toEqual({ outcome: 'done' });
  expect(rows()).toEqual(['asked', 'Åse']);
  expect(await menu('askName', { replies: [{ button: 'CANCEL' }] })).toEqual({ outcome: 'done' });
  expect(rows()).toEqual(['asked', 'Åse', 'asked']);
});

test('an error of the script is told', async () => {
  const { menu, allow } = await opened();
  await allow();
  expect(await menu('fail')).toEqual({ outcome: 'failed', message: 'Error: nej' });
});

test('where the weather is kind, consent is all or nothing', async () => {
  const { menu, post, session } = await opened();
  session.change(({ state }) => Object.assign(state, { weather: { consentBoxes: 'none' } }));
  expect(await menu('show')).toMatchObject({ outcome: 'consent', boxes: 'none' });
  await post('scripts/script/consent', { scopes: [] });
  expect(await menu('show')).toEqual({ outcome: 'done' });
});

describe('the sidebar', () => {
  const withSidebar = async () => {
    const office = await opened();
    await office.allow();
    await office.menu('show');
    return office;
  };

  test('is a page in a sandbox that reaches no network, with the public functions before it', async () => {
    const { app, base } = await withSidebar();
    const response = await app.request(`/api/as/anna@skolen.example/${base}/frame/sidebar`, {
      headers: { host: HOST },
    });
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const rule of ['sandbox allow-scripts', "connect-src 'none'", "default-src 'none'"])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('allow-same-origin');
    const html = await response.text();
    expect(html).toMatch(/^<!doctype html><script>/);
    expect(html).toContain('<p>Page</p>');
    expect(html).toContain('"twice"');
    expect(html).not.toContain('hidden_');
    expect(html.match(/<\/script/g)).toHaveLength(1);
  });

  test('hears of no answer while a second Google account is signed in, and of no run', async () => {
    const { call, post, session } = await withSidebar();
    const runs = session.read(({ state }) => state.executions.length);
    await post('executions/switch', { name: 'twoAccounts', isOn: true });
    expect((await call('twice', 1)).body).toEqual({
      outcome: 'error',
      name: 'ScriptError',
      message: expect.stringContaining('PERMISSION_DENIED'),
    });
    expect(session.read(({ state }) => state.executions.length)).toBe(runs);
    await post('executions/switch', { name: 'twoAccounts', isOn: false });
    expect((await call('twice', 1)).body).toMatchObject({ outcome: 'value' });
  });

  test('calls the server as google.script.run does', async () => {
    const { call } = await withSidebar();
    expect((await call('twice', { a: 1 })).body).toEqual({ outcome: 'value', value: [{ a: 1 }, { a: 1 }] });
    expect((await call('fail')).body).toEqual({ outcome: 'error', name: 'Error', message: 'nej' });
    expect((await call('dated')).body).toMatchObject({
      outcome: 'error',
      name: 'ScriptError',
    } satisfies Partial<CallOutcome>);
    for (const name of ['hidden_', 'nothing', 'toString']) expect((await call(name)).status).toBe(400);
  });

  test('is gone when it is closed, and for everybody who has not opened it', async () => {
    const { call, post, base } = await withSidebar();
    await post(`${base}/share`, { email: BO });
    expect((await post(`${base}/call`, { scriptId: 'script', functionName: 'twice' }, BO)).status).toBe(404);
    await post(`${base}/close`, { what: 'sidebar' });
    expect((await call('twice', 1)).status).toBe(404);
  });

  test('can be hit by a trap: the next run that comes to its n-th call dies there, once', async () => {
    const { call, post, session } = await withSidebar();
    await post('executions/fault', { atCall: 30 });
    expect((await call('twice', 1)).body).toMatchObject({ outcome: 'value' });
    expect((await call('work')).body).toMatchObject({ outcome: 'error' });
    expect(session.read(({ state }) => state.executions.at(-1)?.status)).toBe('killed');
    expect((await call('work')).body).toMatchObject({ outcome: 'value' });
  });
});

test('a dialog has the size that is asked for and its own title, takes the place of the one before, and is closed', async () => {
  const { menu, allow, call, base, get, post } = await opened();
  await allow();
  await menu('show');
  const shown = async () => ((await get(`${base}/screen`)).body as ScreenView).dialog;
  await call('dialog', 'First');
  const first = { title: 'First', scriptId: 'script', modal: true, opening: 2, width: 1180, height: 620 };
  expect(await shown()).toEqual(first);
  await call('small');
  expect(await shown()).toEqual({ ...first, title: 'Small', modal: false, opening: 3, width: 600, height: 400 });
  // The one before does not come back.
  await post(`${base}/close`, { what: 'dialog' });
  expect(await shown()).toBeUndefined();
  // The sidebar has been there all the time.
  expect((await get(`${base}/screen`)).body).toMatchObject({ sidebar: { opening: 1 } });
});
