// The Drive API v3: which method answers, and the files themselves.
import type { drive_v3 } from '@googleapis/drive';
import type { FileRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { hasScope, isAppsFile, requireScope, spendDriveWrite, spendQuota, visibleFile } from './auth.ts';
import type { DriveCall } from './driveCall.ts';
import { addEmptyContent, copyContent, deleteFile, exported, renameContent, setContent } from './driveContent.ts';
import {
  createPermission,
  deletePermission,
  getPermission,
  listPermissions,
  updatePermission,
} from './drivePermissions.ts';
import { fileTest } from './driveQuery.ts';
import { DEFAULT_FIELDS, FILE_FIELDS, FOLDER_TYPE, fileResource, isRoot, rootIdOf } from './driveResource.ts';
import { requireDriveApps, requireSpace } from './driveStates.ts';
import { driveError, fileForbidden, fileNotFound } from './errors.ts';
import {
  bytesResponse,
  type Caller,
  emptyResponse,
  jsonResponse,
  type RestRequest,
  type RestResponse,
} from './exchange.ts';
import { selected, selectionOf } from './fields.ts';
import { listedFrom, openByDefault } from './newFile.ts';
import { pageStart, pageToken } from './pages.ts';
import { type Route, routed } from './routes.ts';
import {
  anything,
  bool,
  booleanParameter,
  checkedBody,
  checkedJson,
  checkedQuery,
  countParameter,
  listOf,
  mapOf,
  message,
  string,
} from './schema.ts';
import { type Upload, uploadIn } from './upload.ts';

const READ_ALL = ['drive', 'drive.readonly'];
const WRITE = ['drive', 'drive.file'];
const COMMON = [
  'supportsAllDrives',
  'supportsTeamDrives',
  'acknowledgeAbuse',
  'includePermissionsForView',
  'includeLabels',
];
const WRITING = [
  'enforceSingleParent',
  'ignoreDefaultVisibility',
  'keepRevisionForever',
  'ocrLanguage',
  'useContentAsIndexableText',
];

/** Fields that Google knows but does not let be written are refused; unknown ones are unknown names. */
const READ_ONLY = [
  'kind',
  'version',
  'webViewLink',
  'owners',
  'ownedByMe',
  'shared',
  'size',
  'permissions',
  'permissionIds',
];
const fileBody = message('google.apps.drive.v3.File', {
  id: string,
  name: string,
  mimeType: string,
  description: string,
  trashed: bool,
  inheritedPermissionsDisabled: bool,
  parents: listOf(string),
  // null removes a property.
  properties: mapOf(string),
  appProperties: mapOf(string),
  createdTime: string,
  modifiedTime: string,
  ...Object.fromEntries(READ_ONLY.map((name) => [name, anything])),
});

/** https://developers.google.com/workspace/drive/api/reference/rest/v3 */
export const handleDrive = (workspace: Workspace, caller: Caller, request: RestRequest, at: number): RestResponse => {
  const url = new URL(request.url);
  const call: DriveCall = { workspace, caller, request, url, at };
  const isReading = request.method.toUpperCase() === 'GET';
  requireScope(caller, 'drive', 'google.apps.drive.v3', isReading ? [...WRITE, 'drive.readonly'] : WRITE);
  requireDriveApps(workspace, caller);
  spendQuota(workspace, caller, 'drive', at);
  if (!isReading) spendDriveWrite(workspace, caller, at);
  const method = routed(DRIVE_ROUTES, request.method, url.pathname);
  return method.answer(call, ...method.ids);
};

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/files/create */
const createFile = (call: DriveCall, isUpload: boolean): RestResponse => {
  const { workspace, caller, request } = call;
  const query = checkedQuery(request, [...COMMON, ...WRITING, 'uploadType']);
  const { body, upload } = writtenIn(call, isUpload, query);
  if (body.id && workspace.file(body.id))
    throw driveError(409, 'fileIdInUse', 'A file already exists with the provided ID.');
  const mimeType = body.mimeType ?? upload?.media.contentType.split(';')[0] ?? 'application/octet-stream';
  // https://developers.google.com/workspace/drive/api/guides/create-file: an id may be given for folders and for files
  // that are not of Google's types.
  if (body.id && mimeType.startsWith(GOOGLES_TYPES) && mimeType !== FOLDER_TYPE)
    throw driveError(400, 'invalid', 'The provided file ID is not usable.', 'file.id');
  if (mimeType !== FOLDER_TYPE) requireSpace(workspace);
  const file = workspace.addFile({
    name: body.name ?? 'Untitled',
    mimeType,
    owner: caller.email,
    createdBy: caller.scriptId,
    listedFrom: listedFrom(workspace, call.at),
    ...(body.id ? { id: body.id } : {}),
  });
  try {
    describe(call, file, body);
    file.parents = parentsOf(call, body.parents ?? []);
    if (upload) setContent(workspace, file, upload.media);
    else addEmptyContent(workspace, file);
    if (!isPrivate(query)) openByDefault(workspace, file);
  } catch (error) {
    delete workspace.state.files[file.id];
    throw error;
  }
  return answered(call, file);
};

const GOOGLES_TYPES = 'application/vnd.google-apps.';

const isPrivate = (query: URLSearchParams): boolean => booleanParameter(query, 'ignoreDefaultVisibility', false);

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/files/generateIds */
const generateIds = ({ workspace, request }: DriveCall): RestResponse => {
  const query = checkedQuery(request, [...COMMON, 'count', 'space', 'type']);
  const count = countParameter(query, 'count', 10, 1000);
  const ids = Array.from({ length: count }, () => workspace.newId('1', 44));
  const known = { kind: true, space: true, ids: true } as const;
  const fields = query.get('fields') ?? 'kind,space,ids';
  return jsonResponse(
    selected({ kind: 'drive#generatedIds', space: 'drive', ids }, selectionOf(fields, known, 'drive.GeneratedIds')),
  );
};

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/files/get */
const getFile = (call: DriveCall, file: FileRecord): RestResponse => {
  const query = checkedQuery(call.request, COMMON);
  if (query.get('alt') !== 'media') return answered(call, file);
  if (file.content === undefined)
    throw driveError(
      403,
      'fileNotDownloadable',
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
      'alt',
    );
  return bytesResponse(Buffer.from(file.content, 'base64'), file.mimeType);
};

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/files/list */
const listFiles = (call: DriveCall): RestResponse => {
  const { workspace, caller, request } = call;
  const query = checkedQuery(request, [
    ...COMMON,
    'q',
    'pageSize',
    'pageToken',
    'orderBy',
    'corpora',
    'spaces',
    'includeItemsFromAllDrives',
    'includeTeamDriveItems',
    'driveId',
    'corpus',
  ]);
  const pageSize = countParameter(query, 'pageSize', 100, 1000);
  const isWanted = query.get('q') ? fileTest(query.get('q') ?? '', caller.email) : () => true;
  const start = pageStart(query.get('pageToken'));
  const all = hasScope(caller, READ_ALL);
  const found = Object.values(workspace.state.files)
    .filter((file) => (all || isAppsFile(file, caller)) && workspace.hasRole(file.id, caller.email, 'reader'))
    .filter((file) => isListed(call, file))
    .filter((file) => isWanted({ ...file, trashed: workspace.isTrashed(file.id) }))
    .sort(orderOf(query.get('orderBy')));
  const page = found.slice(start, start + pageSize);
  const next = start + page.length;
  const list = {
    kind: 'drive#fileList',
    incompleteSearch: false,
    nextPageToken: next < found.length ? pageToken(next) : undefined,
    files: page.map((file) => fileResource(workspace, caller, file, isPublishedAsked(query))),
  };
  const known = { kind: true, incompleteSearch: true, nextPageToken: true, files: FILE_FIELDS } as const;
  const fields = query.get('fields') ?? `kind,incompleteSearch,nextPageToken,files(${DEFAULT_FIELDS})`;
  return jsonResponse(selected(list, selectionOf(fields, known, 'drive.FileList')));
};

/** The index of files shows a new one late. A run that begins again at the same time is no earlier than what it finds. */
const isListed = ({ workspace, at }: DriveCall, file: FileRecord): boolean => {
  if (file.listedFrom === undefined) return true;
  file.listedFrom = Math.min(file.listedFrom, listedFrom(workspace, at));
  return at >= file.listedFrom;
};

type Order = (one: FileRecord, other: FileRecord) => number;
const ORDERS: Record<string, Order> = {
  createdTime: (one, other) => one.createdTime - other.createdTime,
  modifiedTime: (one, other) => one.modifiedTime - other.modifiedTime,
  name: (one, other) => one.name.localeCompare(other.name, 'en'),
  name_natural: (one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }),
  folder: (one, other) => Number(other.mimeType === FOLDER_TYPE) - Number(one.mimeType === FOLDER_TYPE),
};

/** By default the latest come first. */
const orderOf = (orderBy: string | null): Order => {
  const orders = (orderBy || 'modifiedTime desc').split(',').map((key): Order => {
    const [name = '', direction, ...more] = key.trim().split(/\s+/);
    const order = ORDERS[name];
    if (!order || more.length > 0 || (direction !== undefined && direction !== 'desc'))
      throw driveError(400, 'invalid', 'Invalid Value', 'orderBy');
    return direction ? (one, other) => order(other, one) : order;
  });
  return (one, other) => orders.reduce((difference, order) => difference || order(one, other), 0);
};

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/files/update */
const updateFile = (call: DriveCall, file: FileRecord, isUpload: boolean): RestResponse => {
  const { workspace, caller, request } = call;
  const query = checkedQuery(request, [...COMMON, ...WRITING, 'uploadType', 'addParents', 'removeParents']);
  const { body, upload } = writtenIn(call, isUpload, query);
  if (!workspace.hasRole(file.id, caller.email, 'writer')) throw fileForbidden();
  if (body.parents || body.id || body.createdTime)
    throw driveError(403, 'fieldNotWritable', 'The resource body includes fields which are not directly writable.');
  if (upload) requireSpace(workspace);
  const draft: FileRecord = structuredClone(file);
  if (body.mimeType && body.mimeType !== file.mimeType) {
    if (file.content === undefined)
      throw driveError(400, 'invalid', 'Invalid MIME type provided for the uploaded content.');
    draft.mimeType = body.mimeType;
  }
  describe(call, draft, body);
  const removed = namesIn(query.get('removeParents'));
  const kept = draft.parents.filter((parent) => !removed.includes(parent));
  const added = namesIn(query.get('addParents'));
  draft.parents =
    added.length > 0 ? parentsOf(call, [...kept.filter((parent) => !added.includes(parent)), ...added]) : kept;
  if (upload) setContent(workspace, draft, upload.media);
  Object.assign(file, draft);
  workspace.touch(file.id, caller.email);
  if (body.modifiedTime) file.modifiedTime = instantOf(body.modifiedTime);
  renameContent(workspace, file);
  return answered(call, file);
};

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/files/copy */
const copyFile = (call: DriveCall, file: FileRecord): RestResponse => {
  const { workspace, caller, request } = call;
  const query = checkedQuery(request, [...COMMON, ...WRITING]);
  const body: drive_v3.Schema$File = checkedBody(fileBody, request);
  refuseReadOnly(body);
  if (file.mimeType === FOLDER_TYPE)
    throw driveError(403, 'cannotCopyFile', 'This file cannot be copied by the user.', 'fileId');
  requireSpace(workspace);
  const draft: FileRecord = { ...structuredClone(file), trashed: false };
  describe(call, draft, { ...body, name: body.name ?? `Copy of ${file.name}` });
  const copy = workspace.addFile({
    name: draft.name,
    mimeType: file.mimeType,
    owner: caller.email,
    createdBy: caller.scriptId,
    parents: body.parents ? parentsOf(call, body.parents) : [...file.parents],
    properties: draft.properties,
    appProperties: draft.appProperties,
    ...(draft.description === undefined ? {} : { description: draft.description }),
    ...(file.content === undefined ? {} : { content: file.content }),
  });
  copy.listedFrom = listedFrom(workspace, call.at);
  copyContent(workspace, file.id, copy);
  if (!isPrivate(query)) openByDefault(workspace, copy);
  return answered(call, copy);
};

/** For good, not into the bin. https://developers.google.com/workspace/drive/api/reference/rest/v3/files/delete */
const removeFile = ({ workspace, caller, request }: DriveCall, file: FileRecord): RestResponse => {
  checkedQuery(request, COMMON);
  if (!workspace.hasRole(file.id, caller.email, 'owner')) throw fileForbidden();
  deleteFile(workspace, file);
  return emptyResponse();
};

/** https://developers.google.com/workspace/drive/api/reference/rest/v3/files/export */
const exportFile = ({ workspace, request }: DriveCall, file: FileRecord): RestResponse => {
  const mimeType = checkedQuery(request, [...COMMON, 'mimeType']).get('mimeType');
  if (!mimeType) throw driveError(400, 'required', 'Required parameter: mimeType', 'mimeType');
  return exported(workspace, file, mimeType);
};

const writtenIn = (
  { request }: DriveCall,
  isUpload: boolean,
  query: URLSearchParams,
): { body: drive_v3.Schema$File; upload: Upload | undefined } => {
  const upload = isUpload ? uploadIn(request, query.get('uploadType')) : undefined;
  const body: drive_v3.Schema$File = upload
    ? checkedJson(fileBody, upload.metadata ?? '{}')
    : checkedBody(fileBody, request);
  refuseReadOnly(body);
  return { body, upload };
};

const refuseReadOnly = (body: drive_v3.Schema$File): void => {
  if (READ_ONLY.some((name) => Object.hasOwn(body, name)))
    throw driveError(403, 'fieldNotWritable', 'The resource body includes fields which are not directly writable.');
};

/** Sets what the body gives for the file. */
const describe = ({ caller }: DriveCall, file: FileRecord, body: drive_v3.Schema$File): void => {
  if (typeof body.name === 'string') file.name = body.name;
  if (typeof body.description === 'string') file.description = body.description;
  if (typeof body.trashed === 'boolean') file.trashed = body.trashed;
  if (typeof body.inheritedPermissionsDisabled === 'boolean')
    file.inheritedPermissionsDisabled = body.inheritedPermissionsDisabled;
  if (body.properties) file.properties = merged(file.properties, body.properties);
  if (body.appProperties) {
    if (file.createdBy !== caller.scriptId)
      throw driveError(
        403,
        'insufficientFilePermissions',
        'The user does not have sufficient permissions for this file.',
      );
    file.appProperties = merged(file.appProperties, body.appProperties);
  }
};

const PAIRS_LIMIT = 30;
const PAIR_BYTES = 124;

/** https://developers.google.com/workspace/drive/api/guides/properties: 30 private ones, 124 bytes of key and value. */
const merged = (known: Record<string, string>, written: Record<string, string | null>): Record<string, string> => {
  const pairs = { ...known };
  for (const [key, value] of Object.entries(written)) {
    if (value === null) delete pairs[key];
    else if (Buffer.byteLength(key) + Buffer.byteLength(value) > PAIR_BYTES)
      throw driveError(
        403,
        'propertyTooLong',
        `The combined length of the property's key and value exceeds the limit of ${PAIR_BYTES} bytes.`,
      );
    else pairs[key] = value;
  }
  if (Object.keys(pairs).length > PAIRS_LIMIT)
    throw driveError(403, 'numberOfPropertiesExceedsLimit', `The file has more than ${PAIRS_LIMIT} properties.`);
  return pairs;
};

const parentsOf = ({ workspace, caller }: DriveCall, parents: readonly string[]): string[] => {
  if (parents.length > 1)
    throw driveError(403, 'multipleParentsNotSupported', 'A file cannot have more than one parent.');
  return parents
    .filter((id) => !isRoot(id, caller.email))
    .map((id) => {
      const folder = visibleFile(workspace, caller, id, READ_ALL);
      if (!folder) throw fileNotFound(id);
      if (folder.mimeType !== FOLDER_TYPE)
        throw driveError(403, 'parentNotAFolder', 'The specified parent is not a folder.');
      if (!workspace.hasRole(id, caller.email, 'writer')) throw fileForbidden();
      return id;
    });
};

const namesIn = (list: string | null): string[] => (list ? list.split(',').map((id) => id.trim()) : []);

const instantOf = (written: string): number => {
  const instant = Date.parse(written);
  if (Number.isNaN(instant)) throw driveError(400, 'invalid', 'Invalid Value', 'modifiedTime');
  return instant;
};

const isPublishedAsked = (query: URLSearchParams): boolean => query.get('includePermissionsForView') === 'published';

const answered = ({ workspace, caller, url }: DriveCall, file: FileRecord): RestResponse =>
  jsonResponse(
    selected(
      fileResource(workspace, caller, file, isPublishedAsked(url.searchParams)),
      selectionOf(url.searchParams.get('fields') ?? DEFAULT_FIELDS, FILE_FIELDS, 'drive.File'),
    ),
  );

/** My Drive as a folder; a token that sees only its app's files does not see it. */
const rootOf = ({ workspace, caller }: DriveCall): FileRecord | undefined => {
  if (!hasScope(caller, READ_ALL)) return undefined;
  const { email } = caller;
  const folder = { id: rootIdOf(email), name: 'My Drive', mimeType: FOLDER_TYPE, owner: email, createdBy: '' };
  const permissions: FileRecord['permissions'] = [{ id: 'owner', type: 'user', role: 'owner', emailAddress: email }];
  const times = { createdTime: workspace.now, modifiedTime: workspace.now, version: 1, trashed: false };
  return { ...folder, ...times, permissions, parents: [], properties: {}, appProperties: {} };
};

type OnFile = (call: DriveCall, file: FileRecord, permissionId: string) => RestResponse;

/** A method on a file that the caller sees. */
const onFile =
  (method: OnFile) =>
  (call: DriveCall, fileId: string, permissionId: string): RestResponse => {
    const file = visibleFile(call.workspace, call.caller, fileId, READ_ALL);
    if (!file) throw fileNotFound(fileId);
    return method(call, file, permissionId);
  };

const FILES = '/drive/v3/files';
const FILE = `${FILES}/{fileId}`;
const PERMISSION = `${FILE}/permissions/{permissionId}`;

export const DRIVE_ROUTES: readonly Route<(call: DriveCall, fileId: string, permissionId: string) => RestResponse>[] = [
  { name: 'files.create', verb: 'POST', path: FILES, answer: (call) => createFile(call, false) },
  { name: 'files.create', verb: 'POST', path: `/upload${FILES}`, answer: (call) => createFile(call, true) },
  { name: 'files.list', verb: 'GET', path: FILES, answer: listFiles },
  { name: 'files.generateIds', verb: 'GET', path: `${FILES}/generateIds`, answer: generateIds },
  {
    name: 'files.get',
    verb: 'GET',
    path: FILE,
    answer: (call, fileId, other) => {
      const root = isRoot(fileId, call.caller.email) ? rootOf(call) : undefined;
      return root ? getFile(call, root) : onFile(getFile)(call, fileId, other);
    },
  },
  { name: 'files.update', verb: 'PATCH', path: FILE, answer: onFile((call, file) => updateFile(call, file, false)) },
  {
    name: 'files.update',
    verb: 'PATCH',
    path: `/upload${FILE}`,
    answer: onFile((call, file) => updateFile(call, file, true)),
  },
  { name: 'files.delete', verb: 'DELETE', path: FILE, answer: onFile(removeFile) },
  { name: 'files.copy', verb: 'POST', path: `${FILE}/copy`, answer: onFile(copyFile) },
  { name: 'files.export', verb: 'GET', path: `${FILE}/export`, answer: onFile(exportFile) },
  { name: 'permissions.create', verb: 'POST', path: `${FILE}/permissions`, answer: onFile(createPermission) },
  { name: 'permissions.list', verb: 'GET', path: `${FILE}/permissions`, answer: onFile(listPermissions) },
  { name: 'permissions.get', verb: 'GET', path: PERMISSION, answer: onFile(getPermission) },
  { name: 'permissions.update', verb: 'PATCH', path: PERMISSION, answer: onFile(updatePermission) },
  { name: 'permissions.delete', verb: 'DELETE', path: PERMISSION, answer: onFile(deletePermission) },
];
