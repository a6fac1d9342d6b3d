// The unit's files as Drive lists them, by the properties that each was made with.
import type { drive_v3 } from '@googleapis/drive';
import { googleFailed } from '../host/errors.ts';
import { query, send } from './api.ts';

export const FILES = 'https://www.googleapis.com/drive/v3/files';

export interface ListedFile {
  id: string;
  /** What the folders it lies in are open to does not reach it. */
  isApart: boolean;
  parents: string[];
  /** Who may open it, but for those who may only answer a form. */
  permissions: ListedPermission[];
}

export interface ListedPermission {
  id: string;
  type: string;
  role: string;
  /** Empty for a domain and for anyone. */
  email: string;
}

const LISTED = 'id,appProperties,parents,inheritedPermissionsDisabled,permissions(id,type,role,emailAddress)';

/** Drive's list shows a new file some seconds late; how late is not documented. */
const PATIENCE = [2, 4, 6];

/**
 * Every file made for this Sheet, by its work's key. Where a file was created twice after all, the oldest counts.
 * `awaited` are keys whose files may have been made just now: while one is missing, the list is asked for again.
 * @throws ProblemError where Drive does not answer: without its list nobody knows which files exist.
 */
export const filesByKey = (awaited: readonly string[] = []): Map<string, ListedFile> => {
  let files = listed();
  for (const seconds of PATIENCE) {
    const found = files;
    if (awaited.every((key) => found.has(key))) break;
    Utilities.sleep(seconds * 1000);
    files = listed();
  }
  return files;
};

const listed = (): Map<string, ListedFile> => {
  const files = new Map<string, ListedFile>();
  for (const file of filesWhere(`appProperties has { key='mus' and value='${unitKey()}' } and trashed = false`)) {
    const key = file.appProperties?.musKey;
    if (key && !files.has(key)) files.set(key, listedFile(file));
  }
  return files;
};

const listedFile = ({ id, parents, inheritedPermissionsDisabled, permissions }: drive_v3.Schema$File): ListedFile => ({
  id: id ?? '',
  parents: parents ?? [],
  isApart: inheritedPermissionsDisabled === true,
  permissions: (permissions ?? []).map((given) => ({
    id: given.id ?? '',
    type: given.type ?? '',
    role: given.role ?? '',
    email: given.emailAddress ?? '',
  })),
});

export const filesWhere = (q: string): drive_v3.Schema$File[] => {
  const files: drive_v3.Schema$File[] = [];
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
          fields: `nextPageToken,files(${LISTED})`,
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

/** Identifies the unit's files: the id of its Sheet. */
export const unitKey = (): string => SpreadsheetApp.getActive().getId();

export const musProperties = (key: string): Record<string, string> => ({ mus: unitKey(), musKey: key });
