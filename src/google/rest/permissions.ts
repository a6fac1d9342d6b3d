// Who may open the add-on's files: given, listed and taken back. Drive keeps only the last of writes to one file at once.
import type { drive_v3 } from '@googleapis/drive';
import { type ApiRequest, mapped, type Outcome, query, send } from './api.ts';
import { FILES } from './driveList.ts';

export interface Share {
  fileId: string;
  email: string;
  role: 'reader' | 'commenter' | 'writer';
  /** `published` lets a person answer a form; absent = ordinary access to the file. */
  view?: 'published';
}

export interface Permission {
  id: string;
  /** `user`, `group`, `domain` or `anyone`. */
  type: string;
  /** Empty for a domain and for anyone. */
  email: string;
  role: string;
  /** `published` for who may answer a form; empty for ordinary access. */
  view: string;
}

/** Whether it lets in people who are not named. */
export const isForAll = ({ type }: { type?: string | null }): boolean => type === 'domain' || type === 'anyone';

/** Gives access without Drive's own mail; repeating it for the same person changes nothing. @returns the permissions' ids. */
export const share = (shares: readonly Share[]): Outcome<string>[] =>
  oneByOne<drive_v3.Schema$Permission>(
    shares.map(({ fileId, email, role, view }) => ({
      fileId,
      request: {
        quota: 'driveWrite',
        method: 'post',
        url: `${FILES}/${fileId}/permissions?sendNotificationEmail=false&fields=id`,
        json: { type: 'user', role, emailAddress: email.trim(), ...(view ? { view } : {}) },
        safeToRepeat: true,
      },
    })),
  ).map((outcome) => mapped(outcome, ({ id }) => id ?? ''));

/** Who has access to each file, respondents of a form included. */
export const permissionsOf = (fileIds: readonly string[]): Outcome<Permission[]>[] =>
  send<drive_v3.Schema$PermissionList>(
    fileIds.map((id) => ({
      quota: 'drive',
      method: 'get',
      url: `${FILES}/${id}/permissions${query({
        pageSize: 100,
        includePermissionsForView: 'published',
        fields: 'permissions(id,type,role,view,emailAddress)',
      })}`,
    })),
  ).map((outcome) =>
    mapped(outcome, ({ permissions }) =>
      (permissions ?? []).map(({ id, type, emailAddress, role, view }) => ({
        id: id ?? '',
        type: type ?? '',
        email: emailAddress ?? '',
        role: role ?? '',
        view: view ?? '',
      })),
    ),
  );

/** Removes permissions, and tells for each file whether all are gone; one that was gone already counts as removed. */
export const unshareAll = (files: readonly { fileId: string; permissionIds: readonly string[] }[]): Outcome<true>[] => {
  const wanted = files.flatMap(({ fileId, permissionIds }) =>
    permissionIds.map((id) => ({
      fileId,
      request: { quota: 'driveWrite', method: 'delete', url: `${FILES}/${fileId}/permissions/${id}` } as const,
    })),
  );
  const failed = new Map<string, Outcome<true>>();
  oneByOne<unknown>(wanted).forEach((outcome, i) => {
    if (!outcome.ok && outcome.status !== 404) failed.set(wanted[i]?.fileId ?? '', outcome);
  });
  return files.map(({ fileId }) => failed.get(fileId) ?? { ok: true, value: true });
};

/** No wave holds two writes for one file. */
const oneByOne = <T>(writes: readonly { fileId: string; request: ApiRequest }[]): Outcome<T>[] => {
  const outcomes: Outcome<T>[] = [];
  let waiting = writes.map((write, position) => ({ ...write, position }));
  while (waiting.length > 0) {
    const files = new Set<string>();
    const wave = waiting.filter(({ fileId }) => !files.has(fileId) && files.add(fileId));
    send<T>(wave.map(({ request }) => request)).forEach((outcome, i) => {
      outcomes[wave[i]?.position ?? 0] = outcome;
    });
    waiting = waiting.filter((write) => !wave.includes(write));
  }
  return outcomes;
};
