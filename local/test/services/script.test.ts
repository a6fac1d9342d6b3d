// ScriptApp: triggers, rights and tokens.
import { newWorkspace, tried, USER } from './script.ts';

test("makes, lists and deletes the person's own triggers", () => {
  const workspace = newWorkspace();
  tried("ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create()", { workspace });
  workspace.state.triggers.push({ id: 'other', scriptId: 'script', owner: 'bo@skole.dk', handler: 'x', type: 'CLOCK' });
  expect(
    tried(
      'return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), t.getEventType() === ScriptApp.EventType.CLOCK])',
      { workspace },
    ),
  ).toEqual([['hourly', true]]);
  expect(workspace.state.triggers[0]?.nextAt).toBeGreaterThan(workspace.now);
  tried('ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t))', { workspace });
  expect(workspace.state.triggers.map(({ id }) => id)).toEqual(['other']);
});

test('an add-on may not fire more often than hourly', () => {
  const code = "ScriptApp.newTrigger('often').timeBased().everyMinutes(5).create()";
  expect(() => tried(code, { addOn: true, containerId: 'sheet' })).toThrow('more often than once per hour');
});

test('tells which rights are missing', () => {
  const info = (scopes: string) =>
    tried(`const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL${scopes});
      return [info.getAuthorizationStatus().name(), info.getAuthorizationUrl() === null]`);
  expect(info('')).toEqual(['NOT_REQUIRED', true]);
  expect(info(", ['https://mail.google.com/']")).toEqual(['REQUIRED', false]);
  expect(() => tried("ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://mail.google.com/'])")).toThrow(
    'Authorization is required',
  );
});

test('tells the rights that are in force, and how to give the others', () => {
  const manifest = { oauthScopes: ['https://www.googleapis.com/auth/script.scriptapp'] };
  const info = (call: string) =>
    tried(`return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['https://mail.google.com/']).${call}`, {
      manifest,
    });
  expect(info('getAuthorizedScopes()')).toEqual(manifest.oauthScopes);
  expect(info('getAuthorizationUrl()')).toMatch(/^https:/);
  expect(() => info('grant()')).toThrow('is not a function');
});

test('gives the same token for about an hour, with the scopes in force', () => {
  const workspace = newWorkspace();
  const token = () => tried('return ScriptApp.getOAuthToken()', { workspace }) as string;
  const first = token();
  expect(token()).toBe(first);
  expect(workspace.state.tokens[first]).toMatchObject({ email: USER, scriptId: 'script' });
  workspace.state.now += 60 * 60 * 1000;
  expect(token()).not.toBe(first);
});

test('takes back all that the person has granted, for this script alone', () => {
  const workspace = newWorkspace();
  tried('ScriptApp.invalidateAuth()', { workspace });
  expect(workspace.state.scripts.script?.grants).toEqual({});
});
