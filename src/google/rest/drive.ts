// The add-on's files in Drive. Each is made with its unit and its work's key, so that none is lost or doubled.
import type { drive_v3 } from '@googleapis/drive';
import { OPEN_TO_OTHERS } from '../host/errors.ts';
import { type ApiRequest, mapped, type Outcome, query, send } from './api.ts';
import { FILES, musProperties } from './driveList.ts';
import { unitFolder } from './folder.ts';
import { isForAll, unshareAll } from './permissions.ts';

type DriveFile = drive_v3.Schema$File;

const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files';
const FORM = 'application/vnd.google-apps.form';
const DOC = 'application/vnd.google-apps.document';
/** Whom it is open to is asked for in the same breath. */
const MADE = 'id,modifiedTime,permissions(id,type)';

export interface MadeFile {
  id: string;
  /** When it was last changed (UTC, ISO 8601); the same later = nobody has touched it. */
  changed: string;
}

/** Makes forms through Drive, since the Forms API cannot set their key. They are not empty: the editor's question is in. */
export const createForms = (forms: readonly { key: string; title: string }[]): Outcome<MadeFile>[] =>
  madeIn(forms.map(({ key, title }) => ({ key, metadata: { name: title, mimeType: FORM } })));

/** Google Docs made of HTML. */
export const createDocs = (docs: readonly { key: string; title: string; html: string }[]): Outcome<MadeFile>[] =>
  madeIn(
    docs.map(({ key, title, html }) => ({
      key,
      metadata: { name: title, mimeType: DOC },
      media: { contentType: HTML, content: html },
    })),
  );

/** Renders the Docs anew, replacing all of their content. */
export const replaceDocs = (docs: readonly { id: string; html: string }[]): Outcome<MadeFile>[] =>
  written(
    docs.map(({ id, html }) => ({
      quota: 'driveWrite',
      method: 'patch',
      url: `${UPLOAD}/${id}${query({ uploadType: 'multipart', fields: MADE })}`,
      payload: multipart({ mimeType: DOC }, HTML, html),
    })),
  );

/** Files kept as they are, such as PDFs; text is written as UTF-8. */
export const saveFiles = (
  files: readonly { key: string; name: string; mimeType: string; bytes: string | readonly number[] }[],
): Outcome<MadeFile>[] =>
  madeIn(
    files.map(({ key, name, mimeType, bytes }) => ({
      key,
      metadata: { name, mimeType },
      media: { contentType: mimeType, content: bytes },
    })),
  );

/** When each file was last changed, whoever did it. Drive's `version` moves also when somebody only opens a file. */
export const changesOf = (fileIds: readonly string[]): Outcome<string>[] =>
  send<DriveFile>(
    fileIds.map((id) => ({ quota: 'drive', method: 'get', url: `${FILES}/${id}?fields=modifiedTime` })),
  ).map((outcome) => mapped(outcome, (file) => file.modifiedTime ?? ''));

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

/** Deletes for good, not into the bin; a file that is already gone counts as deleted. */
export const remove = (fileIds: readonly string[]): Outcome<true>[] =>
  send<unknown>(
    fileIds.map((id): ApiRequest => ({ quota: 'driveWrite', method: 'delete', url: `${FILES}/${id}` })),
  ).map((outcome) => (outcome.ok || outcome.status === 404 ? { ok: true, value: true } : outcome));

const HTML = 'text/html; charset=UTF-8';

/**
 * Makes files in the unit's folder, closed to everybody else from the first. One that the domain opens to all people
 * even so is closed, and deleted again where that is refused: nobody shall find what nobody was given.
 */
const madeIn = (wanted: readonly MetadataAndContent[]): Outcome<MadeFile>[] => {
  if (wanted.length === 0) return [];
  const folder = unitFolder();
  if (folder.isOpen) return wanted.map(() => ({ ok: false, status: 403, reason: OPEN_TO_OTHERS, retryable: false }));
  const made = written(
    wanted.map(({ key, metadata, media }) => {
      const about = { ...metadata, parents: [folder.id], appProperties: musProperties(key) };
      const parameters = { fields: MADE, ignoreDefaultVisibility: true };
      return media
        ? {
            quota: 'driveWrite',
            method: 'post',
            url: `${UPLOAD}${query({ uploadType: 'multipart', ...parameters })}`,
            payload: multipart(about, media.contentType, media.content),
          }
        : { quota: 'driveWrite', method: 'post', url: `${FILES}${query(parameters)}`, json: about };
    }),
  );
  return closed(made);
};

interface MetadataAndContent {
  key: string;
  metadata: { name: string; mimeType: string };
  media?: { contentType: string; content: string | readonly number[] };
}

const closed = (made: readonly Outcome<WrittenFile>[]): Outcome<MadeFile>[] => {
  const open = made.flatMap((outcome) => (outcome.ok && outcome.value.open.length > 0 ? [outcome.value] : []));
  const refused = new Set<string>();
  unshareAll(open.map(({ id, open: permissionIds }) => ({ fileId: id, permissionIds }))).forEach((outcome, i) => {
    if (!outcome.ok) refused.add(open[i]?.id ?? '');
  });
  remove([...refused]);
  return made.map((outcome) =>
    outcome.ok && refused.has(outcome.value.id)
      ? { ok: false, status: 403, reason: OPEN_TO_OTHERS, retryable: false }
      : outcome,
  );
};

interface WrittenFile extends MadeFile {
  /** The permissions that let in people who are not named. */
  open: string[];
}

const written = (requests: readonly ApiRequest[]): Outcome<WrittenFile>[] =>
  send<DriveFile>(requests).map((outcome) =>
    mapped(outcome, (file) => ({
      id: file.id ?? '',
      changed: file.modifiedTime ?? '',
      open: (file.permissions ?? []).filter(isForAll).map(({ id }) => id ?? ''),
    })),
  );

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
