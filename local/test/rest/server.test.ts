// Google's own clients against the local REST API: what they can do with Google, they can do here.

import { docs } from '@googleapis/docs';
import { drive, auth as driveAuth } from '@googleapis/drive';
import { forms } from '@googleapis/forms';
import { mildest } from '../../core/harshness.ts';
import { answerForm } from '../../people/answerForm.ts';
import { issueToken } from '../../rest/auth.ts';
import { serveRest } from '../../rest/server.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';

const OWNER = 'mette@firma.dk';
const EMPLOYEE = 'anna@firma.dk';
const FORM = 'application/vnd.google-apps.form';

const workspaceWithPeople = () =>
  new Workspace(
    emptyState({
      now: '2026-08-17T06:00:00Z',
      weather: mildest(),
      accounts: [OWNER, EMPLOYEE].map((email) => ({ email, name: email, locale: 'da', kind: 'workspace' as const })),
    }),
  );

const withClients = async (
  work: (clients: {
    workspace: Workspace;
    drive: ReturnType<typeof drive>;
    forms: ReturnType<typeof forms>;
    docs: ReturnType<typeof docs>;
    rootUrl: string;
  }) => Promise<void>,
) => {
  const workspace = workspaceWithPeople();
  const server = await serveRest(workspace, { port: 0 });
  const token = issueToken(workspace, {
    email: OWNER,
    scriptId: 's1',
    scopes: ['https://www.googleapis.com/auth/drive.file'],
  });
  const auth = new driveAuth.OAuth2();
  auth.setCredentials({ access_token: token });
  const rootUrl = `http://127.0.0.1:${server.port}/`;
  try {
    await work({
      workspace,
      rootUrl,
      drive: drive({ version: 'v3', rootUrl, auth, fetchImplementation: fetch }),
      forms: forms({ version: 'v1', rootUrl, auth, fetchImplementation: fetch }),
      docs: docs({ version: 'v1', rootUrl, auth, fetchImplementation: fetch }),
    });
  } finally {
    await server.close();
  }
};

test("Google's clients make, publish and share a form, and read the answer a person gave", () =>
  withClients(async ({ workspace, drive, forms }) => {
    const made = await drive.files.create({
      fields: 'id,appProperties',
      requestBody: { name: 'Samtale', mimeType: FORM, appProperties: { mus: 'u1' } },
    });
    const formId = made.data.id ?? '';
    const filled = await forms.forms.batchUpdate({
      formId,
      requestBody: {
        includeFormInResponse: true,
        requests: [
          { updateFormInfo: { info: { title: 'Samtale' }, updateMask: 'title' } },
          { updateSettings: { settings: { emailCollectionType: 'VERIFIED' }, updateMask: 'emailCollectionType' } },
          {
            createItem: {
              location: { index: 0 },
              item: {
                itemId: '0000a1',
                title: 'Ord',
                questionItem: { question: { questionId: '0000a2', textQuestion: { paragraph: true } } },
              },
            },
          },
        ],
      },
    });
    expect(filled.data.form?.items?.[0]?.questionItem?.question?.questionId).toBe('0000a2');
    expect(() => answerForm(workspace, { formId, as: EMPLOYEE, answers: {} })).toThrow("isn't published");
    await forms.forms.setPublishSettings({
      formId,
      requestBody: { publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } } },
    });
    expect(() => answerForm(workspace, { formId, as: EMPLOYEE, answers: {} })).toThrow('You need access');
    await drive.permissions.create({
      fileId: formId,
      sendNotificationEmail: false,
      requestBody: { type: 'user', role: 'reader', view: 'published', emailAddress: EMPLOYEE },
    });
    answerForm(workspace, { formId, as: EMPLOYEE, answers: { '0000a2': 'God dag' } });
    const { data } = await forms.forms.responses.list({ formId, filter: 'timestamp >= 2026-08-17T06:00:00Z' });
    expect(data.responses).toMatchObject([
      { respondentEmail: EMPLOYEE, answers: { '0000a2': { textAnswers: { answers: [{ value: 'God dag' }] } } } },
    ]);
    expect(workspace.state.outbox).toEqual([]);
    const list = await drive.files.list({ q: "appProperties has { key='mus' and value='u1' } and trashed = false" });
    expect(list.data.files).toEqual([{ kind: 'drive#file', id: formId, name: 'Samtale', mimeType: FORM }]);
  }));

test("Google's clients turn HTML into a Doc, change it, export it and delete it", () =>
  withClients(async ({ drive, docs, rootUrl }) => {
    const made = await drive.files.create(
      {
        requestBody: { name: 'Referat', mimeType: 'application/vnd.google-apps.document' },
        media: { mimeType: 'text/html', body: '<h1>Mål</h1><p>Ét skridt</p>' },
      },
      // The client takes the address of uploads from here alone.
      { rootUrl },
    );
    const fileId = made.data.id ?? '';
    const doc = await docs.documents.get({ documentId: fileId });
    expect(doc.data.title).toBe('Referat');
    await docs.documents.batchUpdate({
      documentId: fileId,
      requestBody: { requests: [{ insertText: { endOfSegmentLocation: {}, text: ' mere' } }] },
    });
    const text = await drive.files.export({ fileId, mimeType: 'text/plain' }, { responseType: 'text' });
    expect(text.data).toContain('Ét skridt mere');
    const pdf = await drive.files.export({ fileId, mimeType: 'application/pdf' }, { responseType: 'arraybuffer' });
    expect(
      Buffer.from(pdf.data as ArrayBuffer)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await drive.files.delete({ fileId })).status).toBe(204);
    await expect(drive.files.get({ fileId })).rejects.toMatchObject({ status: 404 });
  }));
