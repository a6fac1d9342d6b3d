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

test('a wave may be half carried out: thrown after some requests were made, or 429 for the others', () => {
  const files = 'https://www.googleapis.com/drive/v3/files';
  const one = `{ url: '${files}', method: 'post', ${bearer}, contentType: 'application/json', payload: '{}', muteHttpExceptions: true }`;
  const outcomes = Array.from({ length: 12 }, (_, seed) => {
    const workspace = newWorkspace();
    Object.assign(workspace.state, { seed, weather: { faultyWaves: 1 } });
    let heard: string;
    try {
      heard = String(
        tried(`return UrlFetchApp.fetchAll(Array(4).fill(${one})).map((r) => r.getResponseCode())`, { workspace }),
      );
    } catch (error) {
      heard = String(error)
        .replace(/^\w+: /, '')
        .replace(/:.*/, '');
    }
    return `${heard}; ${Object.keys(workspace.state.files).length} made`;
  });
  expect([...new Set(outcomes)].sort()).toEqual([
    '200,200,429,429; 2 made',
    'Address unavailable; 2 made',
    'Service invoked too many times in a short time; 2 made',
  ]);
});
