// The add-on's files in Drive. Each is made with its unit and its work's key, so that none is lost or doubled.
import type { drive_v3 } from '@googleapis/drive';
import { LEFT_OPEN, OPEN_TO_OTHERS } from '../host/errors.ts';
import { type ApiRequest, mapped, type Outcome, pauseBefore, query, send, TRIES, UNKNOWN_OUTCOME } from './api.ts';
import { FILES, musProperties } from './driveList.ts';
import { unitFolder } from './folder.ts';
import { generatedIds, isIdTaken, madeBefore } from './generatedIds.ts';
import { makeRoom } from './pace.ts';
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
export const replaceDocs = (docs: readonly { id: string; html: string }[], once = false): Outcome<MadeFile>[] =>
  replaced(docs.map(({ id, html }) => ({ id, mimeType: DOC, media: { contentType: HTML, content: html }, once })));

/** Gives files that are kept as they are another content. */
export const replaceFiles = (
  files: readonly { id: string; mimeType: string; bytes: string | readonly number[] }[],
): Outcome<MadeFile>[] =>
  replaced(
    files.map(({ id, mimeType, bytes }) => ({ id, mimeType, media: { contentType: mimeType, content: bytes } })),
  );

const replaced = (
  files: readonly { id: string; mimeType: string; media: Media; once?: boolean }[],
): Outcome<MadeFile>[] =>
  written(
    files.map(({ id, mimeType, media, once = false }) => ({
      once,
      quota: 'driveWrite',
      method: 'patch',
      url: `${UPLOAD}/${id}${query({ uploadType: 'multipart', fields: MADE })}`,
      payload: multipart({ mimeType }, media.contentType, media.content),
    })),
  );

/** A Doc to render anew as long as nobody has changed it since that moment, which Drive told. */
export interface Rerendering {
  id: string;
  html: string;
  changed: string;
}

/** So many Docs are looked at and written in two waves, one right after the other. */
const AT_ONCE = 10;

/**
 * Renders the Docs anew that nobody has changed; the others stay as they are, and their value is undefined. Drive takes no
 * condition with a write, so each is looked at right before: no quota and no other Doc is waited for in between, and a
 * write that did not succeed is not repeated before the Doc is looked at again.
 */
export const replaceUnchanged = (docs: readonly Rerendering[]): Outcome<MadeFile | undefined>[] => {
  const outcomes: Outcome<MadeFile | undefined>[] = docs.map(() => UNKNOWN_OUTCOME);
  let waiting = docs.map((doc, position) => ({ ...doc, position }));
  for (let tries = 1; waiting.length > 0 && tries <= TRIES; tries += 1) {
    if (tries > 1) Utilities.sleep(pauseBefore(tries));
    const again: typeof waiting = [];
    for (let from = 0; from < waiting.length; from += AT_ONCE) {
      const some = waiting.slice(from, from + AT_ONCE);
      makeRoom(
        new Map([
          ['drive', some.length],
          ['driveWrite', some.length],
        ]),
      );
      const seen = changesOf(some.map(({ id }) => id));
      const same = some.filter(({ position, changed }, i) => {
        const now = seen[i] ?? UNKNOWN_OUTCOME;
        outcomes[position] = mapped(now, () => undefined);
        return now.ok && now.value === changed;
      });
      replaceDocs(same, true).forEach((outcome, i) => {
        const doc = same[i];
        if (!doc) return;
        outcomes[doc.position] = outcome;
        if (!outcome.ok && outcome.retryable) again.push(doc);
      });
    }
    waiting = again;
  }
  return outcomes;
};

/** Files kept as they are, such as PDFs; text is written as UTF-8. */
export const saveFiles = (
  files: readonly { key: string; name: string; mimeType: string; bytes: string | readonly number[] }[],
): Outcome<MadeFile>[] => {
  if (files.length === 0) return [];
  const ids = generatedIds(files.length);
  if (!ids.ok) return files.map(() => ids);
  return madeIn(
    files.map(({ key, name, mimeType, bytes }, at) => ({
      key,
      metadata: { id: ids.value[at], name, mimeType },
      media: { contentType: mimeType, content: bytes },
    })),
  );
};

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

/** `missing`: it is gone, or another's whom Google does not show it to; `others`: only that person can delete it. */
export type Removal = { became: 'deleted' | 'missing' } | { became: 'others'; owner: string };

/** Deletes for good, not into the bin. */
export const remove = (fileIds: readonly string[]): Outcome<Removal>[] => {
  const outcomes = send<unknown>(
    fileIds.map((id): ApiRequest => ({ quota: 'driveWrite', method: 'delete', url: `${FILES}/${id}` })),
  );
  const refused = fileIds.filter((_, at) => mayNotRemove(outcomes[at]));
  const owners = new Map(ownersOf(refused).map((owner, at) => [refused[at], owner]));
  return outcomes.map((outcome, at): Outcome<Removal> => {
    if (outcome.ok) return { ok: true, value: { became: 'deleted' } };
    if (outcome.status === 404) return { ok: true, value: { became: 'missing' } };
    const owner = owners.get(fileIds[at]);
    return owner?.ok ? { ok: true, value: { became: 'others', owner: owner.value } } : outcome;
  });
};

const mayNotRemove = (outcome: Outcome<unknown> | undefined): boolean =>
  outcome?.ok === false && outcome.status === 403 && outcome.reason === 'insufficientFilePermissions';

/** The address of each file's owner. */
const ownersOf = (fileIds: readonly string[]): Outcome<string>[] =>
  send<DriveFile>(
    fileIds.map((id) => ({ quota: 'drive', method: 'get', url: `${FILES}/${id}${query({ fields: 'owners' })}` })),
  ).map((outcome) => mapped(outcome, ({ owners }) => owners?.[0]?.emailAddress ?? ''));

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
            safeToRepeat: metadata.id !== undefined,
          }
        : { quota: 'driveWrite', method: 'post', url: `${FILES}${query(parameters)}`, json: about };
    }),
  );
  return closed(
    made.map((outcome, at) => {
      const { key = '', metadata } = wanted[at] ?? {};
      return metadata?.id && isIdTaken(outcome) ? asWritten(madeBefore(metadata.id, key)) : outcome;
    }),
  );
};

interface MetadataAndContent {
  key: string;
  /** With an id where Google takes one that was asked for before; only then may the request be repeated. */
  metadata: { name: string; mimeType: string; id?: string };
  media?: Media;
}

interface Media {
  contentType: string;
  content: string | readonly number[];
}

const closed = (made: readonly Outcome<WrittenFile>[]): Outcome<MadeFile>[] => {
  const open = made.flatMap((outcome) => (outcome.ok && outcome.value.open.length > 0 ? [outcome.value] : []));
  const closings = closeOrRemove(open.map(({ id, open: permissionIds }) => ({ fileId: id, permissionIds })));
  return made.map((outcome) => {
    const closing = outcome.ok ? closings[open.indexOf(outcome.value)] : undefined;
    return closing && !closing.ok ? closing : outcome;
  });
};

/**
 * Takes these permissions away. A file of which that is refused is deleted; one that Google will not let us delete either
 * stays where it is, and the reason says so.
 */
export const closeOrRemove = (
  files: readonly { fileId: string; permissionIds: readonly string[] }[],
): Outcome<true>[] => {
  const closings = unshareAll(files);
  const refused = files.map(({ fileId }) => fileId).filter((_, at) => !closings[at]?.ok);
  const removals = remove(refused);
  return closings.map((closing, at) => {
    if (closing.ok) return closing;
    const removal = removals[refused.indexOf(files[at]?.fileId ?? '')] ?? UNKNOWN_OUTCOME;
    const isGone = removal.ok && removal.value.became !== 'others';
    const status = removal.ok ? 403 : removal.status;
    return { ok: false, status, reason: isGone ? OPEN_TO_OTHERS : LEFT_OPEN, retryable: false };
  });
};

interface WrittenFile extends MadeFile {
  /** The permissions that let in people who are not named. */
  open: string[];
}

const written = (requests: readonly ApiRequest[]): Outcome<WrittenFile>[] => send<DriveFile>(requests).map(asWritten);

const asWritten = (outcome: Outcome<DriveFile>): Outcome<WrittenFile> =>
  mapped(outcome, (file) => ({
    id: file.id ?? '',
    changed: file.modifiedTime ?? '',
    open: (file.permissions ?? []).filter(isForAll).map(({ id }) => id ?? ''),
  }));

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
