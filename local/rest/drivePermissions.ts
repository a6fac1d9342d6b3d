// Drive's permissions of a file: given, read, changed and taken back, with the mail that Google sends of it.
import type { drive_v3 } from '@googleapis/drive';
import { NotEmulated } from '../errors.ts';
import type { FileRecord, PermissionRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import type { DriveCall } from './driveCall.ts';
import { PERMISSION_FIELDS, permissionResource, sameAddress, webViewLink } from './driveResource.ts';
import { requireShareable, spendShare } from './driveStates.ts';
import { driveError, fileForbidden } from './errors.ts';
import { emptyResponse, jsonResponse, type RestResponse } from './exchange.ts';
import { selected, selectionOf } from './fields.ts';
import { FORM_TYPE, responderUri } from './formsState.ts';
import { pageStart, pageToken } from './pages.ts';
import { booleanParameter, checkedBody, checkedQuery, countParameter, enumerated, message, string } from './schema.ts';

const ROLES = ['reader', 'commenter', 'writer', 'owner'] as const;
const COMMON = ['supportsAllDrives', 'supportsTeamDrives', 'useDomainAdminAccess', 'enforceExpansiveAccess'];
const DEFAULT = 'kind,id,type,role';

const permissionBody = message('google.apps.drive.v3.Permission', {
  kind: string,
  id: string,
  type: enumerated('google.apps.drive.v3.Permission.Type', ['user', 'group', 'domain', 'anyone']),
  role: enumerated('google.apps.drive.v3.Permission.Role', [...ROLES, 'organizer', 'fileOrganizer']),
  emailAddress: string,
  view: string,
  domain: string,
  expirationTime: string,
});

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions/create */
export const createPermission = (call: DriveCall, file: FileRecord): RestResponse => {
  const { workspace, caller, request } = call;
  const query = checkedQuery(request, [
    ...COMMON,
    'sendNotificationEmail',
    'emailMessage',
    'transferOwnership',
    'moveToNewOwnersRoot',
  ]);
  const notify = booleanParameter(query, 'sendNotificationEmail', true);
  const body: drive_v3.Schema$Permission = checkedBody(permissionBody, request);
  requireWriter(call, file);
  if (!body.type) throw driveError(400, 'required', 'The permission type field is required.', 'permission.type');
  if (!body.role) throw driveError(400, 'required', 'The permission role field is required.', 'permission.role');
  const role = grantable(body.role);
  if (body.expirationTime || body.type === 'group') throw new NotEmulated(`drive.permissions type=${body.type}`);
  const type = body.type === 'anyone' || body.type === 'domain' ? body.type : 'user';
  if (type === 'domain' && !body.domain)
    throw driveError(400, 'invalid', 'The domain field is required for this permission type.', 'permission.domain');
  const emailAddress = type === 'user' ? (body.emailAddress ?? '') : undefined;
  if (emailAddress !== undefined && !/^[^\s@]+@[^\s@]+$/.test(emailAddress))
    throw driveError(
      400,
      'invalidSharingRequest',
      'The specified emailAddress is invalid or not applicable for the given permission type.',
      'permission.emailAddress',
    );
  if (body.view) checkView(file, body.view, role);
  if (emailAddress && !notify && !workspace.account(emailAddress))
    throw driveError(
      400,
      'invalidSharingRequest',
      `Bad Request. User message: "You are trying to invite ${emailAddress}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."`,
    );
  if (emailAddress) {
    requireShareable(workspace, file.owner, emailAddress);
    spendShare(workspace, caller, file.name, call.at);
  }
  const permission = given(workspace, file, {
    type,
    role,
    ...(emailAddress === undefined ? {} : { emailAddress }),
    ...(type === 'domain' && body.domain ? { domain: body.domain.toLowerCase() } : {}),
    ...(body.view ? { view: 'published' } : {}),
  });
  if (emailAddress && notify) sendSharingMail(workspace, caller.email, file, permission, query.get('emailMessage'));
  return answered(call, permission);
};

/** A second permission for the same person is merged with the first; the higher role is kept. */
const given = (workspace: Workspace, file: FileRecord, wanted: Omit<PermissionRecord, 'id'>): PermissionRecord => {
  const known = file.permissions.find(
    ({ type, view, domain, emailAddress }) =>
      type === wanted.type &&
      view === wanted.view &&
      domain === wanted.domain &&
      sameAddress(emailAddress ?? '', wanted.emailAddress ?? ''),
  );
  if (known && ROLES.indexOf(known.role) >= ROLES.indexOf(wanted.role)) return known;
  file.version += 1;
  if (known) return Object.assign(known, { role: wanted.role });
  const id = wanted.type === 'anyone' && !wanted.view ? 'anyoneWithLink' : workspace.newId('p', 20);
  const permission = { id, ...wanted };
  file.permissions.push(permission);
  return permission;
};

const grantable = (role: string): PermissionRecord['role'] => {
  if (role === 'owner') throw new NotEmulated('drive.permissions role=owner');
  const known = ROLES.find((entry) => entry === role);
  if (!known)
    throw driveError(403, 'invalidSharingRequest', `The ${role} role is only valid for items in shared drives.`);
  return known;
};

/** `published` lets people answer a form; how Google words its refusals is not known. */
const checkView = (file: FileRecord, view: string, role: string): void => {
  if (view !== 'published') throw driveError(400, 'invalid', `Invalid value for view: ${view}`, 'permission.view');
  if (file.mimeType !== FORM_TYPE)
    throw driveError(400, 'invalidSharingRequest', 'The published view is not supported for this file type.');
  if (role !== 'reader')
    throw driveError(400, 'invalidSharingRequest', 'The published view only supports the reader role.');
};

const sendSharingMail = (
  workspace: Workspace,
  from: string,
  file: FileRecord,
  permission: PermissionRecord,
  note: string | null,
): void => {
  const sender = workspace.account(from)?.name ?? from;
  const form = workspace.state.forms[file.id];
  const published = permission.view === 'published' && form;
  const link = published ? responderUri(form) : webViewLink(file);
  workspace.state.outbox.push({
    id: workspace.newId('mail'),
    sentAt: workspace.now,
    from: 'drive-shares-noreply@google.com',
    fromName: `${sender} (via Google Drive)`,
    to: [permission.emailAddress ?? ''],
    cc: [],
    bcc: [],
    replyTo: from,
    subject: published ? file.name : `Item shared with you: "${file.name}"`,
    body: `${sender} (${from}) has invited you as ${permission.role}:\n${file.name}\n${link}${note ? `\n\n${note}` : ''}`,
    attachments: [],
    inlineImages: {},
    readBy: [],
  });
};

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions/list */
export const listPermissions = (call: DriveCall, file: FileRecord): RestResponse => {
  const query = checkedQuery(call.request, [...COMMON, 'pageSize', 'pageToken', 'includePermissionsForView']);
  // Without a size, the whole list is one page.
  const pageSize = countParameter(query, 'pageSize', Number.POSITIVE_INFINITY, 100);
  const start = pageStart(query.get('pageToken'));
  requireWriter(call, file);
  // Responders of a form are listed only when asked for.
  const withPublished = query.get('includePermissionsForView') === 'published';
  const all = call.workspace.permissionsOf(file.id).filter(({ view }) => !view || withPublished);
  const next = start + pageSize;
  const list = {
    kind: 'drive#permissionList',
    nextPageToken: next < all.length ? pageToken(next) : undefined,
    permissions: all.slice(start, next).map((permission) => permissionResource(call.workspace, permission)),
  };
  const known = { kind: true, nextPageToken: true, permissions: PERMISSION_FIELDS } as const;
  return jsonResponse(
    selected(
      list,
      selectionOf(query.get('fields') ?? `kind,nextPageToken,permissions(${DEFAULT})`, known, 'drive.PermissionList'),
    ),
  );
};

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions/get */
export const getPermission = (call: DriveCall, file: FileRecord, id: string): RestResponse => {
  checkedQuery(call.request, COMMON);
  requireWriter(call, file);
  const permission = call.workspace.permissionsOf(file.id).find((entry) => entry.id === id);
  return answered(call, permission ?? permissionIn(call, file, id));
};

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions/update */
export const updatePermission = (call: DriveCall, file: FileRecord, id: string): RestResponse => {
  checkedQuery(call.request, [...COMMON, 'removeExpiration', 'transferOwnership']);
  const { role, ...others }: drive_v3.Schema$Permission = checkedBody(permissionBody, call.request);
  requireWriter(call, file);
  const permission = permissionIn(call, file, id);
  if (Object.keys(others).length > 0)
    throw driveError(403, 'fieldNotWritable', 'The resource body includes fields which are not directly writable.');
  if (!role) throw driveError(400, 'required', 'The permission role field is required.', 'permission.role');
  if (permission.role === 'owner') throw fileForbidden();
  if (permission.view) checkView(file, permission.view, role);
  permission.role = grantable(role);
  file.version += 1;
  return answered(call, permission);
};

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions/delete */
export const deletePermission = (call: DriveCall, file: FileRecord, id: string): RestResponse => {
  checkedQuery(call.request, COMMON);
  const permission = permissionIn(call, file, id);
  const own = sameAddress(permission.emailAddress ?? '', call.caller.email);
  if (permission.role === 'owner') throw fileForbidden();
  if (!own) requireWriter(call, file);
  file.permissions = file.permissions.filter((entry) => entry !== permission);
  file.version += 1;
  return emptyResponse();
};

const requireWriter = ({ workspace, caller }: DriveCall, file: FileRecord): void => {
  if (!workspace.hasRole(file.id, caller.email, 'writer')) throw fileForbidden();
};

/** A permission of the file's own; what it has from its folder can be changed only there. */
const permissionIn = ({ workspace }: DriveCall, file: FileRecord, id: string): PermissionRecord => {
  const permission = file.permissions.find((entry) => entry.id === id);
  if (!permission && workspace.inheritedBy(file).some((entry) => entry.id === id))
    throw driveError(403, 'cannotDeleteInheritedPermission', 'Inherited permissions cannot be changed on the item.');
  if (!permission) throw driveError(404, 'notFound', `Permission not found: ${id}.`, 'permissionId');
  return permission;
};

const answered = ({ workspace, url }: DriveCall, permission: PermissionRecord): RestResponse =>
  jsonResponse(
    selected(
      permissionResource(workspace, permission),
      selectionOf(url.searchParams.get('fields') ?? DEFAULT, PERMISSION_FIELDS, 'drive.Permission'),
    ),
  );
