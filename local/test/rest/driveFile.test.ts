// What the scope drive.file shows: what the app made for this person, and what this person has opened with it.
import { mildest } from '../../core/harshness.ts';
import { openWithApp } from '../../people/openWithApp.ts';
import { issueToken } from '../../rest/auth.ts';
import { handleRest } from '../../rest/rest.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';

const DRIVE = 'https://www.googleapis.com/drive/v3/files';
const METTE = 'mette@solby.dk';
const KARIM = 'karim@solby.dk';

const world = () => {
  const accounts = [METTE, KARIM].map((email) => ({ email, name: email, locale: 'da', kind: 'workspace' as const }));
  const workspace = new Workspace(emptyState({ now: '2027-04-15T08:00:00Z', weather: mildest(), accounts }));
  const ask = (email: string, method: string, url: string, json?: unknown) => {
    const scopes = ['https://www.googleapis.com/auth/drive.file'];
    const token = issueToken(workspace, { email, scriptId: 's1', scopes });
    const { status, body } = handleRest(workspace, {
      method,
      url,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(json === undefined ? {} : { body: Buffer.from(JSON.stringify(json)) }),
    });
    return { status, json: body.length > 0 ? JSON.parse(Buffer.from(body).toString()) : {} };
  };
  const file: string = ask(METTE, 'POST', DRIVE, { name: 'F', mimeType: 'application/vnd.google-apps.form' }).json.id;
  const share = (role: string) =>
    ask(METTE, 'POST', `${DRIVE}/${file}/permissions?sendNotificationEmail=false`, {
      type: 'user',
      role,
      emailAddress: KARIM,
    });
  return { workspace, ask, file, share };
};

test('another user of the same app does not see a file that was made and shared with it', () => {
  const { ask, file, share } = world();
  expect(share('writer').status).toBe(200);
  expect(ask(KARIM, 'GET', `${DRIVE}/${file}`).status).toBe(404);
  expect(ask(KARIM, 'GET', DRIVE).json.files).toEqual([]);
  expect(ask(KARIM, 'GET', `https://forms.googleapis.com/v1/forms/${file}`).status).toBe(404);
  expect(ask(METTE, 'GET', `${DRIVE}/${file}`).status).toBe(200);
});

test('who may open it and does so with the app sees it from then on, within the role', () => {
  const { workspace, ask, file, share } = world();
  expect(() => openWithApp(workspace, { fileId: file, as: KARIM, scriptId: 's1' })).toThrow('You need access');
  share('writer');
  openWithApp(workspace, { fileId: file, as: KARIM, scriptId: 's1' });
  openWithApp(workspace, { fileId: file, as: KARIM, scriptId: 's1' });
  expect(ask(KARIM, 'GET', DRIVE).json.files).toHaveLength(1);
  expect(ask(KARIM, 'GET', `https://forms.googleapis.com/v1/forms/${file}`).status).toBe(200);
  expect(ask(KARIM, 'DELETE', `${DRIVE}/${file}`).status).toBe(403);
});

test('a file and a list name those who may only answer a form where that is asked for', () => {
  const { ask, file } = world();
  const answering = { type: 'user', role: 'reader', view: 'published', emailAddress: KARIM };
  expect(ask(METTE, 'POST', `${DRIVE}/${file}/permissions?sendNotificationEmail=false`, answering).status).toBe(200);
  const views = (permissions: { view?: string }[]) => permissions.map(({ view = '' }) => view);
  const published = 'includePermissionsForView=published';
  expect(views(ask(METTE, 'GET', `${DRIVE}/${file}?fields=permissions`).json.permissions)).toEqual(['']);
  expect(views(ask(METTE, 'GET', `${DRIVE}/${file}?fields=permissions&${published}`).json.permissions)).toEqual([
    '',
    'published',
  ]);
  expect(views(ask(METTE, 'GET', `${DRIVE}?fields=files(permissions)`).json.files[0].permissions)).toEqual(['']);
});
