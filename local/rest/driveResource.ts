// Files and permissions as the Drive API v3 gives them, and which of their fields may be asked for.
import { createHash } from 'node:crypto';
import { weatherOf } from '../core/harshness.ts';
import type { FileRecord, PermissionRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Caller } from './exchange.ts';
import type { Selectable } from './fields.ts';

export const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const DOC_TYPE = 'application/vnd.google-apps.document';
export const SHEET_TYPE = 'application/vnd.google-apps.spreadsheet';

const USER: Selectable = { kind: true, displayName: true, emailAddress: true, me: true, permissionId: true };

export const PERMISSION_FIELDS: Selectable = {
  kind: true,
  id: true,
  type: true,
  role: true,
  emailAddress: true,
  displayName: true,
  domain: true,
  allowFileDiscovery: true,
  view: true,
  deleted: true,
  pendingOwner: true,
};

export const FILE_FIELDS: Selectable = {
  kind: true,
  id: true,
  name: true,
  mimeType: true,
  description: true,
  trashed: true,
  parents: true,
  properties: true,
  appProperties: true,
  version: true,
  webViewLink: true,
  createdTime: true,
  modifiedTime: true,
  lastModifyingUser: USER,
  inheritedPermissionsDisabled: true,
  owners: USER,
  ownedByMe: true,
  shared: true,
  size: true,
  permissions: PERMISSION_FIELDS,
  permissionIds: true,
};

/** Drive's default answer, where `fields` says nothing. */
export const DEFAULT_FIELDS = 'kind,id,name,mimeType';

const VIEW_LINKS: Record<string, (id: string) => string> = {
  [DOC_TYPE]: (id) => `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`,
  [SHEET_TYPE]: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`,
  'application/vnd.google-apps.form': (id) => `https://docs.google.com/forms/d/${id}/edit?usp=drivesdk`,
  [FOLDER_TYPE]: (id) => `https://drive.google.com/drive/folders/${id}`,
};

/** The id of somebody's My Drive, the folder in which their files are that are in no other. */
export const rootIdOf = (email: string): string =>
  `0A${createHash('sha256').update(email.toLowerCase()).digest('base64url').replace(/[-_]/g, '').slice(0, 15)}PVA`;

/** Whether an id is the person's My Drive, by its alias or its own. */
export const isRoot = (id: string, email: string): boolean => id === 'root' || id === rootIdOf(email);

export const webViewLink = ({ id, mimeType }: FileRecord): string =>
  VIEW_LINKS[mimeType]?.(id) ?? `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/files#resource:-file */
export const fileResource = (
  workspace: Workspace,
  caller: Caller,
  file: FileRecord,
  /** Whether `includePermissionsForView` asks for a form's respondents too. */
  withPublished = false,
): Record<string, unknown> => ({
  kind: 'drive#file',
  id: file.id,
  name: file.name,
  mimeType: file.mimeType,
  description: file.description,
  trashed: workspace.isTrashed(file.id),
  parents: parentsShown(file, caller),
  properties: filled(file.properties),
  // Private to the app that set them; here a file has the properties of its maker alone.
  appProperties: file.createdBy === caller.scriptId ? filled(file.appProperties) : undefined,
  version: String(versionOf(workspace, file)),
  webViewLink: webViewLink(file),
  createdTime: new Date(file.createdTime).toISOString(),
  modifiedTime: new Date(file.modifiedTime).toISOString(),
  lastModifyingUser: userResource(workspace, caller, file, file.lastModifiedBy ?? file.owner),
  inheritedPermissionsDisabled: file.inheritedPermissionsDisabled ?? false,
  owners: [userResource(workspace, caller, file, file.owner)],
  ownedByMe: sameAddress(file.owner, caller.email),
  shared: workspace.permissionsOf(file.id).length > 1,
  size: file.content === undefined ? undefined : String(Buffer.from(file.content, 'base64').length),
  ...(workspace.hasRole(file.id, caller.email, 'writer')
    ? {
        permissions: shownPermissions(workspace, file, withPublished).map((permission) =>
          permissionResource(workspace, permission),
        ),
        permissionIds: shownPermissions(workspace, file, withPublished).map(({ id }) => id),
      }
    : {}),
});

const shownPermissions = (workspace: Workspace, { id }: FileRecord, withPublished: boolean): PermissionRecord[] =>
  workspace.permissionsOf(id).filter(({ view }) => !view || withPublished);

/** Nobody sees into another person's My Drive. */
const parentsShown = ({ parents, owner }: FileRecord, { email }: Caller): string[] | undefined => {
  if (parents.length > 0) return [...parents];
  return sameAddress(owner, email) ? [rootIdOf(email)] : undefined;
};
const HOUR = 3_600_000;

/** Grows with every change and, by the weather, when people open the file and as time goes by. */
const versionOf = ({ state, now }: Workspace, { version, createdTime }: FileRecord): number =>
  weatherOf(state).versionMoves === 'byItself' ? version + Math.floor((now - createdTime) / HOUR) : version;

const userResource = (
  workspace: Workspace,
  caller: Caller,
  file: FileRecord,
  email: string,
): Record<string, unknown> => ({
  kind: 'drive#user',
  displayName: workspace.account(email)?.name ?? email,
  me: sameAddress(email, caller.email),
  permissionId: file.permissions.find(({ emailAddress }) => sameAddress(emailAddress ?? '', email))?.id,
  emailAddress: email,
});

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions */
export const permissionResource = (workspace: Workspace, permission: PermissionRecord): Record<string, unknown> => ({
  kind: 'drive#permission',
  id: permission.id,
  type: permission.type,
  role: permission.role,
  emailAddress: permission.emailAddress,
  displayName: permission.emailAddress && workspace.account(permission.emailAddress)?.name,
  domain: permission.domain,
  ...(permission.type === 'user' ? {} : { allowFileDiscovery: false }),
  view: permission.view,
  deleted: false,
  pendingOwner: false,
});

export const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const filled = (map: Record<string, string>): Record<string, string> | undefined =>
  Object.keys(map).length > 0 ? { ...map } : undefined;
