// The add-on's files in Drive. Each is made with its unit and its work's key, so that none is lost or doubled.
import type { drive_v3 } from '@googleapis/drive';
import { googleFailed } from '../host/errors.ts';
import { type ApiRequest, mapped, type Outcome, query, send } from './api.ts';

type DriveFile = drive_v3.Schema$File;

const FILES = 'https://www.googleapis.com/drive/v3/files';
const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files';
const FIELDS = 'id,name,version,mimeType,appProperties';
const FOLDER = 'application/vnd.google-apps.folder';
const FORM = 'application/vnd.google-apps.form';
const DOC = 'application/vnd.google-apps.document';
const FOLDER_KEY = 'folder';

export interface MadeFile {
  id: string;
  /** Drive's own count of changes; unchanged = nobody has touched it. */
  version: string;
  mimeType: string;
  name: string;
}

export interface Share {
  fileId: string;
  email: string;
  role: 'reader' | 'commenter' | 'writer';
  /** `published` lets a person answer a form; absent = ordinary access to the file. */
  view?: 'published';
}

/**
 * Every file made for this Sheet, by its work's key. Where a file was created twice after all, the oldest counts.
 * @throws ProblemError where Drive does not answer: without its list nobody knows which files exist.
 */
export const filesByKey = (): Map<string, MadeFile> => {
  const files = new Map<string, MadeFile>();
  for (const file of filesWhere(`appProperties has { key='mus' and value='${unitKey()}' } and trashed = false`)) {
    const key = file.appProperties?.musKey;
    if (key && !files.has(key)) files.set(key, madeFile(file));
  }
  return files;
};

/** The unit's one folder, found or made. */
export const folder = (): string => {
  const unit = SpreadsheetApp.getActive();
  const [known] = filesWhere(
    `appProperties has { key='mus' and value='${unit.getId()}' } and ` +
      `appProperties has { key='musKey' and value='${FOLDER_KEY}' } and trashed = false`,
  );
  if (known) return idOf(known);
  const [made] = send<DriveFile>([
    {
      quota: 'drive',
      method: 'post',
      url: `${FILES}?fields=${FIELDS}`,
      json: { name: unit.getName(), mimeType: FOLDER, appProperties: musProperties(FOLDER_KEY) },
    },
  ]);
  if (!made?.ok) throw googleFailed(made?.status ?? 0, made?.reason ?? 'unknown');
  return idOf(made.value);
};

const filesWhere = (q: string): DriveFile[] => {
  const files: DriveFile[] = [];
  let pageToken: string | undefined;
  do {
    const [page] = send<drive_v3.Schema$FileList>([
      {
        quota: 'drive',
        method: 'get',
        url: `${FILES}${query({
          q,
          orderBy: 'createdTime',
          pageSize: 1000,
          fields: `nextPageToken,files(${FIELDS})`,
          pageToken,
        })}`,
      },
    ]);
    if (!page?.ok) throw googleFailed(page?.status ?? 0, page?.reason ?? 'unknown');
    files.push(...(page.value.files ?? []));
    pageToken = page.value.nextPageToken ?? undefined;
  } while (pageToken);
  return files;
};

/** Makes empty forms through Drive, since the Forms API cannot set their key. */
export const createForms = (forms: readonly { key: string; title: string }[]): Outcome<string>[] =>
  madeIn((folderId) =>
    forms.map(({ key, title }) => ({
      quota: 'drive',
      method: 'post',
      url: `${FILES}?fields=${FIELDS}`,
      json: { name: title, mimeType: FORM, parents: [folderId], appProperties: musProperties(key) },
    })),
  );

/** Google Docs made of HTML. */
export const createDocs = (docs: readonly { key: string; title: string; html: string }[]): Outcome<string>[] =>
  madeIn((folderId) =>
    docs.map(({ key, title, html }) => ({
      quota: 'drive',
      method: 'post',
      url: `${UPLOAD}?uploadType=multipart&fields=${FIELDS}`,
      payload: multipart(
        { name: title, mimeType: DOC, parents: [folderId], appProperties: musProperties(key) },
        HTML,
        html,
      ),
    })),
  );

/** Renders the Docs anew, replacing all of their content. */
export const replaceDocs = (docs: readonly { id: string; html: string }[]): Outcome<string>[] =>
  ids(
    docs.map(({ id, html }) => ({
      quota: 'drive',
      method: 'patch',
      url: `${UPLOAD}/${id}?uploadType=multipart&fields=${FIELDS}`,
      payload: multipart({ mimeType: DOC }, HTML, html),
    })),
  );

/** Files kept as they are, such as PDFs; text is written as UTF-8. */
export const saveFiles = (
  files: readonly { key: string; name: string; mimeType: string; bytes: string | readonly number[] }[],
): Outcome<string>[] =>
  madeIn((folderId) =>
    files.map(({ key, name, mimeType, bytes }) => ({
      quota: 'drive',
      method: 'post',
      url: `${UPLOAD}?uploadType=multipart&fields=${FIELDS}`,
      payload: multipart({ name, mimeType, parents: [folderId], appProperties: musProperties(key) }, mimeType, bytes),
    })),
  );

/** Drive's count of changes for each file. */
export const versionsOf = (fileIds: readonly string[]): Outcome<string>[] =>
  send<DriveFile>(fileIds.map((id) => ({ quota: 'drive', method: 'get', url: `${FILES}/${id}?fields=version` }))).map(
    (outcome) => mapped(outcome, (file) => file.version ?? ''),
  );

export const exportPdf = (fileIds: readonly string[]): Outcome<number[]>[] =>
  send<number[]>(
    fileIds.map((id) => ({
      quota: 'drive',
      method: 'get',
      url: `${FILES}/${id}/export${query({ mimeType: 'application/pdf' })}`,
      bytes: true,
    })),
  );

/** The content of files that were saved as they are. */
export const download = (fileIds: readonly string[]): Outcome<number[]>[] =>
  send<number[]>(
    fileIds.map((id) => ({ quota: 'drive', method: 'get', url: `${FILES}/${id}?alt=media`, bytes: true })),
  );

/** Gives access without Drive's own mail; repeating it for the same person changes nothing. */
export const share = (shares: readonly Share[]): Outcome<string>[] =>
  ids(
    shares.map(({ fileId, email, role, view }) => ({
      quota: 'drive',
      method: 'post',
      url: `${FILES}/${fileId}/permissions?sendNotificationEmail=false&fields=id`,
      json: { type: 'user', role, emailAddress: email.trim(), ...(view ? { view } : {}) },
      safeToRepeat: true,
    })),
  );

/** Who has access to each file, respondents of a form included. */
export const permissionsOf = (fileIds: readonly string[]): Outcome<{ id: string; email: string; role: string }[]>[] =>
  send<drive_v3.Schema$PermissionList>(
    fileIds.map((id) => ({
      quota: 'drive',
      method: 'get',
      url: `${FILES}/${id}/permissions${query({
        pageSize: 100,
        includePermissionsForView: 'published',
        fields: 'permissions(id,emailAddress,role)',
      })}`,
    })),
  ).map((outcome) =>
    mapped(outcome, ({ permissions }) =>
      (permissions ?? []).map(({ id, emailAddress, role }) => ({
        id: id ?? '',
        email: emailAddress ?? '',
        role: role ?? '',
      })),
    ),
  );

/** Removes permissions; one that is already gone counts as removed. */
export const unshare = (permissions: readonly { fileId: string; permissionId: string }[]): Outcome<true>[] =>
  deleted(permissions.map(({ fileId, permissionId }) => `${FILES}/${fileId}/permissions/${permissionId}`));

/** Deletes for good, not into the bin; a file that is already gone counts as deleted. */
export const remove = (fileIds: readonly string[]): Outcome<true>[] => deleted(fileIds.map((id) => `${FILES}/${id}`));

const deleted = (urls: readonly string[]): Outcome<true>[] =>
  send<unknown>(urls.map((url) => ({ quota: 'drive', method: 'delete', url }))).map((outcome) =>
    outcome.ok || outcome.status === 404 ? { ok: true, value: true } : outcome,
  );

const HTML = 'text/html; charset=UTF-8';

/** Makes files in the unit's folder. @returns their ids. */
const madeIn = (requestsFor: (folderId: string) => ApiRequest[]): Outcome<string>[] => ids(requestsFor(folder()));

const ids = (requests: readonly ApiRequest[]): Outcome<string>[] =>
  send<DriveFile>(requests).map((outcome) => mapped(outcome, idOf));

/** Identifies the unit's files: the id of its Sheet. */
export const unitKey = (): string => SpreadsheetApp.getActive().getId();

const musProperties = (key: string): Record<string, string> => ({ mus: unitKey(), musKey: key });

const idOf = ({ id }: { id?: string | null }): string => id ?? '';

const madeFile = (file: DriveFile): MadeFile => ({
  id: idOf(file),
  version: file.version ?? '',
  mimeType: file.mimeType ?? '',
  name: file.name ?? '',
});

/** Metadata and content in one request, so that no file is ever without its key. */
const multipart = (
  metadata: unknown,
  contentType: string,
  content: string | readonly number[],
): NonNullable<ApiRequest['payload']> => {
  const boundary = boundaryFor(typeof content === 'string' ? content : '');
  const head = [
    `--${boundary}`,
    'Content-Type: application/json; charset=UTF-8',
    '',
    JSON.stringify(metadata),
    `--${boundary}`,
    `Content-Type: ${contentType}`,
    '',
    '',
  ].join('\r\n');
  const tail = `\r\n--${boundary}--\r\n`;
  return {
    contentType: `multipart/related; boundary=${boundary}`,
    content:
      typeof content === 'string'
        ? head + content + tail
        : [...Utilities.newBlob(head).getBytes(), ...content, ...Utilities.newBlob(tail).getBytes()],
  };
};

/** A line that does not occur in the content. Random bytes of a PDF cannot hold a name this long by chance. */
const boundaryFor = (content: string): string => {
  let boundary = 'mus-part-5f0c2b7d9e1a4c86';
  while (content.includes(boundary)) boundary += '-';
  return boundary;
};
