// What Google does and a kinder fake would not: small scripts of a guest, run by the real machinery.

import { mildest } from '../core/harshness.ts';
import { answerForm } from '../people/answerForm.ts';
import { typeInSheet } from '../people/typeInSheet.ts';
import {
  advanceTo,
  authorize,
  callServer,
  clickMenu,
  fireTrigger,
  installScript,
  openDocument,
  runFunction,
} from '../runtime/host.ts';
import type { RunResult } from '../runtime/run.ts';
import { createSpreadsheet } from '../state/createSpreadsheet.ts';
import { emptyState, Workspace } from '../state/workspace.ts';

const USER = 'mette@skole.example';
const GOOGLE_SCOPE = 'https://www.googleapis.com/auth/';
const ADD_ON_SCOPES = ['spreadsheets.currentonly', 'drive.file', 'script.external_request', 'script.scriptapp'];

interface Guest {
  locale?: string;
  kind?: 'consumer' | 'workspace';
  addOn?: boolean;
  manifest?: Record<string, unknown>;
  files?: Record<string, string>;
}

/** A spreadsheet with a script in it. */
const guest = (code: string, { locale = 'da_DK', kind = 'workspace', addOn = false, manifest, files }: Guest = {}) => {
  const workspace = new Workspace(
    emptyState({
      now: '2026-08-17T06:00:00Z',
      accounts: [{ email: USER, name: 'Mette', locale: 'da', kind }],
      weather: mildest(),
    }),
  );
  const sheetId = createSpreadsheet(workspace, { name: 'MUS', owner: USER, locale, timeZone: 'Europe/Copenhagen' });
  const settings = { timeZone: 'Europe/Copenhagen', runtimeVersion: 'V8', ...manifest };
  const project = { 'Code.js': code, 'appsscript.json': JSON.stringify(settings), ...files };
  installScript(workspace, {
    id: 's',
    containerId: sheetId,
    addOn,
    files: project,
    enabledApis: ['forms', 'docs', 'drive'],
  });
  authorize(workspace, 's', USER);
  const who = { scriptId: 's', user: USER };
  return { workspace, sheetId, who, run: (functionName: string) => runFunction(workspace, { ...who, functionName }) };
};

const told = ({ value, error }: RunResult): unknown => (error ? `${error.name}: ${error.message}` : value);

/** What an expression gives, or the error a script would see; `sheet` is the first tab, `cell` its A1. */
const seen = (expression: string, options?: Guest): unknown =>
  told(
    guest(
      `function main() {
        const book = SpreadsheetApp.getActive(), sheet = book.getSheets()[0], cell = sheet.getRange('A1');
        return ${expression};
      }`,
      options,
    ).run('main'),
  );

const mismatch = (what: string, data: number, range: number) =>
  `Exception: The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`;

describe('values that cross from Google', () => {
  test('are of the kinds the script knows', () => {
    const kinds =
      '[book.getSheets() instanceof Array, sheet.getDataRange().getValues()[0] instanceof Array, cell.setValue(new Date()).getValue() instanceof Date]';
    expect(seen(kinds)).toEqual([true, true, true]);
    expect(
      seen('(() => { try { sheet.getRange(0, 1); } catch (e) { return [e instanceof Error, e.name]; } })()'),
    ).toEqual([true, 'Exception']);
  });

  test('are copies: changing them changes nothing', () => {
    expect(seen('(() => { const rows = cell.getValues(); rows[0][0] = 1; return cell.getValue(); })()')).toBe('');
  });
});

describe('cells', () => {
  test.each([
    ["cell.setValue('007').getValue()", 7],
    ["cell.setNumberFormat('@').setValue('007').getValue()", '007'],
    [`cell.setValue("'007").getValue()`, '007'],
    ["cell.setValue('1,5').getValue()", 1.5],
    ["cell.setValue('1.5').getValue()", '1.5'],
    ["cell.setValue('10%').getValue()", 0.1],
    ["cell.setValue('SAND').getValue()", true],
    ['cell.setValue(null).getValue()', ''],
    ['cell.isBlank() && cell.getValue()', ''],
    ['cell.setValue(NaN).getValue()', '#NUM!'],
    ["cell.setValue('7-9-2026').getValue().toISOString()", '2026-09-06T22:00:00.000Z'],
    ["cell.setValue('07.09.2026').getDisplayValue()", '07-09-2026'],
    ["cell.setValue('2026-09-07').getDisplayValue()", '2026-09-07'],
    ["cell.setValue('10:30').getValue().getFullYear()", 1899],
    ['cell.setNote(25).getNote()', '25.0'],
    ["cell.setNumberFormat('general').getNumberFormat()", '0.###############'],
    ['cell.setValue(\'=HYPERLINK("https://a.example","Åbn")\').getValue()', 'Åbn'],
  ])('read as Sheets reads them: %s', (expression, value) => {
    expect(seen(expression)).toEqual(value);
  });

  test('read dates by the locale', () => {
    const day = "cell.setValue('2/3/2026').getValue().getDate()";
    expect(seen(day)).toBe(2);
    expect(seen(day, { locale: 'en_US' })).toBe(3);
    expect(seen("cell.setValue('1.5').getValue()", { locale: 'en_US' })).toBe(1.5);
  });

  test.each([
    ["sheet.getRange('A1:B2').setValues([[1, 2]])", mismatch('rows', 1, 2)],
    ["sheet.getRange('A1:B2').setValues([[1], [2]])", mismatch('columns', 1, 2)],
    [
      "sheet.getRange('A1:B2').setValues('x')",
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    ['sheet.getRange(0, 1)', 'Exception: The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'Exception: The starting column of the range is too small.'],
    ['sheet.getRange(1, 1, 0)', 'Exception: The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1001, 1)', 'Exception: The coordinates of the range are outside the dimensions of the sheet.'],
    ["sheet.getRange('Nope!A1')", 'Exception: Range not found'],
    [
      "sheet.appendRow('x')",
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.appendRow.",
    ],
    [
      "cell.setValue('x'.repeat(50001))",
      'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    ['sheet.deleteRows(1, 1000)', 'Exception: Sorry, it is not possible to delete all non-frozen rows.'],
    ['sheet.hideSheet()', "Exception: You can't hide all the sheets in a document."],
    ['book.deleteSheet(sheet)', "Exception: You can't remove all the sheets in a document."],
    ["book.insertSheet('Ark1')", 'Exception: A sheet with the name "Ark1" already exists. Please enter another name.'],
  ])("refuse in Google's words: %s", (expression, text) => {
    expect(seen(expression)).toBe(text);
  });

  test('a cleared sheet has no last row, and appendRow begins again', () => {
    expect(seen("[sheet.appendRow([1]).clear().getLastRow(), sheet.appendRow(['a']).getLastRow()]")).toEqual([0, 1]);
  });

  test('hold scripts to their rules as they hold people', () => {
    const rule = "SpreadsheetApp.newDataValidation().requireValueInList(['Ja']).setAllowInvalid(false).build()";
    expect(seen(`cell.setDataValidation(${rule}).setValue('Nej')`)).toBe(
      'Exception: The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
  });
});

describe('what is not there', () => {
  test.each([
    ['cell.moveTo(cell)', 'Range.moveTo'],
    ['sheet.getPivotTables', 'Sheet.getPivotTables'],
    ["'getPivotTables' in sheet", 'Sheet.getPivotTables'],
    ['DriveApp.getFiles()', 'DriveApp.getFiles'],
    ['MimeType.PDF', 'MimeType.PDF'],
    ['ScriptProperties.getKeys()', 'ScriptProperties.getKeys'],
    ["Browser.msgBox('x')", 'Browser.msgBox'],
    ["FormApp.create('x')", 'FormApp.create'],
    ['SpreadsheetApp.BandingTheme.GREY', 'SpreadsheetApp.BandingTheme'],
    ["cell.setFormula('=QUERY(B1:C9)').getValue()", 'formula QUERY'],
    ['cell.setValue({})', 'Range.setValue of an object'],
  ])('is named, not guessed: %s', (expression, member) => {
    expect(seen(expression)).toBe(`NotEmulated: NotEmulated: ${member}`);
  });

  test.each([
    ['cell.sparkle', undefined],
    ['cell.sparkle()', 'TypeError: cell.sparkle is not a function'],
    ["'sparkle' in cell", false],
    ['SpreadsheetApp.BorderStyle.WAVY', undefined],
    ['DriveApp.sparkle', undefined],
    ['Drive.Files.list()', 'ReferenceError: Drive is not defined'],
  ])('what Google has not either is not there: %s', (expression, value) => {
    expect(seen(expression)).toBe(value);
  });

  test('an advanced service is known where the manifest enables it', () => {
    const enabledAdvancedServices = [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }];
    const manifest = { dependencies: { enabledAdvancedServices } };
    expect(seen('Drive.Files.list()', { manifest })).toBe('NotEmulated: NotEmulated: Drive.Files');
  });

  test.each(['setTimeout', 'fetch', 'URL', 'process', 'require', 'TextEncoder', 'crypto', 'atob'])(
    'nor has Apps Script %s',
    (name) => {
      expect(seen(name)).toBe(`ReferenceError: ${name} is not defined`);
    },
  );

  test.each(['class A { #x = 1 }', 'class A { static x = 1 }'])('syntax that Apps Script rejects: %s', (code) => {
    expect(told(guest(`${code}\nfunction main() {}`).run('main'))).toBe(
      'SyntaxError: Invalid or unexpected token line: 1 file: Code.js',
    );
    expect(told(guest('function main() { return "#x static"; }').run('main'))).toBe('#x static');
  });
});

describe('rights', () => {
  const onlyCurrent = { manifest: { oauthScopes: [`${GOOGLE_SCOPE}spreadsheets.currentonly`] } };

  test.each([
    ["SpreadsheetApp.openById('x')", 'SpreadsheetApp.openById', ['spreadsheets']],
    ["MailApp.sendEmail('a@b.dk', 's', 'b')", 'MailApp.sendEmail', ['script.send_mail']],
    ["UrlFetchApp.fetch('https://www.googleapis.com')", 'UrlFetchApp.fetch', ['script.external_request']],
    ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers', ['script.scriptapp']],
  ])('%s names the scope that is missing', (expression, member, scopes) => {
    expect(seen(expression, onlyCurrent)).toBe(
      `Exception: Specified permissions are not sufficient to call ${member}. Required permissions: ${scopes.map((scope) => GOOGLE_SCOPE + scope).join(' || ')}`,
    );
  });

  test('the scope for the current document does, or the one for all', () => {
    expect(seen('sheet.getName()', onlyCurrent)).toBe('Ark1');
    expect(seen('book.getName()', { manifest: { oauthScopes: [] } })).toMatch(/not sufficient to call SpreadsheetApp/);
  });

  const MENU = `function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Åbn', 'show').addToUi(); }
    function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('hej').setTitle('MUS')); }`;

  test('an add-on that nobody has used in the document may build its menu and no more', () => {
    const opened = (line: string) => {
      const { workspace, who } = guest(`function onOpen() { ${line} }`, { addOn: true });
      const result = openDocument(workspace, who);
      return result && told(result);
    };
    expect(opened("SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'b').addToUi()")).toBeUndefined();
    for (const [call, member] of [
      ['SpreadsheetApp.getActive()', 'SpreadsheetApp.getActive'],
      ['PropertiesService.getDocumentProperties()', 'PropertiesService.getDocumentProperties'],
      ["HtmlService.createHtmlOutput('x')", 'HtmlService.createHtmlOutput'],
      ['Session.getActiveUser()', 'Session.getActiveUser'],
      ['CacheService.getUserCache()', 'CacheService.getUserCache'],
      ["SpreadsheetApp.getUi().alert('x')", 'Ui.alert'],
    ] as const) {
      expect(opened(call)).toBe(`Exception: You do not have permission to call ${member}`);
    }
  });

  test('a service called while the files load fails the menu too', () => {
    const { workspace, who } = guest(`const book = SpreadsheetApp.getActive();\n${MENU}`, { addOn: true });
    expect(openDocument(workspace, who)?.error?.message).toMatch(/^You do not have permission to call/);
  });

  test('the sidebar opens from the menu, not by itself', () => {
    const { workspace, who, sheetId } = guest(MENU, { addOn: true });
    openDocument(workspace, who);
    expect(clickMenu(workspace, { ...who, caption: 'Åbn' }).error).toBeUndefined();
    expect(workspace.state.screens[`${sheetId}:${USER}`]?.sidebar?.title).toBe('MUS');
    const eager = guest(MENU.replace('function onOpen() {', 'function onOpen() { show();'));
    const refused = openDocument(eager.workspace, eager.who);
    expect(refused?.error?.message).toMatch(/^You do not have permission to call Ui\.showSidebar/);
  });

  test('a trigger has nobody to show anything to', () => {
    const { workspace, run } = guest(
      `function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
       function tick() { SpreadsheetApp.getUi(); }`,
    );
    run('install');
    const [fired] = advanceTo(workspace, '2026-08-17T07:59:00Z');
    expect(fired && told(fired)).toBe('Exception: Cannot call SpreadsheetApp.getUi() from this context.');
  });
});

describe('triggers', () => {
  const create = (builder: string) => `ScriptApp.newTrigger('tick').${builder}.create()`;
  const made = (lines: string, addOn: boolean) =>
    told(
      guest(
        `function tick() {} function main() {
          const book = SpreadsheetApp.getActive();
          ${lines}
          return ScriptApp.getProjectTriggers().length;
        }`,
        { addOn },
      ).run('main'),
    );

  test.each([
    ['more often than hourly', create('timeBased().everyMinutes(30)'), /fires more often than once per hour/],
    [
      'a second of its type',
      `${create('timeBased().everyHours(1)')}; ${create('timeBased().everyDays(1)')}`,
      /too many time-based triggers in this document/,
    ],
    [
      'on another file',
      create("forSpreadsheet(SpreadsheetApp.create('other')).onEdit()"),
      /a document other than the one it is used in/,
    ],
  ])('an add-on may not have one %s, a bound script may', (_what, lines, refusal) => {
    expect(made(lines, true)).toMatch(refusal);
    expect(made(lines, false)).toEqual(expect.any(Number));
  });

  test('are twenty at most', () => {
    expect(made(`for (let i = 0; i < 21; i += 1) ${create('timeBased().everyDays(1)')};`, false)).toBe(
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });

  test.each(['everyMinutes(7)', 'atHour(24).everyDays(1)', "inTimezone('Nope/Nowhere').everyDays(1)"])(
    'are refused with a time that is none: %s',
    (time) => {
      expect(made(create(`timeBased().${time}`), false)).toMatch(/^Exception: Invalid argument/);
    },
  );

  test('are not fired by what scripts write', () => {
    const { workspace, run, sheetId } = guest(
      `function install() { ScriptApp.newTrigger('tick').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
       function tick() {} function onEdit() {}
       function write() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1); }`,
    );
    run('install');
    run('write');
    expect(workspace.state.executions.map(({ functionName }) => functionName)).toEqual(['install', 'write']);
    typeInSheet(workspace, { spreadsheetId: sheetId, as: USER, sheet: 'Ark1', a1: 'A2', values: 'x' });
    expect(workspace.state.spreadsheets[sheetId]?.sheets[0]?.cells['2']?.['1']?.value).toBe('x');
  });

  test('do nothing once their owner has taken the rights back', () => {
    const { workspace, run } = guest(
      `function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); } function tick() {}`,
    );
    run('install');
    const id = workspace.state.triggers[0]?.id ?? '';
    authorize(workspace, 's', USER, []);
    expect(fireTrigger(workspace, id)).toBeUndefined();
  });
});

describe('limits', () => {
  test.each([
    ["PropertiesService.getScriptProperties().setProperty('k', 'x'.repeat(9217))", 'Argument too large: value'],
    [
      "[...Array(60).keys()].forEach((i) => PropertiesService.getScriptProperties().setProperty('k' + i, 'x'.repeat(9000)))",
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    ],
    ["CacheService.getScriptCache().put('k', 'x'.repeat(102401))", 'Argument too large: value'],
    ["CacheService.getScriptCache().put('k'.repeat(251), 'x')", 'Argument too large: key'],
    [
      "MailApp.sendEmail([...Array(51).keys()].map((i) => 'p' + i + '@b.dk').join(), 's', 'b')",
      'Limit exceeded: Email Recipients Per Message.',
    ],
    ["MailApp.sendEmail('a@b.dk', 's', 'x'.repeat(400 * 1024 + 1))", 'Limit exceeded: Email Body Size.'],
    ["MailApp.sendEmail('a@b.dk', 's'.repeat(251), 'b')", 'Argument too large: subject'],
    ["MailApp.sendEmail('', 's', 'b')", 'Failed to send email: no recipient'],
    ["MailApp.sendEmail('nobody', 's', 'b')", 'Invalid email: nobody'],
    ["UrlFetchApp.fetch('https://a.example')", 'DNS error: https://a.example'],
  ])('%s', (expression, text) => {
    expect(seen(expression)).toBe(`Exception: ${text}`);
  });

  test('a consumer may write to 100 people a day, then to none', () => {
    const send = "MailApp.sendEmail([...Array(50).keys()].map((i) => 'p' + i + '@b.dk').join(), 's', 'b')";
    expect(seen(`[${send}, ${send}, MailApp.getRemainingDailyQuota()][2]`, { kind: 'consumer' })).toBe(0);
    expect(seen(`[${send}, ${send}, ${send}]`, { kind: 'consumer' })).toBe(
      'Exception: Service invoked too many times for one day: email.',
    );
  });

  test('properties hold texts only, and what is not there is null', () => {
    const store = 'PropertiesService.getDocumentProperties()';
    expect(seen(`[${store}.setProperty('k', 5).getProperty('k'), ${store}.getProperty('none')]`)).toEqual(['5', null]);
    expect(seen(`${store}.setProperty('k', {})`)).toMatch(/don't match the method signature/);
  });

  test('only addresses on the list are fetched', () => {
    const manifest = { urlFetchWhitelist: ['https://forms.googleapis.com/'] };
    const url = 'https://www.googleapis.com/drive/v3/files';
    expect(seen(`UrlFetchApp.fetch('${url}')`, { manifest })).toBe(
      `Exception: Request to ${url} failed because the URL has not been whitelisted in the script manifest.`,
    );
  });

  test('six minutes end a run, and nothing it does then has effect', () => {
    const { workspace, run, sheetId } = guest(`function main() {
      const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
      try { for (;;) Utilities.sleep(300000); } catch (e) { cell.setValue('after'); return 'caught'; }
    }`);
    expect(told(run('main'))).toBe('Exception: Exceeded maximum execution time');
    expect(workspace.state.spreadsheets[sheetId]?.sheets[0]?.cells).toEqual({});
  });

  test('a kill leaves what was done and does no more', () => {
    const { workspace, sheetId, who } = guest(`function main() {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      for (let row = 1; row <= 5; row += 1) try { sheet.getRange(row, 1).setValue(row); } catch (e) { continue; }
    }`);
    const fault = { member: 'Range.setValue', atCall: 3, kind: 'kill' } as const;
    const { execution } = runFunction(workspace, { ...who, functionName: 'main', faults: [fault] });
    expect(execution.status).toBe('killed');
    expect(Object.keys(workspace.state.spreadsheets[sheetId]?.sheets[0]?.cells ?? {})).toEqual(['1', '2']);
  });
});

describe('the REST API as a script meets it', () => {
  const CALL = `function call(method, url, body) {
    const response = UrlFetchApp.fetch(url, { method, muteHttpExceptions: true, contentType: 'application/json',
      headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() },
      ...(body ? { payload: JSON.stringify(body) } : {}) });
    return { code: response.getResponseCode(), ...JSON.parse(response.getContentText() || '{}') };
  }
  const FORMS = 'https://forms.googleapis.com/v1/forms', FILES = 'https://www.googleapis.com/drive/v3/files';`;
  const manifest = { oauthScopes: ADD_ON_SCOPES.map((scope) => GOOGLE_SCOPE + scope) };
  const asked = (body: string, asks: Record<string, unknown> = manifest) => {
    const world = guest(`${CALL}\nfunction main() { ${body} }`, { manifest: asks });
    const result = world.run('main');
    return { ...world, answer: told(result) };
  };

  test('refuses a field nobody knows', () => {
    expect(asked("return call('post', FORMS, { info: { title: 'a', colour: 1 } }).error").answer).toMatchObject({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: `Invalid JSON payload received. Unknown name "colour" at 'info': Cannot find field.`,
    });
  });

  test('refuses a token without the scope', () => {
    const scopes = { oauthScopes: [`${GOOGLE_SCOPE}script.external_request`] };
    expect(asked("return call('post', FORMS, { info: { title: 'a' } }).error", scopes).answer).toMatchObject({
      code: 403,
      status: 'PERMISSION_DENIED',
      message: 'Request had insufficient authentication scopes.',
    });
  });

  test('a form made by the API takes no answers until it is published, and then from its people only', () => {
    const { workspace, answer } = asked("return call('post', FORMS, { info: { title: 'a' } }).formId");
    const formId = String(answer);
    const form = workspace.state.forms[formId];
    const send = (as: string | undefined) => () => answerForm(workspace, { formId, as, answers: {} });
    expect(send('anna@skole.example')).toThrow("isn't published");
    if (form) form.publish = { isPublished: true, isAcceptingResponses: true };
    expect(send('anna@elsewhere.example')).toThrow('You need access');
  });

  test('drive.file sees what the add-on made and nothing else of the same person', () => {
    const { answer } = asked(`const made = call('post', FORMS, { info: { title: 'a' } }).formId;
      const book = SpreadsheetApp.getActive().getId();
      return [call('get', FILES).files.map(({ id }) => id === made), call('get', FILES + '/' + book).error.message];`);
    expect(answer).toEqual([[true], expect.stringMatching(/^File not found: /)]);
  });

  test('says why an unmuted request failed', () => {
    expect(seen("UrlFetchApp.fetch('https://forms.googleapis.com/v1/forms/x')")).toMatch(
      /^Exception: Request failed for https:\/\/forms\.googleapis\.com returned code 401\. Truncated server response: /,
    );
  });
});

describe('google.script.run', () => {
  const page = () => {
    const world = guest(
      `function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); }
       function echo(value) { return value; }
       function dated() { return { when: new Date() }; }
       function secret_() {}`,
    );
    world.run('show');
    const call = (functionName: string, ...args: unknown[]) =>
      callServer(world.workspace, { ...world.who, functionName, args });
    return call;
  };

  test('a Date fails on the way in and on the way out', () => {
    const call = page();
    expect(() => call('echo', { at: new Date(0) })).toThrow('Failed due to illegal value in property: 0');
    expect(call('dated').error?.message).toBe(
      'The script completed but the returned value is not a supported return type.',
    );
    expect(call('echo', ['a', undefined]).value).toEqual(['a', null]);
  });

  test('private functions are not there', () => {
    expect(() => page()('secret_')).toThrow('google.script.run.secret_ is not a function');
  });
});

describe('pages', () => {
  test('lose what follows // in a template literal of a script', () => {
    const script = '"<script>let a = `https://x`; let b = 1;</script>"';
    expect(seen(`HtmlService.createHtmlOutput(${script}).getContent()`)).not.toContain('let b');
    expect(seen(`HtmlService.createHtmlOutput(${script.replaceAll('`', "'")}).getContent()`)).toContain('let b');
  });

  test('escape what templates print, unless told not to', () => {
    expect(seen('HtmlService.createTemplate(\'<?= "<b>" ?><?!= "<b>" ?>\').evaluate().getContent()')).toBe(
      '&lt;b&gt;<b>',
    );
  });
});

describe('small services', () => {
  test.each([
    [
      "Utilities.formatDate(new Date(0), 'Europe/Copenhagen', \"yyyy-MM-dd'T'HH:mm EEE u XXX\")",
      '1970-01-01T01:00 Thu 4 +01:00',
    ],
    ["Utilities.formatDate(new Date(0), 'Nope/Zone', 'HH')", '00'],
    [
      "Utilities.formatDate('2026-01-01', 'GMT', 'yyyy')",
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    ],
    [
      'Utilities.parseCsv(\'a;"b""c"\\r\\nd;e\\r\\n\', \';\')',
      [
        ['a', 'b"c'],
        ['d', 'e'],
      ],
    ],
    ["Utilities.parseCsv('\"a')", 'Exception: Could not parse text.'],
    ['Utilities.base64Encode([-1, 0])', '/wA='],
    ["Utilities.base64Decode('/wA=')", [-1, 0]],
    ["Utilities.base64Decode('!!')", 'Exception: Could not decode string.'],
    ["Utilities.unzip(Utilities.newBlob('x'))", 'Exception: Invalid argument: blob'],
    ["Utilities.zip([Utilities.newBlob('x')])", 'Exception: Blob object must have non-null name for this operation.'],
    [
      "Utilities.unzip(Utilities.zip([Utilities.newBlob('é', 'text/plain', 'æ.txt')])).map((b) => b.getName() + b.getDataAsString())",
      ['æ.txté'],
    ],
    ['Utilities.sleep(300001)', 'Exception: Invalid argument: milliseconds'],
    ['[LockService.getDocumentLock().tryLock(0), LockService.getScriptLock().tryLock(-1)]', [true, false]],
    ["Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a')[1]", -63],
  ])('%s', (expression, value) => {
    expect(seen(expression)).toEqual(value);
  });

  test('a script outside a document has no document lock and no document properties', () => {
    const { workspace, who } = guest(
      'function main() { return [LockService.getDocumentLock(), PropertiesService.getDocumentProperties()]; }',
    );
    delete workspace.state.scripts.s?.containerId;
    expect(told(runFunction(workspace, { ...who, functionName: 'main' }))).toEqual([null, null]);
  });

  test('a lock ends with its run', () => {
    const { run } = guest('function main() { return LockService.getDocumentLock().tryLock(0); }');
    expect([told(run('main')), told(run('main'))]).toEqual([true, true]);
  });
});
