// What an account or its organisation may be so that Drive refuses: each with Google's own answer, and what still goes.
import { mildest, type Weather } from '../../core/harshness.ts';
import { handleRest, issueToken } from '../../rest/rest.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';

const METTE = 'mette@skole.dk';
const BO = 'bo@skole.dk';
const OUTSIDE = 'carla@privat.dk';
const DRIVE = 'https://www.googleapis.com/drive/v3/files';
const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files';
const TYPE = 'application/vnd.google-apps.';

const world = () => {
  const accounts = [METTE, BO, OUTSIDE].map((email) => ({
    email,
    name: email,
    locale: 'da',
    kind: email === OUTSIDE ? ('consumer' as const) : ('workspace' as const),
  }));
  const workspace = new Workspace(emptyState({ now: '2026-08-17T06:00:00Z', accounts, weather: mildest() }));
  const set = (weather: Partial<Weather>) => {
    workspace.state.weather = { ...mildest(), ...weather };
  };
  const scopes = ['drive.file', 'forms.body', 'documents'].map((name) => `https://www.googleapis.com/auth/${name}`);
  const token = issueToken(workspace, { email: METTE, scriptId: 's1', scopes });
  const issued = workspace.state.tokens[token];
  if (issued) issued.expires = Number.POSITIVE_INFINITY;
  const ask = (method: string, url: string, json?: unknown, at = workspace.now) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const body = json === undefined ? {} : { body: Buffer.from(JSON.stringify(json)) };
    const answer = handleRest(workspace, { method, url, headers, ...body }, at);
    return {
      status: answer.status,
      json: answer.body.length > 0 ? JSON.parse(Buffer.from(answer.body).toString()) : {},
    };
  };
  const make = (type: string) => ask('POST', DRIVE, { name: 'F', mimeType: TYPE + type });
  const share = (id: string, emailAddress: string, at = workspace.now) =>
    ask(
      'POST',
      `${DRIVE}/${id}/permissions?sendNotificationEmail=false`,
      { type: 'user', role: 'reader', emailAddress },
      at,
    );
  return { workspace, set, ask, make, share };
};

const refusal = (code: number, reason: string, message: string, heading = message) => ({
  status: code,
  json: { error: { errors: [{ domain: 'global', reason, message }], code, message: heading } },
});

test('apps are disabled: every request to Drive is refused, and afterwards answered', () => {
  const { set, ask, make } = world();
  const { id } = make('form').json;
  set({ driveApps: 'refused' });
  const refused = refusal(403, 'domainPolicy', 'The domain administrators have disabled Drive apps.');
  expect(ask('GET', DRIVE)).toEqual(refused);
  expect(make('document')).toEqual(refused);
  expect(ask('GET', `https://forms.googleapis.com/v1/forms/${id}`).status).toBe(200);
  set({});
  expect(make('document').status).toBe(200);
});

test.each([
  [
    'aclChangeNotAllowed',
    400,
    'invalidSharingRequest',
    'Bad Request. User message: "ACL change not allowed."',
    'Bad Request',
  ],
  [
    'shareOutNotPermitted',
    403,
    'shareOutNotPermitted',
    'Sharing outside the organization is not permitted.',
    undefined,
  ],
] as const)(
  'no sharing outside (%s): refused to strangers, given to colleagues',
  (sharingOutside, code, reason, message, heading) => {
    const { workspace, set, make, share } = world();
    const { id } = make('document').json;
    set({ sharingOutside });
    expect(share(id, OUTSIDE)).toEqual(refusal(code, reason, message, heading));
    expect(share(id, BO).status).toBe(200);
    expect(workspace.hasRole(id, OUTSIDE, 'reader')).toBe(false);
    set({});
    expect(share(id, OUTSIDE).status).toBe(200);
  },
);

test('the shares of a day are spent, and come again after 24 hours', () => {
  const { workspace, set, make, share } = world();
  const { id } = make('document').json;
  set({ sharesADay: 1 });
  expect(share(id, BO).status).toBe(200);
  expect(share(id, OUTSIDE)).toEqual(
    refusal(
      403,
      'sharingRateLimitExceeded',
      'Rate limit exceeded. User message: "These item(s) could not be shared because a rate limit was exceeded: F',
      'Rate Limit Exceeded',
    ),
  );
  expect(share(id, OUTSIDE, workspace.now + 86_400_000).status).toBe(200);
});

test('a full Drive: nothing new is made, copied or uploaded; what is there can be changed and shared', () => {
  const { workspace, set, ask, make, share } = world();
  const { id } = make('document').json;
  set({ driveSpace: 'full' });
  const refused = refusal(403, 'storageQuotaExceeded', "The user's Drive storage quota has been exceeded.");
  const files = Object.keys(workspace.state.files).length;
  expect(make('form')).toEqual(refused);
  expect(ask('POST', `${DRIVE}/${id}/copy`, {})).toEqual(refused);
  expect(ask('PATCH', `${UPLOAD}/${id}?uploadType=media`, 'text')).toEqual(refused);
  expect(Object.keys(workspace.state.files)).toHaveLength(files);
  expect(share(id, BO).status).toBe(200);
  expect(ask('PATCH', `${DRIVE}/${id}`, { name: 'G' }).status).toBe(200);
  expect(make('folder').status).toBe(200);
  for (const url of ['https://forms.googleapis.com/v1/forms', 'https://docs.googleapis.com/v1/documents'])
    expect(() => ask('POST', url, {})).toThrow(/NotEmulated: \w+\.create with a full Drive/);
});
