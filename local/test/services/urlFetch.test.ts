// UrlFetchApp: where a script may go, and what it hears of failures.
import { newWorkspace, tried } from './script.ts';

const FILE = 'https://www.googleapis.com/drive/v3/files/nothing';
const bearer = "headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() }";

test('asks the local Workspace, and throws what the script did not mute', () => {
  expect(tried(`return UrlFetchApp.fetch('${FILE}', { ${bearer}, muteHttpExceptions: true }).getResponseCode()`)).toBe(
    404,
  );
  expect(() => tried(`UrlFetchApp.fetch('${FILE}', { ${bearer} })`)).toThrow(
    /^Request failed for https:\/\/www\.googleapis\.com returned code 404\. Truncated server response: /,
  );
});

test('refuses what the manifest does not list, and guesses for no other host', () => {
  const manifest = { urlFetchWhitelist: ['https://forms.googleapis.com/'] };
  expect(() => tried(`UrlFetchApp.fetch('${FILE}')`, { manifest })).toThrow(
    `Request to ${FILE} failed because the URL has not been whitelisted in the script manifest.`,
  );
  expect(() => tried("UrlFetchApp.fetch('https://a.example/')")).toThrow('DNS error: https://a.example/');
  for (const url of ['example.com/', 'sheets.googleapis.com/v4/spreadsheets/x', 'www.googleapis.com/calendar/v3/x'])
    expect(() => tried(`UrlFetchApp.fetch('https://${url}')`)).toThrow(`NotEmulated: ${url}`);
});

test('shows what it would send', () => {
  expect(
    tried("return UrlFetchApp.getRequest('https://www.googleapis.com/x', { payload: { a: 'æ b' } })"),
  ).toMatchObject({
    method: 'post',
    contentType: 'application/x-www-form-urlencoded',
    payload: 'a=%C3%A6%20b',
  });
});

test('a wave of requests takes as long as its slowest, not as all', () => {
  const modelled = (count: number) => {
    const workspace = newWorkspace();
    tried(`UrlFetchApp.fetchAll(Array(${count}).fill({ url: '${FILE}', muteHttpExceptions: true }))`, { workspace });
    return workspace.state.executions.at(-1)?.modelledMs;
  };
  expect(modelled(40)).toBe(modelled(1));
});

test("an injected fault is heard as Google's own failure", () => {
  const fault = { member: 'rest:GET *', atCall: 2, kind: 'transient' as const };
  const codes = `return UrlFetchApp.fetchAll(Array(3).fill({ url: '${FILE}', ${bearer}, muteHttpExceptions: true })).map((r) => r.getResponseCode())`;
  expect(tried(codes, { faults: [fault] })).toEqual([404, 503, 404]);
});
